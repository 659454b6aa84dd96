import { createCentreFinder } from './centreFinder.ts';
import type { Competent, HandlingLevel } from './centreFinder.ts';
import { stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { PlannedCentre } from './planCentres.ts';
import { settledSteps } from './disputeSettlement.ts';
import type { AgreementForm, TransferTarget } from './disputeSettlement.ts';
import { createChooser, cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

/** How a dispute went, as far as that is known at the end of the data. Times are minutes of the generator. */
export interface DisputeCourse extends Competent {
  readonly occurredAt: number;
  readonly route: 'PLACE' | 'SECTOR' | 'FIXED_BERTH' | 'COUNTY_CENTRE' | 'OTHER_ROUTE';
  readonly isSummary: boolean;
  readonly isEscalated: boolean;
  readonly steps: readonly Step[];
  /** Days on which sessions were held, oldest first. */
  readonly sessions: readonly number[];
  /** Null where nothing was agreed. */
  readonly form: AgreementForm | null;
  /** To whom it would be handed over; only a step says that it was. */
  readonly transferTo: TransferTarget;
}

const RECEIVED_BY: Readonly<Record<string, string>> = {
  COURT: '法院立案庭',
  GRID: '网格员',
  CENTRE_WINDOW: '矛调中心窗口',
  HOTLINE_12345: '12345热线',
  PETITION: '信访窗口',
};
/** Matters that a sector's committee takes wherever they happen. */
const SECTORAL: ReadonlySet<string> = new Set(['MEDICAL', 'TRAFFIC', 'PROPERTY']);

/** Whether a dispute is one about work, for which the law sets a shorter term and the centre is competent also at sea. */
export const isLabour = ({ category }: Pick<PlannedCase, 'category'>): boolean => category.startsWith('LABOUR_');

type Chance = (draw: Stream, one: PlannedCase) => HandlingLevel;

/** Draws the level that takes a dispute. The skipper stands for the owner, so no dispute about work stays aboard. */
function createLevels({ scenario }: CityPlan): Chance {
  const { levels, seaLevels } = scenario.cases.courses;
  const byChannel = new Map(Object.entries(levels).map(([channel, weights]) => [channel, createChooser(weights)]));
  const atSea = createChooser(seaLevels);
  return (draw, one) => {
    const drawn = one.isAtSea ? atSea(draw) : (byChannel.get(one.channel)?.(draw) ?? 'TOWN');
    if (one.story === 'GRID_WORKER') return 'VILLAGE';
    if (one.story !== null) return 'TOWN';
    return one.isAtSea && isLabour(one) ? 'COUNTY' : drawn;
  };
}

function routeOf(one: PlannedCase, level: HandlingLevel): DisputeCourse['route'] {
  if (one.isAtSea) return isLabour(one) ? 'COUNTY_CENTRE' : 'FIXED_BERTH';
  return SECTORAL.has(one.category) && level !== 'VILLAGE' ? 'SECTOR' : 'PLACE';
}

/** From coming in to acceptance, or to wherever it stopped before. What happened aboard is heard of ashore. */
function openingSteps(one: PlannedCase, occurredAt: number, level: HandlingLevel): readonly Step[] {
  const { receivedAt } = one;
  const until = one.acceptedAt ?? one.concludedAt ?? receivedAt + 2 * DAY;
  const part = (share: number): number => receivedAt + Math.floor((until - receivedAt) * share);
  const intake: Step =
    level === 'ABOARD'
      ? { to: 'INTAKE', command: 'receive', at: occurredAt, receivedAt, by: '船老大' }
      : { to: 'INTAKE', command: 'receive', at: receivedAt, by: RECEIVED_BY[one.channel] ?? '矛调中心窗口' };
  return [
    intake,
    { to: 'TRIAGED', command: 'triage', at: part(0.3), by: '受理窗口' },
    { to: 'ROUTED', command: 'route', at: part(0.6), by: '矛调中心' },
  ];
}

/** How a dispute that was not accepted ended: the steps it had come to, and the last one. */
const ENDINGS = {
  MERGED: { after: 1, command: 'decideDuplicate', by: '受理窗口' },
  LINKED: { after: 1, command: 'decideDuplicate', by: '受理窗口' },
  INFORMED: { after: 2, command: 'tellOtherRoutes', by: '受理窗口' },
  DECLINED: { after: 3, command: 'decline', by: '当事人' },
} as const;

/** Days of sessions between two days, the last on the last: most disputes take one or two, the story's long one its own number. */
function sessionDays(draw: Stream, from: number, to: number, wished: number): readonly number[] {
  const count = Math.min(wished, to - from + 1);
  const width = (to - from) / count;
  return Array.from({ length: count }, (_, place) =>
    place === count - 1 ? to : from + Math.floor((place + draw.float()) * width),
  );
}

/** Makes courses: the same dispute always has the same, whichever door asks for it. */
export function createCourses(plan: CityPlan, centres: readonly PlannedCentre[]): (one: PlannedCase) => DisputeCourse {
  const { courses } = plan.scenario.cases;
  const end = endOf(plan.scenario.lastDay);
  const find = createCentreFinder(plan, centres);
  const levelOf = createLevels(plan);
  const ending = createChooser(courses.notAccepted);
  const sessionCounts = cumulate(courses.sessions);
  const settle = settledSteps(plan);

  const early = (one: PlannedCase, opening: readonly Step[], draw: Stream): readonly Step[] => {
    if (one.fate === 'WAITING') return opening;
    const to = ending(draw);
    const { after, ...last } = ENDINGS[to];
    return [...opening.slice(0, after), { to, ...last, at: one.concludedAt ?? one.receivedAt }];
  };

  /** When it was given to a mediator, and the days of its sessions. */
  const mediate = (one: PlannedCase, acceptedAt: number, draw: Stream) => {
    const wished = one.story === 'LONG_CASE' ? plan.scenario.story.longCase.sessions : draw.index(sessionCounts) + 1;
    const assignedAt =
      one.concludedAt === null
        ? acceptedAt + draw.between(120, 4 * DAY)
        : acceptedAt + Math.floor((one.concludedAt - acceptedAt) * 0.08);
    const last = one.concludedAt ?? Math.min(end, assignedAt + draw.between(0, 20) * DAY);
    return {
      assignedAt,
      sessions: assignedAt > end ? [] : sessionDays(draw, Math.floor(assignedAt / DAY), Math.floor(last / DAY), wished),
    };
  };

  return (one) => {
    const draw = plan.stream(`course ${one.index}`);
    const { centre, level } = find(levelOf(draw, one), one.village);
    const isAboard = level === 'ABOARD';
    const occurredAt = one.receivedAt - (isAboard ? draw.between(300, 6 * DAY) : draw.between(30, 3 * DAY));
    const common = {
      centre,
      level,
      occurredAt,
      route: routeOf(one, level),
      isEscalated: one.story === null && draw.chance(courses.escalated[level] ?? 0),
    };
    const opening = openingSteps(one, occurredAt, level);
    if (one.acceptedAt === null) {
      const steps = stepsUntil(early(one, opening, draw), end);
      const isElsewhere = steps.at(-1)?.to === 'INFORMED';
      const route = isElsewhere ? 'OTHER_ROUTE' : common.route;
      return { ...common, route, steps, isSummary: false, sessions: [], form: null, transferTo: 'COURT' };
    }
    const { assignedAt, sessions } = mediate(one, one.acceptedAt, draw);
    const isSummary = sessions.length <= 1 && draw.chance(courses.summary);
    const { steps, form, transferTo } = settle(one, draw);
    const all: readonly Step[] = [
      ...opening,
      { to: 'ACCEPTED', command: 'accept', at: one.acceptedAt, by: '承办中心' },
      { to: 'IN_MEDIATION', command: 'assign', at: assignedAt, by: '承办中心' },
      ...steps,
    ];
    return { ...common, steps: stepsUntil(all, end), isSummary, sessions, form, transferTo };
  };
}

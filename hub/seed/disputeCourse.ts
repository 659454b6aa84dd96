import { createCentreFinder } from './centreFinder.ts';
import type { Competent, HandlingLevel } from './centreFinder.ts';
import { stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { PlannedCentre } from './planCentres.ts';
import { createCourseStreams, createMediations } from './disputeSessions.ts';
import { settledSteps } from './disputeSettlement.ts';
import type { AgreementForm, TransferTarget } from './disputeSettlement.ts';
import { createChooser } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

/** Where a dispute is handled and how it came there. */
interface Handling extends Competent {
  readonly occurredAt: number;
  readonly route: 'PLACE' | 'SECTOR' | 'FIXED_BERTH' | 'COUNTY_CENTRE' | 'OTHER_ROUTE';
  readonly isEscalated: boolean;
}

/** How a dispute went, as far as that is known at the end of the data. Times are minutes of the generator. */
export interface DisputeCourse extends Handling {
  readonly isSummary: boolean;
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

/** Draws the level that takes a dispute. The skipper stands for the owner, so no dispute about work stays aboard. */
function createLevels({ scenario }: CityPlan): (draw: Stream, one: PlannedCase) => HandlingLevel {
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
function openingSteps(one: PlannedCase, { occurredAt, level }: Handling): readonly Step[] {
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

/** Makes courses: the same dispute always has the same, whichever door asks for it. */
export function createCourses(plan: CityPlan, centres: readonly PlannedCentre[]): (one: PlannedCase) => DisputeCourse {
  const { courses } = plan.scenario.cases;
  const end = endOf(plan.scenario.lastDay);
  const streamOf = createCourseStreams(plan);
  const mediate = createMediations(plan);
  const handle = createHandling(plan, centres);
  const stop = createEarlyEnds(plan);
  const settle = settledSteps(plan);
  return (one) => {
    const draw = streamOf(one);
    const mediation = mediate(one, draw);
    const handling = handle(one, draw);
    const opening = openingSteps(one, handling);
    if (mediation === null || one.acceptedAt === null) {
      const steps = stepsUntil(stop(one, opening, draw), end);
      const route = steps.at(-1)?.to === 'INFORMED' ? 'OTHER_ROUTE' : handling.route;
      return { ...handling, route, steps, isSummary: false, sessions: [], form: null, transferTo: 'COURT' };
    }
    const { assignedAt, sessions } = mediation;
    const isSummary = sessions.length <= 1 && draw.chance(courses.summary);
    const { steps: later, form, transferTo } = settle(one, draw);
    const steps: readonly Step[] = [
      ...opening,
      { to: 'ACCEPTED', command: 'accept', at: one.acceptedAt, by: '承办中心' },
      { to: 'IN_MEDIATION', command: 'assign', at: assignedAt, by: '承办中心' },
      ...later,
    ];
    return { ...handling, steps: stepsUntil(steps, end), isSummary, sessions, form, transferTo };
  };
}

/** Makes where a dispute is handled, by which route, and when it happened. */
function createHandling(
  plan: CityPlan,
  centres: readonly PlannedCentre[],
): (one: PlannedCase, draw: Stream) => Handling {
  const { escalated } = plan.scenario.cases.courses;
  const find = createCentreFinder(plan, centres);
  const levelOf = createLevels(plan);
  return (one, draw) => {
    const { centre, level } = find(levelOf(draw, one), one.village);
    const earlier = level === 'ABOARD' ? draw.between(300, 6 * DAY) : draw.between(30, 3 * DAY);
    return {
      centre,
      level,
      occurredAt: one.receivedAt - earlier,
      route: routeOf(one, level),
      isEscalated: one.story === null && draw.chance(escalated[level] ?? 0),
    };
  };
}

/** Makes the steps of what was not accepted, or waits for it. */
function createEarlyEnds({ scenario }: CityPlan) {
  const ending = createChooser(scenario.cases.courses.notAccepted);
  return (one: PlannedCase, opening: readonly Step[], draw: Stream): readonly Step[] => {
    if (one.fate === 'WAITING') return opening;
    const to = ending(draw);
    const { after, command, by } = ENDINGS[to];
    return [...opening.slice(0, after), { to, command, by, at: one.concludedAt ?? one.receivedAt }];
  };
}

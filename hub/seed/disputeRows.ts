import type { ImportRow } from '@hub/chassis';
import type { DisputeCourse } from './disputeCourse.ts';
import { isLabour } from './disputeCourse.ts';
import { historyJson, listText } from './history.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCase } from './planCases.ts';
import type { PlannedMediator } from './planMediators.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, instantAt } from './time.ts';

/** What the rows of disputes are made from. */
export interface DisputeSources {
  readonly plan: CityPlan;
  readonly courseOf: (one: PlannedCase) => DisputeCourse;
  readonly mediators: readonly PlannedMediator[];
}

/** Days in which both parties may ask a court to confirm their agreement (People's Mediation Law, article 33). */
const CONFIRMATION_DAYS = 30;

/** Whoever has served at a centre long enough to have had a dispute of a day; the story's worker has her own alone. */
function createAssigner({ plan, mediators }: DisputeSources) {
  const byCentre = new Map<string, PlannedMediator[]>();
  for (const mediator of mediators) {
    if (mediator.isStoryWorker) continue;
    for (const { centre, to } of mediator.postings) {
      if (to !== null) continue;
      const list = byCentre.get(centre.id) ?? [];
      list.push(mediator);
      byCentre.set(centre.id, list);
    }
  }
  const worker = mediators.find(({ isStoryWorker }) => isStoryWorker)?.id ?? '';
  const serves = ({ postings }: PlannedMediator, centreId: string, on: string): boolean =>
    postings.some(({ centre, from, to }) => centre.id === centreId && from <= on && to === null);
  const told = mediators.find(({ subject }) => subject === plan.scenario.story.mediator.subject)?.id ?? '';
  return (one: PlannedCase, centreId: string, on: string, draw: Stream): readonly string[] => {
    if (one.story === 'GRID_WORKER') return [worker];
    if (one.story === 'LONG_CASE') return [told];
    const there = byCentre.get(centreId) ?? [];
    const drawn = draw.pick(there);
    const first = serves(drawn, centreId, on) ? drawn : there.find((mediator) => serves(mediator, centreId, on));
    return first === undefined ? [] : [first.id];
  };
}

/** The sender's own number, where the channel has one. */
function externalRef(courtLetters: string, { channel, receivedAt, index }: PlannedCase): string | null {
  const year = dateAt(receivedAt).slice(0, 4);
  if (channel === 'COURT') return `（${year}）${courtLetters}${index + 1}号`;
  return channel === 'PETITION' ? `XF${year}${String(index + 1).padStart(7, '0')}` : null;
}

type Columns = readonly (string | number | boolean | null)[];

/** The agreement and its confirmation, as far as their steps are known: eight columns. */
function agreementColumns({ form, steps }: DisputeCourse, court: string): Columns {
  const at = (...stages: readonly string[]): number | null => steps.find(({ to }) => stages.includes(to))?.at ?? null;
  const agreedAt = at('AGREED', 'PARTLY_AGREED');
  if (agreedAt === null) return [null, null, null, null, null, null, null, null];
  const appliedAt = at('CONFIRMATION_APPLIED');
  const decided = steps.find(({ to }) => to === 'CONFIRMED' || to === 'REFUSED');
  const performance = steps.findLast(({ to }) => to === 'PERFORMING' || to === 'PERFORMED' || to === 'BREACHED')?.to;
  return [
    form,
    dateAt(agreedAt),
    performance ?? 'NOT_DUE',
    dateAt(agreedAt + CONFIRMATION_DAYS * DAY),
    appliedAt === null ? null : dateAt(appliedAt),
    appliedAt === null ? null : court,
    decided?.to ?? null,
    decided === undefined ? null : dateAt(decided.at),
  ];
}

const REASONS: Readonly<Record<string, string>> = {
  COURT: '当事人选择诉讼',
  LABOUR_ARBITRATION: '当事人选择劳动仲裁',
  ADMINISTRATIVE_REVIEW: '当事人选择行政复议',
  LABOUR_INSPECTION: '移交劳动监察处理',
  OTHER: '当事人选择其他途径',
};

/** To whom a dispute was handed over, when and why: three columns. */
function transferColumns({ steps, transferTo }: DisputeCourse): Columns {
  const transferred = steps.find(({ to }) => to === 'TRANSFERRED');
  return transferred === undefined
    ? [null, null, null]
    : [transferTo, dateAt(transferred.at), REASONS[transferTo] ?? '当事人选择其他途径'];
}

/** Acceptance, term and end: four columns. */
function termColumns({ fate, acceptedAt, concludedAt, ...one }: PlannedCase, days: TermDays): Columns {
  if (acceptedAt === null) return [null, null, null, null];
  const concludedOn = concludedAt === null ? null : dateAt(concludedAt);
  const term = isLabour(one) ? days.labourTermDays : days.termDays;
  return [dateAt(acceptedAt), dateAt(acceptedAt + term * DAY), fate === 'RESOLVED' ? concludedOn : null, concludedOn];
}

type TermDays = Pick<CityPlan['scenario']['cases']['courses'], 'termDays' | 'labourTermDays'>;

/** Disputes as rows, in the order they came in. */
export function* disputeCaseRows(sources: DisputeSources): Iterable<ImportRow> {
  const { plan, courseOf } = sources;
  const { courses, courtLetters } = plan.scenario.cases;
  const assign = createAssigner(sources);
  const draw = plan.stream('mediators of cases');
  for (const one of plan.cases) {
    const course = courseOf(one);
    const { steps, centre, sessions } = course;
    const find = (stage: string) => steps.find(({ to }) => to === stage);
    const triaged = find('TRIAGED');
    const routed = find('ROUTED');
    const assigned = find('IN_MEDIATION');
    yield [
      one.id,
      steps.length + sessions.length,
      one.caseNo,
      steps.at(-1)?.to ?? 'INTAKE',
      one.channel,
      one.category,
      one.isAtSea,
      course.level,
      course.isSummary,
      course.isEscalated,
      one.village.code,
      routed === undefined ? null : centre.id,
      externalRef(courtLetters, one),
      one.originEventId,
      one.originTicketId,
      instantAt(course.occurredAt),
      instantAt(one.receivedAt),
      triaged === undefined ? null : instantAt(triaged.at),
      triaged === undefined ? null : course.route,
      ...termColumns(one, courses),
      sessions.length,
      assigned === undefined ? '{}' : listText(assign(one, centre.id, dateAt(assigned.at), draw)),
      ...agreementColumns(course, `${plan.places.countyOf(one.village).name}人民法院`),
      ...transferColumns(course),
      historyJson(steps),
    ];
  }
}

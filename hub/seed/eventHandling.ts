import type { Step } from './history.ts';
import type { Scenario } from './scenario.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

/** A whistle of an event: when it was blown, until when it is to be answered, when it was, and who was called. */
export interface EventWhistle {
  readonly blownAt: number;
  readonly dueAt: number;
  readonly respondedAt: number;
  readonly agencies: readonly string[];
}

/** What became of an event, in minutes of the generator; what lies after the end of the data is in it too. */
export interface EventCourse {
  readonly steps: readonly Step[];
  readonly dueAt: number | null;
  readonly level: string;
  readonly reworks: number;
  readonly whistle: EventWhistle | null;
}

/** An event that a unit handles since a minute. */
interface Handling {
  readonly steps: readonly Step[];
  readonly from: number;
  /** ABOVE is the county or, now and then, the city. */
  readonly level: 'TOWN' | 'ABOVE';
  readonly dueAt: number;
  readonly whistle: EventWhistle | null;
}

/** From handling to closing: a return visit closes it, sometimes after work done again. */
export function handled(
  { steps, from, level, dueAt, whistle }: Handling,
  draw: Stream,
  { late, rework }: Pick<Scenario['events'], 'late' | 'rework'>,
): EventCourse {
  const isLate = draw.chance(late);
  const span = Math.max(120, dueAt - from - 60);
  const fedBackAt = isLate ? dueAt + draw.between(60, 9 * DAY) : from + Math.floor(span * (0.1 + 0.8 * draw.float()));
  const isReworked = draw.chance(rework);
  const doneAt = isReworked ? fedBackAt + draw.between(300, 3 * DAY) : fedBackAt;
  const closedAt = isLate ? doneAt + 30 : visitedAt(doneAt, isReworked ? null : dueAt, draw);
  const last: Step = { to: 'CLOSED', command: 'confirm', at: closedAt, by: '核查员' };
  return {
    steps: [...steps, fedBack(fedBackAt), ...(isReworked ? doneAgain(fedBackAt, doneAt) : []), last],
    dueAt,
    level: level === 'TOWN' ? level : draw.chance(0.12) ? 'CITY' : 'COUNTY',
    reworks: isReworked ? 1 : 0,
    whistle,
  };
}

const fedBack = (at: number): Step => ({ to: 'FEEDBACK', command: 'feedBack', at, by: '主办单位' });

const doneAgain = (rejectedAfter: number, doneAt: number): readonly Step[] => [
  { to: 'HANDLING', command: 'reject', at: rejectedAfter + 60, by: '核查员' },
  fedBack(doneAt),
];

/** The return visit: within the term where there is one, and never before the work was done. */
function visitedAt(doneAt: number, dueAt: number | null, draw: Stream): number {
  const wished = doneAt + draw.between(20, 700);
  return Math.max(doneAt + 5, dueAt === null ? wished : Math.min(wished, dueAt - 5));
}

/** Where an event stands still. */
export type StandsAt = 'WHISTLED' | 'HANDLING';

/** A course that goes no further than a state; where that is the whistle, nobody has come. */
export function stoppedAt(course: EventCourse, standsAt: StandsAt): EventCourse {
  const last = course.steps.findIndex(({ to }) => to === standsAt);
  const { whistle } = course;
  const isUnanswered = whistle !== null && standsAt === 'WHISTLED';
  return {
    ...course,
    steps: course.steps.slice(0, last + 1),
    reworks: 0,
    whistle: isUnanswered ? { ...whistle, respondedAt: Number.POSITIVE_INFINITY } : whistle,
  };
}

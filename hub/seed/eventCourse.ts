import { handled } from './eventHandling.ts';
import type { EventCourse } from './eventHandling.ts';
import type { Step } from './history.ts';
import type { CityPlan } from './plan.ts';
import type { Stream } from './stream.ts';
import { DAY, workingDeadline } from './time.ts';

/** What becomes of an event. */
export type CourseKind = 'SELF_HANDLED' | 'REFUSED' | 'MERGED' | 'CONVERTED' | 'WHISTLED' | 'DISPATCHED' | 'ESCALATED';

/** An event that has come in, before anything was done about it. */
interface Opening {
  readonly at: number;
  /** When another than the reporter had verified it, where that is not quicker. */
  readonly verifiedAt: number;
  readonly reported: Step;
  readonly draw: Stream;
}

const DEADLINES = { dispatched: workingDeadline(5), escalated: workingDeadline(10) };
const CENTRE = '镇街综治中心';
/** Minutes in which those called by a whistle are to come. */
const WHISTLE_MINUTES = 120;

/** A course that needs no unit: no term, no work done again, no whistle. */
const brief = (level: string, steps: readonly Step[]): EventCourse => ({
  steps,
  level,
  dueAt: null,
  reworks: 0,
  whistle: null,
});

const selfHandled = ({ at, reported, draw }: Opening): EventCourse =>
  brief('VILLAGE', [
    reported,
    { to: 'VERIFIED', command: 'verify', at: at + 2, by: '网格长' },
    { to: 'SELF_HANDLED', command: 'handleOnSpot', at: at + draw.between(8, 240), by: '网格员' },
  ]);

const turnedAway =
  (to: string, command: string) =>
  ({ reported, verifiedAt }: Opening): EventCourse =>
    brief('VILLAGE', [reported, { to, command, at: verifiedAt, by: CENTRE }]);

const converted = ({ at, reported }: Opening): EventCourse =>
  brief('TOWN', [
    reported,
    { to: 'VERIFIED', command: 'verify', at: at + 20, by: CENTRE },
    { to: 'CONVERTED', command: 'convertToDispute', at: at + 45, by: CENTRE },
  ]);

const verified = ({ verifiedAt }: Opening): Step => ({ to: 'VERIFIED', command: 'verify', at: verifiedAt, by: CENTRE });

/** A town calls the departments (吹哨报到); the clock stops when they are there. */
function whistled(opening: Opening, { scenario }: CityPlan): EventCourse {
  const { at, verifiedAt, reported, draw } = opening;
  const { events } = scenario;
  const blownAt = verifiedAt + draw.between(10, 90);
  const isLate = draw.chance(events.late * 2);
  const respondedAt =
    blownAt + (isLate ? draw.between(WHISTLE_MINUTES + 1, 600) : draw.between(15, WHISTLE_MINUTES - 2));
  const steps: readonly Step[] = [
    reported,
    verified(opening),
    { to: 'WHISTLED', command: 'blowWhistle', at: blownAt, by: '镇街党工委' },
    { to: 'HANDLING', command: 'arrive', at: respondedAt, by: '执法人员' },
  ];
  const dueAt = DEADLINES.dispatched(at);
  const whistle = { blownAt, dueAt: blownAt + WHISTLE_MINUTES, respondedAt, agencies: agencies(draw) };
  return handled({ steps, from: respondedAt, level: 'TOWN', dueAt, whistle }, draw, events);
}

const AGENCIES = ['综合行政执法局', '市场监督管理局', '应急管理局', '自然资源局', '公安分局', '住房和城乡建设局'];

function agencies(draw: Stream): readonly string[] {
  const first = draw.between(0, AGENCIES.length);
  return [AGENCIES[first] ?? '', AGENCIES[(first + draw.between(1, AGENCIES.length)) % AGENCIES.length] ?? ''];
}

/** A town gives it to a unit. */
function dispatched(opening: Opening, { scenario }: CityPlan): EventCourse {
  const { at, verifiedAt, reported, draw } = opening;
  const dispatchedAt = verifiedAt + draw.between(10, 300);
  const from = dispatchedAt + draw.between(20, 900);
  const steps: readonly Step[] = [
    reported,
    verified(opening),
    { to: 'DISPATCHED', command: 'dispatch', at: dispatchedAt, by: CENTRE },
    { to: 'HANDLING', command: 'accept', at: from, by: '主办单位' },
  ];
  return handled({ steps, from, level: 'TOWN', dueAt: DEADLINES.dispatched(at), whistle: null }, draw, scenario.events);
}

/** What the town's units cannot do goes up a level, and has a longer term. */
function escalated(opening: Opening, { scenario }: CityPlan): EventCourse {
  const { at, verifiedAt, reported, draw } = opening;
  const dispatchedAt = verifiedAt + draw.between(10, 300);
  const from = dispatchedAt + 2 * DAY;
  const steps: readonly Step[] = [
    reported,
    verified(opening),
    { to: 'DISPATCHED', command: 'dispatch', at: dispatchedAt, by: CENTRE },
    { to: 'ESCALATED', command: 'escalate', at: dispatchedAt + DAY, by: CENTRE },
    { to: 'HANDLING', command: 'accept', at: from, by: '主办单位' },
  ];
  return handled({ steps, from, level: 'ABOVE', dueAt: DEADLINES.escalated(at), whistle: null }, draw, scenario.events);
}

const COURSES: Readonly<Record<CourseKind, (opening: Opening, plan: CityPlan) => EventCourse>> = {
  SELF_HANDLED: selfHandled,
  REFUSED: turnedAway('REFUSED', 'refuse'),
  MERGED: turnedAway('MERGED', 'merge'),
  CONVERTED: converted,
  WHISTLED: whistled,
  DISPATCHED: dispatched,
  ESCALATED: escalated,
};

/** Draws what becomes of an event that was reported at a minute, and when. */
export function courseOf(kind: CourseKind, at: number, draw: Stream, plan: CityPlan): EventCourse {
  const verifiedAt = at + draw.between(5, 180);
  const reported: Step = { to: 'REPORTED', command: 'report', at, by: '网格员' };
  return COURSES[kind]({ at, verifiedAt, reported, draw }, plan);
}

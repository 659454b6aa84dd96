/**
 * The five steps of an event's path at which a process may die without anything being lost or doubled:
 * the change and its event are committed; the relay has read it and not published it; it is published and not marked;
 * the effect is made and not committed; the effect is committed and the offset is not.
 */
export const FAIL_POINTS = Object.freeze([
  'committed',
  'before-publish',
  'published',
  'in-effect',
  'effect-committed',
] as const);
export type FailPoint = (typeof FAIL_POINTS)[number];

/** Where this process is to kill itself, and at which passing; null but in a test of crashes. */
export interface PlannedFailure {
  readonly point: FailPoint;
  readonly passing: number;
}

const PLAN = new RegExp(`^(${FAIL_POINTS.join('|')})(?::([1-9]\\d{0,6}))?$`);

/** Reads `FAIL_AT`, such as `published:3`. @returns null for what is no such plan. */
export function parseFailAt(text: string): PlannedFailure | null {
  const [, name, passing = '1'] = PLAN.exec(text) ?? [];
  const point = FAIL_POINTS.find((known) => known === name);
  return point === undefined ? null : { point, passing: Number(passing) };
}

/** Told of each step that is passed. */
export type PassPoint = (point: FailPoint) => void;

/** Kills this process, without any goodbye, at the planned passing of the planned step. */
export function createFailPoints(plan: PlannedFailure | null): PassPoint {
  if (plan === null) return () => undefined;
  let passed = 0;
  return (point) => {
    if (point !== plan.point) return;
    passed += 1;
    if (passed === plan.passing) process.kill(process.pid, 'SIGKILL');
  };
}

/** One step of a rule: from so many hours on, each point takes so many hours. */
export interface PointStep {
  readonly aboveHours: number;
  readonly hoursPerPoint: number;
}

/** Small enough to stand above the error of binary fractions, and far below a point. */
const EPSILON = 1e-9;

/**
 * Points that hours of service are worth under a rule whose steps rise in hours: each hour counts at the worth of the
 * step it falls in, and only whole points are given.
 * The city's curve of 2020: 20 h → 20, 80 h → 50, 200 h → 90, 240 h → 100; the village's: 4 h → 1.
 */
export function pointsForHours(steps: readonly PointStep[], hours: number): number {
  let points = 0;
  for (const [index, { aboveHours, hoursPerPoint }] of steps.entries()) {
    const until = Math.min(hours, steps[index + 1]?.aboveHours ?? Number.POSITIVE_INFINITY);
    if (until > aboveHours) points += (until - aboveHours) / hoursPerPoint;
  }
  return Math.floor(points + EPSILON);
}

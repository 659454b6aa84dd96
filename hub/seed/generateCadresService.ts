import { addDays } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import type { CityPlan } from './plan.ts';
import { plannedArrivals } from './planCadreArrivals.ts';
import { planCadrePosts } from './planCadrePosts.ts';
import type { Stream } from './stream.ts';
import { dayOf, instantAt } from './time.ts';

/** The days of a month that a post was held, both ends among them. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The last day of a date's month. */
const monthEnd = (date: string): string => {
  const inNext = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(`${inNext.slice(0, 7)}-01`, -1);
};

/** A span of days month by month. */
function* monthsOf({ from, to }: Stretch): Iterable<Stretch> {
  for (let day = from; day <= to; day = addDays(monthEnd(day), 1)) {
    const end = monthEnd(day);
    yield { from: day, to: end < to ? end : to };
  }
}

/** What was done in a stretch: nearly all of its working days on post, visits, now and then a matter settled. */
function doneIn(draw: Stream, { from, to }: Stretch): readonly (readonly [string, number])[] {
  const days = dayOf(to) - dayOf(from) + 1;
  const counts = [
    ['DAY', Math.max(1, Math.round(days * (0.62 + 0.18 * draw.float())))],
    ['VISIT', Math.round((days * draw.between(4, 22)) / 30)],
    ['MATTER', Math.round((days * draw.between(0, 4)) / 30)],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}

/** The service log of village posts, a few entries a month; the village has yet to confirm some of the last month. */
export function* serviceRows(plan: CityPlan): Iterable<ImportRow> {
  const { firstDay, lastDay } = plan.scenario;
  const draw = plan.stream('service log');
  const ids = plan.id('service entry');
  let index = 0;
  for (const { assignmentId, startedOn, endedOn } of planCadrePosts(plan)) {
    const held = { from: startedOn > firstDay ? startedOn : firstDay, to: endedOn ?? lastDay };
    for (const stretch of monthsOf(held))
      for (const [kind, count] of doneIn(draw, stretch)) {
        const isConfirmed = stretch.to < `${lastDay.slice(0, 7)}-01` || draw.chance(0.4);
        yield [ids(index++), assignmentId, stretch.to, kind, count, isConfirmed];
      }
  }
}

/** Who came when whistles were blown, as rows. */
export function* arrivalRows(plan: CityPlan): Iterable<ImportRow> {
  for (const { whistleId, assignmentId, at } of plannedArrivals(plan)) yield [whistleId, assignmentId, instantAt(at)];
}

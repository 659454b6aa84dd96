import { plannedWhistles } from './gridEvents.ts';
import type { PlannedWhistle } from './gridEvents.ts';
import { grouped } from './groups.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import { BUREAUS } from './planOfficers.ts';
import type { PlannedOfficer } from './planOfficers.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** That an officer came when a whistle was blown; times are minutes of the generator. */
export interface PlannedArrival {
  readonly whistleId: string;
  readonly assignmentId: string;
  readonly at: number;
}

/** Officers that everything finds on post were sent down before the generated time; days from its first one. */
const EARLY_SHARE = 0.8;
const EARLY_DAYS = [-600, -30] as const;
const LATER_DAYS = [0, 540] as const;

/** Since when each officer is sent down, by his number; everybody of a town's first six was there from the beginning. */
export function officerStarts({ officers, stream, places, scenario }: CityPlan): readonly string[] {
  const draw = stream('officers sent down');
  const first = places.towns.length * 6;
  const firstDay = dayOf(scenario.firstDay);
  return officers.map(({ index }) => {
    const isEarly = draw.chance(EARLY_SHARE) || index < first;
    const [from, to] = isEarly ? EARLY_DAYS : LATER_DAYS;
    return dateAt((firstDay + draw.between(from, to)) * DAY);
  });
}

/** Finds who may come to a town: its own officers and those who cover it too; where there are none, those of its county. */
function createFinder({ officers }: CityPlan): (town: Place) => readonly PlannedOfficer[] {
  const covering = officers.flatMap((officer) =>
    [officer.town, ...officer.alsoCovers].map(({ code }) => ({ code, officer })),
  );
  const byTown = grouped(covering, ({ code }) => code);
  const byCounty = grouped(officers, ({ town }) => town.parentCode ?? '');
  return ({ code, parentCode }) =>
    byTown.get(code)?.map(({ officer }) => officer) ?? byCounty.get(parentCode ?? '') ?? officers;
}

/** One or two officers on post, of the bureaus that were called where there is one. */
function whoCame(draw: Stream, whistle: PlannedWhistle, onPost: readonly PlannedOfficer[]): readonly PlannedOfficer[] {
  const called = new Set(whistle.agencies);
  const suited = onPost.filter(({ unit }) => called.has(BUREAUS[unit.bureau] ?? ''));
  const first = draw.pick(suited.length > 0 ? suited : onPost);
  const others = suited.filter(({ unit }) => unit.bureau !== first.unit.bureau);
  return others.length > 0 && draw.chance(0.7) ? [first, draw.pick(others)] : [first];
}

/** All arrivals, in the order of the whistles. */
export function* plannedArrivals(plan: CityPlan): Iterable<PlannedArrival> {
  const draw = plan.stream('arrivals');
  const starts = officerStarts(plan);
  const officersFor = createFinder(plan);
  const end = endOf(plan.scenario.lastDay);
  for (const whistle of plannedWhistles(plan)) {
    const { id: whistleId, respondedAt, town } = whistle;
    if (respondedAt === null) continue;
    const day = dateAt(respondedAt);
    const onPost = officersFor(town).filter(({ index }) => (starts[index] ?? day) <= day);
    for (const [place, { assignmentId }] of whoCame(draw, whistle, onPost).entries())
      yield {
        whistleId,
        assignmentId,
        at: place === 0 ? respondedAt : Math.min(end, respondedAt + draw.between(2, 40)),
      };
  }
}

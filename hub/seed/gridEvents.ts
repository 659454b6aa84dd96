import type { ImportRow } from '@hub/chassis';
import { arrivals, createHappenings, drawCourse } from './eventArrivals.ts';
import type { Arrival } from './eventArrivals.ts';
import type { EventWhistle } from './eventHandling.ts';
import { createEventMaker } from './eventMaker.ts';
import { listText } from './history.ts';
import { TURNED_AWAY } from './merging.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import { instantAt } from './time.ts';

/** A whistle as the plan of events knows it; cadres says who came. */
export interface PlannedWhistle extends Omit<EventWhistle, 'respondedAt'> {
  readonly id: string;
  readonly eventId: string;
  readonly town: Place;
  /** Null where nobody has come yet. */
  readonly respondedAt: number | null;
}

/** Grid events as rows. */
export function* gridEvents(plan: CityPlan): Iterable<ImportRow> {
  const happeningOf = createHappenings(plan);
  const make = createEventMaker(plan);
  for (const arrival of arrivals(plan)) {
    const happening = happeningOf(arrival);
    yield make(happening.slot, drawCourse(happening, plan), happening.draw);
  }
}

/** What is found in one pass over all events. */
interface PlannedEvents {
  readonly whistles: readonly PlannedWhistle[];
  /** Those that were not turned away, by the code of their village, in the order in which they came in. */
  readonly inVillages: ReadonlyMap<string, readonly Arrival[]>;
}

function findEvents(plan: CityPlan): PlannedEvents {
  const end = endOf(plan.scenario.lastDay);
  const happeningOf = createHappenings(plan);
  const ids = plan.id('whistle');
  const whistlesFound: PlannedWhistle[] = [];
  const inVillages = new Map<string, Arrival[]>(plan.places.villages.map(({ code }) => [code, []]));
  for (const arrival of arrivals(plan)) {
    const happening = happeningOf(arrival);
    const { slot } = happening;
    if (!TURNED_AWAY.has(slot.kind)) inVillages.get(slot.village.code)?.push(arrival);
    const whistle = slot.kind === 'WHISTLED' ? drawCourse(happening, plan).whistle : null;
    if (whistle === null || whistle.blownAt > end) continue;
    whistlesFound.push({
      ...whistle,
      id: ids(whistlesFound.length),
      eventId: slot.id,
      town: plan.places.townOf(slot.village),
      respondedAt: whistle.respondedAt <= end ? whistle.respondedAt : null,
    });
  }
  return { whistles: whistlesFound, inVillages };
}

/** Several data sets and domains speak of events: what is wanted of them is found once for a plan. */
const found = new WeakMap<CityPlan, PlannedEvents>();

function eventsOf(plan: CityPlan): PlannedEvents {
  const events = found.get(plan) ?? findEvents(plan);
  found.set(plan, events);
  return events;
}

/** The whistles of all events, as far as they are known at the end of the data. */
export const plannedWhistles = (plan: CityPlan): readonly PlannedWhistle[] => eventsOf(plan).whistles;

/** When events came in that were not turned away, by the code of their village, in the order in which they came in. */
export const arrivalsInVillages = (plan: CityPlan): PlannedEvents['inVillages'] => eventsOf(plan).inVillages;

/** Whistles as rows. */
export function* whistles(plan: CityPlan): Iterable<ImportRow> {
  for (const { id, eventId, blownAt, dueAt, respondedAt, agencies } of plannedWhistles(plan))
    yield [
      id,
      eventId,
      instantAt(blownAt),
      instantAt(dueAt),
      respondedAt === null ? null : instantAt(respondedAt),
      listText(agencies),
    ];
}

import type { ImportRow } from '@hub/chassis';
import { courseOf } from './eventCourse.ts';
import type { EventWhistle } from './eventHandling.ts';
import { createEventMaker, createKinds } from './eventMaker.ts';
import type { EventSlot } from './eventMaker.ts';
import { listText } from './history.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { Stream } from './stream.ts';
import { DAY, instantAt, minutesOf } from './time.ts';

/** A whistle as the plan of events knows it; cadres says who came. */
export interface PlannedWhistle extends Omit<EventWhistle, 'respondedAt'> {
  readonly id: string;
  readonly eventId: string;
  readonly town: Place;
  /** Null where nobody has come yet. */
  readonly respondedAt: number | null;
}

/** A place in the order in which events came in: which event, when, and the dispute that it became, if any. */
interface Arrival {
  readonly number: number;
  readonly at: number;
  readonly dispute: (PlannedCase & { readonly originEventId: string }) | null;
}

/** A dispute that came from an event was told to the worker so many minutes before it came in. */
const TOLD_BEFORE = 45;

const isFromEvent = (one: PlannedCase): one is PlannedCase & { readonly originEventId: string } =>
  one.originEventId !== null;

/** Every event in the order they came in: the ordinary ones, and those that became disputes. */
function* arrivals({ scenario, scale, stream, cases }: CityPlan): Iterable<Arrival> {
  const draw = stream('events');
  const end = endOf(scenario.lastDay);
  const total = Math.round((scenario.events.perYear * scale * (end / DAY)) / 365);
  const minute = minutesOf(draw, scenario.firstDay, scenario.lastDay);
  const times = Float64Array.from({ length: total }, () => Math.min(minute(), end - draw.between(1, 240))).toSorted();
  const disputes = cases.filter(isFromEvent).map((dispute, index): Arrival => ({
    number: total + index,
    at: Math.max(1, dispute.receivedAt - TOLD_BEFORE),
    dispute,
  }));
  let next = 0;
  for (const [number, at] of times.entries()) {
    for (let one = disputes[next]; one !== undefined && one.at <= at; one = disputes[(next += 1)]) yield one;
    yield { number, at, dispute: null };
  }
  yield* disputes.slice(next);
}

/** Makes an event's slot and course from its own stream, so that a course can be had without its row. */
function createSlots(plan: CityPlan) {
  const { places, streams, id } = plan;
  const streamOf = streams('event');
  const ids = id('event');
  const kindOf = createKinds(plan);
  return ({ number, at, dispute }: Arrival): { readonly slot: EventSlot; readonly draw: Stream } => {
    const draw = streamOf(number);
    const slot: EventSlot =
      dispute === null
        ? { id: ids(number), number, at, village: places.drawVillage(draw), kind: kindOf(draw) }
        : { id: dispute.originEventId, number, at, village: dispute.village, kind: 'CONVERTED' };
    return { slot, draw };
  };
}

/** Grid events as rows. */
export function* gridEvents(plan: CityPlan): Iterable<ImportRow> {
  const slotOf = createSlots(plan);
  const make = createEventMaker(plan);
  for (const arrival of arrivals(plan)) {
    const { slot, draw } = slotOf(arrival);
    yield make(slot, courseOf(slot.kind, slot.at, draw, plan), draw);
  }
}

/** The whistles of all events, as far as they are known at the end of the data. */
export function* plannedWhistles(plan: CityPlan): Iterable<PlannedWhistle> {
  const end = endOf(plan.scenario.lastDay);
  const slotOf = createSlots(plan);
  const ids = plan.id('whistle');
  let index = 0;
  for (const arrival of arrivals(plan)) {
    const { slot, draw } = slotOf(arrival);
    if (slot.kind !== 'WHISTLED') continue;
    const { whistle } = courseOf(slot.kind, slot.at, draw, plan);
    if (whistle === null || whistle.blownAt > end) continue;
    yield {
      ...whistle,
      id: ids(index++),
      eventId: slot.id,
      town: plan.places.townOf(slot.village),
      respondedAt: whistle.respondedAt <= end ? whistle.respondedAt : null,
    };
  }
}

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

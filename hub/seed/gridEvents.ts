import type { ImportRow } from '@hub/chassis';
import { courseOf } from './eventCourse.ts';
import { stoppedAt } from './eventHandling.ts';
import type { EventCourse, EventWhistle, StandsAt } from './eventHandling.ts';
import { createEventMaker, createKinds } from './eventMaker.ts';
import type { EventSlot } from './eventMaker.ts';
import { listText } from './history.ts';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { Stream } from './stream.ts';
import { DAY, instantAt, minuteOf, minutesOf } from './time.ts';

/** A whistle as the plan of events knows it; cadres says who came. */
export interface PlannedWhistle extends Omit<EventWhistle, 'respondedAt'> {
  readonly id: string;
  readonly eventId: string;
  readonly town: Place;
  /** Null where nobody has come yet. */
  readonly respondedAt: number | null;
}

/** What is known of an event before its course is drawn. */
interface Given {
  readonly event: Pick<EventSlot, 'id' | 'village' | 'kind'>;
  /** Where it stands still, where it does. */
  readonly standsAt: StandsAt | null;
}

/** A place in the order in which events came in: when, and what is given of it; an ordinary event has nothing given. */
interface Arrival {
  readonly number: number;
  readonly at: number;
  readonly given: Given | null;
}

/** A dispute that came from an event was told to the worker so many minutes before it came in. */
const TOLD_BEFORE = 45;
/** The time of day at which the story's events came in. */
const REPORTED_AT = 9 * 60 + 20;

const isFromEvent = (one: PlannedCase): one is PlannedCase & { readonly originEventId: string } =>
  one.originEventId !== null;

/** Events that are given, in the order they came in: those that became disputes, and the story's that stand still. */
function givenArrivals(plan: CityPlan, first: number): readonly Arrival[] {
  const ids = plan.id('event of story');
  const earliest = minuteOf(plan.scenario.firstDay) + 1;
  const disputes = plan.cases.filter(isFromEvent).map(({ receivedAt, originEventId, village }) => ({
    at: Math.max(earliest, receivedAt - TOLD_BEFORE),
    given: { event: { id: originEventId, village, kind: 'CONVERTED' as const }, standsAt: null },
  }));
  const standing = plan.scenario.story.overdue.map(({ village, kind, standsAt, reportedOn }, index) => ({
    at: minuteOf(reportedOn) + REPORTED_AT + index,
    given: { event: { id: ids(index), village: placeOf(plan, village), kind }, standsAt },
  }));
  return [...disputes, ...standing]
    .toSorted((left, right) => left.at - right.at)
    .map((arrival, index) => ({ number: first + index, ...arrival }));
}

/** Every event in the order they came in: the ordinary ones, and those that are given. */
function* arrivals(plan: CityPlan): Iterable<Arrival> {
  const { scenario, scale, stream } = plan;
  const draw = stream('events');
  const end = endOf(scenario.lastDay);
  const total = Math.round((scenario.events.perYear * scale * ((end - minuteOf(scenario.firstDay)) / DAY)) / 365);
  const minute = minutesOf(draw, scenario.firstDay, scenario.lastDay);
  const times = Float64Array.from({ length: total }, () => Math.min(minute(), end - draw.between(1, 240))).toSorted();
  const given = givenArrivals(plan, total);
  let next = 0;
  for (let number = 0; number < total; number += 1) {
    const at = times[number] ?? end;
    for (let one = given[next]; one !== undefined && one.at <= at; one = given[(next += 1)]) yield one;
    yield { number, at, given: null };
  }
  yield* given.slice(next);
}

/** An event, and the stream that the rest of it is drawn from; what became of it is drawn where it is wanted. */
interface Happening {
  readonly slot: EventSlot;
  readonly standsAt: StandsAt | null;
  readonly draw: Stream;
}

/** Draws each event from a stream of its own, so that a course can be had without its row. */
function createHappenings(plan: CityPlan): (arrival: Arrival) => Happening {
  const { places, streams, id } = plan;
  const streamOf = streams('event');
  const ids = id('event');
  const kindOf = createKinds(plan);
  return ({ number, at, given }) => {
    const draw = streamOf(number);
    if (given !== null) return { slot: { ...given.event, number, at }, standsAt: given.standsAt, draw };
    const village = places.drawVillage(draw);
    return { slot: { id: ids(number), number, at, village, kind: kindOf(draw) }, standsAt: null, draw };
  };
}

/** What became of an event, as far as it went. */
function drawCourse({ slot, standsAt, draw }: Happening, plan: CityPlan): EventCourse {
  const course = courseOf(slot.kind, slot.at, draw, plan);
  return standsAt === null ? course : stoppedAt(course, standsAt);
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

function* findWhistles(plan: CityPlan): Iterable<PlannedWhistle> {
  const end = endOf(plan.scenario.lastDay);
  const happeningOf = createHappenings(plan);
  const ids = plan.id('whistle');
  let index = 0;
  for (const arrival of arrivals(plan)) {
    const happening = happeningOf(arrival);
    const { slot } = happening;
    const whistle = slot.kind === 'WHISTLED' ? drawCourse(happening, plan).whistle : null;
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

/** Whistles are few, and several domains speak of them: they are found once for a plan. */
const found = new WeakMap<CityPlan, readonly PlannedWhistle[]>();

/** The whistles of all events, as far as they are known at the end of the data. */
export function plannedWhistles(plan: CityPlan): readonly PlannedWhistle[] {
  const whistlesFound = found.get(plan) ?? [...findWhistles(plan)];
  found.set(plan, whistlesFound);
  return whistlesFound;
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

import { courseOf } from './eventCourse.ts';
import { stoppedAt } from './eventHandling.ts';
import type { EventCourse, StandsAt } from './eventHandling.ts';
import { createKinds } from './eventMaker.ts';
import type { EventSlot } from './eventMaker.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { Stream } from './stream.ts';
import { DAY, minuteOf, minutesOf } from './time.ts';

/** What is known of an event before its course is drawn. */
interface Given {
  readonly event: Pick<EventSlot, 'id' | 'village' | 'kind'>;
  /** Where it stands still, where it does. */
  readonly standsAt: StandsAt | null;
}

/** A place in the order in which events came in: when, and what is given of it; an ordinary event has nothing given. */
export interface Arrival {
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
export function* arrivals(plan: CityPlan): Iterable<Arrival> {
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
export interface Happening {
  readonly slot: EventSlot;
  readonly standsAt: StandsAt | null;
  readonly draw: Stream;
}

/** Draws each event from a stream of its own, so that a course can be had without its row. */
export function createHappenings(plan: CityPlan): (arrival: Arrival) => Happening {
  const { places, streams, id } = plan;
  const streamOf = streams('event');
  const ids = id('event');
  const kindOf = createKinds(plan);
  return ({ number, at, given }) => {
    const draw = streamOf(number);
    if (given !== null) return { slot: { ...given.event, number, at, isGiven: true }, standsAt: given.standsAt, draw };
    const village = places.drawVillage(draw);
    return { slot: { id: ids(number), number, at, village, kind: kindOf(draw), isGiven: false }, standsAt: null, draw };
  };
}

/** What became of an event, as far as it went. */
export function drawCourse({ slot, standsAt, draw }: Happening, plan: CityPlan): EventCourse {
  const course = courseOf(slot.kind, slot.at, draw, plan);
  return standsAt === null ? course : stoppedAt(course, standsAt);
}

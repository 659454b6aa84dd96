import type { ImportRow } from '@hub/chassis';
import type { CourseKind } from './eventCourse.ts';
import type { EventCourse } from './eventHandling.ts';
import { EVENT_TITLES } from './eventTitles.ts';
import { grouped } from './groups.ts';
import { historyJson, stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import { createMerging } from './merging.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCell } from './planCells.ts';
import { createChooser, cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, instantAt } from './time.ts';

/** An event before it is made: its identifier and number, and where, when and how it goes. */
export interface EventSlot {
  readonly id: string;
  readonly number: number;
  readonly village: Place;
  readonly at: number;
  readonly kind: CourseKind;
  /** Whether a dispute or the story asks for it, with an identifier that they know. */
  readonly isGiven: boolean;
}

const CLOSED: ReadonlySet<string> = new Set(['CLOSED', 'SELF_HANDLED', 'CONVERTED', 'REFUSED', 'MERGED']);

/** What is noted of an event that waits for something outside: reason and plan. */
const PARKED = ['等待专项资金', '列入年度维修计划'] as const;
const NOT_PARKED = [null, null, null] as const;

/** How an event stands at the end of the data. */
interface Standing {
  readonly status: string;
  readonly history: readonly Step[];
  readonly closedAt: number | null;
}

/** What had happened by the end; something in hand may be parked since. */
function standingOf(course: EventCourse, draw: Stream, { end, parked }: { end: number; parked: number }): Standing {
  const steps = stepsUntil(course.steps, end);
  const last = steps.at(-1);
  const status = last?.to ?? 'REPORTED';
  const at = last?.at ?? 0;
  if (status === 'HANDLING' && draw.chance(parked)) {
    const step: Step = { to: 'PARKED', command: 'park', at: Math.min(end, at + 60), by: '主办单位' };
    return { status: 'PARKED', history: [...steps, step], closedAt: null };
  }
  return { status, history: steps, closedAt: CLOSED.has(status) ? at : null };
}

const instantOrNull = (minute: number | null): string | null => (minute === null ? null : instantAt(minute));

/** Parked at the end are more than a year's share of all, as parking lasts. */
const PARKED_AT_END = 12;

/** How an event stands at the end of the data, and the cell that it lies in. */
interface Dealing {
  readonly standing: Standing;
  readonly cell: PlannedCell;
}

/** Draws how events stand and where they lie, which is what is drawn first after the course. */
export function createDealing(plan: CityPlan): (village: Place, course: EventCourse, draw: Stream) => Dealing {
  const { events, lastDay } = plan.scenario;
  const bounds = { end: endOf(lastDay), parked: events.parked * PARKED_AT_END };
  const cellsOf = grouped(plan.cells, ({ village }) => village.code);
  return (village, course, draw) => ({
    standing: standingOf(course, draw, bounds),
    cell: draw.pick(cellsOf.get(village.code) ?? plan.cells),
  });
}

/** Makes the rows of events, in the order in which they came in. */
export function createEventMaker(plan: CityPlan): (slot: EventSlot, course: EventCourse, draw: Stream) => ImportRow {
  const { events } = plan.scenario;
  const dealingOf = createDealing(plan);
  const unitsOf = grouped(plan.units, ({ division }) => division.code);
  const categories = cumulate(events.categories.map(({ weight }) => weight));
  const channelOf = createChooser(events.channels);
  const mergedInto = createMerging(plan.id('event'));
  return (slot, course, draw) => {
    const { id, number, village, at, kind } = slot;
    const { standing, cell } = dealingOf(village, course, draw);
    const { status, history, closedAt } = standing;
    const category = events.categories[draw.index(categories)]?.code ?? 'OTHER';
    const units = unitsOf.get(plan.places.countyOf(village).code) ?? plan.units;
    const unit = kind === 'SELF_HANDLED' ? null : draw.pick(units).id;
    const earlier = draw.chance(events.offline) ? draw.between(300, 3 * DAY) : draw.between(0, 90);
    return [
      id,
      history.length,
      `E${dateAt(at).replaceAll('-', '')}${String(number).padStart(7, '0')}`,
      category,
      status,
      kind === 'CONVERTED' ? 'WORKER' : channelOf(draw),
      null,
      course.level,
      village.code,
      cell.id,
      draw.pick(EVENT_TITLES[category] ?? ['其他事项']),
      instantAt(at - earlier),
      instantAt(at),
      instantOrNull(course.dueAt),
      instantOrNull(closedAt),
      unit,
      course.reworks,
      ...(status === 'PARKED' ? [...PARKED, events.parkedUntil] : NOT_PARKED),
      mergedInto(slot, category, status),
      historyJson(history),
    ];
  };
}

/** Draws the kind of course of an ordinary event: most are dealt with on the spot. */
export function createKinds({ scenario }: CityPlan): (draw: Stream) => CourseKind {
  const { selfHandled, refused, merged, whistled, escalated } = scenario.events;
  const shares = {
    SELF_HANDLED: selfHandled,
    REFUSED: refused,
    MERGED: merged,
    WHISTLED: whistled,
    ESCALATED: escalated,
  };
  const given = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return createChooser<CourseKind>({ ...shares, DISPATCHED: 1 - given });
}

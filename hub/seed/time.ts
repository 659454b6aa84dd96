import { addWorkingDays, isWorkingDay } from '@hub/chassis';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';

/**
 * Time in the generator is whole minutes in the city's zone, counted from midnight of 1970-01-01 there: fast to add to, the
 * same for whatever years a city's scenario is about, and written out by looking up a day and a time of day.
 */
export const DAY = 1_440;
const DAY_MS = 86_400_000;

const times: readonly string[] = Array.from(
  { length: DAY },
  (_, minute) =>
    `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`,
);
/** Dates by their day number, as they come up: a city's data speak of some hundred again and again. */
const dates = new Map<number, string>();

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** The civil date of a minute. */
export const dateAt = (minute: number): string => dateOf(Math.floor(minute / DAY));

/** A minute as RFC 3339. */
export const instantAt = (minute: number): string => `${dateAt(minute)}${times[((minute % DAY) + DAY) % DAY] ?? ''}`;

/** The day number of a civil date. @throws RangeError where it is none. */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new RangeError(`Expected a date such as 2000-12-31; ${date} came.`);
  return day;
}

/** The first minute of a civil date. */
export const minuteOf = (date: string): number => dayOf(date) * DAY;

/** The minute at which a working-day term ends: 18:00 of its last day. */
export function workingDeadline(days: number): (minute: number) => number {
  const ends = new Map<string, number>();
  return (minute) => {
    const date = dateAt(minute);
    const end = ends.get(date) ?? minuteOf(addWorkingDays(date, days)) + 18 * 60;
    ends.set(date, end);
    return end;
  };
}

const MONTHS = [0.82, 0.86, 1, 1.04, 1.08, 1.12, 1.1, 1.08, 1.04, 1.02, 0.98, 0.92];
const HOURS = [1, 1, 1, 1, 1, 2, 6, 14, 40, 52, 48, 34, 18, 22, 44, 50, 46, 36, 24, 18, 14, 10, 5, 2];

const dayWeight = (date: string): number =>
  (MONTHS[Number(date.slice(5, 7)) - 1] ?? 1) * (isWorkingDay(date) ? 1 : 0.45);

/** Draws minutes of a span of days: more in summer, on working days and in office hours. */
export function minutesOf(stream: Stream, from: string, to: string): () => number {
  const first = dayOf(from);
  const days = cumulate(Array.from({ length: dayOf(to) - first + 1 }, (_, day) => dayWeight(dateOf(first + day))));
  const hours = cumulate(HOURS);
  return () => (first + stream.index(days)) * DAY + stream.index(hours) * 60 + stream.between(0, 60);
}

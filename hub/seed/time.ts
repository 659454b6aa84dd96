import { addDays, addWorkingDays, isWorkingDay } from '@hub/chassis';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';

/**
 * Time in the generator is whole minutes from the first midnight of the city's data, in the city's zone: fast to add to,
 * and written out by looking up a day and a time of day.
 */
const FIRST_DATE = '2022-01-01';
/** Long enough for every due time after the last day. */
const DAYS = 800;
export const DAY = 1_440;

const dates: readonly string[] = Array.from({ length: DAYS }, (_, day) => addDays(FIRST_DATE, day));
const times: readonly string[] = Array.from(
  { length: DAY },
  (_, minute) =>
    `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`,
);
const dayNumbers: ReadonlyMap<string, number> = new Map(dates.map((date, day) => [date, day]));

/** The civil date of a minute; dates before the data are worked out one by one. */
export const dateAt = (minute: number): string =>
  dates[Math.floor(minute / DAY)] ?? addDays(FIRST_DATE, Math.floor(minute / DAY));

/** A minute as RFC 3339. */
export const instantAt = (minute: number): string => `${dateAt(minute)}${times[((minute % DAY) + DAY) % DAY] ?? ''}`;

/** The day number of a date inside the data. */
export function dayOf(date: string): number {
  const day = dayNumbers.get(date);
  if (day === undefined) throw new RangeError(`${date} lies outside the generated time.`);
  return day;
}

/** The minute at which a working-day term ends: 18:00 of its last day. */
export function workingDeadline(days: number): (minute: number) => number {
  const ends = dates.map((date) => (date <= '2024-01-01' ? dayOf(addWorkingDays(date, days)) * DAY + 18 * 60 : 0));
  return (minute) => ends[Math.floor(minute / DAY)] ?? 0;
}

const MONTHS = [0.82, 0.86, 1, 1.04, 1.08, 1.12, 1.1, 1.08, 1.04, 1.02, 0.98, 0.92];
const HOURS = [1, 1, 1, 1, 1, 2, 6, 14, 40, 52, 48, 34, 18, 22, 44, 50, 46, 36, 24, 18, 14, 10, 5, 2];

const dayWeight = (date: string): number =>
  (MONTHS[Number(date.slice(5, 7)) - 1] ?? 1) * (isWorkingDay(date) ? 1 : 0.45);

/** Draws minutes of a span of days: more in summer, on working days and in office hours. */
export function minutesOf(stream: Stream, from: string, to: string): () => number {
  const first = dayOf(from);
  const days = cumulate(dates.slice(first, dayOf(to) + 1).map(dayWeight));
  const hours = cumulate(HOURS);
  return () => (first + stream.index(days)) * DAY + stream.index(hours) * 60 + stream.between(0, 60);
}

import { chinaWorkdays } from './chinaWorkdays.ts';
import { failure } from './errors.ts';

/** Civil dates of the city are text, `YYYY-MM-DD`; the zone has no summer time, so a day is always 24 hours from midnight +08:00. */
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const FIRST_YEAR = 2022;
const LAST_YEAR = 2026;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / DAY_MS;

const dayNumber = (date: string): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Whether a text is a day that exists, of the years 1900–2100. */
export function isCivilDate(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$|^2100-\d\d-\d\d$/.test(text)) return false;
  const day = dayNumber(text);
  return !Number.isNaN(day) && dateOfDay(day) === text;
}

/** The civil date that many days later; earlier for a negative number. */
export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** The civil date in the city at an instant. */
export const civilDateOf = (instantMs: number): string => new Date(instantMs + SHANGHAI_MS).toISOString().slice(0, 10);

/** An instant as RFC 3339 in the city's zone. */
export const toShanghaiIso = (instantMs: number): string => `${new Date(instantMs + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;

/** The first instant of a civil date. */
export const startOfDay = (date: string): string => `${date}T00:00:00+08:00`;

/** One entry a day of the calendar: whether it is worked. */
function readWorkdays(): readonly boolean[] {
  const days: boolean[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    days.push(weekday !== 0 && weekday !== 6);
  }
  for (const { holidays, makeUpDays } of Object.values(chinaWorkdays)) {
    for (const [first, last] of holidays) for (let day = dayNumber(first); day <= dayNumber(last); day += 1) days[day - FIRST_DAY] = false;
    for (const date of makeUpDays) days[dayNumber(date) - FIRST_DAY] = true;
  }
  return days;
}

function countUp(days: readonly boolean[]): readonly number[] {
  let count = 0;
  return days.map((isWorked) => (count += isWorked ? 1 : 0));
}

const worked = readWorkdays();
/** Worked days up to and with each day, and the day of each worked day: both directions without a loop. */
const workedUpTo: readonly number[] = countUp(worked);
const workedDays: readonly number[] = worked.flatMap((isWorked, index) => (isWorked ? [FIRST_DAY + index] : []));

function indexOf(date: string): number {
  const day = isCivilDate(date) ? dayNumber(date) : Number.NaN;
  if (day >= FIRST_DAY && day <= LAST_DAY) return day - FIRST_DAY;
  throw failure('DATE_OUTSIDE_CALENDAR', `The working-day calendar covers ${FIRST_YEAR} to ${LAST_YEAR}; ${date} came. Use a date of those years.`);
}

/** Whether a day is worked: weekdays, less public holidays, with make-up days (调休). @throws DATE_OUTSIDE_CALENDAR */
export const isWorkingDay = (date: string): boolean => worked[indexOf(date)] ?? false;

/** Working days from the day after `from` up to and with `to`. @throws DATE_OUTSIDE_CALENDAR */
export const workingDaysBetween = (from: string, to: string): number => (workedUpTo[indexOf(to)] ?? 0) - (workedUpTo[indexOf(from)] ?? 0);

/**
 * The day on which a term of working days ends; the day after `date` is the first that counts.
 * @throws DATE_OUTSIDE_CALENDAR when either end lies outside the calendar.
 */
export function addWorkingDays(date: string, days: number): string {
  const day = workedDays[(workedUpTo[indexOf(date)] ?? 0) + days - 1];
  if (days === 0) return date;
  if (day === undefined) throw failure('DATE_OUTSIDE_CALENDAR', `The working-day calendar ends with ${LAST_YEAR}; ${days} working days after ${date} lie beyond it.`);
  return dateOfDay(day);
}

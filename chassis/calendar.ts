import { chinaWorkdays } from './chinaWorkdays.ts';
import { failure } from './errors.ts';
import type { HubError } from './errors.ts';
import { invariant } from './invariant.ts';

/**
 * Civil dates of the city are text, `YYYY-MM-DD`, and sort as text. Its zone has had no summer time since 1991, so a day
 * is 24 hours from midnight +08:00.
 */
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const CIVIL_DATE = /^(?:19\d\d|20\d\d|2100)-\d\d-\d\d$/;

const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Whether a text is a day that exists, of the years 1900–2100. */
export const isCivilDate = (text: string): boolean => CIVIL_DATE.test(text) && dateOfDay(dayNumber(text)) === text;

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is an instant as RFC 3339 writes it, on a day that exists, of the years 1900–2100. */
export const isInstant = (text: string): boolean => isCivilDate(INSTANT.exec(text)?.[1] ?? '');

/** The civil date that many days later; earlier for a negative number. */
export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** The civil date in the city at an instant. */
export const civilDateOf = (instantMs: number): string => new Date(instantMs + SHANGHAI_MS).toISOString().slice(0, 10);

/** An instant as RFC 3339 in the city's zone, to the second. */
export const toShanghaiIso = (instantMs: number): string =>
  `${new Date(instantMs + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;

/** The first instant of a civil date. */
export const startOfDay = (date: string): string => `${date}T00:00:00+08:00`;

const years = Object.keys(chinaWorkdays).map(Number);
const FIRST_YEAR = Math.min(...years);
const LAST_YEAR = Math.max(...years);
const FIRST_DAY = dayNumber(`${FIRST_YEAR}-01-01`);
const DAYS = dayNumber(`${LAST_YEAR}-12-31`) - FIRST_DAY + 1;

/** The working-day calendar, laid out once, so that a term costs two look-ups whatever its length. */
interface Workdays {
  /** Every date of the calendar, in order. */
  readonly dates: readonly string[];
  /** The place of a date in `dates`. */
  readonly indexes: ReadonlyMap<string, number>;
  /** How many days are worked up to and with each. */
  readonly workedUpTo: readonly number[];
  readonly workedDates: readonly string[];
}

function layOut(): Workdays {
  const dates = Array.from({ length: DAYS }, (_, index) => dateOfDay(FIRST_DAY + index));
  const notices = Object.values(chinaWorkdays);
  const holidays = notices.flatMap((notice) => notice.holidays);
  const makeUpDays = new Set(notices.flatMap((notice) => notice.makeUpDays));
  const isWorked = (date: string): boolean => {
    if (makeUpDays.has(date)) return true;
    const weekday = new Date(date).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !holidays.some(([first, last]) => first <= date && date <= last);
  };
  const workedDates = dates.filter(isWorked);
  const worked = new Set(workedDates);
  let count = 0;
  return {
    dates,
    indexes: new Map(dates.map((date, index) => [date, index])),
    workedUpTo: dates.map((date) => (count += worked.has(date) ? 1 : 0)),
    workedDates,
  };
}

const { indexes, workedUpTo, workedDates } = layOut();

const outside = (what: string): HubError =>
  failure(
    'DATE_OUTSIDE_CALENDAR',
    `The working-day calendar covers ${FIRST_YEAR} to ${LAST_YEAR}; ${what}. Use a date of those years.`,
  );

/** Worked days up to and with a date, and up to the day before it. */
function countsAt(date: string): { readonly upTo: number; readonly before: number } {
  const index = indexes.get(date);
  if (index === undefined) throw outside(`${date.slice(0, 40)} came`);
  return { upTo: workedUpTo[index] ?? 0, before: workedUpTo[index - 1] ?? 0 };
}

/** Whether a day is worked: weekdays, less public holidays, with make-up days (调休). @throws DATE_OUTSIDE_CALENDAR */
export function isWorkingDay(date: string): boolean {
  const { upTo, before } = countsAt(date);
  return upTo > before;
}

/**
 * Working days from the day after `from` up to and with `to`, the inverse of `addWorkingDays`; negative when `to` comes
 * first. @throws DATE_OUTSIDE_CALENDAR
 */
export const workingDaysBetween = (from: string, to: string): number => countsAt(to).upTo - countsAt(from).upTo;

/**
 * The day on which a term of working days ends; the day after `date` is the first that counts, and 0 is `date` itself.
 * @throws DATE_OUTSIDE_CALENDAR when either end lies outside the calendar.
 */
export function addWorkingDays(date: string, days: number): string {
  invariant(Number.isInteger(days) && days >= 0, `a term is a whole number of working days from 0, not ${days}`);
  const { upTo } = countsAt(date);
  if (days === 0) return date;
  const end = workedDates[upTo + days - 1];
  if (end === undefined) throw outside(`${days} working days after ${date} end beyond it`);
  return end;
}

import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  addWorkingDays,
  civilDateOf,
  isCivilDate,
  isWorkingDay,
  startOfDay,
  toShanghaiIso,
  workingDaysBetween,
} from './calendar.ts';
import { HubError } from './errors.ts';

function refusal(work: () => unknown): string {
  try {
    return `no refusal: ${String(work())}`;
  } catch (error) {
    return error instanceof HubError ? `${error.code}: ${error.message}` : String(error);
  }
}

/** Every date of the calendar. */
const dates = Array.from({ length: 1_826 }, (_, day) => addDays('2022-01-01', day));

describe('a civil date', () => {
  test.each(['2023-12-26', '2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('%s is one', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    ['', '2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-01-00', '2023-04-31'],
    ['2023-1-1', ' 2023-01-01', '2023-01-01\n', '2023-01-01T00:00', '20230101', '２０２３-01-01'],
    ['1899-12-31', '2101-01-01', '+02023-01-01', '-2023-01-01'],
  ])('is a day that exists, of the years 1900 to 2100, so %j is none', (...texts) => {
    expect(texts.filter(isCivilDate)).toEqual([]);
  });

  test('moves across months, leap days and years, both ways', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2023-06-01', 0)).toBe('2023-06-01');
  });

  test('begins at midnight in the city, wherever the process runs', () => {
    const midnight = Date.parse('2023-12-25T16:00:00Z');
    expect(civilDateOf(midnight)).toBe('2023-12-26');
    expect(civilDateOf(midnight - 1)).toBe('2023-12-25');
    expect(startOfDay('2023-12-26')).toBe('2023-12-26T00:00:00+08:00');
    expect(Date.parse(startOfDay('2023-12-26'))).toBe(midnight);
    expect(toShanghaiIso(midnight + 18 * 3_600_000 + 999)).toBe('2023-12-26T18:00:00+08:00');
  });
});

describe('a working day', () => {
  test('is a weekday that is no holiday, or a weekend day that is made up', () => {
    expect(isWorkingDay('2023-12-26')).toBe(true);
    expect(isWorkingDay('2023-12-23')).toBe(false);
    expect(isWorkingDay('2023-10-06')).toBe(false);
    expect(isWorkingDay('2023-10-07')).toBe(true);
    expect(isWorkingDay('2023-01-03')).toBe(true);
    expect(isWorkingDay('2022-01-01')).toBe(false);
    expect(isWorkingDay('2026-12-31')).toBe(true);
  });

  test('comes as often in a year as the notices leave', () => {
    const counts = ['2022', '2023', '2024', '2025', '2026'].map(
      (year) => dates.filter((date) => date.startsWith(year) && isWorkingDay(date)).length,
    );
    expect(counts).toEqual([249, 249, 251, 248, 248]);
  });
});

describe('a term of working days', () => {
  test('counts from the day after, over weekends, holidays and make-up days', () => {
    expect(addWorkingDays('2023-12-26', 1)).toBe('2023-12-27');
    expect(addWorkingDays('2023-12-29', 1)).toBe('2024-01-02');
    expect(addWorkingDays('2023-09-28', 1)).toBe('2023-10-07');
    expect(addWorkingDays('2023-10-01', 3)).toBe('2023-10-09');
    expect(addWorkingDays('2023-09-30', 5)).toBe('2023-10-11');
  });

  test('of no days ends on its own day, worked or not', () => {
    expect(addWorkingDays('2023-10-01', 0)).toBe('2023-10-01');
  });

  test('agrees with counting day by day, from every day of the calendar', () => {
    const counted = (from: string, days: number): string => {
      let date = from;
      for (let left = days; left > 0;) {
        date = addDays(date, 1);
        if (isWorkingDay(date)) left -= 1;
      }
      return date;
    };
    const starts = dates.slice(0, -60);
    const wrong = starts.flatMap((from) =>
      [1, 2, 5, 15, 30].filter((days) => addWorkingDays(from, days) !== counted(from, days)),
    );
    expect(wrong).toEqual([]);
  });

  test('is undone by counting the days between', () => {
    const wrong = dates.slice(0, -60).filter((from) => workingDaysBetween(from, addWorkingDays(from, 30)) !== 30);
    expect(wrong).toEqual([]);
    expect(workingDaysBetween('2023-09-28', '2023-10-08')).toBe(2);
    expect(workingDaysBetween('2023-10-08', '2023-09-28')).toBe(-2);
    expect(workingDaysBetween('2022-01-01', '2026-12-31')).toBe(1_245);
  });

  test('takes no part of a day and no negative number', () => {
    expect(() => addWorkingDays('2023-12-26', -1)).toThrow('whole number of working days from 0, not -1');
    expect(() => addWorkingDays('2023-12-26', 1.5)).toThrow('not 1.5');
  });
});

describe('outside the calendar', () => {
  const covered = 'The working-day calendar covers 2022 to 2026';

  test('a date is refused by name, with the years that are covered', () => {
    const expected = (date: string) => `DATE_OUTSIDE_CALENDAR: ${covered}; ${date} came. Use a date of those years.`;
    expect(refusal(() => isWorkingDay('2021-12-31'))).toBe(expected('2021-12-31'));
    expect(refusal(() => isWorkingDay('2027-01-01'))).toBe(expected('2027-01-01'));
    expect(refusal(() => addWorkingDays('2021-12-31', 0))).toBe(expected('2021-12-31'));
    expect(refusal(() => workingDaysBetween('2023-01-01', '2027-01-01'))).toBe(expected('2027-01-01'));
    expect(refusal(() => workingDaysBetween('2021-01-01', '2023-01-01'))).toBe(expected('2021-01-01'));
    expect(refusal(() => isWorkingDay('2023-02-29'))).toBe(expected('2023-02-29'));
  });

  test('a term that ends beyond it is refused', () => {
    expect(addWorkingDays('2026-12-30', 1)).toBe('2026-12-31');
    expect(refusal(() => addWorkingDays('2026-12-30', 2))).toBe(
      `DATE_OUTSIDE_CALENDAR: ${covered}; 2 working days after 2026-12-30 end beyond it. Use a date of those years.`,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { addDays, isCivilDate } from './calendar.ts';
import { chinaWorkdays } from './chinaWorkdays.ts';

const notices = Object.entries(chinaWorkdays);
const holidays = notices.flatMap(([, notice]) => notice.holidays);
const makeUpDays = notices.flatMap(([, notice]) => notice.makeUpDays);

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

/** Every day of a span. */
function daysOf([first, last]: readonly [string, string]): readonly string[] {
  const days = [first];
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) days.push(date);
  return days;
}

describe('the working-day notices', () => {
  test('are there for each year from 2022 to 2026, under their numbers', () => {
    expect(notices.map(([year, { source }]) => `${year} ${source}`)).toEqual([
      '2022 国办发明电〔2021〕11号',
      '2023 国办发明电〔2022〕16号',
      '2024 国办发明电〔2023〕7号',
      '2025 国办发明电〔2024〕12号',
      '2026 国办发明电〔2025〕7号',
    ]);
  });

  test('name days that exist, in order and without overlap', () => {
    const dates = holidays.flat();
    expect(dates.filter((date) => !isCivilDate(date))).toEqual([]);
    expect(dates).toEqual(dates.toSorted());
    expect(makeUpDays.filter((date) => !isCivilDate(date))).toEqual([]);
    expect(makeUpDays).toEqual([...new Set(makeUpDays)].toSorted());
  });

  test('make up on weekends only, and never on a day off', () => {
    const off = new Set(holidays.flatMap(daysOf));
    expect(makeUpDays.filter((date) => !isWeekend(date) || off.has(date))).toEqual([]);
  });

  test('give the days off that the law grants: 11 a year, and 13 from 2025', () => {
    // What a year gains is its weekdays off less the weekend days that are worked for them.
    const gained = notices.map(([, notice]) => {
      const weekdaysOff = notice.holidays.flatMap(daysOf).filter((date) => !isWeekend(date));
      return weekdaysOff.length - notice.makeUpDays.length;
    });
    expect(gained).toEqual([11, 11, 11, 13, 13]);
  });
});

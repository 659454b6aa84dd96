import { describe, expect, test } from '@jest/globals';
import { daysLater, lastDayOfTerm } from './days.ts';

describe('a civil date some days later', () => {
  test.each([
    ['2023-12-26', 1, '2023-12-27'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('from %s by %s is %s', (date, days, later) => {
    expect(daysLater(date, days)).toBe(later);
  });
});

describe('the last day of a term', () => {
  test.each([
    ['2021-12-27', '2023-12-26'],
    ['2022-01-01', '2023-12-31'],
    ['2020-02-29', '2022-02-28'],
  ])('that began on %s is %s, two years less a day', (startedOn, last) => {
    expect(lastDayOfTerm(startedOn)).toBe(last);
  });
});

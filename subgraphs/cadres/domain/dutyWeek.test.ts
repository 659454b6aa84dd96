import { describe, expect, test } from '@jest/globals';
import { mondayOf } from './dutyWeek.ts';

describe('the week of a day', () => {
  test('begins on its Monday, which is in it', () => {
    expect(mondayOf('2023-12-25')).toBe('2023-12-25');
    expect(mondayOf('2023-12-26')).toBe('2023-12-25');
  });

  test('ends on its Sunday', () => {
    expect(mondayOf('2023-12-31')).toBe('2023-12-25');
  });

  test('goes over the end of a year', () => {
    expect(mondayOf('2023-01-01')).toBe('2022-12-26');
  });
});

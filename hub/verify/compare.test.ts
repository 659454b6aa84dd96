import { describe, expect, test } from '@jest/globals';
import type { Figure } from './acceptance.ts';
import { compare } from './compare.ts';

const about = { id: 'A01', what: 'things', quote: '8个', operation: '{ a }', variables: {}, at: '/a', extra: {} };
const exactly = (value: number | Record<string, number | string>, precision?: number): Figure => ({
  ...about,
  op: 'eq',
  value,
  precision,
});
const band: Figure = { ...about, op: 'band', min: 300, max: 400 };

describe('a figure', () => {
  test('that is exact holds for that number alone', () => {
    expect(compare(exactly(8), 8)).toEqual({ expected: 8, actual: 8, ok: true });
    expect(compare(exactly(8), 9)).toEqual({ expected: 8, actual: 9, ok: false });
    expect([compare(exactly(8), '8').ok, compare(exactly(8), null).ok, compare(exactly(8), 8.0001).ok]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('of a band holds from its lower end up to, and without, its upper end', () => {
    expect([299, 300, 399, 400].map((actual) => compare(band, actual).ok)).toEqual([false, true, true, false]);
    expect(compare(band, null)).toEqual({ expected: { min: 300, max: 400 }, actual: null, ok: false });
  });

  test('with a precision holds when it rounds to the number', () => {
    const fall = exactly(-0.387, 3);
    expect([-0.387, -0.38702, -0.3874, -0.3876, -0.386].map((actual) => compare(fall, actual).ok)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(compare(fall, -0.38702).actual).toBe(-0.38702);
  });

  test('of several keys compares those that it names', () => {
    const rank = exactly({ rank: 3, of: 261 });
    expect(compare(rank, { rank: 3, of: 261, source: 'somewhere' })).toEqual({
      expected: { rank: 3, of: 261 },
      actual: { rank: 3, of: 261 },
      ok: true,
    });
    expect(compare(rank, { rank: 4, of: 261 }).ok).toBe(false);
    expect(compare(rank, { rank: 3 })).toEqual({
      expected: { rank: 3, of: 261 },
      actual: { rank: 3, of: null },
      ok: false,
    });
    expect(compare(rank, null).ok).toBe(false);
  });
});

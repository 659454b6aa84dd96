import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fairShare } from './fairShare.ts';

const sharesOf = (partitions: number, members: readonly number[], turn: number): number[] =>
  members.map((me) => fairShare({ partitions, members, me, turn }));

describe('the share of a member', () => {
  test('is all for one, and even for several', () => {
    expect(sharesOf(12, [-7], 1)).toEqual([12]);
    expect(sharesOf(12, [-9, -7, -5], 1)).toEqual([4, 4, 4]);
  });

  test('is one more for others when another topic is shared', () => {
    expect(sharesOf(4, [-9, -7, -5], 0)).toEqual([2, 1, 1]);
    expect(sharesOf(4, [-9, -7, -5], 1)).toEqual([1, 1, 2]);
    expect(sharesOf(4, [-9, -7, -5], 2)).toEqual([1, 2, 1]);
  });

  test('is nothing for who is no member, or where others have them all', () => {
    expect(fairShare({ partitions: 12, members: [-7], me: -8, turn: 0 })).toBe(0);
    expect(sharesOf(1, [-9, -7, -5], 0)).toEqual([1, 0, 0]);
  });

  test('adds up to all partitions, and differs by one at most', () => {
    const many = fc.uniqueArray(fc.integer({ min: -99_999, max: -1 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(100), many, fc.nat(1_000), (partitions, members, turn) => {
        const shares = sharesOf(partitions, members, turn);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(partitions);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

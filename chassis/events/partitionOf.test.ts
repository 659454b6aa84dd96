import { describe, expect, test } from '@jest/globals';
import { murmur2, partitionOf } from './partitionOf.ts';

describe('the partition of a key', () => {
  // What Kafka's own test of its Java client expects.
  test.each([
    ['21', -973_932_308],
    ['foobar', -790_332_482],
    ['a-little-bit-long-string', -985_981_536],
    ['a-little-bit-longer-string', -1_486_304_829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58_897_971],
    ['abc', 479_470_107],
  ])('comes from the hash that Kafka’s clients use: %s', (key, hash) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  test.each([
    ['', 275_646_681],
    ['威海', -1_818_423_609],
  ])('comes from it for a key of any letters or none: %j', (key, hash) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  test('is that hash without its sign, modulo the partitions', () => {
    expect(['21', 'foobar', 'abc'].map((key) => partitionOf(key, 12))).toEqual([
      (-973_932_308 & 0x7f_ff_ff_ff) % 12,
      (-790_332_482 & 0x7f_ff_ff_ff) % 12,
      479_470_107 % 12,
    ]);
  });

  test('is one of all partitions, and each about as often', () => {
    const counts = Array.from({ length: 12 }, () => 0);
    for (let number = 0; number < 12_000; number += 1) {
      const partition = partitionOf(`key-${number}`, 12);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    expect(counts).toHaveLength(12);
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1_200);
  });
});

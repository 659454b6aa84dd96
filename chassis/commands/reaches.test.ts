import { describe, expect, test } from '@jest/globals';
import { reaches } from './reaches.ts';

describe('a place', () => {
  const areas = { kind: 'areas', lows: ['a/1', 'c'], highs: ['a/1~', 'c~'], person: null } as const;

  test.each([
    ['a/1', true],
    ['a/1/2', true],
    ['c/9', true],
    ['a', false],
    ['a/2', false],
    ['b', false],
    ['a/1~', false],
  ])('is reached by a scope whose areas hold it: %s', (path, isReached) => {
    expect(reaches(areas, path)).toBe(isReached);
  });

  test('is reached by no person and no machine', () => {
    expect(reaches({ kind: 'person', person: 'p' }, 'a/1')).toBe(false);
    expect(reaches({ kind: 'machine', name: 'import' }, 'a/1')).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import { tellsNothing } from './tellsNothing.ts';

describe('an answer', () => {
  test('tells nothing where it is null, without items, or made of such parts', () => {
    expect(
      [
        null,
        [],
        { a: null, b: [] },
        { nodes: [], totalCount: { value: 0 } },
        { edges: [], pageInfo: { hasNextPage: false } },
      ].map(tellsNothing),
    ).toEqual([true, true, true, true, true]);
  });

  test('tells something where anything stands in it', () => {
    expect([0, false, [null], { a: null, b: 1 }, { nodes: [{}] }].map(tellsNothing)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

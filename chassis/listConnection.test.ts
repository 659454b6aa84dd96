import { describe, expect, test } from '@jest/globals';
import { listConnection } from './listConnection.ts';
import type { PageArguments } from './pages.ts';

const letters = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({ letter }));
const lettersOf = (args: PageArguments): string[] => listConnection(letters, args).nodes.map(({ letter }) => letter);
/** The cursor of a letter. */
const at = (letter: string): string | undefined =>
  listConnection(letters, {}).edges.find(({ node }) => node.letter === letter)?.cursor;

describe('a connection over a list', () => {
  test.each<[() => PageArguments, string[], boolean, boolean]>([
    [() => ({}), ['a', 'b', 'c', 'd', 'e'], false, false],
    [() => ({ first: 2 }), ['a', 'b'], false, true],
    [() => ({ first: 2, after: at('b') }), ['c', 'd'], true, true],
    [() => ({ first: 2, after: at('d') }), ['e'], true, false],
    [() => ({ first: 2, after: at('e') }), [], true, false],
    [() => ({ last: 2 }), ['d', 'e'], true, false],
    [() => ({ last: 2, before: at('d') }), ['b', 'c'], true, true],
    [() => ({ last: 9, before: at('c') }), ['a', 'b'], false, true],
    [() => ({ before: at('a') }), [], false, true],
  ])('pages by %s', (args, nodes, hasPreviousPage, hasNextPage) => {
    expect(lettersOf(args())).toEqual(nodes);
    expect(listConnection(letters, args()).pageInfo).toMatchObject({ hasPreviousPage, hasNextPage });
  });

  test('counts the whole list, and names the ends of the page', async () => {
    const { pageInfo, edges, totalCount } = listConnection(letters, { first: 2 });
    expect(await totalCount()).toEqual({ value: 5, status: 'EXACT' });
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual(edges.map(({ cursor }) => cursor));
  });

  test('that is empty has no ends', async () => {
    const { pageInfo, nodes, totalCount } = listConnection([], {});
    expect([nodes, pageInfo]).toEqual([
      [],
      { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    ]);
    expect(await totalCount()).toEqual({ value: 0, status: 'EXACT' });
  });
});

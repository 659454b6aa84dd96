import { describe, expect, test } from '@jest/globals';
import { createListLoader, createLoader, createLoaderFamily } from './loader.ts';

interface Row {
  readonly id: string;
  readonly owner: string;
}
const rows: readonly Row[] = [
  { id: '3', owner: 'a' },
  { id: '1', owner: 'b' },
  { id: '2', owner: 'a' },
];

describe('a loader', () => {
  test('answers in the order of the keys from one fetch, with null for what is not there', async () => {
    const fetched: (readonly string[])[] = [];
    const loader = createLoader(
      async (keys: readonly string[]) => {
        fetched.push(keys);
        return rows.filter(({ id }) => keys.includes(id));
      },
      ({ id }) => id,
    );
    expect(await Promise.all(['1', '9', '3', '1'].map((key) => loader.load(key)))).toEqual([
      rows[1],
      null,
      rows[0],
      rows[1],
    ]);
    expect(fetched).toEqual([['1', '9', '3']]);
  });

  test('splits what would be more than a thousand keys', async () => {
    const sizes: number[] = [];
    const loader = createLoader<number, number>(
      async (keys) => {
        sizes.push(keys.length);
        return [];
      },
      () => 0,
    );
    await loader.loadMany(Array.from({ length: 2_001 }, (_, key) => key));
    expect(sizes).toEqual([1_000, 1_000, 1]);
  });

  test('fails each key of a fetch that failed', async () => {
    const loader = createLoader<string, Row>(
      async () => {
        throw new Error('gone');
      },
      ({ id }) => id,
    );
    const outcomes = await Promise.allSettled([loader.load('1'), loader.load('2')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a list loader', () => {
  test('keeps the order of the rows, and gives a key without rows an empty list', async () => {
    const loader = createListLoader(
      async (_keys: readonly string[]) => rows,
      ({ owner }) => owner,
    );
    expect(await loader.loadMany(['a', 'c'])).toEqual([[rows[0], rows[2]], []]);
  });
});

describe('a loader family', () => {
  test('has one loader for the same arguments', () => {
    const made: unknown[] = [];
    const family = createLoaderFamily((args: { readonly first: number; readonly after?: string | null }) =>
      made.push(args),
    );
    expect([
      family({ first: 1 }),
      family({ first: 1 }),
      family({ first: 2 }),
      family({ first: 1, after: null }),
    ]).toEqual([1, 1, 2, 3]);
    expect(made).toEqual([{ first: 1 }, { first: 2 }, { first: 1, after: null }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { testServer } from '../test/support/subgraph.ts';
import { createPool } from './postgres/pool.ts';
import { areaTable, inArea, inParentArea, inRanges, rangeLists } from './ranges.ts';
import type { KeyedRange } from './ranges.ts';
import { rowsOf } from './rowsOf.ts';

let db: Kysely<unknown>;
beforeAll(async () => {
  const { adminUrl } = await testServer();
  const pool = createPool({ url: adminUrl, name: 'ranges test', connectionsMax: 1 });
  db = new Kysely({ dialect: new PostgresDialect({ pool }) });
});
afterAll(() => db.destroy());

const places = sql`(values ('a'), ('a/1'), ('a/1/2'), ('a/2'), ('a1'), ('b')) as place (path)`;
const subtree = (path: string): { low: string; high: string } => ({ low: path, high: `${path}0` });
const north: KeyedRange = { key: 'north', ...subtree('a/1') };
const south: KeyedRange = { key: 'south', ...subtree('b') };
const northToo: KeyedRange = { key: 'north', low: 'a/2', high: 'a/3' };

describe('ranges over paths', () => {
  test.each([
    ['none', [], []],
    ['one', [north], ['a/1', 'a/1/2']],
    ['two', [north, south], ['a/1', 'a/1/2', 'b']],
  ])('as a condition, %s', async (_, ranges, paths) => {
    const rows = await rowsOf(
      db,
      sql<{ path: string }>`select path from ${places} where ${inRanges('place.path', ranges)} order by path`,
    );
    expect(rows.map(({ path }) => path)).toEqual(paths);
  });

  test('as a table, in which a key may have several', async () => {
    const rows = await rowsOf(
      db,
      sql`select area.key, count(*) as count from ${areaTable([north, south, northToo])} join ${places} on ${inArea('place.path')} group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { key: 'north', count: 3 },
      { key: 'south', count: 1 },
    ]);
  });

  test('as a condition under a parent, whose own areas alone count', async () => {
    const rows = await rowsOf(
      db,
      sql`select parent.id, array_agg(path order by path) as paths from unnest(array['north', 'south', 'west']) as parent (id)
        join ${places} on ${inParentArea('place.path', [north, south, northToo])} group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { id: 'north', paths: ['a/1', 'a/1/2', 'a/2'] },
      { id: 'south', paths: ['b'] },
    ]);
  });

  test('as lists, whose values are never part of the text', async () => {
    const hostile = { key: `'; select 1; --`, low: `'`, high: `"` };
    expect(await rowsOf(db, sql`select * from unnest(${rangeLists([hostile])}) as area (key, low, high)`)).toEqual([
      hostile,
    ]);
  });
});

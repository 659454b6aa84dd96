import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { testServer } from '../test/support/subgraph.ts';
import { createPool } from './postgres/pool.ts';
import { rowsOf } from './rowsOf.ts';

let db: Kysely<unknown>;
beforeAll(async () => {
  const { adminUrl } = await testServer();
  db = new Kysely({
    dialect: new PostgresDialect({ pool: createPool({ url: adminUrl, name: 'rows test', connectionsMax: 1 }) }),
  });
});
afterAll(() => db.destroy());

test('a statement gives its rows, none where there are none, and its error where it fails', async () => {
  expect(await rowsOf(db, sql`select ${'a'}::text as letter, ${1}::int as number`)).toEqual([
    { letter: 'a', number: 1 },
  ]);
  expect(await rowsOf(db, sql`select 1 where false`)).toEqual([]);
  await expect(rowsOf(db, sql`select ${'x'}::int`)).rejects.toMatchObject({ code: '22P02' });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { createPool } from '@hub/chassis';
import { z } from 'zod';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';
import { openAsAdmin, takeAway } from '../support/rawRows.ts';
import type { RawRows } from '../support/rawRows.ts';

const SUBGRAPHS = ['grid', 'mediation', 'credit', 'cadres'] as const;
const admins = new Map<string, ReturnType<typeof createPool>>();
let city: City;

const adminOf = (name: string): ReturnType<typeof createPool> => {
  const pool = admins.get(name);
  if (pool === undefined) throw new Error(`The database ${name} is not open.`);
  return pool;
};

beforeAll(async () => {
  city = await openSharedCity();
  for (const name of SUBGRAPHS) admins.set(name, await openAsAdmin(city, name));
}, 400_000);
afterAll(() => Promise.all([...admins.values()].map((pool) => pool.end())));

const failedFigures = async (): Promise<readonly string[]> =>
  z
    .array(z.object({ id: z.string(), ok: z.boolean() }))
    .parse(await city.json('verify', '--only', 'A'))
    .filter(({ ok }) => !ok)
    .map(({ id }) => id);

const CASE_PARTS = { case_parties: 'case_id', mediation_sessions: 'case_id', confidential_records: 'case_id' };
const one = (table: string, condition: string): string =>
  `id = (select id from ${table} where ${condition} order by id limit 1)`;

/** A raw row of which one figure alone is made, and that figure. */
const ROWS: readonly (readonly [string, string, RawRows])[] = [
  [
    'A08',
    'mediation',
    {
      table: 'dispute_cases',
      where: one('dispute_cases', "is_at_sea and accepted_on between '2023-01-01' and '2023-12-26'"),
      dependents: CASE_PARTS,
    },
  ],
  ['A09', 'mediation', { table: 'intake_channels', where: "code = 'PETITION'" }],
  ['A10', 'mediation', { table: 'standard_aspects', where: 'no = 6' }],
  ['A14', 'cadres', { table: 'member_reports', where: one('member_reports', 'ended_on is null') }],
  ['A17', 'cadres', { table: 'staffing_quotas', where: one('staffing_quotas', "decided_on >= '2023-01-01'") }],
  [
    'A21',
    'grid',
    {
      table: 'opinions',
      where: one(
        'opinions',
        "worker_id = (select worker.id from grid_workers as worker join grid_cells as cell on cell.id = worker.cell_id where cell.households = 436 and cell.code like '371071004006%' limit 1)",
      ),
    },
  ],
  [
    'A22',
    'grid',
    {
      table: 'info_records',
      where: one(
        'info_records',
        "worker_id = (select worker.id from grid_workers as worker join grid_cells as cell on cell.id = worker.cell_id where cell.households = 436 and cell.code like '371071004006%' limit 1)",
      ),
    },
  ],
  ['A24', 'credit', { table: 'credit_rankings', where: "month = '2023-10'" }],
];

describe('one raw row that is taken away', () => {
  test.each(ROWS)(
    'fails figure %s and no other',
    async (id, database, rows) => {
      const { count, restore } = await takeAway(adminOf(database), rows);
      try {
        expect(count).toBe(1);
        expect(await failedFigures()).toEqual([id]);
      } finally {
        await restore();
      }
      expect(await failedFigures()).toEqual([]);
    },
    60_000,
  );
});

describe.each(SUBGRAPHS)('every cube of %s', (name) => {
  test('equals a recount of its rows', async () => {
    const { rows: cubes } = await adminOf(name).query<{ cube: string }>('select distinct cube::text from hub.cubes');
    expect(cubes.length).toBeGreaterThan(0);
    const differing: unknown[] = [];
    for (const { cube } of cubes)
      differing.push(...(await adminOf(name).query('select * from hub.recount($1)', [cube])).rows);
    expect(differing).toEqual([]);
  }, 120_000);
});

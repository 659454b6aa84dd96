import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signScope } from '@hub/chassis';
import { grid } from '@hub/grid';
import { openCadresTown } from '../support/cadresTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { openPointVillage } from '../support/pointVillage.ts';
import { openTestSubgraph } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

/** Each subgraph, with counts that its owner takes over rows which the one who asks may not read. */
const SUBGRAPHS: readonly (readonly [name: string, open: () => Promise<TestSubgraph>, counts: readonly string[]])[] = [
  ['grid', () => openTestSubgraph(grid), ["taken_by_workers(array[gen_random_uuid()], '2000-01-01', '2100-01-01')"]],
  [
    'mediation',
    openDisputeTown,
    [
      "mediator_counts('{city}', '{3710}', '{3711}', '2023-12-26')",
      "cases_mediated(array[gen_random_uuid()], '2000-01-01', '2100-01-01')",
    ],
  ],
  ['credit', openPointVillage, ["volunteer_participants('{city}', '{3710}', '{3711}', '2000-01-01', '2100-01-01')"]],
  ['cadres', openCadresTown, ["posted_persons('{city}', '{3710}', '{3711}', '2023-12-26')"]],
];

describe.each(SUBGRAPHS)('what the owner does for others in %s', (_name, open, counts) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await open();
  }, 60_000);
  afterAll(() => hub.close());

  test('is for the application alone, and lets no temporary table stand before a real one', async () => {
    const { rows } = await hub.admin.query(`
      select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and (has_function_privilege(0::oid, oid, 'execute') or has_function_privilege(hub.role_named('reader'), oid, 'execute')
          or proconfig[1] not like 'search_path=%, pg_temp')`);
    expect(rows).toEqual([]);
  });

  test.each(counts)('gives nothing without a valid scope: %s', async (count) => {
    const client = await hub.app.connect();
    const rowsUnder = async (scope: string): Promise<number> => {
      await client.query("select set_config('hub.scope', $1, false)", [scope]);
      return (await client.query(`select * from ${count}`)).rows.length;
    };
    const nobody = signScope({ kind: 'person', person: 'nobody' }, hub.resources.database.scopeKey, Date.now());
    const found = [
      await rowsUnder(''),
      await rowsUnder(`${nobody.slice(0, -64)}${'0'.repeat(64)}`),
      await rowsUnder(nobody),
    ];
    client.release(true);
    expect(found).toEqual([0, 0, 1]);
  });

  test('raises the register’s version for a change of rows alone', async () => {
    const version = async (): Promise<unknown> =>
      (await hub.admin.query('select version from register_version')).rows[0];
    const before = await version();
    for (const statement of [
      'delete from divisions',
      "update divisions set name = 'x'",
      'delete from division_parents',
    ])
      await hub.app.query(statement);
    expect(await version()).toEqual(before);
    await hub.import('divisions', [['379900000000', '3799', 'CITY', 'PREFECTURE', '他市', '2000-01-01', null]]);
    const after = await version();
    expect(after).not.toEqual(before);
    await hub.admin.query("update divisions set name = '某市' where code = '379900000000'");
    const later = await version();
    expect(later).not.toEqual(after);
    await hub.admin.query("delete from divisions where code = '379900000000'");
    expect(await version()).not.toEqual(later);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { openTestSubgraph } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';
import { tableTypesOf } from '../support/tableTypes.ts';

describe.each([grid, mediation, credit, cadres])('the tables of $name', (definition) => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(definition);
  }, 60_000);
  afterAll(() => subgraph.close());

  test('have the columns that tables.ts says, null where it says so', async () => {
    const { rows } = await subgraph.admin.query<{ table: string; columns: object }>(`
      select relname as "table", jsonb_object_agg(attname, not attnotnull) as columns
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      group by relname`);
    const migrated = Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
    const described = tableTypesOf(definition.name);
    const known = Object.keys(described);
    expect(known.filter((table) => migrated[table] === undefined)).toEqual([]);
    expect(described).toEqual(Object.fromEntries(known.map((table) => [table, migrated[table]])));
  });
});

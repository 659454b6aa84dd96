import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestSubgraph } from '../test/support/subgraph.ts';
import type { TestSubgraph } from '../test/support/subgraph.ts';
import { machineQuery } from './machineQuery.ts';
import { shopRow } from './testing/toyImports.ts';
import { toyShops } from './testing/toyShops.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1)]);
});
afterAll(() => toy.close());

const ask = (machine: string, sql: string): Promise<readonly unknown[]> =>
  machineQuery(toy.resources.database, machine)(sql);

describe('a machine query', () => {
  test('reads what its machine may, and another machine reads nothing', async () => {
    expect(await ask('import', 'select name from shops')).toEqual([{ name: 'shop 1' }]);
    expect(await ask('relay', 'select name from shops')).toEqual([]);
  });

  test('changes nothing', async () => {
    await expect(ask('import', 'delete from shops')).rejects.toThrow('read-only transaction');
    expect(await ask('import', 'select name from shops')).toHaveLength(1);
  });

  test('gives its connection back without a scope, and one that failed not at all', async () => {
    await ask('import', 'select 1');
    expect((await toy.app.query('select name from shops')).rows).toEqual([]);
    await expect(ask('import', 'select 1 / 0')).rejects.toThrow('division by zero');
    expect(toy.app.totalCount).toBe(toy.app.idleCount);
    expect(toy.app.waitingCount).toBe(0);
  });
});

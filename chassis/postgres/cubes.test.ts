import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import { saleRow, shopRow, toyId } from '../testing/toyImports.ts';
import { toyShops } from '../testing/toyShops.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1), shopRow(2, { division_path: 'b/1' })]);
});
afterAll(() => toy.close());
beforeEach(async () => {
  await toy.admin.query('delete from sales; delete from sale_cube');
  await toy.import('sales', [
    saleRow(1),
    saleRow(2, { amount: 7 }),
    saleRow(3, { goods: 'salt' }),
    saleRow(4, { shop_id: toyId(2), sold_on: '2023-06-01' }),
  ]);
});

const rowsOf = async (sql: string): Promise<unknown[]> => (await toy.admin.query({ text: sql, rowMode: 'array' })).rows;
const cube = (): Promise<unknown[]> =>
  rowsOf(
    'select division_path, day, goods, sales, amount from sale_cube where sales <> 0 or amount <> 0 order by 1, 2, 3',
  );
const differences = (): Promise<unknown[]> => rowsOf(`select keys, counted, kept from hub.recount('sale_cube')`);

const tea = ['a/1', '2023-05-01', 'tea', 2, 12];
const salt = ['a/1', '2023-05-01', 'salt', 1, 5];
const north = ['b/1', '2023-06-01', 'tea', 1, 5];

describe('a cube', () => {
  test('counts what an import brings in', async () => {
    expect(await cube()).toEqual([salt, tea, north]);
    expect(await differences()).toEqual([]);
  });

  test.each<[string, string, unknown[]]>([
    [
      'one row is inserted',
      `insert into sales values ('${toyId(9)}', '${toyId(1)}', '2023-05-01', 'tea', 1)`,
      [salt, ['a/1', '2023-05-01', 'tea', 3, 13], north],
    ],
    [
      'many rows are inserted at a time',
      `insert into sales select gen_random_uuid(), '${toyId(1)}', '2023-05-01', 'tea', 1 from generate_series(1, 500)`,
      [salt, ['a/1', '2023-05-01', 'tea', 502, 512], north],
    ],
    ['the table is emptied at once', 'truncate sales', []],
    [
      'a row changes its measure',
      `update sales set amount = 20 where id = '${toyId(1)}'`,
      [salt, ['a/1', '2023-05-01', 'tea', 2, 27], north],
    ],
    [
      'a row changes its place',
      `update sales set goods = 'salt' where id = '${toyId(1)}'`,
      [['a/1', '2023-05-01', 'salt', 2, 10], ['a/1', '2023-05-01', 'tea', 1, 7], north],
    ],
    [
      'all rows change their day',
      `update sales set sold_on = sold_on + 1`,
      [
        ['a/1', '2023-05-02', 'salt', 1, 5],
        ['a/1', '2023-05-02', 'tea', 2, 12],
        ['b/1', '2023-06-02', 'tea', 1, 5],
      ],
    ],
    ['nothing of a row changes', `update sales set amount = amount`, [salt, tea, north]],
    ['a row is deleted', `delete from sales where id = '${toyId(3)}'`, [tea, north]],
    ['all rows are deleted', 'delete from sales', []],
    [
      'no row is met',
      `delete from sales where amount = 99; update sales set amount = 1 where amount = 99`,
      [salt, tea, north],
    ],
    [
      'a row is replaced',
      `insert into sales values ('${toyId(1)}', '${toyId(1)}', '2023-05-01', 'tea', 8) on conflict (id) do update set amount = excluded.amount`,
      [salt, ['a/1', '2023-05-01', 'tea', 2, 15], north],
    ],
  ])('stays equal to a recount when %s', async (_, sql, expected) => {
    await toy.admin.query(sql);
    expect(await cube()).toEqual(expected);
    expect(await differences()).toEqual([]);
  });

  test('changes with the transaction that changes the rows, or not at all', async () => {
    await toy.admin.query('begin; delete from sales; rollback');
    expect(await cube()).toEqual([salt, tea, north]);
  });

  test('that was tampered with is told apart, measure by measure', async () => {
    await toy.admin.query(`update sale_cube set amount = 13 where division_path = 'a/1' and goods = 'tea'`);
    await toy.admin.query(`insert into sale_cube values ('c', '2023-01-01', 'tea', 1, 0)`);
    expect(await differences()).toEqual([
      [['a/1', '2023-05-01', 'tea'], { amount: 12 }, { amount: 13 }],
      [['c', '2023-01-01', 'tea'], { sales: 0 }, { sales: 1 }],
    ]);
  });

  test('is gone through in the order of its keys, so that changes at the same time cannot lock one another out', async () => {
    await toy.admin.query(
      `delete from sale_cube; set enable_sort = off;
       insert into sales select gen_random_uuid(), '${toyId(1)}', date '2024-01-01' + day * 37 % 101, 'tea', 1 from generate_series(1, 100) as day;
       reset enable_sort`,
    );
    const days = await rowsOf('select day from sale_cube order by ctid');
    expect(days).toHaveLength(100);
    expect(days).toEqual(await rowsOf('select day from sale_cube order by day'));
  });
});

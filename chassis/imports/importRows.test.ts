import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import { HubError } from '../errors.ts';
import { pseudonymOf } from '../identity.ts';
import { saleRow, shopRow, toyId, toyImports } from '../testing/toyImports.ts';
import { toyShops } from '../testing/toyShops.ts';
import type { ImportDefinition, ImportRow, ImportValue } from './importDefinition.ts';
import { importRows } from './importRows.ts';
import type { ImportOptions } from './importRows.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
});
afterAll(() => toy.close());
beforeEach(() => toy.admin.query('delete from sales; delete from shops; delete from hub.import_ledger'));

const [shops, sales] = toyImports;
if (shops === undefined || sales === undefined) throw new TypeError('The toy has two doors.');

type Rows = Iterable<ImportRow> | AsyncIterable<ImportRow>;
const take = (door: ImportDefinition, rows: Rows, more: Partial<ImportOptions> = {}): Promise<number> =>
  importRows(toy.resources.database, door, rows, {
    source: 'test',
    pseudonymKey: toy.resources.pseudonymKey,
    ...more,
  });
const refusal = (door: ImportDefinition, rows: Rows, more?: Partial<ImportOptions>): Promise<string> =>
  take(door, rows, more).then(
    () => 'taken',
    (error: unknown) => (error instanceof HubError ? `${error.code}: ${error.message}` : String(error)),
  );
const valuesOf = async (sql: string): Promise<unknown[]> =>
  (await toy.admin.query({ text: sql, rowMode: 'array' })).rows;
const count = async (table: string): Promise<unknown> => (await valuesOf(`select count(*) from ${table}`))[0];

describe('an import', () => {
  test('takes rows as they are, subjects as pseudonyms, and writes itself down', async () => {
    const hard = 'back\\slash\ttab\nline\r"quote" \'N\' \\N \\. 威海 \u{1F600}';
    expect(await take(shops, [shopRow(1, { name: hard }), shopRow(2, { size: 3 })])).toBe(2);
    expect(await valuesOf('select name, keeper, opened_on, opened_at, size from shops order by id')).toEqual([
      [hard, pseudonymOf(toy.resources.pseudonymKey, 'keeper 1'), '2023-01-01', '2023-01-01T09:00:00+08:00', 10],
      ['shop 2', pseudonymOf(toy.resources.pseudonymKey, 'keeper 2'), '2023-01-01', '2023-01-01T09:00:00+08:00', 3],
    ]);
    expect(await valuesOf('select dataset, source, rows from hub.import_ledger')).toEqual([['shops', 'test', 2]]);
  });

  test('takes rows as they are made, and tells how far it is', async () => {
    async function* made(): AsyncGenerator<ImportRow> {
      for (let number = 1; number <= 3; number += 1) yield shopRow(number);
    }
    const progress: number[] = [];
    expect(await take(shops, made(), { onProgress: (rows) => void progress.push(rows) })).toBe(3);
    expect(progress).toEqual([3]);
  });

  test('of nothing is a load, too', async () => {
    expect(await take(shops, [])).toBe(0);
    expect(await valuesOf('select dataset, rows from hub.import_ledger')).toEqual([['shops', 0]]);
  });

  test('is taken once from one source', async () => {
    await take(shops, [shopRow(1)]);
    expect(await refusal(shops, [shopRow(2)])).toBe(
      'BAD_USER_INPUT: shops: the source "test" has given this data set already. Nothing was taken; name another source.',
    );
    expect(await take(shops, [shopRow(2)], { source: 'another' })).toBe(1);
    const both = await Promise.all([1, 2].map(() => refusal(sales, [], { source: 'twin' })));
    expect(both.filter((outcome) => outcome === 'taken')).toHaveLength(1);
  });

  test('leaves nothing on its connections: no staging table, no scope', async () => {
    await take(shops, [shopRow(1)]);
    await refusal(shops, [shopRow(1)], { source: 'other' });
    const clients = await Promise.all([toy.app.connect(), toy.app.connect()]);
    for (const client of clients) {
      expect((await client.query(`select to_regclass('pg_temp.staged') as staged`)).rows).toEqual([{ staged: null }]);
      expect((await client.query('select from shops')).rowCount).toBe(0);
      client.release();
    }
  });
});

const nothingTaken = 'Nothing was taken; correct the row and send the data set again.';

describe('a row that cannot be taken is named, and nothing is taken:', () => {
  const bad = (more: Readonly<Record<string, ImportValue>>): ImportRow => shopRow(3, more);
  const instant = '`opened_at` is RFC 3339 with its offset, of the years 1900 to 2100, as 2023-12-26T18:00:00+08:00';
  const day = '`opened_on` is a day of the years 1900 to 2100, as 2023-12-26';
  test.each<[string, ImportRow, string]>([
    ['too few values', shopRow(3).slice(1), 'row 3 was refused: a row has 7 values; 6 came'],
    ['too many', [...shopRow(3), 'x'], 'row 3 was refused: a row has 7 values; 8 came'],
    ['none', [], 'row 3 was refused: a row has 7 values; 0 came'],
    [
      'an id that is none',
      bad({ id: 'x' }),
      'row 3 was refused: invalid input syntax for type uuid: "x" (column id: "x")',
    ],
    [
      'a number that is none',
      bad({ size: 'many' }),
      'row 3 was refused: invalid input syntax for type integer: "many" (column size: "many")',
    ],
    [
      'a number too large',
      bad({ size: 3_000_000_000 }),
      'row 3 was refused: value "3000000000" is out of range for type integer (column size: "3000000000")',
    ],
    ['no number at all', bad({ size: Number.NaN }), 'row 3 was refused: `size` is a number; NaN came'],
    ['a NUL', bad({ name: 'a\0b' }), 'row 3 was refused: invalid byte sequence for encoding "UTF8": 0x00'],
    [
      'a day that does not exist',
      bad({ opened_on: '2023-02-30' }),
      'row 3 was refused: date/time field value out of range: "2023-02-30" (column opened_on: "2023-02-30")',
    ],
    ['a day far off', bad({ opened_on: '20230-01-01' }), `row 3 was refused: ${day}; "20230-01-01" came`],
    ['a day before all', bad({ opened_on: '0023-01-01' }), `row 3 was refused: ${day}; "0023-01-01" came`],
    ['a word for a day', bad({ opened_on: 'today' }), `row 3 was refused: ${day}; "today" came`],
    ['no end of days', bad({ opened_on: 'infinity' }), `row 3 was refused: ${day}; "infinity" came`],
    ['a number for a day', bad({ opened_on: 20_230_101 }), `row 3 was refused: ${day}; 20230101 came`],
    [
      'an instant without its zone',
      bad({ opened_at: '2023-01-01T09:00:00' }),
      `row 3 was refused: ${instant}; "2023-01-01T09:00:00" came`,
    ],
    [
      'a long text for an instant',
      bad({ opened_at: 'x'.repeat(900) }),
      `row 3 was refused: ${instant}; "${'x'.repeat(59)}… came`,
    ],
    [
      'an hour that does not exist',
      bad({ opened_at: '2023-01-01T25:00:00+08:00' }),
      'row 3 was refused: date/time field value out of range',
    ],
    [
      'no value where one must be',
      bad({ size: null }),
      'row 3 was refused: null value in column "size" of relation "shops" violates not-null constraint',
    ],
    [
      'a value against a rule',
      bad({ size: -1 }),
      'row 3 was refused: new row for relation "shops" violates check constraint "shops_size_check"',
    ],
    [
      'a row that came before',
      shopRow(1),
      'row 3 was refused: duplicate key value violates unique constraint "shops_pkey"',
    ],
  ])('%s', async (_, row, words) => {
    const outcome = await refusal(shops, [shopRow(1), shopRow(2), row]);
    expect(outcome.startsWith(`BAD_USER_INPUT: shops: ${words}`)).toBe(true);
    expect(outcome.endsWith(nothingTaken)).toBe(true);
    expect([await count('shops'), await count('hub.import_ledger')]).toEqual([[0], [0]]);
  });

  test('a place that is none, with how many such rows there are', async () => {
    const rows = [shopRow(1), shopRow(2, { division_path: 'z/9' }), shopRow(3, { division_path: 'y' })];
    expect(await refusal(shops, rows)).toBe(
      'BAD_USER_INPUT: shops: `division_path` begins with a or b; row 2 has `division_path` = "z/9" (2 such rows). Nothing was taken; correct them and send the data set again.',
    );
    expect(await count('shops')).toEqual([0]);
  });

  test('a reference to nothing', async () => {
    expect(await refusal(sales, [saleRow(1)])).toBe(
      `BAD_USER_INPUT: sales: \`shop_id\` is a shop; row 1 has \`shop_id\` = "${toyId(1)}" (1 such rows). Nothing was taken; correct them and send the data set again.`,
    );
  });

  test('a source that breaks off', async () => {
    function* broken(): Generator<ImportRow> {
      yield shopRow(1);
      throw new Error('the source broke off');
    }
    expect(await refusal(shops, broken())).toBe('Error: the source broke off');
    expect(await count('shops')).toEqual([0]);
  });
});

describe('behind the first batch', () => {
  /** Sales of one shop, the last of which is replaced. */
  function* many(rows: number, last: ImportRow): Generator<ImportRow> {
    for (let number = 1; number < rows; number += 1) yield saleRow(number);
    yield last;
  }

  test.each<[string, number, ImportRow, string]>([
    ['the first row', 101, saleRow(101, { amount: 'x' }), 'sales: row 101 was refused: invalid input syntax'],
    ['the second row', 102, saleRow(102, { sold_on: 'x' }), 'sales: row 102 was refused: `sold_on` is a day'],
    ['the last row before', 100, saleRow(100, { amount: 'x' }), 'sales: row 100 was refused: invalid input syntax'],
    ['a checked row', 103, saleRow(103, { shop_id: toyId(9) }), 'sales: `shop_id` is a shop; row 103 has'],
    ['a row that repeats one', 150, saleRow(1), 'sales: row 150 was refused: duplicate key'],
  ])('%s is named by its place in the whole', async (_, rows, last, words) => {
    await take(shops, [shopRow(1)]);
    expect(await refusal(sales, many(rows, last), { batchRows: 100 })).toContain(words);
    expect(await count('sales')).toEqual([0]);
  });

  test('the first of several bad rows is named, wherever it stands', async () => {
    const rows = Array.from({ length: 90 }, (_, index) =>
      shopRow(index + 1, [37, 64].includes(index) ? { size: -1 } : {}),
    );
    expect(await refusal(shops, rows, { batchRows: 45 })).toContain('shops: row 38 was refused: new row for relation');
  });

  test('progress is told batch by batch, by default of forty thousand rows', async () => {
    await take(shops, [shopRow(1)]);
    const progress: number[] = [];
    const onProgress = (rows: number): void => void progress.push(rows);
    expect(await refusal(sales, many(40_001, saleRow(40_001, { goods: null })), { onProgress })).toContain(
      'sales: row 40001 was refused: null value in column "goods"',
    );
    expect(progress).toEqual([40_000]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { official, openTestSubgraph } from '../test/support/subgraph.ts';
import type { TestSubgraph } from '../test/support/subgraph.ts';
import { saleRow, shopRow, toyId } from './testing/toyImports.ts';
import { toyShops } from './testing/toyShops.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  // Two days with three shops each: ids decide within a day. The last two lie where the caller may not look.
  const day = (number: number): string => (number <= 3 ? '2023-01-01' : '2023-01-02');
  await toy.import('shops', [
    ...[4, 1, 6, 3, 5, 2].map((number) => shopRow(number, { opened_on: day(number) })),
    shopRow(7, { division_path: 'b' }),
    shopRow(8, { division_path: 'b' }),
  ]);
  await toy.import('sales', [
    ...[1, 2, 3].map((number) => saleRow(number)),
    ...[4, 5].map((number) => saleRow(number, { shop_id: toyId(2) })),
    saleRow(6, { shop_id: toyId(7) }),
  ]);
});
afterAll(() => toy.close());

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $on: Date) {
  shops(openedOn: $on, first: $first, after: $after, last: $last, before: $before) {
    nodes { name } edges { cursor node { name } } totalCount { value }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Shops {
  readonly nodes: readonly { readonly name: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly totalCount: { readonly value: number };
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

async function pageOf(variables: object): Promise<Shops> {
  const { data, errors } = await toy.ask(official(['a']), PAGE, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['shops']));
}
const numbersOf = ({ nodes }: Shops): string => nodes.map(({ name }) => name.replace('shop ', '')).join('');
const endsOf = ({ pageInfo }: Shops): unknown[] => [pageInfo['hasPreviousPage'], pageInfo['hasNextPage']];

describe('a connection', () => {
  test('has the rows that the caller may read in the order of its key, and counts those', async () => {
    const shops = await pageOf({});
    expect([numbersOf(shops), shops.totalCount.value, endsOf(shops)]).toEqual(['654321', 6, [false, false]]);
    expect([shops.pageInfo['startCursor'], shops.pageInfo['endCursor']]).toEqual([
      shops.edges.at(0)?.cursor,
      shops.edges.at(-1)?.cursor,
    ]);
  });

  test('gives every row once, page by page forwards', async () => {
    const seen: unknown[] = [];
    let after: unknown = null;
    do {
      const page = await pageOf({ first: 4, after });
      seen.push([numbersOf(page), endsOf(page)]);
      after = page.pageInfo['hasNextPage'] ? page.pageInfo['endCursor'] : null;
    } while (after !== null);
    expect(seen).toEqual([
      ['6543', [false, true]],
      ['21', [true, false]],
    ]);
  });

  test('gives the same order page by page backwards', async () => {
    const last = await pageOf({ last: 4 });
    const before = last.pageInfo['startCursor'];
    const first = await pageOf({ last: 4, before });
    expect([numbersOf(last), endsOf(last)]).toEqual(['4321', [true, false]]);
    expect([numbersOf(first), endsOf(first)]).toEqual(['65', [false, true]]);
  });

  test('goes on from any of its cursors, also when the row itself has gone', async () => {
    const { edges } = await pageOf({ first: 3 });
    const after = edges[2]?.cursor;
    await toy.admin.query(`delete from shops where name = 'shop 4'`);
    expect(numbersOf(await pageOf({ after }))).toBe('321');
    await toy.import('shops', [shopRow(4, { opened_on: '2023-01-02' })]);
  });

  test('that is empty has no ends, and says on which side there is something', async () => {
    const all = await pageOf({});
    const behind = await pageOf({ after: all.pageInfo['endCursor'] });
    const ahead = await pageOf({ before: all.pageInfo['startCursor'] });
    const none = await pageOf({ on: '2020-01-01' });
    const ends = { startCursor: null, endCursor: null };
    expect([behind.nodes, behind.pageInfo, behind.totalCount.value]).toEqual([
      [],
      { ...ends, hasPreviousPage: true, hasNextPage: false },
      6,
    ]);
    expect(ahead.pageInfo).toEqual({ ...ends, hasPreviousPage: false, hasNextPage: true });
    expect([none.pageInfo, none.totalCount.value]).toEqual([
      { ...ends, hasPreviousPage: false, hasNextPage: false },
      0,
    ]);
  });

  test('has the condition of its arguments and keeps it over the page', async () => {
    const first = await pageOf({ on: '2023-01-01', first: 2 });
    expect([numbersOf(first), first.totalCount.value]).toEqual(['32', 3]);
    expect(numbersOf(await pageOf({ on: '2023-01-01', after: first.pageInfo['endCursor'] }))).toBe('1');
  });

  test.each([
    ['a size of its own taste', { first: 0 }, 'expects a whole number from 1 to 100; 0 came'],
    ['another list’s cursor', { after: 'sales' }, 'expects a cursor that this list gave'],
    ['a broken cursor', { before: 'x'.repeat(2_000) }, 'expects a cursor that this list gave'],
    ['both directions', { first: 1, last: 1 }, 'both came'],
  ])('refuses %s in words', async (_, variables, words) => {
    const sales = await toy.ask(official(['a']), `{ shop(id: "${toyId(1)}") { sales { pageInfo { endCursor } } } }`);
    const foreign = /"endCursor":"([^"]+)"/.exec(JSON.stringify(sales))?.[1];
    const given = 'after' in variables ? { after: foreign } : variables;
    const { data, errors } = await toy.ask(official(['a']), PAGE, given);
    expect([data, errors?.length, errors?.[0]?.extensions['code'], errors?.[0]?.path]).toEqual([
      null,
      1,
      'BAD_USER_INPUT',
      ['shops'],
    ]);
    expect(errors?.[0]?.message).toContain(words);
  });
});

describe('connections under many parents', () => {
  const NESTED = `{ shops { nodes { name sales(first: 2) { nodes { id } pageInfo { hasNextPage } totalCount { value } } } } }`;

  test('are read in one statement, each with its own page and count', async () => {
    const { data } = await toy.ask(official(['a']), NESTED);
    const shops = (name: string): unknown =>
      JSON.parse(JSON.stringify(data)).shops.nodes.find((shop: { name: string }) => shop.name === name)?.sales;
    expect(shops('shop 1')).toEqual({
      nodes: [{ id: toyId(1) }, { id: toyId(2) }],
      pageInfo: { hasNextPage: true },
      totalCount: { value: 3 },
    });
    expect(shops('shop 2')).toEqual({
      nodes: [{ id: toyId(4) }, { id: toyId(5) }],
      pageInfo: { hasNextPage: false },
      totalCount: { value: 2 },
    });
    expect(shops('shop 3')).toEqual({ nodes: [], pageInfo: { hasNextPage: false }, totalCount: { value: 0 } });
    // Opening, shops, sales, counts, end; and three for the access records.
    expect(toy.statements()).toBe(8);
  });
});

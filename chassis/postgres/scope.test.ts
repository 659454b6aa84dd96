import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import { shopRow } from '../testing/toyImports.ts';
import { toyShops } from '../testing/toyShops.ts';
import { installScopeKey, setScopeSql, signScope } from './scope.ts';
import type { RowScope } from './scope.ts';

let toy: TestSubgraph;
let key: { readonly id: string; readonly key: Buffer };
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  key = toy.resources.database.scopeKey;
  await toy.import('shops', [
    shopRow(1, { division_path: 'a' }),
    shopRow(2, { division_path: 'a/1' }),
    shopRow(3, { division_path: 'a1' }),
    shopRow(4, { division_path: 'b/1', keeper: 'maid' }),
  ]);
});
afterAll(() => toy.close());

const areas = (...lows: string[]): RowScope => ({
  kind: 'areas',
  lows,
  highs: lows.map((low) => `${low}~`),
  person: null,
});
const machine = (name: string): RowScope => ({ kind: 'machine', name });

/** What one transaction of the application sees under a setting, whatever it is. */
async function namesUnder(setting: string): Promise<string[]> {
  const client = await toy.app.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('hub.scope', $1, true)`, [setting]);
    const { rows } = await client.query<{ name: string }>('select name from shops order by name');
    return rows.map(({ name }) => name);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const signed = (scope: RowScope, at = Date.now()): string => signScope(scope, key, at);
/** Signs any body as the application would. */
const signedBody = (body: string): string =>
  `${key.id}.${Buffer.from(body).toString('base64')}.${createHmac('sha256', key.key).update(body).digest('hex')}`;

describe('a signed scope', () => {
  test.each<[string, RowScope, string[]]>([
    ['an area', areas('a'), ['shop 1', 'shop 2', 'shop 3']],
    ['an area below', areas('a/1'), ['shop 2']],
    ['two areas', areas('a/1', 'b'), ['shop 2', 'shop 4']],
    ['areas that surround another', areas('a/1', 'c'), ['shop 2']],
    ['no area', areas(), []],
    ['another area', areas('c'), []],
    ['a person without rows', { kind: 'person', person: 'maid' }, []],
    [
      'a partner of this relation',
      { kind: 'partner', relation: 'market', lows: ['b'], highs: ['b~'], categories: [] },
      ['shop 4'],
    ],
    [
      'a partner of another relation',
      { kind: 'partner', relation: 'court', lows: ['b'], highs: ['b~'], categories: [] },
      [],
    ],
    ['a machine with rights', machine('import'), ['shop 1', 'shop 2', 'shop 3', 'shop 4']],
    ['a machine without', machine('relay'), []],
  ])('of %s reads its rows and no other', async (_, scope, names) => {
    expect(await namesUnder(signed(scope))).toEqual(names);
  });

  test('of a person reads his rows, and of an official his own besides those of his area', async () => {
    const { rows } = await toy.admin.query<{ keeper: string }>(`select keeper from shops where name = 'shop 4'`);
    const person = rows[0]?.keeper ?? '';
    expect(await namesUnder(signed({ kind: 'person', person }))).toEqual(['shop 4']);
    expect(await namesUnder(signed({ kind: 'areas', lows: ['a/1'], highs: ['a/1~'], person }))).toEqual([
      'shop 2',
      'shop 4',
    ]);
  });
});

describe('a scope that is not good reads nothing', () => {
  const good = (): string => signed(areas('a'));
  const other = (): string => signScope(areas('a'), { id: key.id, key: randomBytes(32) }, Date.now());
  test.each<[string, () => string]>([
    ['empty', () => ''],
    ['of blanks', () => ' '],
    ['no scope at all', () => 'a'],
    ['without a signature', () => good().split('.').slice(0, 2).join('.')],
    ['with a cut signature', () => good().slice(0, -1)],
    ['with another signature', () => good().slice(0, -64) + '0'.repeat(64)],
    ['of another key', other],
    ['of an unknown key id', () => good().replace(/^[^.]+/, 'k9')],
    ['whose body was changed', () => good().replace(/\.(?<first>.)/, '.A')],
    ['whose body is no base64', () => `${key.id}.A.${'0'.repeat(64)}`],
    ['with something behind it', () => `${good()} `],
    ['with an injected statement', () => `${good()}'; reset role; --`],
    ['expired', () => signed(areas('a'), Date.now() - 61_000)],
    ['of a machine, expired', () => signed(machine('import'), Date.now() - 3_601_000)],
    ['without an end', () => signedBody('{"kind":"areas","lows":["a"],"highs":["b"]}')],
    [
      'of an unknown kind',
      () => signedBody(`{"kind":"all","lows":["a"],"highs":["b"],"expiresAtMs":${Date.now() + 9_999}}`),
    ],
  ])('when it is %s', async (_, make) => {
    expect(await namesUnder(good())).toHaveLength(3);
    expect(await namesUnder(make())).toEqual([]);
  });

  test('when none was ever set', async () => {
    expect((await toy.app.query('select count(*) as count from shops')).rows).toEqual([{ count: 0 }]);
  });
});

describe('the statement that sets a scope', () => {
  test('holds nothing that could end its text, whatever the scope says', () => {
    const hostile = setScopeSql({ kind: 'person', person: `'; drop table shops; --` }, key);
    expect(hostile).toMatch(/^set local hub\.scope = '[A-Za-z0-9._=+/-]+'$/);
  });

  test('is not made with a key id that could', () => {
    expect(() => setScopeSql(areas('a'), { id: `k1'; --`, key: key.key })).toThrow(
      'Invariant broken: a scope key has an id',
    );
  });
});

describe('a scope key', () => {
  test('of more than 64 bytes is refused, since the database could not verify with it', async () => {
    const long = { id: 'long', key: randomBytes(65) };
    await expect(installScopeKey(toy.admin, long)).rejects.toThrow('at most 64 bytes; this one has 65');
  });

  test.each([32, 64])('of %i bytes verifies beside the one in use, and can be replaced', async (bytes) => {
    const first = { id: 'next', key: randomBytes(bytes) };
    const second = { id: 'next', key: randomBytes(bytes) };
    await installScopeKey(toy.admin, first);
    expect(await namesUnder(signScope(areas('a/1'), first, Date.now()))).toEqual(['shop 2']);
    expect(await namesUnder(signed(areas('a/1')))).toEqual(['shop 2']);
    await installScopeKey(toy.admin, second);
    expect(await namesUnder(signScope(areas('a/1'), first, Date.now()))).toEqual([]);
    expect(await namesUnder(signScope(areas('a/1'), second, Date.now()))).toEqual(['shop 2']);
  });
});

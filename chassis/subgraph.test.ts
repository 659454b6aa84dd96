import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { TEST_NOW, official, openTestSubgraph, person } from '../test/support/subgraph.ts';
import type { TestSubgraph } from '../test/support/subgraph.ts';
import { createDeadline } from './deadline.ts';
import { HubError, failure } from './errors.ts';
import { HUB_TOKEN_LIFETIME_MS, encodeClaims, pseudonymOf, signHubToken } from './identity.ts';
import type { MacKey } from './identity.ts';
import { createPool } from './postgres/pool.ts';
import type { OpenSubgraph } from './subgraph.ts';
import { createLogger } from './telemetry.ts';
import { shopRow, toyId } from './testing/toyImports.ts';
import { toyShops } from './testing/toyShops.ts';

let toy: TestSubgraph;
let open: OpenSubgraph;
let pool: pg.Pool;
let key: MacKey;
let statements = 0;
const lines: string[] = [];
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1, { keeper: 'anna' }), shopRow(2, { division_path: 'b' })]);
  const log = createLogger({ name: 'toy', level: 'trace', destination: { write: (line) => void lines.push(line) } });
  const { connectionString: url = '' } = toy.app.options;
  pool = createPool({ url, name: 'toy', connectionsMax: 2 });
  const { resources } = toy;
  [key = { id: 'none', key: randomBytes(32) }] = resources.tokenKeys;
  const metrics = { ...resources.metrics, sqlStatementCounter: () => () => void (statements += 1) };
  open = await toyShops.open({ ...resources, metrics, database: { ...resources.database, pool }, log });
});
afterAll(async () => {
  await open.close();
  await pool.end();
  await toy.close();
});
beforeEach(() => {
  lines.length = 0;
  statements = 0;
});

const caller = { ...official(['a']), subject: 'anna', roles: ['keeper'] };
const bodyOf = (query: string, more: object = {}): string => JSON.stringify({ query, ...more });
const claims = (subgraph = 'toy', at = Date.now()): string => encodeClaims(caller, subgraph, at).text;
const tokenOf = (body: string, signer: MacKey = key, given: string = claims()): string =>
  signHubToken(given, { body, domainTimeMs: TEST_NOW }, signer);

interface Limits {
  readonly ms?: number;
  readonly left?: AbortSignal;
}

/** Sends a call as it is. @returns what a caller would see, or the refusal. */
async function send(token: string | undefined, body: string, { ms = 5_000, left }: Limits = {}): Promise<unknown> {
  const deadline = createDeadline(ms, left);
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  try {
    return JSON.parse(JSON.stringify(await open.answer({ token, body, deadline, traceparent })));
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return [error.code, error.message];
  } finally {
    deadline.dispose();
  }
}
const ask = (query: string, limits?: Limits, more?: object): Promise<unknown> => {
  const body = bodyOf(query, more);
  return send(tokenOf(body), body, limits);
};
const refused = (why: string): unknown => [
  'UNAUTHENTICATED',
  `The hub token was refused: ${why}. Subgraphs answer the hub's gateway only.`,
];

describe('a call', () => {
  const query = '{ shops { nodes { name } } }';
  const body = bodyOf(query);

  test('that is signed is answered as the caller, at the domain time of the request', async () => {
    expect(await ask('{ shops { nodes { name } } caller { subject person purpose now today } }')).toEqual({
      data: {
        shops: { nodes: [{ name: 'shop 1' }] },
        caller: {
          subject: 'anna',
          person: pseudonymOf(toy.resources.pseudonymKey, 'anna'),
          purpose: 'statistics',
          now: '2023-12-26T18:00:00+08:00',
          today: '2023-12-26',
        },
      },
    });
  });

  test.each<[string, () => string | undefined, unknown]>([
    ['is not signed', () => undefined, refused('none came')],
    ['has no token in its header', () => 'Bearer abc', refused('it is malformed')],
    ['is signed for another subgraph', () => tokenOf(body, key, claims('grid')), refused('it is for another subgraph')],
    ['has another body', () => tokenOf(`${body} `), refused('its signature is not of this call')],
    [
      'is signed with another key',
      () => tokenOf(body, { id: key.id, key: randomBytes(32) }),
      refused('its signature is not of this call'),
    ],
    [
      'names an unknown key',
      () => tokenOf(body, { id: 'k9', key: key.key }),
      refused('its signature is not of this call'),
    ],
    [
      'has expired',
      () => tokenOf(body, key, claims('toy', Date.now() - HUB_TOKEN_LIFETIME_MS)),
      refused('it has expired'),
    ],
    [
      'is moved to another domain time',
      () => tokenOf(body).replace(/\.lq[^.]*/, '.lqlkjs1c'),
      refused('its signature is not of this call'),
    ],
    [
      'has claims of its own',
      () => tokenOf(body).replace(/^v1\.[^.]+\.[^.]+/, `v1.${key.id}.${claims('toy', Date.now() - 5)}`),
      refused('its signature is not of this call'),
    ],
  ])('that %s is refused before anything runs', async (_, token, refusal) => {
    const taken = pool.totalCount;
    expect(await send(token(), body)).toEqual(refusal);
    // Nothing of a body that is not the gateway's is read: this one is no JSON.
    expect(await send(undefined, 'no JSON')).toEqual(refused('none came'));
    expect([pool.totalCount, statements, lines]).toEqual([taken, 0, []]);
  });

  test.each([
    ['no JSON', '{', 'The body expects a JSON object with `query`; what came is not JSON.'],
    ['a list', '[]', 'The body expects a JSON object with a text `query`.'],
    ['no text', '{"query":1}', 'The body expects a JSON object with a text `query`.'],
    ['variables that are a list', bodyOf('{ __typename }', { variables: [] }), '`variables` expects a JSON object.'],
  ])('whose body is %s is refused', async (_, given, message) => {
    expect(await send(tokenOf(given), given)).toEqual(['BAD_REQUEST', message]);
  });

  test('of somebody without rows here reads none', async () => {
    const given = encodeClaims(
      { ...person('anna'), scope: { kind: 'partner', relation: 'court', areas: ['a'], categories: [] } },
      'toy',
      Date.now(),
    );
    expect(await send(tokenOf(body, key, given.text), body)).toEqual({ data: { shops: { nodes: [] } } });
  });

  test('whose text does not parse, fit or name its operation is told so', async () => {
    expect(await ask('{')).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
    expect(await ask('{ nothing }')).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(await ask('query A { __typename } query B { __typename }', {}, { operationName: 'C' })).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });

  test('that changes something hands its trace on to what it tells of it', async () => {
    const input = { idempotencyKey: 'k', id: toyId(1), expectedVersion: 1, name: 'shop 1' };
    await ask(
      'mutation ($input: RenameShopInput!) { renameShop(input: $input) { __typename } }',
      {},
      { variables: { input } },
    );
    expect((await toy.admin.query('select traceparent from hub.outbox')).rows).toEqual([
      { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    ]);
  });

  test('for entities is answered for each, null where there is none or it may not be seen', async () => {
    const representations = [1, 2, 3].map((number) => ({ __typename: 'Shop', id: toyId(number) }));
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Shop { name } } }';
    expect(await ask(entities, {}, { variables: { r: representations } })).toEqual({
      data: { _entities: [{ name: 'shop 1' }, null, null] },
    });
  });
});

describe('what goes wrong in a resolver', () => {
  test.each([
    ['refuse', 'FORBIDDEN', 'Not for you.', 0],
    ['throw', 'INTERNAL_SERVER_ERROR', 'Something went wrong inside the hub.', 1],
    ['sql', 'INTERNAL_SERVER_ERROR', 'Something went wrong inside the hub.', 1],
    ['touch', 'INTERNAL_SERVER_ERROR', 'Something went wrong inside the hub.', 1],
  ])('(%s) is told as %s and no more; its cause is in the log, with the trace', async (how, code, message, logged) => {
    expect(await ask(`query ($how: String!) { __typename fail(how: $how) }`, {}, { variables: { how } })).toMatchObject(
      {
        data: { __typename: 'Query', fail: null },
        errors: [{ message, path: ['fail'], extensions: { code } }],
      },
    );
    expect(lines).toHaveLength(logged);
    for (const line of lines) expect(line).toContain(`"traceId":"${'a'.repeat(32)}"`);
  });

  test('with an argument is told in graphql’s words', async () => {
    expect(
      await ask('query ($n: Int) { shops(first: $n) { nodes { id } } }', {}, { variables: { n: 'x' } }),
    ).toMatchObject({
      errors: [
        {
          message: 'Variable "$n" got invalid value "x"; Int cannot represent non-integer value: "x"',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(
      await ask('query ($d: Date) { shops(openedOn: $d) { nodes { id } } }', {}, { variables: { d: '2023-02-30' } }),
    ).toMatchObject({
      errors: [
        { message: expect.stringContaining('A Date is a day that exists'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test('does not leave its neighbour’s statement to open a transaction that nobody ends', async () => {
    expect(await ask('{ torn { first second } }')).toMatchObject({
      data: { torn: null },
      errors: [{ path: ['torn', 'first'] }],
    });
    await sleep(60);
    expect([pool.totalCount - pool.idleCount, pool.waitingCount]).toEqual([0, 0]);
  });
});

describe('a call that runs out of time', () => {
  const running = async (): Promise<unknown> =>
    (
      await toy.admin.query(
        `select count(*) as count from pg_stat_activity where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`,
      )
    ).rows[0]?.count;

  test('in a statement or between two says so, and keeps what it has', async () => {
    expect(
      await ask(
        '{ caller { purpose } first: sleep(seconds: 0.05) second: sleep(seconds: 20) third: sleep(seconds: 20) }',
        { ms: 200 },
      ),
    ).toEqual({
      data: { caller: { purpose: 'statistics' }, first: 1, second: null, third: null },
      errors: ['second', 'third'].map((field) => ({
        message: 'The answer was not ready in the time allowed.',
        locations: [expect.anything()],
        path: [field],
        extensions: { code: 'DEADLINE_EXCEEDED', retriable: true },
      })),
    });
    expect(lines).toEqual([]);
  });

  test('because its caller left stops its statement within a second, however many left', async () => {
    const leaving = new AbortController();
    const asked = Promise.all(
      [1, 2, 3, 4].map(() => ask('{ sleep(seconds: 20) }', { left: leaving.signal, ms: 20_000 })),
    );
    while ((await running()) !== 2) await sleep(5);
    leaving.abort(failure('REQUEST_CANCELLED'));
    const leftMs = performance.now();
    await asked;
    while ((await running()) !== 0) await sleep(5);
    expect(performance.now() - leftMs).toBeLessThan(1_000);
    expect(await ask('{ shops { nodes { name } } }')).toEqual({ data: { shops: { nodes: [{ name: 'shop 1' }] } } });
  });
});

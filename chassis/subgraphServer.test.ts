import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_NOW, official, openTestSubgraph } from '../test/support/subgraph.ts';
import type { TestSubgraph } from '../test/support/subgraph.ts';
import { noEvents } from './events/eventsConfig.ts';
import { encodeClaims, signHubToken } from './identity.ts';
import type { SubgraphConfig } from './subgraphConfig.ts';
import { createSubgraphServer } from './subgraphServer.ts';
import type { RunningSubgraph } from './subgraphServer.ts';
import { createLogger, createMetrics } from './telemetry.ts';
import { shopRow } from './testing/toyImports.ts';
import { toyShops } from './testing/toyShops.ts';

const HEALTH = '{"status":"up","part":"toy","events":{"state":"off","transport":"none"}}\n';

let toy: TestSubgraph;
let config: SubgraphConfig;
let server: RunningSubgraph;
const lines: string[] = [];
const log = createLogger({ name: 'toy', level: 'info', destination: { write: (line) => void lines.push(line) } });
const make = (more: Partial<SubgraphConfig> = {}): RunningSubgraph =>
  createSubgraphServer(toyShops, { ...config, ...more }, { log, metrics: createMetrics('toy') });

beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1)]);
  const { connectionString = '' } = toy.app.options;
  const { database, tokenKeys, pseudonymKey } = toy.resources;
  config = {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: connectionString,
    tokenKeys,
    scopeKey: database.scopeKey,
    pseudonymKey,
    events: noEvents,
    logLevel: 'info',
  };
});
afterAll(() => toy.close());
beforeEach(async () => {
  lines.length = 0;
  server = make();
  await server.start();
});
afterEach(() => server.stop());

interface Sent {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signed?: boolean;
}

/** Sends a question as the gateway does. */
function ask({ query, variables, headers = {}, signed = true }: Sent): Promise<Response> {
  const body = JSON.stringify({ query, variables });
  const [key] = toy.resources.tokenKeys;
  if (key === undefined) throw new TypeError('There is a key.');
  const { text } = encodeClaims(official(['a']), 'toy', Date.now());
  const token = signHubToken(text, { body, domainTimeMs: TEST_NOW }, key);
  return fetch(`${server.url()}/graphql`, {
    method: 'POST',
    headers: { ...(signed ? { 'hub-token': token } : {}), ...headers },
    body,
  });
}
const answerOf = async (response: Promise<Response>): Promise<[number, string]> => {
  const { status } = await response;
  return [status, await (await response).text()];
};
const look = (path: string, init?: RequestInit): Promise<[number, string]> =>
  answerOf(fetch(`${server.url()}${path}`, init));
const codeOf = (text: string): unknown => JSON.parse(text).errors[0].extensions.code;

describe('a subgraph over HTTP', () => {
  test('answers a signed question', async () => {
    expect(await answerOf(ask({ query: '{ shops { nodes { name } } }' }))).toEqual([
      200,
      '{"data":{"shops":{"nodes":[{"name":"shop 1"}]}}}\n',
    ]);
  });

  test('refuses one that is not signed, and tells nothing', async () => {
    const [status, text] = await answerOf(ask({ query: '{ shops { nodes { name } } }', signed: false }));
    expect([status, JSON.parse(text)]).toEqual([
      401,
      {
        errors: [
          {
            message: "The hub token was refused: none came. Subgraphs answer the hub's gateway only.",
            extensions: {
              code: 'UNAUTHENTICATED',
              retriable: false,
              requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
            },
          },
        ],
      },
    ]);
  });

  test.each(['GET', 'PUT', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await fetch(`${server.url()}/graphql?query={__typename}`, { method });
    expect([response.status, response.headers.get('allow'), codeOf(await response.text())]).toEqual([
      405,
      'POST',
      'METHOD_NOT_ALLOWED',
    ]);
  });

  test('has nothing at other addresses', async () => {
    const [status, text] = await look('/graphql/');
    expect([status, codeOf(text)]).toEqual([404, 'NOT_FOUND']);
  });

  test('refuses a body that is too large so that its sender can read why', async () => {
    const [status, text] = await look('/graphql', { method: 'POST', body: 'x'.repeat(4 * 1024 * 1024 + 1) });
    expect([status, JSON.parse(text).errors[0].message]).toEqual([413, 'The body may have 4194304 bytes; more came.']);
  });

  test('keeps to the deadline of the call', async () => {
    const [status, text] = await answerOf(
      ask({ query: '{ sleep(seconds: 20) }', headers: { 'hub-deadline-ms': '100' } }),
    );
    expect([status, codeOf(text)]).toEqual([200, 'DEADLINE_EXCEEDED']);
    const refused = await answerOf(ask({ query: '{ __typename }', headers: { 'hub-deadline-ms': 'soon' } }));
    expect([refused[0], codeOf(refused[1])]).toEqual([400, 'BAD_REQUEST']);
  });

  test('gives no answer whose access records were not written, and says nothing of why', async () => {
    await toy.admin.query(`alter table hub.access_log add constraint broken check (post <> 'Tester') not valid`);
    try {
      const [status, text] = await answerOf(ask({ query: '{ shops { nodes { name } } }' }));
      expect([status, JSON.parse(text).errors[0].message]).toEqual([500, 'Something went wrong inside the hub.']);
      expect(text).not.toMatch(/shop 1|access_log|broken/);
      expect(lines.join('')).toContain('violates check constraint \\"broken\\"');
    } finally {
      await toy.admin.query('alter table hub.access_log drop constraint broken');
    }
  });
});

describe('what a subgraph tells of itself', () => {
  test('is its health, its readiness and its metrics', async () => {
    await ask({ query: '{ __typename }' });
    await ask({ query: '{ __typename }', signed: false });
    expect(await look('/health')).toEqual([200, HEALTH]);
    expect(await look('/ready')).toEqual([200, '{"ready":true,"part":"toy"}\n']);
    const [, metrics] = await look('/metrics');
    expect(metrics).toContain('hub_http_requests_total{part="toy",status="200"} 3');
    expect(metrics).toContain('hub_http_requests_total{part="toy",status="401"} 1');
    expect(metrics).toContain('hub_request_duration_seconds_count{part="toy"} 2');
  });

  test('is not changed by who looks', async () => {
    const [status, text] = await look('/health', { method: 'POST' });
    expect([status, codeOf(text)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  test('is that it is not ready, when its database is gone', async () => {
    const gone = make({ databaseUrl: 'postgres://app:app@127.0.0.1:1/gone' });
    await gone.start();
    const response = await fetch(`${gone.url()}/ready`);
    expect([response.status, await response.json()]).toEqual([503, { ready: false, part: 'toy' }]);
    await gone.stop();
  });

  test('is a line for each question with its trace, and with no text, value or token of it', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const query = 'query ($how: String!) { fail(how: $how) shops { nodes { name } } }';
    const variables = { how: 'throw', canary: 'canary-value' };
    await answerOf(ask({ query, variables, headers: { traceparent } }));
    await answerOf(ask({ query: '{ canaryField }' }));
    const said = lines.map((line) => JSON.parse(line));
    expect(said.map(({ msg, status, traceId }) => [msg, status, traceId === 'a'.repeat(32)])).toEqual([
      ['a resolver failed', undefined, true],
      ['answered', 200, true],
      ['answered', 200, false],
    ]);
    expect(lines.join('')).not.toMatch(/canary|v1\.t1|nodes/);
  });
});

describe('a subgraph that stops', () => {
  test('finishes what is in flight, takes nothing new, and gives everything back', async () => {
    const inFlight = answerOf(ask({ query: '{ sleep(seconds: 0.3) }' }));
    const sleeping = `select count(*) as count from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid() and state = 'active'`;
    while ((await toy.admin.query(sleeping)).rows[0]?.count !== 1) await sleep(5);
    const url = server.url();
    const stopped = server.stop();
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
    expect(await inFlight).toEqual([200, '{"data":{"sleep":1}}\n']);
    await stopped;
    const left = await toy.admin.query(
      `select count(*) as count from pg_stat_activity where application_name = 'hub toy'`,
    );
    expect(left.rows[0]?.count).toBe(0);
  });

  test('can be stopped twice, and started again', async () => {
    await server.stop();
    await server.stop();
    await server.start();
    expect(await look('/health')).toEqual([200, HEALTH]);
  });

  test('leaves nothing behind when it cannot listen', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const other = make({ port });
    await expect(other.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.stop();
    blocker.close();
  });
});

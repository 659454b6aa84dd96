import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger, createMetrics, createSubgraphServer, noEvents } from '@hub/chassis';
import type { Principal, RunningSubgraph } from '@hub/chassis';
import { createGateway } from '@hub/gateway';
import { grid } from '@hub/grid';
import { createToyIssuer, toyClock } from '../../gateway/testing/toyHub.ts';
import type { ToyIssuer } from '../../gateway/testing/toyHub.ts';
import { askWith } from '../support/asking.ts';
import type { Answer } from '../support/asking.ts';
import { gridId, openCommandTown, people, town } from '../support/commandTown.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

type Gateway = ReturnType<typeof createGateway>;

const log = createLogger({ name: 'test', level: 'silent' });
/** Nothing listens there: what grid's commands need, grid alone has. */
const NOWHERE = 'http://127.0.0.1:9/graphql';

let hub: TestSubgraph;
let part: RunningSubgraph;
let issuer: ToyIssuer;
let gateway: Gateway;

function gatewayOver(gridUrl: string): Gateway {
  const { tokenKeys } = hub.resources;
  const urls = { grid: gridUrl, mediation: NOWHERE, credit: NOWHERE, cadres: NOWHERE };
  return createGateway(
    {
      mode: 'demo',
      host: '127.0.0.1',
      port: 0,
      supergraphPath: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
      subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url, tokenKeys }])),
      issuer,
      databaseUrl: null,
      events: noEvents,
      deadlineMs: 10_000,
      bodyBytesMax: 262_144,
      corsOrigins: [],
      explorer: null,
      logLevel: 'silent',
    },
    { log, clock: toyClock },
  );
}

beforeAll(async () => {
  [hub, issuer] = await Promise.all([openCommandTown(), createToyIssuer()]);
  const { database, tokenKeys, pseudonymKey } = hub.resources;
  const { connectionString: databaseUrl = '' } = hub.app.options;
  const address = { mode: 'demo', host: '127.0.0.1', port: 0, logLevel: 'silent' } as const;
  const keys = { tokenKeys, pseudonymKey, scopeKey: database.scopeKey };
  part = createSubgraphServer(
    grid,
    { ...address, ...keys, databaseUrl, events: noEvents },
    { log, metrics: createMetrics('grid') },
  );
  await part.start();
  gateway = gatewayOver(part.url());
  await gateway.start();
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await part.stop();
  await hub.close();
});

const tokenOf = ({ subject, client, organisation, post, roles, scope, purpose }: Principal): Promise<string> =>
  issuer.issue({
    sub: subject ?? undefined,
    client_id: client,
    hub: { organisation, post, roles, scope, purposes: [purpose] },
  });
const ask = async (
  who: Principal,
  query: string,
  variables: Answer['data'] = {},
  url = gateway.url(),
): Promise<Answer> => askWith(url, await tokenOf(who), query, { variables: variables ?? {} });

const FIELDS = 'event { id version status leadUnit { id } } isNew';
const REPORT = `mutation ($input: ReportEventInput!) {
  reportEvent(input: $input) { __typename ... on ReportEventPayload { ${FIELDS} } ... on Refusal { message } }
}`;
const report = (more: object = {}, who: Principal = people.gridWorker): Promise<Answer> =>
  ask(who, REPORT, {
    input: {
      idempotencyKey: 'k1',
      division: town.village,
      category: 'ROAD',
      channel: 'WORKER',
      title: '路面破损',
      ...more,
    },
  });
const eventOf = ({ data }: Answer, name = 'reportEvent'): unknown => Reflect.get(Object(data?.[name]), 'event');

describe('a command through the gateway', () => {
  test('is made, and made once', async () => {
    const first = await report();
    expect(first.data).toEqual({
      reportEvent: {
        __typename: 'ReportEventPayload',
        isNew: true,
        event: { id: expect.any(String), version: 1, status: 'REPORTED', leadUnit: null },
      },
    });
    expect((await report()).data).toEqual(first.data);
    expect((await hub.admin.query('select count(*) as count from grid_events')).rows).toEqual([{ count: 1 }]);
  });

  test('that is refused by the domain answers with the refusal, and with no error', async () => {
    const { status, data, errors } = await report({ idempotencyKey: 'k2', category: 'WAGES' });
    expect([status, errors]).toEqual([200, []]);
    expect(data).toMatchObject({ reportEvent: { __typename: 'CategoryNotHere', message: expect.any(String) } });
  });

  test.each<[string, object, Principal]>([
    ['FORBIDDEN', {}, people.dashboard],
    ['NOT_FOUND', { idempotencyKey: 'k3', division: town.otherVillage }, people.gridWorker],
    ['BAD_USER_INPUT', { idempotencyKey: '' }, people.gridWorker],
    ['IDEMPOTENCY_KEY_REUSED', { title: '井盖松动' }, people.gridWorker],
  ])('that fails says so by its code: %s', async (code, more, who) => {
    const { data, errors } = await report(more, who);
    expect(data).toEqual({ reportEvent: null });
    expect(errors.map(({ path, extensions }) => [path, extensions['code'], extensions['retriable']])).toEqual([
      [['reportEvent'], code, false],
    ]);
  });

  test('is followed by the next of the same operation, each with what it has changed', async () => {
    const id: unknown = Reflect.get(Object(eventOf(await report())), 'id');
    const verified = await ask(
      people.centre,
      `mutation ($id: ID!, $unit: ID!) {
        verify: verifyEvent(input: {idempotencyKey: "v", id: $id, expectedVersion: 1}) {
          ... on VerifyEventPayload { event { version status } }
        }
        dispatch: dispatchEvent(
          input: {idempotencyKey: "d", id: $id, expectedVersion: 2, leadUnit: $unit, leadUnitLevel: TOWN}
        ) { ... on DispatchEventPayload { event { version status leadUnit { id } } } }
      }`,
      { id, unit: gridId(7) },
    );
    expect(verified.errors).toEqual([]);
    expect(eventOf(verified, 'verify')).toEqual({ version: 2, status: 'VERIFIED' });
    expect(eventOf(verified, 'dispatch')).toEqual({ version: 3, status: 'DISPATCHED', leadUnit: { id: gridId(7) } });
  });

  test('comes by POST only', async () => {
    const url = new URL('/graphql', gateway.url());
    url.searchParams.set(
      'query',
      'mutation { spotDispute(input: {idempotencyKey: "s", id: "1", expectedVersion: 1}) { __typename } }',
    );
    const response = await fetch(url, { headers: { authorization: `Bearer ${await tokenOf(people.hotline)}` } });
    expect(response.status).toBe(405);
  });
});

describe('a command whose part breaks off', () => {
  test('is not sent again: nobody knows whether it was made, and its key lets the caller ask', async () => {
    let calls = 0;
    const breaking = createServer((request) => {
      calls += 1;
      request.socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(breaking, 'listening');
    const address = breaking.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const other = gatewayOver(`http://127.0.0.1:${port}/graphql`);
    await other.start();
    const input = { idempotencyKey: 'k9', division: town.village, category: 'ROAD', channel: 'WORKER', title: 'x' };
    const { data, errors } = await ask(people.gridWorker, REPORT, { input }, other.url());
    expect([data, errors.map(({ extensions }) => extensions['code']), calls]).toEqual([
      { reportEvent: null },
      ['SUBGRAPH_UNAVAILABLE'],
      1,
    ]);
    await other.stop();
    breaking.close();
  });
});

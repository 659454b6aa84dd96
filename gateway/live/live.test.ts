import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startToyHub } from '../testing/toyHub.ts';
import type { ToyAnswer, ToyHub } from '../testing/toyHub.ts';

let hub: ToyHub;
beforeAll(async () => {
  hub = await startToyHub();
});
afterAll(() => hub.stop());

const codesOf = ({ status, json }: ToyAnswer): unknown[] => [
  status,
  ...(json.errors ?? []).map(({ extensions }) => extensions['code']),
];

describe('the address of streams', () => {
  test('takes nobody where the gateway has no event log, and says so', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await hub.issuer.issue()}` };
    const answer = await hub.send('/graphql/stream', { method: 'POST', headers, body: '{"query":"{ accounts }"}' });
    expect([...codesOf(answer), answer.json.errors?.[0]?.message]).toEqual([
      503,
      'SERVICE_UNAVAILABLE',
      'This gateway has no event log, and so no live updates.',
    ]);
  });

  test('asks who comes before it says anything', async () => {
    const answer = await hub.send('/graphql/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(codesOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
    expect(codesOf(await hub.send('/graphql/stream'))).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  test('tells pages of other origins whether they may ask, as that of questions does', async () => {
    const allowed = async (origin: string): Promise<unknown> => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const answer = await hub.send('/graphql/stream', { method: 'OPTIONS', headers });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    expect(await allowed('https://desk.example')).toEqual([204, 'https://desk.example']);
    expect(await allowed('https://other.example')).toEqual([204, null]);
  });
});

test('the address of questions says where a subscription goes', async () => {
  const { json, status } = await hub.ask('subscription { accounts }');
  expect([status, json.errors?.[0]?.message]).toEqual([
    400,
    'This address answers queries and mutations; a subscription came. Send it to /graphql/stream, with `Accept: text/event-stream`.',
  ]);
});

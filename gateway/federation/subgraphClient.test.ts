import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TOY_TIME_MS, startToyHub } from '../testing/toyHub.ts';
import type { ToyHub } from '../testing/toyHub.ts';
import { hang, say } from '../testing/toySubgraph.ts';
import type { ToySubgraph } from '../testing/toySubgraph.ts';
import { createSubgraphClient, graphqlUrl } from './subgraphClient.ts';

let hub: ToyHub;
let grid: ToySubgraph;
let mediation: ToySubgraph;
let credit: ToySubgraph;
beforeAll(async () => {
  hub = await startToyHub({ deadlineMs: 800 });
  [grid, mediation, credit] = hub.toys;
});
afterAll(() => hub.stop());
afterEach(() => {
  for (const toy of hub.toys) toy.reset();
});

const NAME = 'name of 371002000000';

describe('a call to a subgraph', () => {
  test('says who asks and when, signed over its body', async () => {
    await hub.ask('query Page { division(code: "371002000000") { name cases points } }', {
      headers: { 'hub-purpose': 'supervision' },
    });
    const calls = hub.toys.flatMap((toy) => toy.calls);
    expect(calls).toHaveLength(3);
    for (const { verified } of calls) {
      expect(verified.domainTimeMs).toBe(TOY_TIME_MS);
      expect(verified.principal).toMatchObject({
        subject: 's1',
        client: 'toy',
        purpose: 'supervision',
        scope: { kind: 'areas', areas: ['371000000000'] },
      });
    }
    expect(calls.map(({ body }) => body.operationName?.replace(/\d+$/, '')).toSorted()).toEqual([
      'Page__credit__',
      'Page__grid__',
      'Page__mediation__',
    ]);
    expect(calls.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('reuses the claims of a caller', async () => {
    await hub.ask('{ accounts }');
    await hub.ask('{ accounts }');
    await hub.ask('{ accounts }', { headers: { 'hub-purpose': 'supervision' } });
    const [first, second, other] = credit.calls.map(({ headers }) => String(headers['hub-token']).split('.'));
    expect([second?.[2], second?.[4] === first?.[4], other?.[2] === first?.[2]]).toEqual([first?.[2], false, false]);
  });

  test('continues the trace of the caller', async () => {
    const trace = 'a'.repeat(32);
    await hub.ask('{ accounts }', { headers: { traceparent: `00-${trace}-${'b'.repeat(16)}-01` } });
    expect(credit.calls[0]?.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-(?!b{16})[0-9a-f]{16}-01$`));
  });

  test('has less time than the request, and a later one less than an earlier', async () => {
    await hub.ask('{ division(code: "371002000000") { name points } }', { headers: { 'hub-deadline-ms': '600' } });
    const [first, second] = [grid, credit].map(({ calls }) => Number(calls[0]?.headers['hub-deadline-ms']));
    expect(first).toBeLessThanOrEqual(400);
    expect(first).toBeGreaterThan(100);
    expect(second).toBeLessThanOrEqual(Number(first));
  });

  test('that hangs leaves time for the calls that do not depend on it', async () => {
    mediation.misbehave(hang);
    expect((await hub.ask('{ division(code: "371002000000") { name cases points } }')).json.data).toEqual({
      division: { name: NAME, cases: null, points: 5 },
    });
  });

  test('is given up when the caller leaves', async () => {
    mediation.misbehave(hang);
    const leaving = new AbortController();
    const asked = hub.ask('{ centres { name } }', { signal: leaving.signal }).catch(() => 'left');
    while (mediation.calls.length === 0) await sleep(5);
    leaving.abort();
    expect(await asked).toBe('left');
    while (mediation.abandoned() === 0) await sleep(5);
    expect(mediation.abandoned()).toBe(1);
  });

  test('waits for one of at most 64 connections, and for a place among those that wait', async () => {
    const held: ServerResponse[] = [];
    credit.misbehave((response) => void held.push(response));
    const codes: unknown[] = [];
    const asked = Array.from({ length: 500 }, async () => {
      const { json } = await hub.ask('{ accounts }', { headers: { 'hub-deadline-ms': '10000' } });
      codes.push(json.errors?.[0]?.extensions['code'] ?? 'answered');
    });
    // Those that find no place are told at once; then all others are under way or wait.
    while (codes.length < 500 - 64 - 256 || held.length < 64) await sleep(5);
    expect([held.length, new Set(codes)]).toEqual([64, new Set(['SUBGRAPH_UNAVAILABLE'])]);
    credit.misbehave(say(200, '{"data":{"accounts":11}}'));
    for (const response of held) response.end('{"data":{"accounts":11}}');
    await Promise.all(asked);
    expect(codes.filter((code) => code === 'answered')).toHaveLength(64 + 256);
  });
});

test('the address of a subgraph is its GraphQL, also where only its origin is given', () => {
  expect(
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/', 'http://127.0.0.1:1/api'].map((url) => graphqlUrl(url).href),
  ).toEqual(['http://127.0.0.1:1/graphql', 'http://127.0.0.1:1/graphql', 'http://127.0.0.1:1/api']);
});

test('a subgraph without a key to sign with is refused at the start', () => {
  expect(() => createSubgraphClient('grid', { url: 'http://127.0.0.1:1', tokenKeys: [] })).toThrow(
    'The subgraph grid has no key to sign calls with.',
  );
});

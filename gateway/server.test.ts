import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startToyHub } from './testing/toyHub.ts';
import type { ToyAnswer, ToyHub } from './testing/toyHub.ts';
import { say } from './testing/toySubgraph.ts';

let hub: ToyHub;
let production: ToyHub;

beforeAll(async () => {
  hub = await startToyHub();
  production = await startToyHub({ mode: 'production' });
});
afterAll(async () => {
  await Promise.all([hub.stop(), production.stop()]);
});
beforeEach(() => {
  for (const toy of hub.toys) toy.reset();
});

const codesOf = ({ status, json }: ToyAnswer): unknown[] => [
  status,
  ...(json.errors ?? []).map(({ extensions }) => extensions['code']),
];
const callCount = (): number => hub.toys.reduce((count, { calls }) => count + calls.length, 0);
const post = (init: RequestInit): Promise<ToyAnswer> => hub.send('/graphql', { method: 'POST', ...init });
const json = { 'content-type': 'application/json' };

describe('a question', () => {
  test('is answered by all parts together', async () => {
    const {
      status,
      json: body,
      headers,
    } = await hub.ask('{ division(code: "371002000000") { code name cases points } accounts }');
    expect(body).toEqual({
      data: { division: { code: '371002000000', name: 'name of 371002000000', cases: 3, points: 5 }, accounts: 11 },
    });
    expect([status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      200,
      'no-store',
      'nosniff',
    ]);
    expect(headers.get('hub-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('may be asked as GraphQL over HTTP asks', async () => {
    const { status, headers } = await hub.ask('{ accounts }', {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/graphql-response+json; charset=utf-8']);
    expect(codesOf(await hub.ask('{ accounts }', { headers: { accept: 'text/html' } }))).toEqual([406, 'BAD_REQUEST']);
  });

  test('is refused without a good token, before its body is looked at', async () => {
    const { status, json: body, headers } = await post({ headers: json, body: 'not json' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="hub"']);
    expect(body.errors).toEqual([
      {
        message: 'The request expects `Authorization: Bearer <token>`; no such header came.',
        extensions: { code: 'UNAUTHENTICATED', retriable: false, requestId: headers.get('hub-request-id') },
      },
    ]);
    expect(codesOf(await hub.ask('{ accounts }', { headers: { authorization: 'Bearer x.y.z' } }))).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    expect(codesOf(await hub.ask('{ accounts }', { headers: { 'hub-purpose': 'dispatch' } }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('is refused by %s', async (method) => {
    const answer = await hub.send('/graphql?query={accounts}', { method });
    expect([...codesOf(answer), answer.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST, OPTIONS']);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    '',
  ])('is refused as %p', async (type) => {
    expect(codesOf(await hub.ask('{ accounts }', { headers: { 'content-type': type } }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  test('is refused when it is compressed', async () => {
    expect(codesOf(await hub.ask('{ accounts }', { headers: { 'content-encoding': 'gzip' } }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  test.each([
    ['a list', '[{"query":"{ accounts }"}]'],
    ['no JSON', '{'],
    ['no object', '"x"'],
    ['empty', '{}'],
    ['without a text', '{"variables":{}}'],
    ['with variables that are text', '{"query":"{ accounts }","variables":"{}"}'],
    ['a text that is stored elsewhere', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'],
    ['deeply nested', `{"query":"{ accounts }","variables":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`],
    ['a subscription', '{"query":"subscription { accounts }"}'],
    ['a mutation that the graph has not', '{"query":"mutation { accounts }"}'],
  ])('is refused when its body is %s', async (_, body) => {
    const authorization = `Bearer ${await hub.issuer.issue()}`;
    expect(codesOf(await post({ headers: { ...json, authorization }, body }))).toEqual([400, 'BAD_REQUEST']);
    expect(callCount()).toBe(0);
  });
});

describe('a body', () => {
  const body = JSON.stringify({ query: '{ accounts }', variables: { x: 'x'.repeat(70_000) } });

  test('that announces too much is refused unread', async () => {
    const authorization = `Bearer ${await hub.issuer.issue()}`;
    expect(codesOf(await post({ headers: { ...json, authorization }, body }))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('that only turns out too large is refused at the first byte too many', async () => {
    const authorization = `Bearer ${await hub.issuer.issue()}`;
    let sentBytes = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sentBytes += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
    });
    const streaming = { method: 'POST', headers: { ...json, authorization }, body: endless, duplex: 'half' as const };
    await hub.send('/graphql', streaming).then(
      (answer) => expect(codesOf(answer)).toEqual([413, 'PAYLOAD_TOO_LARGE']),
      // The sender may be cut off while it still sends.
      (error: unknown) => expect(String(error)).toContain('fetch failed'),
    );
    expect(sentBytes).toBeGreaterThan(65_536);
  });

  test('that is announced with a question first is not asked for', async () => {
    const { port } = new URL(hub.gateway.url());
    const authorization = `Bearer ${await hub.issuer.issue()}`;
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\nexpect: 100-continue\r\n\r\n`,
    );
    const first = await new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(String(chunk)));
    });
    socket.destroy();
    expect(first.split('\r\n', 1)[0]).toBe('HTTP/1.1 413 Payload Too Large');
  });
});

describe('a page of another origin', () => {
  const preflight = (to: ToyHub, origin: string): Promise<ToyAnswer> =>
    to.send('/graphql', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  test.each([
    ['https://desk.example', true, true],
    ['http://localhost:5173', true, false],
    ['https://desk.example.evil.test', false, false],
    ['http://127.0.0.1.evil.test', false, false],
    ['null', false, false],
  ])('%s may ask: in the demo %p, in production %p', async (origin, inDemo, inProduction) => {
    const allowed = (answer: ToyAnswer): unknown[] => [
      answer.status,
      answer.headers.get('access-control-allow-origin'),
      answer.headers.get('vary'),
    ];
    expect(allowed(await preflight(hub, origin))).toEqual([204, inDemo ? origin : null, 'Origin']);
    expect(allowed(await preflight(production, origin))).toEqual([204, inProduction ? origin : null, 'Origin']);
    const { headers } = await hub.ask('{ accounts }', { headers: { origin } });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
      inDemo ? origin : null,
      null,
    ]);
  });
});

describe('the log of the gateway', () => {
  test('has one line for a question, of the caller’s trace, and no text, value or token of it, whatever goes wrong', async () => {
    const lines: string[] = [];
    const logged = await startToyHub({}, { lines });
    const [, mediation] = logged.toys;
    try {
      const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
      const variables = { canary: 'canary-value', first: 5 };
      const query = 'query Canary($first: Int) { centres(first: $first) { name } canary: accounts }';
      await logged.ask(query, { variables, headers: { traceparent } });
      const { headers } = mediation.calls[0] ?? {};
      expect(headers?.['traceparent']).toContain('a'.repeat(32));
      const line = lines.find((text) => text.includes('"answered"')) ?? '{}';
      expect(JSON.parse(line)).toMatchObject({
        msg: 'answered',
        status: 200,
        traceId: 'a'.repeat(32),
        requestId: expect.any(String),
      });

      mediation.misbehave(say(500, 'canary-answer'));
      await logged.ask(query, { variables });
      mediation.misbehave(say(200, 'canary-answer'));
      await logged.ask(query, { variables: { first: 'canary-value' } });
      await logged.ask('{ canary_field }');
      await logged.ask('{ accounts }', {
        headers: { authorization: 'Bearer canary.token', 'hub-purpose': 'canary-purpose' },
      });
      expect(lines.join('')).toContain('"a fetch failed"');
      expect(lines.join('')).not.toMatch(/canary|eyJ|v1\.k1/i);
    } finally {
      await logged.stop();
    }
  });
});

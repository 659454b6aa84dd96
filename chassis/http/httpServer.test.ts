import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { failure } from '../errors.ts';
import { createLogger, createMetrics } from '../telemetry.ts';
import { createHttpServer } from './httpServer.ts';
import type { HttpServer } from './httpServer.ts';
import { readBody } from './readBody.ts';
import { jsonReply } from './reply.ts';
import { readOnly, stateRoutes } from './routes.ts';
import type { Exchange, Route } from './routes.ts';

let server: HttpServer;
let url: string;
const lines: string[] = [];
const leavers: unknown[] = [];
/** What holds the requests under way. */
const holds: (() => void)[] = [];
const letGo = (): void => holds.splice(0).forEach((release) => release());
const untilHeld = async (): Promise<void> => {
  while (holds.length === 0) await new Promise(setImmediate);
};
const log = createLogger({ name: 'part', level: 'info', destination: { write: (line) => void lines.push(line) } });
const metrics = createMetrics('part');

/** Answers when it is let go, and notes who left before. */
async function hold({ left }: Exchange): Promise<ReturnType<typeof jsonReply>> {
  left.addEventListener('abort', () => leavers.push(left.reason));
  await new Promise<void>((resolve) => void holds.push(resolve));
  return jsonReply(200, 'held');
}

const routes = new Map<string, Route>([
  [
    '/question',
    { methods: ['POST'], answer: async ({ request }) => jsonReply(200, (await readBody(request, 100)).toString()) },
  ],
  ['/hold', readOnly(hold)],
  ['/refuse', readOnly(async () => Promise.reject(failure('SERVICE_UNAVAILABLE')))],
  ['/throw', readOnly(async () => Promise.reject(new Error('secret of the inside')))],
  ['/bad-header', readOnly(async () => ({ status: 200, headers: { x: 'line\nbreak' }, body: '' }))],
  ...stateRoutes({
    health: async () => ({ status: 'up' }),
    ready: async ({ isDraining }) => jsonReply(isDraining ? 503 : 200, { ready: !isDraining }),
    metrics,
  }),
]);

beforeEach(async () => {
  lines.length = 0;
  leavers.length = 0;
  server = createHttpServer({
    part: 'part',
    routeOf: (path) => routes.get(path),
    questionPath: '/question',
    bodyBytesMax: 100,
    headersOf: ({ requestId }) => ({ 'hub-request-id': requestId }),
    log,
    metrics,
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.stop());

const open = (): Socket => connect(Number(new URL(url).port), '127.0.0.1');
const textOf = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
};
const firstLine = async (socket: Socket): Promise<string> =>
  String(await once(socket, 'data')).split('\r\n', 1)[0] ?? '';

describe('a request', () => {
  test('ends in the reply of its route, with what every reply says', async () => {
    const response = await fetch(`${url}/question?ignored`, { method: 'POST', body: 'hello' });
    expect([response.status, await response.json()]).toEqual([200, 'hello']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
      'content-length': '8',
      'hub-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('that is refused ends in one error with a code, and in what HTTP asks to be said', async () => {
    const response = await fetch(`${url}/refuse`);
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      503,
      '1',
      {
        errors: [
          {
            message: 'The hub is starting, stopping or overloaded.',
            extensions: {
              code: 'SERVICE_UNAVAILABLE',
              retriable: true,
              requestId: response.headers.get('hub-request-id'),
            },
          },
        ],
      },
    ]);
    expect(lines).toEqual([]);
  });

  test('that fails tells nothing, and its cause is in the log under its id', async () => {
    const response = await fetch(`${url}/throw`);
    const text = await response.text();
    expect([response.status, text.includes('secret')]).toEqual([500, false]);
    const [line = '{}'] = lines;
    expect(JSON.parse(line)).toMatchObject({
      msg: 'a request failed',
      requestId: response.headers.get('hub-request-id'),
      error: { message: 'secret of the inside' },
    });
  });

  test('whose reply cannot be written is cut off, and the server lives', async () => {
    await expect(fetch(`${url}/bad-header`)).rejects.toThrow('fetch failed');
    expect(lines.join('')).toContain('an answer could not be written');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test.each([
    ['GET', '/nothing', 404, null],
    ['GET', '/__proto__', 404, null],
    ['GET', '/question', 405, 'POST'],
    ['DELETE', '/health', 405, 'GET, HEAD'],
  ])('%s %s is refused with %i', async (method, path, status, allow) => {
    const response = await fetch(`${url}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  });

  test('with HEAD has the head of the reply and no body', async () => {
    const response = await fetch(`${url}/health`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '16', '']);
  });

  test('whose caller leaves is told so', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${url}/hold`, { signal: leaving.signal }).catch(() => 'left');
    await untilHeld();
    leaving.abort();
    expect(await asked).toBe('left');
    while (leavers.length === 0) await new Promise(setImmediate);
    expect(leavers).toMatchObject([{ code: 'REQUEST_CANCELLED' }]);
    letGo();
  });
});

describe('a body', () => {
  test('that is too large is refused so that its sender can read it, and its connection goes on', async () => {
    const socket = open();
    const body = 'x'.repeat(101);
    socket.write(
      `POST /question HTTP/1.1\r\nhost: x\r\ncontent-length: 101\r\n\r\n${body}GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    const text = await textOf(socket);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  });

  test('that only turns out too large is refused at the first byte too many', async () => {
    const socket = open();
    socket.write(`POST /question HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
    for (let sent = 0; sent <= 100; sent += 50) socket.write(`32\r\n${'x'.repeat(50)}\r\n`);
    expect(await firstLine(socket)).toBe('HTTP/1.1 413 Payload Too Large');
    socket.destroy();
  });

  test('that is announced with a question first is asked for only when it is not too large', async () => {
    const ask = (length: number): Promise<string> => {
      const socket = open();
      socket.write(`POST /question HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\nexpect: 100-continue\r\n\r\n`);
      return firstLine(socket).finally(() => socket.destroy());
    };
    expect([await ask(100), await ask(101)]).toEqual(['HTTP/1.1 100 Continue', 'HTTP/1.1 413 Payload Too Large']);
  });

  test('whose sender leaves in the middle is no failure of ours', async () => {
    const socket = open();
    socket.write('POST /question HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nhalf');
    await once(socket, 'connect');
    socket.destroy();
    while (lines.length === 0) await new Promise(setImmediate);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'answered', status: 499 }]);
  });
});

describe('what is told', () => {
  test('is a line and a time for questions, and a count for all', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const { headers } = await fetch(`${url}/question`, { method: 'POST', body: 'canary', headers: { traceparent } });
    await fetch(`${url}/health`);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        msg: 'answered',
        status: 200,
        requestId: headers.get('hub-request-id'),
        traceId: 'a'.repeat(32),
        ms: expect.any(Number),
      },
    ]);
    expect(lines.join('')).not.toContain('canary');
    const told = await (await fetch(`${url}/metrics`)).text();
    expect(told).toMatch(/hub_http_requests_total\{part="part",status="200"\} \d+/);
    expect(told).toMatch(/hub_request_duration_seconds_count\{part="part"\} \d+/);
  });
});

describe('a server that stops', () => {
  test('answers what is in flight, says that the connection ends, and takes nothing new', async () => {
    const inFlight = fetch(`${url}/hold`);
    await untilHeld();
    const stopped = server.stop();
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
    letGo();
    const response = await inFlight;
    expect([response.status, response.headers.get('connection'), await response.json()]).toEqual([
      200,
      'close',
      'held',
    ]);
    await stopped;
  });

  test('waits neither for connections that nobody uses nor for those that were kept', async () => {
    const unused = open();
    const kept = open();
    kept.write('GET /health HTTP/1.1\r\nhost: x\r\n\r\n');
    await Promise.all([once(unused, 'connect'), firstLine(kept)]);
    const startedMs = performance.now();
    await Promise.all([server.stop(), once(unused, 'close'), once(kept, 'close')]);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });

  test('that never listened stops, too', async () => {
    const other = createHttpServer({
      part: 'part',
      routeOf: () => undefined,
      questionPath: '/question',
      bodyBytesMax: 1,
      log,
      metrics,
    });
    await other.stop();
    await expect(other.listen({ host: '203.0.113.1', port: 1 })).rejects.toMatchObject({ syscall: 'listen' });
  });
});

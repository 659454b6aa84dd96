import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger, createMetrics } from '../telemetry.ts';
import { createHttpServer } from './httpServer.ts';
import type { HttpServer } from './httpServer.ts';
import { readOnly } from './routes.ts';
import type { ReplyStream, StreamReply } from './streamReply.ts';

let server: HttpServer;
let url: string;
const lines: string[] = [];
const streams: { readonly out: ReplyStream; readonly end: () => void }[] = [];

/** A stream that the test writes and ends; it ends by itself when it is over. */
const reply: StreamReply = {
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  stream: (out) =>
    new Promise((resolve) => {
      out.over.addEventListener('abort', () => {
        out.write('over');
        resolve();
      });
      streams.push({ out, end: resolve });
    }),
};

beforeEach(async () => {
  lines.length = 0;
  streams.length = 0;
  server = createHttpServer({
    part: 'part',
    routeOf: (path) => (path === '/stream' ? readOnly(async () => reply) : undefined),
    questionPath: '/question',
    bodyBytesMax: 100,
    headersOf: ({ requestId }) => ({ 'hub-request-id': requestId }),
    log: createLogger({ name: 'part', level: 'info', destination: { write: (line) => void lines.push(line) } }),
    metrics: createMetrics('part'),
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.stop());

async function nextStream(): Promise<(typeof streams)[number]> {
  for (;;) {
    const stream = streams.shift();
    if (stream !== undefined) return stream;
    await new Promise(setImmediate);
  }
}

describe('an answer that goes on', () => {
  test('begins at once, comes piece by piece, and ends when its source does', async () => {
    const response = await fetch(`${url}/stream`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'hub-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const { out, end } = await nextStream();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    out.write('one');
    expect(await reader?.read()).toEqual({ done: false, value: 'one' });
    out.write('two');
    expect(await reader?.read()).toEqual({ done: false, value: 'two' });
    end();
    expect((await reader?.read())?.done).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'a stream ended', status: 200 }]);
  });

  test('is told when its reader leaves, and writes nothing to him any more', async () => {
    const leaving = new AbortController();
    await fetch(`${url}/stream`, { signal: leaving.signal });
    const { out } = await nextStream();
    const over = new Promise((resolve) => out.over.addEventListener('abort', resolve));
    leaving.abort();
    await over;
    out.write('late');
    expect(out.over.aborted).toBe(true);
  });

  test('may say its last word when the server stops, which then ends without waiting', async () => {
    const response = await fetch(`${url}/stream`);
    await nextStream();
    const startedMs = performance.now();
    await server.stop();
    expect(await response.text()).toBe('over');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  test('says whether its reader keeps up, and when he has caught up', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause();
    socket.write('GET /stream HTTP/1.1\r\nhost: x\r\n\r\n');
    const { out } = await nextStream();
    expect(out.isReady()).toBe(true);
    for (let pieces = 0; out.isReady() && pieces < 1_000; pieces += 1) out.write('x'.repeat(65_536));
    expect(out.isReady()).toBe(false);
    const ready = new Promise<void>((resolve) => out.onReady(resolve));
    socket.resume();
    await ready;
    expect(out.isReady()).toBe(true);
    socket.destroy();
  });

  test('can cut its reader off', async () => {
    const response = await fetch(`${url}/stream`);
    const { out } = await nextStream();
    out.cut();
    await expect(response.text()).rejects.toThrow('terminated');
  });
});

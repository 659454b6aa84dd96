import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpServer, createLogger, createMetrics, failure, readOnly } from '@hub/chassis';
import type { HttpServer } from '@hub/chassis';
import { until } from '../testing/until.ts';
import { PACE } from './pace.ts';
import { STREAM_HEADERS, createSubscriber, writeOnce } from './subscriber.ts';
import type { Subscriber } from './subscriber.ts';

const pace = { ...PACE, heartbeatMs: 30, stalledMs: 1_000, waitingMax: 3 };
let server: HttpServer;
let url: string;
let lifetimeMs: number;
const subscribers: Subscriber[] = [];

beforeEach(async () => {
  lifetimeMs = 60_000;
  subscribers.length = 0;
  const log = createLogger({ name: 'test', level: 'silent' });
  const streaming = (stream: Parameters<typeof createSubscriber>[0]): Promise<void> => {
    const subscriber = createSubscriber(stream, { expiresAtMs: Date.now() + lifetimeMs, pace });
    subscribers.push(subscriber);
    return subscriber.ended;
  };
  server = createHttpServer({
    part: 'test',
    routeOf: (path) =>
      readOnly(async () => ({
        status: 200,
        headers: STREAM_HEADERS,
        stream: path === '/once' ? (out) => writeOnce(out, '{"data":1}') : streaming,
      })),
    questionPath: '/',
    bodyBytesMax: 100,
    log,
    metrics: createMetrics('test'),
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.stop());

async function nextSubscriber(): Promise<Subscriber> {
  await until('the stream', () => subscribers.length > 0);
  const [first] = subscribers.splice(0);
  if (first === undefined) throw new Error('Expected a subscriber.');
  return first;
}

/** A reader who takes nothing, with all that he would have to read written to him. */
async function createSlowReader(): Promise<{ socket: Socket; slow: Subscriber }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  return { socket, slow: await nextSubscriber() };
}
const LARGE = 'x'.repeat(1_000_000);
const ROUNDS = 40;
/** Gives him more than the kernel keeps for him. */
async function fill(slow: Subscriber): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    slow.send('full', JSON.stringify(`${LARGE}-${round}`));
    await sleep(2);
  }
}
/** Reads what comes, and tells of all of it so far. */
async function readAll(socket: Socket, onText: (text: string) => void = () => undefined): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    onText(text.slice(-200));
  }
  return text;
}

test('an answer that stands alone is one event and the end', async () => {
  const response = await fetch(`${url}/once`);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(await response.text()).toBe('event: next\ndata: {"data":1}\n\nevent: complete\ndata:\n\n');
});

describe('a subscriber', () => {
  test('gets each answer as it comes, comments between, and the end when his token ends', async () => {
    lifetimeMs = 1_000;
    const response = await fetch(url);
    const { send } = await nextSubscriber();
    send('E1', '{"data":1}');
    send('E1', '{"data":2}');
    await sleep(60);
    send('E2', '{"data":3}');
    const text = await response.text();
    expect(text).toContain('event: next\ndata: {"data":1}\n\nevent: next\ndata: {"data":2}\n\n');
    expect(text).toContain('\n\n:\n\n');
    expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
    send('E1', '{"data":4}');
    expect(text.match(/event: next/g)).toHaveLength(3);
  });

  test('gets nothing at or after the end of his token, even where its timer is late', async () => {
    lifetimeMs = 100;
    const response = await fetch(url);
    const { send } = await nextSubscriber();
    const endsAt = performance.now() + 120;
    // Nothing else runs meanwhile, timers neither.
    while (performance.now() < endsAt);
    send('E1', '{"data":"late"}');
    expect(await response.text()).toBe('event: complete\ndata:\n\n');
  });

  test('is told the reason where nothing more can come', async () => {
    const response = await fetch(url);
    (await nextSubscriber()).fail(failure('SERVICE_UNAVAILABLE', 'Begin anew.'));
    expect(await response.text()).toBe(
      'event: next\ndata: {"errors":[{"message":"Begin anew.","extensions":{"code":"SERVICE_UNAVAILABLE","retriable":true}}]}\n\n' +
        'event: complete\ndata:\n\n',
    );
  });

  test('is over when he leaves', async () => {
    const leaving = new AbortController();
    await fetch(url, { signal: leaving.signal });
    const { ended } = await nextSubscriber();
    leaving.abort();
    expect(await ended).toBeUndefined();
  });
});

describe('a reader who does not keep up', () => {
  test('gets of each thing the latest once he reads on, in the order in which they came', async () => {
    const { socket, slow } = await createSlowReader();
    await fill(slow);
    slow.send('E1', '"E1, first"');
    slow.send('E2', '"E2"');
    slow.send('E1', '"E1, last"');
    const text = await readAll(socket, (read) => read.includes('"E2"') && slow.fail(failure('SERVICE_UNAVAILABLE')));
    expect(text.match(/"E\d[^"]*"/g)).toEqual(['"E1, last"', '"E2"']);
    // What the kernel took, and the last: nothing of what was between.
    expect(text.match(/data: "x/g)?.length).toBeLessThan(ROUNDS);
    expect(text.includes(`-${ROUNDS}"`)).toBe(true);
  });

  test('is cut off when more things wait for him than may', async () => {
    const { socket, slow } = await createSlowReader();
    await fill(slow);
    for (const thing of ['E1', 'E2', 'E3', 'E4']) slow.send(thing, `"${thing}"`);
    await slow.ended;
    const text = await readAll(socket).catch(() => 'cut off');
    expect(text).not.toContain('event: complete');
  });

  test('is cut off when he takes nothing for too long', async () => {
    const { socket, slow } = await createSlowReader();
    const startedMs = performance.now();
    await fill(slow);
    await slow.ended;
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(pace.stalledMs);
    socket.destroy();
  });
});

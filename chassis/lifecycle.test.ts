import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createLifecycle } from './lifecycle.ts';
import type { Lifecycle, Part } from './lifecycle.ts';
import { createLogger } from './telemetry.ts';

/** What happened, in order, and what was logged. */
interface Course {
  readonly events: string[];
  readonly lines: string[];
}
const course = (): Course => ({ events: [], lines: [] });

type Doing = () => Promise<void>;
const nothing: Doing = async () => undefined;
const never: Doing = () => new Promise(() => undefined);
const failing: Doing = async () => {
  throw new Error('broken');
};

const part = (
  { events }: Course,
  name: string,
  { start = nothing, stop = nothing }: { start?: Doing; stop?: Doing } = {},
): Part => ({
  name,
  async start() {
    events.push(`start ${name}`);
    await start();
    events.push(`${name} is up`);
  },
  async stop() {
    events.push(`stop ${name}`);
    await stop();
    events.push(`${name} is down`);
  },
});
function lifecycle({ lines }: Course, parts: readonly Part[], stopTimeoutMs = 1_000): Lifecycle {
  const log = createLogger({ name: 'hub', level: 'info', destination: { write: (line) => void lines.push(line) } });
  return createLifecycle(parts, { stopTimeoutMs, log });
}
const errorsIn = ({ lines }: Course): unknown[] =>
  lines
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level >= 50)
    .map(({ msg, part: name }) => [name, msg]);

/** A thing to wait for, and the word that lets it go on. */
function gate(): { readonly wait: Doing; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait: () => opened, open: () => open() };
}

describe('parts', () => {
  test('start one after the other, and stop in reverse', async () => {
    const one = course();
    const hub = lifecycle(one, [part(one, 'a'), part(one, 'b')]);
    expect(hub.state()).toBe('stopped');
    await hub.start();
    expect(hub.state()).toBe('running');
    await hub.stop('done');
    expect(hub.state()).toBe('stopped');
    expect(one.events).toEqual([
      'start a',
      'a is up',
      'start b',
      'b is up',
      'stop b',
      'b is down',
      'stop a',
      'a is down',
    ]);
  });

  test('that had started stop again when the next does not start', async () => {
    const one = course();
    const hub = lifecycle(one, [part(one, 'a'), part(one, 'b', { start: failing }), part(one, 'c')]);
    await expect(hub.start()).rejects.toThrow('broken');
    expect([one.events, hub.state()]).toEqual([['start a', 'a is up', 'start b', 'stop a', 'a is down'], 'stopped']);
  });

  test('can start again', async () => {
    const one = course();
    const hub = lifecycle(one, [part(one, 'a')]);
    await hub.start();
    await hub.stop('first');
    await hub.start();
    expect(hub.state()).toBe('running');
    await expect(hub.start()).rejects.toThrow('a lifecycle starts when it is stopped, not running');
    await hub.stop('second');
  });
});

describe('a stop', () => {
  test('is one, however many ask for it', async () => {
    const one = course();
    const hub = lifecycle(one, [part(one, 'a')]);
    await hub.start();
    await Promise.all([hub.stop('first'), hub.stop('second')]);
    await hub.stop('third');
    expect(one.events.filter((event) => event === 'stop a')).toHaveLength(1);
  });

  test('of what never started does nothing', async () => {
    const one = course();
    const hub = lifecycle(one, [part(one, 'a')]);
    await hub.stop('early');
    expect([one.events, hub.state()]).toEqual([[], 'stopped']);
  });

  test('goes on past a part that fails or hangs, within its bound, and names both', async () => {
    const one = course();
    const parts = [part(one, 'a'), part(one, 'b', { stop: failing }), part(one, 'c', { stop: never })];
    const hub = lifecycle(one, parts, 100);
    await hub.start();
    const startedMs = performance.now();
    await hub.stop('now');
    expect(performance.now() - startedMs).toBeLessThan(400);
    expect(one.events.slice(-4)).toEqual(['stop c', 'stop b', 'stop a', 'a is down']);
    expect(errorsIn(one)).toEqual([
      ['c', 'a part did not stop in time and is left behind'],
      ['b', 'a part failed to stop'],
    ]);
  });

  test('in the middle of a start lets the part come up, stops it, and starts no other', async () => {
    const one = course();
    const { wait, open } = gate();
    const hub = lifecycle(one, [part(one, 'a'), part(one, 'b', { start: wait }), part(one, 'c')]);
    const starting = hub.start();
    while (!one.events.includes('start b')) await Promise.resolve();
    const stopping = hub.stop('changed my mind');
    open();
    await expect(starting).rejects.toThrow('The start was broken off by a stop, at the part b.');
    await stopping;
    expect([one.events.slice(-5), hub.state()]).toEqual([
      ['b is up', 'stop b', 'b is down', 'stop a', 'a is down'],
      'stopped',
    ]);
    expect(one.events).not.toContain('start c');
  });

  test('does not wait for ever for a part that starts for ever, and stops it when it comes up after all', async () => {
    const one = course();
    const { wait, open } = gate();
    const hub = lifecycle(one, [part(one, 'a', { start: wait })], 60);
    const starting = hub.start();
    await hub.stop('now');
    expect(one.events).toEqual(['start a', 'stop a', 'a is down']);
    open();
    await expect(starting).rejects.toThrow('broken off');
    expect(one.events).toEqual(['start a', 'stop a', 'a is down', 'a is up', 'stop a', 'a is down']);
  });
  test('that is under way when such a part comes up does not forget it', async () => {
    const one = course();
    const [starts, stops] = [gate(), gate()];
    const hub = lifecycle(one, [part(one, 'a', { start: starts.wait, stop: stops.wait })], 300);
    const starting = hub.start();
    const stopping = hub.stop('now');
    while (!one.events.includes('stop a')) await sleep(5);
    starts.open();
    while (!one.events.includes('a is up')) await sleep(5);
    stops.open();
    await expect(starting).rejects.toThrow('broken off');
    await stopping;
    expect([one.events, hub.state()]).toEqual([
      ['start a', 'stop a', 'a is up', 'a is down', 'stop a', 'a is down'],
      'stopped',
    ]);
  });
});

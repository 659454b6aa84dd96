import { describe, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { committableOffset, runLanes } from './lanes.ts';
import type { LogRecord } from './log.ts';

const record = (key: string, offset: number, topic = 'things'): LogRecord => ({
  topic,
  key,
  value: null,
  partition: 0,
  offset,
  storedAtMs: 0,
});
const never = new AbortController().signal;
const offsets = (records: Iterable<LogRecord>): number[] =>
  [...records].map(({ offset }) => offset).toSorted((first, second) => first - second);

describe('lanes', () => {
  test('handle records of one key one after the other, in order, beside those of other keys', async () => {
    const begun: number[] = [];
    const atOnce = new Map<string, number>();
    let most = 0;
    const records = [0, 1, 2, 3, 4, 5].map((offset) => record(offset % 2 === 0 ? 'even' : 'odd', offset));
    const { handled, failures } = await runLanes(records, {
      lanesMax: 4,
      signal: never,
      handle: async ({ key, offset }) => {
        begun.push(offset);
        atOnce.set(key, (atOnce.get(key) ?? 0) + 1);
        expect(atOnce.get(key)).toBe(1);
        most = Math.max(
          most,
          [...atOnce.values()].reduce((sum, count) => sum + count, 0),
        );
        await turn();
        atOnce.set(key, 0);
      },
    });
    expect(begun.filter((offset) => offset % 2 === 0)).toEqual([0, 2, 4]);
    expect(begun.filter((offset) => offset % 2 === 1)).toEqual([1, 3, 5]);
    expect(most).toBe(2);
    expect(offsets(handled)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(failures).toEqual([]);
  });

  test('handle no more keys at a time than they are told', async () => {
    let now = 0;
    let most = 0;
    const records = Array.from({ length: 20 }, (_, offset) => record(`key-${offset}`, offset));
    await runLanes(records, {
      lanesMax: 3,
      signal: never,
      handle: async () => {
        now += 1;
        most = Math.max(most, now);
        await turn();
        now -= 1;
      },
    });
    expect(most).toBe(3);
  });

  test('stop a key at its failed record and go on with the others', async () => {
    const records = [record('a', 0), record('b', 1), record('a', 2), record('b', 3), record('a', 4)];
    const broken = new Error('broken');
    const { handled, failures } = await runLanes(records, {
      lanesMax: 1,
      signal: never,
      handle: ({ offset }) => (offset === 2 ? Promise.reject(broken) : Promise.resolve()),
    });
    expect(offsets(handled)).toEqual([0, 1, 3]);
    expect(failures).toEqual([{ record: records[2], error: broken }]);
  });

  test('take the same key of two topics for two', async () => {
    const records = [record('a', 0, 'one'), record('a', 0, 'two')];
    const { handled } = await runLanes(records, {
      lanesMax: 1,
      signal: never,
      handle: ({ topic }) => (topic === 'one' ? Promise.reject(new Error('broken')) : Promise.resolve()),
    });
    expect([...handled].map(({ topic }) => topic)).toEqual(['two']);
  });

  test('begin nothing once the signal has come, and wait for what is in hand', async () => {
    const stopping = new AbortController();
    const records = [0, 1, 2, 3].map((offset) => record(`key-${offset % 2}`, offset));
    const { handled, failures } = await runLanes(records, {
      lanesMax: 2,
      signal: stopping.signal,
      handle: async () => {
        stopping.abort();
        await turn();
      },
    });
    expect(offsets(handled)).toEqual([0]);
    expect(failures).toEqual([]);
  });
});

describe('what may be committed of a partition', () => {
  const records = [record('a', 10), record('b', 11), record('a', 14)];

  test('ends before the first record that was not handled', () => {
    expect(committableOffset(records, new Set(records.slice(0, 1)), 20)).toBe(11);
    expect(committableOffset(records, new Set(records.slice(1)), 20)).toBe(10);
  });

  test('is all of the batch where every record was handled, gaps of compaction included', () => {
    expect(committableOffset(records, new Set(records), 20)).toBe(20);
    expect(committableOffset([], new Set(), 20)).toBe(20);
  });
});

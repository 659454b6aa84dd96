import { expect } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { RECORD_BYTES_MAX, RecordTooLarge, partitionOf } from '@hub/chassis';
import type { EventLog } from '@hub/chassis';
import { textRecord, textsByKey, totalLag, until } from './logBench.ts';
import type { LogCase } from './logBench.ts';

const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);
const texts = (count: number, from = 0): string[] => numbers(count, from).map(String);

/** Publishes numbered records of some keys, a few at a time, as a relay of them alone would. */
async function publishInTurns(log: EventLog, topic: string, keys: readonly string[], rounds: number): Promise<void> {
  for (const round of numbers(rounds))
    await log.publish(
      keys.flatMap((key) => [textRecord(topic, key, `${2 * round}`), textRecord(topic, key, `${2 * round + 1}`)]),
    );
}

/** What becomes of records between publishing and handling. */
export const deliveryCases: readonly LogCase[] = [
  {
    name: 'keeps the order of every key and loses nothing, with many publishers and lanes at the same time',
    async run({ log, collect, newTopic, newName, openClient }) {
      const topic = await newTopic();
      const others = await Promise.all([openClient('first publisher'), openClient('second publisher')]);
      const collector = collect(log, { group: newName('group'), topics: [topic], work: () => turn() });
      const publishers = numbers(8).map((number) => ({
        client: others[number % 2] ?? log,
        keys: numbers(5).map((key) => `key-${number}-${key}`),
      }));
      await Promise.all(publishers.map(({ client, keys }) => publishInTurns(client, topic, keys, 50)));
      await until(
        '4,000 records',
        () => collector.seen.length >= 4_000,
        () => collector.seen.length,
      );
      const expected = publishers.flatMap(({ keys }) => keys.map((key) => [key, texts(100)]));
      expect(textsByKey(collector.seen)).toEqual(Object.fromEntries(expected));
      const misplaced = collector.seen.filter(({ key, partition }) => partition !== partitionOf(key, 4));
      expect(misplaced).toEqual([]);
    },
  },
  {
    name: 'numbers the records of a partition without a gap, whoever publishes them',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic({ partitions: 1 });
      await Promise.all(
        numbers(20).map((number) => log.publish(texts(5).map((text) => textRecord(topic, `key-${number}`, text)))),
      );
      const collector = collect(log, { group: newName('group'), topics: [topic] });
      await until(
        '100 records',
        () => collector.seen.length >= 100,
        () => collector.seen.length,
      );
      const offsets = collector.seen.map(({ offset }) => offset).toSorted((left, right) => left - right);
      expect(offsets).toEqual(numbers(100));
      expect(await log.lag('nobody', [topic])).toEqual([{ topic, partition: 0, position: 0, end: 100 }]);
    },
  },
  {
    name: 'delivers tombstones as nothing, and the time at which it took each record',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic({ cleanup: { kind: 'compact' } });
      const since = Date.now();
      const stored: number[] = [];
      await log.publish([
        textRecord(topic, 'key', 'there'),
        { topic, key: 'key', value: null },
        textRecord(topic, 'key', ''),
      ]);
      const work = async ({ storedAtMs }: { storedAtMs: number }): Promise<void> => void stored.push(storedAtMs);
      const collector = collect(log, { group: newName('group'), topics: [topic], work });
      await until('three records', () => collector.seen.length === 3);
      expect(collector.texts()).toEqual(['there', null, '']);
      // Servers cut the time to milliseconds, and may have a clock of their own.
      expect(stored.every((ms) => ms >= since - 1_000 && ms <= Date.now() + 1_000)).toBe(true);
    },
  },
  {
    name: 'has an effect once and in order, whatever comes twice, for a consumer that remembers what it has done',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const group = newName('group');
      const records = numbers(60).map((number) => textRecord(topic, `key-${number % 6}`, `${Math.floor(number / 6)}`));
      const effects: { key: string; text: string }[] = [];
      const remembered = new Set<string>();
      let repeated = 0;
      const work = async ({ key, value }: { key: string; value: Buffer | null }): Promise<void> => {
        const text = String(value);
        if (remembered.has(`${key} ${text}`)) {
          repeated += 1;
          return;
        }
        remembered.add(`${key} ${text}`);
        effects.push({ key, text });
        // The effect is there, and the log is not told: as when a process dies between the two.
        if (text === '4') throw new Error('not committed');
      };
      const collector = collect(log, { group, topics: [topic], work });
      await log.publish(records);
      // And once more, as a relay does that died before it could mark them.
      await log.publish(records);
      await until(
        'all records twice',
        async () => collector.seen.length >= 120 && (await totalLag(log, group, topic)) === 0,
      );
      expect(repeated).toBeGreaterThanOrEqual(66);
      expect(effects).toHaveLength(60);
      for (const key of numbers(6).map((number) => `key-${number}`))
        expect(effects.filter((effect) => effect.key === key).map(({ text }) => text)).toEqual(texts(10));
    },
  },
  {
    name: 'tries a record again whose handler threw, without losing it or letting a later one of its key pass',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const group = newName('group');
      let failures = 0;
      const tried: string[] = [];
      const work = async ({ key, value }: { key: string; value: Buffer | null }): Promise<void> => {
        if (key === 'bad') tried.push(String(value));
        if (key === 'bad' && String(value) === '3' && (failures += 1) <= 3) throw new Error('not now');
      };
      const collector = collect(log, { group, topics: [topic], work });
      await publishInTurns(log, topic, ['bad', ...numbers(9).map((number) => `good-${number}`)], 5);
      await until(
        'all to be committed',
        async () => (await totalLag(log, group, topic)) === 0 && collector.seen.length >= 100,
      );
      const { bad, ...good } = textsByKey(collector.seen);
      expect(failures).toBeGreaterThanOrEqual(4);
      // What stands before a failed record may come again with it; none that stands behind it comes before it.
      expect(bad?.filter((text, place) => bad.indexOf(text) === place)).toEqual(texts(10));
      expect(tried.slice(0, tried.indexOf('4')).filter((text) => text === '3').length).toBeGreaterThanOrEqual(4);
      for (const others of Object.values(good)) expect([...new Set(others)]).toEqual(texts(10));
    },
  },
  {
    name: 'gives a new group everything from the beginning, or only what comes after it has joined',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const keys = ['a', 'b', 'c'];
      await publishInTurns(log, topic, keys, 10);
      const late = collect(log, { group: newName('late'), topics: [topic], from: 'end' });
      await until('the late group to have joined', () => late.isReceiving());
      const first = collect(log, { group: newName('first'), topics: [topic] });
      await until('the first group to have read', () => first.seen.length >= 60);
      const again = collect(log, { group: newName('again'), topics: [topic] });
      await until('the second group to have read', () => again.seen.length >= 60);
      const whole = Object.fromEntries(keys.map((key) => [key, texts(20)]));
      expect(textsByKey(first.seen)).toEqual(whole);
      expect(textsByKey(again.seen)).toEqual(whole);
      await log.publish([textRecord(topic, 'a', 'new')]);
      await until('the new record in all groups', () =>
        [late, first, again].every((one) => one.texts().includes('new')),
      );
      expect(late.texts()).toEqual(['new']);
    },
  },
  {
    name: 'lets groups go their own way: one that stands still holds back no other, and lag is told of each',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const [still, free] = [newName('still'), newName('free')];
      let isBegun = false;
      let goOn = (): void => undefined;
      const gate = new Promise<void>((resolve) => (goOn = resolve));
      const stuck = collect(log, {
        group: still,
        topics: [topic],
        work: () => {
          isBegun = true;
          return gate;
        },
      });
      const other = collect(log, { group: free, topics: [topic] });
      await publishInTurns(log, topic, ['a', 'b', 'c', 'd', 'e'], 4);
      await until('the stuck group to begin', () => isBegun);
      await until(
        'the other to be done',
        async () => (await totalLag(log, free, topic)) === 0 && other.seen.length >= 40,
      );
      expect(stuck.seen).toEqual([]);
      expect(await totalLag(log, still, topic)).toBe(40);
      expect(await totalLag(log, newName('never seen'), topic)).toBe(40);
      const ends = numbers(4).map((partition) => ({
        topic,
        partition,
        position: 0,
        end: 8 * ['a', 'b', 'c', 'd', 'e'].filter((key) => partitionOf(key, 4) === partition).length,
      }));
      expect(await log.lag(still, [topic])).toEqual(ends);
      goOn();
      await until('the stuck group to be done', async () => (await totalLag(log, still, topic)) === 0);
      expect(await log.lag(still, [topic])).toEqual(ends.map((lag) => ({ ...lag, position: lag.end })));
    },
  },
  {
    name: 'cuts a call that is larger than it takes at once, and keeps all of it in order',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const filling = 'x'.repeat(4_000);
      const many = texts(2_000).map((text) => textRecord(topic, 'many', text));
      const large = texts(500).flatMap((text) =>
        ['a', 'b', 'c'].map((key) => textRecord(topic, key, `${text} ${filling}`)),
      );
      const collector = collect(log, { group: newName('group'), topics: [topic] });
      await log.publish([]);
      await log.publish([...many, ...large]);
      await until(
        'all records',
        () => collector.seen.length >= 3_500,
        () => collector.seen.length,
      );
      const filled = texts(500).map((text) => `${text} ${filling}`);
      expect(textsByKey(collector.seen)).toEqual({ many: texts(2_000), a: filled, b: filled, c: filled });
    },
  },
  {
    name: 'takes records of the largest size, several in a call, and refuses a larger one with all that it came with',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic();
      const largest = numbers(5).map((number) => ({
        topic,
        key: 'key',
        value: Buffer.alloc(RECORD_BYTES_MAX, 48 + number),
      }));
      const tooLarge = { topic, key: 'key', value: Buffer.alloc(RECORD_BYTES_MAX + 1) };
      await expect(log.publish([textRecord(topic, 'key', 'small'), tooLarge])).rejects.toThrow(RecordTooLarge);
      expect(await totalLag(log, 'nobody', topic)).toBe(0);
      await log.publish(largest);
      const collector = collect(log, { group: newName('group'), topics: [topic] });
      await until(
        'all of them',
        () => collector.seen.length >= 5,
        () => collector.seen.length,
      );
      expect(collector.texts().map((text) => [text?.length, text?.at(-1)])).toEqual(
        texts(5).map((text) => [RECORD_BYTES_MAX, text]),
      );
    },
  },
  {
    name: 'leaves a topic as it is, and refuses one with another number of partitions',
    async run({ log, newTopic, newName }) {
      const topic = await newTopic();
      const cleanup = { kind: 'delete', retentionMs: 3_600_000 } as const;
      await log.publish([textRecord(topic, 'key', 'kept')]);
      await newTopic({ topic });
      expect(await totalLag(log, 'nobody', topic)).toBe(1);
      const beside = newName('beside');
      await expect(
        log.ensureTopics([
          { topic: beside, partitions: 4, cleanup },
          { topic, partitions: 5, cleanup },
        ]),
      ).rejects.toThrow(topic);
      expect(await log.lag('nobody', [topic])).toHaveLength(4);
    },
  },
];

import { expect } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LogRecord } from '@hub/chassis';
import { textRecord, textsByKey, totalLag, until } from './logBench.ts';
import type { Collector, LogBench, LogCase } from './logBench.ts';

const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);
const texts = (count: number, from = 0): string[] => numbers(count, from).map(String);
const withoutRepeats = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** A gate that is closed until it is opened. */
function createGate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

/** A slow handler that all members share, and that sees when one key is in two hands. */
function createWatch(): { readonly work: (record: LogRecord) => Promise<void>; readonly overlaps: string[] } {
  const inHand = new Set<string>();
  const overlaps: string[] = [];
  return {
    overlaps,
    async work({ key }) {
      if (inHand.has(key)) overlaps.push(key);
      inHand.add(key);
      await sleep(10);
      inHand.delete(key);
    },
  };
}

/** Publishes numbered records of forty keys until it is told to end. @returns how many of each key. */
async function publishUntil({ log }: LogBench, topic: string, isEnough: () => boolean): Promise<number> {
  let rounds = 0;
  while (!isEnough()) {
    await log.publish(numbers(40).map((key) => textRecord(topic, `key-${key}`, String(rounds))));
    rounds += 1;
    await sleep(20);
  }
  return rounds;
}

/** The partitions that a member has had records of since it had seen so many. */
const partitionsSince = ({ seen }: Collector, from: number): number[] =>
  withoutRepeats(seen.slice(from).map(({ partition }) => partition));

/** How the members of a group share its partitions. */
export const groupCases: readonly LogCase[] = [
  {
    name: 'shares partitions anew when members come and go, under a slow handler, no key in two hands at a time',
    async run(bench) {
      const topic = await bench.newTopic({ partitions: 6 });
      const group = bench.newName('group');
      const watch = createWatch();
      const join = async (member: string): Promise<Collector> =>
        bench.collect(await bench.openClient(member), { group, topics: [topic], member, work: watch.work });
      let isEnough = false;
      const publishing = publishUntil(bench, topic, () => isEnough);
      const first = await join('first');
      await until('the first to handle', () => first.seen.length >= 40);
      const second = await join('second');
      await until('the second to handle', () => second.seen.length >= 40);
      const third = await join('third');
      await until('the third to handle', () => third.seen.length >= 40);
      await first.stop();
      const [bySecond, byThird] = [second.seen.length, third.seen.length];
      const byFirst = first.seen.length;
      const isShared = (): boolean =>
        partitionsSince(second, bySecond).length >= 3 && partitionsSince(third, byThird).length >= 3;
      await until('the others to take over', isShared);
      isEnough = true;
      const rounds = await publishing;
      await until('all to be committed', async () => (await totalLag(bench.log, group, topic)) === 0);
      expect(watch.overlaps).toEqual([]);
      expect(first.seen).toHaveLength(byFirst);
      const byKey = new Map<string, Set<string>>();
      for (const { key, text } of [first, second, third].flatMap(({ seen }) => seen))
        byKey.set(key, (byKey.get(key) ?? new Set()).add(String(text)));
      expect([...byKey.values()].map((handled) => handled.size)).toEqual(numbers(40).map(() => rounds));
      for (const member of [first, second, third])
        for (const handled of Object.values(textsByKey(member.seen)).map(withoutRepeats))
          expect(handled).toEqual(handled.toSorted((left, right) => Number(left) - Number(right)));
    },
  },
  {
    name: 'lets a member that comes wait until what is in hand is done',
    async run({ log, collect, newTopic, newName, openClient }) {
      const topic = await newTopic();
      const group = newName('group');
      const gate = createGate();
      const begun: string[] = [];
      const keys = numbers(8).map((number) => `key-${number}`);
      const first = collect(log, {
        group,
        topics: [topic],
        member: 'first',
        work: ({ key }) => {
          begun.push(key);
          return gate.passed;
        },
      });
      await log.publish(keys.map((key) => textRecord(topic, key, 'held')));
      await until('all to be in hand', () => begun.length === keys.length);
      const second = collect(await openClient('second'), { group, topics: [topic], member: 'second' });
      // Long enough for a member that does not wait.
      await sleep(700);
      expect(second.seen).toEqual([]);
      gate.open();
      await until('both to have a share', async () => {
        await log.publish(keys.map((key) => textRecord(topic, key, 'more')));
        await sleep(20);
        return second.seen.length > 0;
      });
      await until('all to be committed', async () => (await totalLag(log, group, topic)) === 0);
      expect(second.texts()).not.toContain('held');
      const held = first.seen.filter(({ text }) => text === 'held');
      expect(held.map(({ key }) => key).toSorted()).toEqual(keys);
    },
  },
  {
    name: 'goes on from the committed offset after a member that held partitions was killed',
    async run({ log, collect, newTopic, newName, forkMember }) {
      const topic = await newTopic();
      const group = newName('group');
      const publish = (from: number): Promise<void> =>
        log.publish(numbers(20, from).map((number) => textRecord(topic, 'key', String(number))));
      const killed = forkMember(group, topic, '20');
      await publish(0);
      await until(
        'the process to have committed',
        async () => killed.handled.length === 20 && (await totalLag(log, group, topic)) === 0,
      );
      await publish(20);
      await until('the process to have a record in hand', () => killed.isHolding());
      await killed.kill();
      const next = collect(log, { group, topics: [topic], member: 'next' });
      await until(
        'the next member to be done',
        async () => next.seen.length >= 20 && (await totalLag(log, group, topic)) === 0,
      );
      expect(killed.handled).toEqual(texts(20));
      expect(next.texts()).toEqual(texts(20, 20));
    },
  },
  {
    name: 'hands over to a member that was already there when another is killed',
    async run({ log, collect, newTopic, newName, forkMember }) {
      const topic = await newTopic();
      const group = newName('group');
      const keys = numbers(40).map((number) => `key-${number}`);
      const killed = forkMember(group, topic, 'held');
      const staying = collect(log, { group, topics: [topic] });
      let rounds = 0;
      await until('both to have a share', async () => {
        await log.publish(keys.map((key) => textRecord(topic, key, String(rounds))));
        rounds += 1;
        await sleep(50);
        return killed.handled.length > 0 && staying.seen.length > 0;
      });
      await log.publish(keys.map((key) => textRecord(topic, key, 'held')));
      await until('the process to have a record in hand', () => killed.isHolding());
      await killed.kill();
      await until('the other to have all', async () => (await totalLag(log, group, topic)) === 0);
      const held = staying.seen.filter(({ text }) => text === 'held').map(({ key }) => key);
      expect(withoutRepeats(held).toSorted()).toEqual(keys.toSorted());
      const handled = [...staying.texts(), ...killed.handled].filter((text) => text !== 'held');
      expect(withoutRepeats(handled).toSorted()).toEqual(texts(rounds).toSorted());
      expect(handled.length).toBeGreaterThanOrEqual(rounds * keys.length);
    },
  },
  {
    name: 'finishes and commits what is in hand when a member stops, and begins nothing more',
    async run({ log, collect, newTopic, newName, openClient }) {
      const topic = await newTopic();
      const group = newName('group');
      const gate = createGate();
      const begun: string[] = [];
      const stopping = collect(await openClient('stopping'), {
        group,
        topics: [topic],
        work: ({ value }) => {
          begun.push(String(value));
          return gate.passed;
        },
      });
      await log.publish(texts(10).map((text) => textRecord(topic, 'key', text)));
      await until('a record in hand', () => begun.length === 1);
      let isStopped = false;
      const stopped = stopping.stop().then(() => (isStopped = true));
      await until('the member to have heard', () => !stopping.isReceiving());
      expect(isStopped).toBe(false);
      gate.open();
      await stopped;
      expect(begun).toEqual(['0']);
      expect(stopping.texts()).toEqual(['0']);
      expect(await totalLag(log, group, topic)).toBe(9);
      const next = collect(log, { group, topics: [topic] });
      await until('the next member to be done', () => next.seen.length >= 9);
      expect(next.texts()).toEqual(texts(9, 1));
      // It may be asked to stop as often as one likes.
      await stopping.stop();
    },
  },
  {
    name: 'ends a handler that listens when its member stops; the record goes to the next',
    async run({ log, collect, newTopic, newName, openClient }) {
      const topic = await newTopic();
      const group = newName('group');
      let isBegun = false;
      const client = await openClient('closing');
      const closing = collect(client, {
        group,
        topics: [topic],
        work: async (_, signal) => {
          isBegun = true;
          await sleep(60_000, undefined, { signal });
        },
      });
      await log.publish([textRecord(topic, 'key', 'left')]);
      await until('a record in hand', () => isBegun);
      await client.close();
      expect(closing.seen).toEqual([]);
      expect(closing.isReceiving()).toBe(false);
      const next = collect(log, { group, topics: [topic] });
      await until('the next member to be done', () => next.seen.length === 1);
      expect(next.texts()).toEqual(['left']);
    },
  },
  {
    name: 'forgets a group when it is told to, but not while it has a member',
    async run({ log, collect, newTopic, newName, openClient }) {
      const topic = await newTopic();
      const group = newName('group');
      await log.publish(texts(3).map((text) => textRecord(topic, 'key', text)));
      const member = collect(await openClient('member'), { group, topics: [topic] });
      await until('the member to be done', async () => (await totalLag(log, group, topic)) === 0);
      await expect(log.deleteGroup(group)).rejects.toThrow(/member|empty/i);
      await member.stop();
      await log.deleteGroup(group);
      expect(await totalLag(log, group, topic)).toBe(3);
      const anew = collect(log, { group, topics: [topic] });
      await until('all to come again', () => anew.seen.length >= 3);
      expect(anew.texts()).toEqual(texts(3));
      // One that nobody knows is forgotten already.
      await log.deleteGroup(newName('never seen'));
    },
  },
  {
    name: 'handles no more keys at the same time than a member is told',
    async run({ log, collect, newTopic, newName }) {
      const topic = await newTopic({ partitions: 6 });
      let inHand = 0;
      let most = 0;
      const work = async (): Promise<void> => {
        inHand += 1;
        most = Math.max(most, inHand);
        await sleep(5);
        inHand -= 1;
      };
      await log.publish(numbers(200).map((key) => textRecord(topic, `key-${key}`, 'once')));
      const collector = collect(log, { group: newName('group'), topics: [topic], lanesMax: 3, work });
      await until('all of them', () => collector.seen.length >= 200);
      expect(most).toBe(3);
    },
  },
];

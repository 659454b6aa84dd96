import { expect } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from '@hub/chassis';
import { textRecord, textsByKey, totalLag, until } from './logBench.ts';
import type { LogBench, LogCase } from './logBench.ts';

/** How long the log is away: by command a minute, or longer. */
const AWAY_MS = Number(process.env['LOG_AWAY_MS'] ?? 5_000);
/** Beside the deadline itself: for whoever is slow. */
const GRACE_MS = 2_000;
const IDLE_MS = 4_000;

const KEYS = ['a', 'b', 'c', 'd'];

/** Publishes as a relay does: each record again until the log has it, then the next. */
async function publishLikeRelay({ log }: LogBench, topic: string, isEnough: () => boolean): Promise<number> {
  let rounds = 0;
  while (!isEnough()) {
    const text = String(rounds);
    const isTaken = await log.publish(KEYS.map((key) => textRecord(topic, key, text))).then(
      () => true,
      () => false,
    );
    if (isTaken) rounds += 1;
    await sleep(20);
  }
  return rounds;
}

/** What holds while the log is away and when nothing happens. */
export const outageCases: readonly LogCase[] = [
  {
    name: `outlives ${AWAY_MS / 1000} s without its server: publishing says so in time, all converges afterwards`,
    async run(bench) {
      const { log, fixture, collect, newTopic, newName } = bench;
      const topic = await newTopic();
      const group = newName('group');
      const collector = collect(log, { group, topics: [topic] });
      let isEnough = false;
      const relaying = publishLikeRelay(bench, topic, () => isEnough);
      await until('records before', () => collector.seen.length >= 40);
      expect([await log.isReachable(), collector.isReceiving()]).toEqual([true, true]);
      await fixture.stopServer();
      const since = Date.now();
      await expect(log.publish([textRecord(topic, 'lost', 'not taken')])).rejects.toThrow(LogUnavailable);
      expect(Date.now() - since).toBeLessThan(fixture.publishTimeoutMs + GRACE_MS);
      await until('the member to say so', () => !collector.isReceiving());
      expect(await log.isReachable()).toBe(false);
      await expect(log.lag(group, [topic])).rejects.toThrow(LogUnavailable);
      await sleep(Math.max(0, AWAY_MS - (Date.now() - since)));
      const before = collector.seen.length;
      await fixture.startServer();
      await until('records after', () => collector.seen.length >= before + 40);
      isEnough = true;
      const rounds = await relaying;
      await until('all to be committed', async () => (await totalLag(log, group, topic)) === 0);
      expect([await log.isReachable(), collector.isReceiving()]).toEqual([true, true]);
      const byKey = textsByKey(collector.seen.filter(({ key }) => key !== 'lost'));
      expect(Object.keys(byKey).toSorted()).toEqual(KEYS);
      // A call that failed may have come to the log all the same, so some come twice; none is lost, none comes too early.
      for (const handled of Object.values(byKey))
        expect([...new Set(handled)]).toEqual(Array.from({ length: rounds }, (_, round) => String(round)));
    },
  },
  {
    name: 'costs next to nothing while nothing happens',
    async run({ log, fixture, collect, newTopic, newName }) {
      const [topic, other] = [await newTopic({ partitions: 12 }), await newTopic({ partitions: 12 })];
      const group = newName('group');
      const collector = collect(log, { group, topics: [topic, other] });
      await log.publish([textRecord(topic, 'key', 'first')]);
      await until(
        'the first record to be committed',
        async () => collector.seen.length === 1 && (await totalLag(log, group, topic)) === 0,
      );
      const before = await fixture.idle.count();
      await sleep(IDLE_MS);
      const after = await fixture.idle.count();
      expect((after - before) / (IDLE_MS / 1000)).toBeLessThanOrEqual(fixture.idle.perSecondMax);
      // It slept and is not dead.
      await log.publish([textRecord(topic, 'key', 'second')]);
      await until('the second record', () => collector.texts().includes('second'));
    },
  },
];

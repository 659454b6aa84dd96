import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventsConfigOf, eventsEnvShape, readConfig } from '@hub/chassis';
import type { EventLog, OutgoingRecord } from '@hub/chassis';
import { z } from 'zod';
import { signedRecords } from '../support/capturedEvents.ts';
import { CAPTURED_FLOWS } from '../support/capturedFlows.ts';
import type { Captured, Receiver } from '../support/capturedFlows.ts';
import { byKey, disturbed, seededRandom } from '../support/disturbed.ts';
import { until } from '../support/eventLog/logBench.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { keepRows } from '../support/rewind.ts';
import { runEvents } from '../support/runningEvents.ts';

const SEEDS = [1, 20, 300, 4_000];
const PAUSE_MS_MAX = 8;

/** Receivers at work on a log, which is shown records as a test wants them. */
interface Delivery {
  /** Shows records in some order, begun from the same rows each time. @returns the rows that come of it. */
  readonly show: (records: readonly OutgoingRecord[], pause: () => Promise<unknown>) => Promise<unknown>;
  readonly records: readonly OutgoingRecord[];
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const behind = async (eventLog: EventLog, { definition }: Receiver, topics: readonly string[]): Promise<number> =>
  (await eventLog.lag(definition.name, topics)).reduce((sum, { position, end }) => sum + end - position, 0);

const rowsOf = ({ hub, rows }: Receiver): Promise<unknown> =>
  Promise.all([...rows, 'select * from hub.parked_keys'].map(async (text) => (await hub.admin.query(text)).rows));

async function startDelivery(log: TestLog, { events, receivers }: Captured): Promise<Delivery> {
  const env = readConfig(z.object(eventsEnvShape), log.env);
  const records = signedRecords(events, eventsConfigOf({ ...env, HUB_MODE: 'demo' }).keysOf);
  const topics = [...new Set(records.map(({ topic }) => topic))];
  const eventLog = await log.open();
  const rewinds = await Promise.all(receivers.map(({ hub }) => keepRows(hub)));
  const running = await Promise.all(receivers.map(({ definition, hub }) => runEvents(definition, hub, log)));
  const settle = async (): Promise<void> => {
    for (const one of receivers)
      await until(`${one.definition.name} to have handled all`, async () => {
        const { rows } = await one.hub.admin.query('select from hub.outbox where sent_at is null');
        return rows.length === 0 && (await behind(eventLog, one, topics)) === 0;
      });
  };
  return {
    records,
    settle,
    async show(shown, pause) {
      for (const rewind of rewinds) await rewind();
      for (const record of shown) {
        await eventLog.publish([record]);
        await pause();
      }
      await settle();
      return Promise.all(receivers.map(rowsOf));
    },
    async close() {
      for (const one of running) await one.stop();
      await eventLog.close();
    },
  };
}

const CASES = LOGS.flatMap(([kind, open]) =>
  CAPTURED_FLOWS.map(([name, openFlow]) => ({ kind, name, open, openFlow })),
);

describe.each(CASES)('$name, over $kind,', ({ open, openFlow }) => {
  let log: TestLog;
  let captured: Captured;
  let delivery: Delivery;
  let untouched: unknown;
  let plain: unknown;
  beforeAll(async () => {
    [log, captured] = [await open(), await openFlow()];
    untouched = await Promise.all(captured.receivers.map(rowsOf));
    delivery = await startDelivery(log, captured);
    plain = await delivery.show(delivery.records, delivery.settle);
  }, 60_000);
  afterAll(async () => {
    await delivery.close();
    await captured.close();
    await log.close();
  }, 60_000);

  test.each(SEEDS)(
    'come to the same between each other, again and late (seed %d)',
    async (seed) => {
      const random = seededRandom(seed);
      const shown = disturbed(delivery.records, random);
      expect(shown.length).toBeGreaterThan(delivery.records.length);
      expect(plain).not.toEqual(untouched);
      expect(await delivery.show(shown, () => sleep(random() * PAUSE_MS_MAX))).toEqual(plain);
    },
    30_000,
  );

  test('come to the same when keys come in the opposite order', async () => {
    const keys = byKey(delivery.records);
    expect(keys.length).toBeGreaterThan(2);
    expect(await delivery.show(keys.toReversed().flat(), delivery.settle)).toEqual(plain);
  }, 30_000);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestKafka } from '../../../test/support/kafka.ts';
import { invariant } from '../../invariant.ts';
import { createLogger } from '../../telemetry.ts';
import { LogUnavailable } from '../log.ts';
import type { EventLog, LogRecord, Subscription } from '../log.ts';
import { createKafkaLog } from './kafkaLog.ts';

const TOPIC = 'outage.events';
const PUBLISH_TIMEOUT_MS = 1_500;

let broker: Awaited<ReturnType<typeof openTestKafka>>;
let log: EventLog;
let reading: Subscription;
/** What was handled, in order. */
let handled: LogRecord[] = [];

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/** Publishes until the log has it, as the relay does. @returns how often the log was away. */
async function publishAtLast(key: string, value: string): Promise<number> {
  for (let failures = 0; ; failures += 1)
    try {
      await log.publish([{ topic: TOPIC, key, value: Buffer.from(value) }]);
      return failures;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
    }
}

const valuesOf = (key: string): readonly string[] =>
  handled.filter((record) => record.key === key).map(({ value }) => String(value));

/** The values of a key as they lie in the log; what was handled twice lies there once. */
function storedOf(key: string): readonly string[] {
  const byOffset = new Map(handled.filter((record) => record.key === key).map((record) => [record.offset, record]));
  return [...byOffset.values()]
    .toSorted((first, second) => first.offset - second.offset)
    .map(({ value }) => String(value));
}

/** The signals that hold a process up and let it go on. */
function signalBroker(signal: 'SIGSTOP' | 'SIGCONT'): void {
  const pid = broker.pid();
  invariant(pid !== null, 'the broker runs');
  process.kill(pid, signal);
}

beforeAll(async () => {
  broker = await openTestKafka();
  const address = { brokers: broker.brokers, clientId: 'test', tls: null, sasl: null, replication: null };
  log = createKafkaLog({
    ...address,
    log: createLogger({ name: 'test', level: 'silent' }),
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    sessionTimeoutMs: 3_000,
  });
  await log.ensureTopics([{ topic: TOPIC, partitions: 4, cleanup: { kind: 'delete', retentionMs: 3_600_000 } }]);
  reading = log.consume({
    group: 'outage',
    topics: [TOPIC],
    from: 'beginning',
    lanesMax: 4,
    handle: async (record) => void handled.push(record),
  });
  await until(() => reading.isReceiving());
}, 120_000);

beforeEach(() => {
  handled = [];
});

afterAll(async () => {
  await log?.close();
  await broker?.stop();
});

describe('a record that fails', () => {
  test('is tried again with those of its key alone, although all of its batch is fetched again', async () => {
    const keys = ['bad', 'good', 'better'];
    const topic = 'failing.events';
    await log.ensureTopics([{ topic, partitions: 1, cleanup: { kind: 'delete', retentionMs: 3_600_000 } }]);
    const tried: string[] = [];
    await log.publish(
      ['1', '2', '3'].flatMap((value) => keys.map((key) => ({ topic, key, value: Buffer.from(value) }))),
    );
    const failing = log.consume({
      group: 'failing',
      topics: [topic],
      from: 'beginning',
      lanesMax: 2,
      async handle({ key, value }) {
        const failuresBefore = tried.filter((one) => one === 'bad 2').length;
        tried.push(`${key} ${String(value)}`);
        if (tried.at(-1) === 'bad 2' && failuresBefore < 3) throw new Error('not now');
      },
    });
    await until(async () => (await log.lag('failing', [topic])).every(({ position, end }) => position === end));
    await failing.stop();
    expect(tried.filter((one) => one.startsWith('bad'))).toEqual([
      'bad 1',
      'bad 2',
      'bad 2',
      'bad 2',
      'bad 2',
      'bad 3',
    ]);
    expect(tried.filter((one) => one.startsWith('good'))).toEqual(['good 1', 'good 2', 'good 3']);
    expect(tried.filter((one) => one.startsWith('better'))).toEqual(['better 1', 'better 2', 'better 3']);
  });
});

describe('a Kafka that is killed', () => {
  test('is seen to be away, and everything goes on by itself once it is back', async () => {
    await publishAtLast('killed', '1');
    await until(() => valuesOf('killed').length === 1);
    await broker.kill();
    const startedAt = performance.now();
    await expect(log.publish([{ topic: TOPIC, key: 'killed', value: Buffer.from('2') }])).rejects.toThrow(
      LogUnavailable,
    );
    expect(performance.now() - startedAt).toBeLessThan(PUBLISH_TIMEOUT_MS + 500);
    expect(await log.isReachable()).toBe(false);
    await until(() => !reading.isReceiving());
    const publishing = ['2', '3'].reduce(
      (before, value) => before.then(async (sum) => sum + (await publishAtLast('killed', value))),
      Promise.resolve(0),
    );
    await broker.restart();
    expect(await publishing).toBeGreaterThan(0);
    expect(await log.isReachable()).toBe(true);
    await until(() => valuesOf('killed').includes('3'));
    expect([...new Set(valuesOf('killed'))]).toEqual(['1', '2', '3']);
    expect(reading.isReceiving()).toBe(true);
  }, 60_000);
});

describe('a Kafka that hangs', () => {
  test('takes nothing late that was given up, behind what was published after it', async () => {
    await publishAtLast('hung', '0');
    signalBroker('SIGSTOP');
    const startedAt = performance.now();
    const given = log.publish([{ topic: TOPIC, key: 'hung', value: Buffer.from('1') }]);
    await expect(given).rejects.toThrow(LogUnavailable);
    expect(performance.now() - startedAt).toBeLessThan(PUBLISH_TIMEOUT_MS + 500);
    expect(await log.isReachable()).toBe(false);
    signalBroker('SIGCONT');
    for (const value of ['1', '2', '3']) await publishAtLast('hung', value);
    await until(() => valuesOf('hung').includes('3'));
    // Whatever was given up would have come by now.
    await sleep(1_000);
    // What was under way when the broker stopped may be there twice, but not later than its like.
    expect(storedOf('hung').filter((value, at, all) => value !== all[at - 1])).toEqual(['0', '1', '2', '3']);
  }, 60_000);
});

describe('a subscription to a Kafka that is away', () => {
  test('stops soon', async () => {
    const second = log.consume({
      group: 'second',
      topics: [TOPIC],
      from: 'end',
      lanesMax: 1,
      handle: () => Promise.resolve(),
    });
    await until(() => second.isReceiving());
    await broker.kill();
    await until(() => !second.isReceiving());
    const startedAt = performance.now();
    await Promise.all([second.stop(), second.stop()]);
    await log.close();
    await log.close();
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(reading.isReceiving()).toBe(false);
  }, 60_000);
});

import { createRequire } from 'node:module';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigResourceTypes, Kafka } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { z } from 'zod';
import { openTestKafka } from '../../../test/support/kafka.ts';
import { createLogger } from '../../telemetry.ts';
import { LogUnavailable, RECORD_BYTES_MAX } from '../log.ts';
import type { ConsumeOptions, EventLog, LogRecord, OutgoingRecord } from '../log.ts';
import { partitionOf } from '../partitionOf.ts';
import { createKafkaLog } from './kafkaLog.ts';
import type { KafkaLogOptions } from './kafkaLog.ts';
import { requestQueuePrototype } from './patchRequestQueue.ts';

let broker: Awaited<ReturnType<typeof openTestKafka>>;
/** Kafka as anybody sees it, beside the log. */
let admin: Admin;
const opened: EventLog[] = [];

function open(more: Partial<KafkaLogOptions> = {}): EventLog {
  const log = createLogger({ name: 'test', level: 'silent' });
  const address = { brokers: broker.brokers, clientId: 'test', tls: null, sasl: null, replication: null };
  const eventLog = createKafkaLog({ ...address, log, sessionTimeoutMs: 3_000, ...more });
  opened.push(eventLog);
  return eventLog;
}

async function makeTopic(topic: string, partitions = 12): Promise<EventLog> {
  const log = open();
  await log.ensureTopics([{ topic, partitions, cleanup: { kind: 'delete', retentionMs: 3_600_000 } }]);
  return log;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

/** Reads some records of a topic from its beginning. */
async function read(log: EventLog, topic: string, count: number): Promise<readonly LogRecord[]> {
  const records: LogRecord[] = [];
  const handle: ConsumeOptions['handle'] = async (record) => void records.push(record);
  const reading = log.consume({ group: `reader of ${topic}`, topics: [topic], from: 'beginning', lanesMax: 8, handle });
  await until(() => records.length >= count);
  await reading.stop();
  return records;
}

const record = (topic: string, key: string, value: string | Buffer): OutgoingRecord => ({
  topic,
  key,
  value: Buffer.from(value),
});

beforeAll(async () => {
  broker = await openTestKafka();
  admin = new Kafka({ brokers: [...broker.brokers], logLevel: 0 }).admin();
  await admin.connect();
}, 120_000);

afterAll(async () => {
  await Promise.all(opened.map((log) => log.close()));
  await admin?.disconnect();
  await broker?.stop();
});

describe('topics on Kafka', () => {
  const settingsOf = async (topic: string): Promise<Readonly<Record<string, string>>> => {
    const names = ['cleanup.policy', 'retention.ms', 'segment.ms', 'message.timestamp.type', 'min.insync.replicas'];
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: names }],
    });
    const entries = resources[0]?.configEntries ?? [];
    return Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue]));
  };

  test('are made with what they say, however often they are asked for', async () => {
    const log = open();
    const asked = [
      { topic: 'made.events', partitions: 12, cleanup: { kind: 'delete', retentionMs: 3_600_000 } },
      { topic: 'made.state', partitions: 3, cleanup: { kind: 'compact' } },
    ] as const;
    await Promise.all([log.ensureTopics(asked), open().ensureTopics(asked), open().ensureTopics(asked)]);
    const { topics } = await admin.fetchTopicMetadata({ topics: ['made.events', 'made.state'] });
    const found = topics.map(({ name, partitions }) => [name, partitions.length, partitions[0]?.replicas.length]);
    expect(found.toSorted()).toEqual([
      ['made.events', 12, 1],
      ['made.state', 3, 1],
    ]);
    const both = { 'message.timestamp.type': 'LogAppendTime', 'min.insync.replicas': '1' };
    const kept = { 'cleanup.policy': 'delete', 'retention.ms': '3600000', 'segment.ms': '3600000' };
    expect(await settingsOf('made.events')).toEqual({ ...both, ...kept });
    expect(await settingsOf('made.state')).toMatchObject({ ...both, 'cleanup.policy': 'compact' });
  });

  test('that are there stay as they are, and one with other partitions is refused', async () => {
    const log = await makeTopic('kept.events');
    await log.ensureTopics([{ topic: 'kept.events', partitions: 12, cleanup: { kind: 'compact' } }]);
    expect(await settingsOf('kept.events')).toMatchObject({ 'cleanup.policy': 'delete' });
    const asked = [{ topic: 'kept.events', partitions: 6, cleanup: { kind: 'compact' } }] as const;
    await expect(log.ensureTopics(asked)).rejects.toThrow('kept.events should have 6 partitions and has 12');
  });

  test('are not made by publishing to them or reading them', async () => {
    const log = open({ publishTimeoutMs: 1_500 });
    const reading = log.consume({
      group: 'early',
      topics: ['absent.events'],
      from: 'beginning',
      lanesMax: 1,
      handle: () => Promise.resolve(),
    });
    await expect(log.publish([record('absent.events', 'a', '1')])).rejects.toThrow(LogUnavailable);
    expect(await admin.listTopics()).not.toContain('absent.events');
    expect(reading.isReceiving()).toBe(false);
    await log.ensureTopics([{ topic: 'absent.events', partitions: 1, cleanup: { kind: 'compact' } }]);
    await until(() => reading.isReceiving());
    await reading.stop();
  });
});

describe('publishing to Kafka', () => {
  test('puts each key where any client would look for it', async () => {
    const log = await makeTopic('placed.events');
    const keys = Array.from({ length: 40 }, (_, number) => `key-${number}`);
    const before = Date.now();
    await log.publish(keys.map((key) => record('placed.events', key, key)));
    const records = await read(log, 'placed.events', keys.length);
    expect(records.map(({ key, partition }) => [key, partition]).toSorted()).toEqual(
      keys.map((key) => [key, partitionOf(key, 12)]).toSorted(),
    );
    expect(records.every(({ storedAtMs }) => storedAtMs >= before - 5 && storedAtMs <= Date.now())).toBe(true);
  });

  test('keeps the order of a key over many requests, compressed or not', async () => {
    await makeTopic('large.events', 2);
    for (const gzip of [false, true])
      await open({ gzip }).publish(
        Array.from({ length: 30 }, (_, number) => record('large.events', 'one', Buffer.alloc(100_000, number))),
      );
    const records = await read(open(), 'large.events', 60);
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    expect(records.map(({ value }) => value?.[99_999])).toEqual([...numbers, ...numbers]);
  });

  test('takes the largest record and two topics at once', async () => {
    const log = await makeTopic('largest.events', 1);
    await makeTopic('beside.events', 1);
    const value = Buffer.alloc(RECORD_BYTES_MAX, 7);
    await log.publish([
      record('largest.events', 'a', value),
      record('beside.events', 'a', 'b'),
      { topic: 'largest.events', key: 'a', value: null },
    ]);
    const records = await read(log, 'largest.events', 2);
    expect(records.map((one) => one.value?.length ?? null)).toEqual([RECORD_BYTES_MAX, null]);
    expect((await read(log, 'beside.events', 1)).map((one) => String(one.value))).toEqual(['b']);
  });
});

describe('members of a group on Kafka', () => {
  test('with slow handlers give partitions over without a key being handled twice at once', async () => {
    const log = await makeTopic('shared.events');
    const inHand = new Set<string>();
    const seen = new Map<string, number[]>();
    let overlaps = 0;
    const handledBy: number[] = [];
    const join = (): ReturnType<EventLog['consume']> => {
      const member = handledBy.push(0) - 1;
      return open().consume({
        group: 'sharers',
        topics: ['shared.events'],
        from: 'beginning',
        lanesMax: 4,
        async handle({ key, value }) {
          if (inHand.has(key)) overlaps += 1;
          inHand.add(key);
          await sleep(150);
          inHand.delete(key);
          seen.set(key, [...(seen.get(key) ?? []), Number(value)]);
          handledBy[member] = (handledBy[member] ?? 0) + 1;
        },
      });
    };
    const keys = Array.from({ length: 8 }, (_, number) => `key-${number}`);
    const numbers = Array.from({ length: 12 }, (_, number) => number);
    await log.publish(numbers.flatMap((number) => keys.map((key) => record('shared.events', key, String(number)))));
    const members = [join()];
    await until(() => seen.size > 2);
    members.push(join());
    await until(() => keys.every((key) => seen.get(key)?.includes(11) === true));
    await Promise.all(members.map((member) => member.stop()));
    expect(overlaps).toBe(0);
    expect(handledBy.every((count) => count > 0)).toBe(true);
    for (const key of keys) expect([...new Set(seen.get(key))]).toEqual(numbers);
    const lag = await log.lag('sharers', ['shared.events']);
    expect(lag.filter(({ position, end }) => position !== end)).toEqual([]);
  });

  test('stay members while one record takes longer than the session', async () => {
    const log = await makeTopic('slow.events', 1);
    const handled: string[] = [];
    const reading = log.consume({
      group: 'slow',
      topics: ['slow.events'],
      from: 'beginning',
      lanesMax: 1,
      async handle({ key }) {
        if (key === 'slow') await sleep(5_000);
        handled.push(key);
      },
    });
    await log.publish([record('slow.events', 'slow', '1'), record('slow.events', 'next', '2')]);
    await until(() => handled.length === 2);
    expect(reading.isReceiving()).toBe(true);
    await reading.stop();
    expect(handled).toEqual(['slow', 'next']);
  });
});

describe('kafkajs on this Kafka', () => {
  test('does next to nothing while nothing happens', async () => {
    const log = await makeTopic('idle.events');
    await log.publish([record('idle.events', 'a', '1')]);
    const reading = log.consume({
      group: 'idle',
      topics: ['idle.events'],
      from: 'beginning',
      lanesMax: 1,
      handle: () => Promise.resolve(),
    });
    await until(() => reading.isReceiving());
    const queue = requestQueuePrototype();
    const { checkPendingRequests } = queue;
    let looks = 0;
    queue.checkPendingRequests = function count() {
      looks += 1;
      checkPendingRequests.call(this);
    };
    await sleep(1_000);
    queue.checkPendingRequests = checkPendingRequests;
    await reading.stop();
    // Four fetches and a heartbeat; unpatched, each connection looks a thousand times.
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(60);
  });

  test('has a version in common with the broker for every request that is sent', async () => {
    const require = createRequire(import.meta.url);
    const folders = { produce: 0, fetch: 1, listOffsets: 2, metadata: 3, offsetCommit: 8, offsetFetch: 9 };
    const groups = { findCoordinator: 10, joinGroup: 11, heartbeat: 12, leaveGroup: 13, syncGroup: 14 };
    const others = { apiVersions: 18, createTopics: 19, initProducerId: 22, deleteGroups: 42 };
    const definition = z.object({ versions: z.array(z.coerce.number()) });
    const brokers = await versionsOf(broker.ports.broker);
    const strangers = Object.entries({ ...folders, ...groups, ...others }).filter(([folder, key]) => {
      const { versions } = definition.parse(require(`kafkajs/src/protocol/requests/${folder}`));
      const { min = Infinity, max = -1 } = brokers.get(key) ?? {};
      // kafkajs takes its newest version that the broker is new enough for, and does not ask whether it is too old.
      const chosen = Math.max(...versions.filter((version) => version <= max));
      return !(chosen >= min);
    });
    expect(strangers).toEqual([]);
  });
});

/** The versions that a broker knows of each request, by the number of the request. */
async function versionsOf(port: number): Promise<ReadonlyMap<number, { readonly min: number; readonly max: number }>> {
  const socket = connect(port, '127.0.0.1');
  // ApiVersions is request 18: length, request, version 0, correlation 0, no client id.
  socket.write(Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0, 0xff, 0xff]));
  let answer = Buffer.alloc(0);
  while (answer.length < 4 || answer.length < answer.readInt32BE(0) + 4) {
    const [chunk]: Buffer[] = await once(socket, 'data');
    answer = Buffer.concat([answer, chunk ?? Buffer.alloc(0)]);
  }
  socket.destroy();
  const [lengthAt, firstAt, entryBytes] = [10, 14, 6];
  const entries = Array.from({ length: answer.readInt32BE(lengthAt) }, (_, number) => firstAt + number * entryBytes);
  return new Map(
    entries.map((at) => [answer.readInt16BE(at), { min: answer.readInt16BE(at + 2), max: answer.readInt16BE(at + 4) }]),
  );
}

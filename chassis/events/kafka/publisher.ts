import { CompressionTypes } from 'kafkajs';
import type { ICustomPartitioner, Producer, TopicMessages } from 'kafkajs';
import type { OutgoingRecord } from '../log.ts';
import { partitionOf } from '../partitionOf.ts';
import { RETRY } from './kafkaClient.ts';
import type { KafkaClient } from './kafkaClient.ts';
import { createLease } from './lease.ts';
import type { Connected } from './lease.ts';
import { persist } from './persist.ts';
import { produceRequests } from './produceRequests.ts';

/** What a publisher is made from. */
export interface PublisherOptions {
  readonly openClient: () => KafkaClient;
  /** How long a call waits while the log takes nothing. */
  readonly publishTimeoutMs: number;
  /** Whether batches are compressed, which costs time here and at the readers. */
  readonly gzip: boolean;
}

/** Writes to the log, one call after the other. */
export interface Publisher {
  readonly publish: (records: readonly OutgoingRecord[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Any client of Kafka would choose the same partition, whose number says where a key lies. */
const byKey: ICustomPartitioner =
  () =>
  ({ partitionMetadata, message: { key } }) =>
    partitionOf(String(key), partitionMetadata.length);

/**
 * The producer is idempotent, so that kafkajs' own retries make no duplicates, and has one request in flight, for it would
 * number a second one wrongly after the first had failed.
 */
function openProducer(openClient: () => KafkaClient): Connected<Producer> {
  const { kafka, cut } = openClient();
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: byKey,
    retry: RETRY,
  });
  return { value: producer, connect: () => producer.connect(), disconnect: () => producer.disconnect(), cut };
}

/** The records of a request by topic; their order holds within each. */
function byTopic(records: readonly OutgoingRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, value } of records) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    entry.messages.push({ key, value });
    topics.set(topic, entry);
  }
  return [...topics.values()];
}

/**
 * Makes a publisher; it connects when it first publishes. A producer on which a request failed is cut off and never used
 * again: kafkajs would give the numbers of that request to the next, which a broker that has the first takes for the same
 * and drops.
 */
export function createPublisher({ openClient, publishTimeoutMs, gzip }: PublisherOptions): Publisher {
  const lease = createLease(() => openProducer(openClient));
  const compression = gzip ? CompressionTypes.GZIP : CompressionTypes.None;
  const closing = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  /** When the log last took something, so that a call that waits for a long one before it does not give up. */
  let takenAt = 0;

  const send = async (records: readonly OutgoingRecord[], calledAt: number): Promise<void> => {
    const request = { acks: -1, timeout: publishTimeoutMs, compression, topicMessages: byTopic(records) };
    const withinMs = Math.max(calledAt, takenAt) + publishTimeoutMs - performance.now();
    const persistence = { withinMs, what: 'Kafka did not take records', signal: closing.signal };
    await persist(lease, persistence, (producer) => producer.sendBatch(request));
    takenAt = performance.now();
  };
  const sendAll = async (requests: ReturnType<typeof produceRequests>, calledAt: number): Promise<void> => {
    for (const request of requests) await send(request, calledAt);
  };

  return {
    async publish(records) {
      const requests = produceRequests(records);
      const calledAt = performance.now();
      const mine = turn.then(() => sendAll(requests, calledAt));
      turn = mine.catch(() => undefined);
      await mine;
    },
    async close() {
      closing.abort();
      await lease.close();
    },
  };
}

import type { Admin } from 'kafkajs';
import type { Logger } from '../../telemetry.ts';
import type { EventLog, Subscription } from '../log.ts';
import { forgetGroup, groupLag } from './groups.ts';
import { createKafkaClient } from './kafkaClient.ts';
import type { KafkaClientAddress, KafkaClient } from './kafkaClient.ts';
import { createLease } from './lease.ts';
import type { Connected } from './lease.ts';
import { persist } from './persist.ts';
import { createPublisher } from './publisher.ts';
import { createSubscription } from './subscription.ts';
import { expectPartitions, makeTopics } from './topics.ts';

/** Where a Kafka is and how it is used. */
export interface KafkaLogOptions extends KafkaClientAddress {
  readonly log: Logger;
  /** Copies of each partition of a topic that is made; null for 3, or as many as there are brokers. */
  readonly replication: number | null;
  /** How long a publish waits while Kafka takes nothing. */
  readonly publishTimeoutMs?: number;
  /** Whether batches are compressed. */
  readonly gzip?: boolean;
  /** How soon the partitions of a member that was killed are given to others; the broker allows no less than 6 s. */
  readonly sessionTimeoutMs?: number;
  /** The longest that a subscription takes to stop. */
  readonly stopTimeoutMs?: number;
}

const PUBLISH_TIMEOUT_MS = 10_000;
const SESSION_TIMEOUT_MS = 10_000;
const STOP_TIMEOUT_MS = 8_000;
const ADMIN_TIMEOUT_MS = 10_000;
const PROBE_TIMEOUT_MS = 2_000;
/** How long kafkajs waits for an answer of a broker that hangs. */
const REQUEST_TIMEOUT_MS = 10_000;

function openAdmin(openClient: () => KafkaClient): Connected<Admin> {
  const { kafka, cut } = openClient();
  const admin = kafka.admin();
  return { value: admin, connect: () => admin.connect(), disconnect: () => admin.disconnect(), cut };
}

/** Opens a Kafka as an event log. It connects when it is first needed, and again whenever it has to. */
export function createKafkaLog(options: KafkaLogOptions): EventLog {
  const { brokers, log, replication, gzip = false } = options;
  const { publishTimeoutMs = PUBLISH_TIMEOUT_MS, stopTimeoutMs = STOP_TIMEOUT_MS } = options;
  const { sessionTimeoutMs = SESSION_TIMEOUT_MS } = options;
  const openClient = (): KafkaClient => createKafkaClient(options, { log, requestTimeoutMs: REQUEST_TIMEOUT_MS });
  const publisher = createPublisher({ openClient, publishTimeoutMs, gzip });
  const admin = createLease(() => openAdmin(openClient));
  // A look that is cut short takes nobody else's connection with it.
  const probe = createLease(() => openAdmin(openClient));
  const subscriptions = new Set<Subscription>();
  const closing = new AbortController();
  const ask = <Result>(what: string, work: (value: Admin) => Promise<Result>): Promise<Result> =>
    persist(admin, { withinMs: ADMIN_TIMEOUT_MS, what, signal: closing.signal }, work);

  return {
    kind: 'kafka',
    description: `Kafka at ${brokers.join(', ')}`,
    async ensureTopics(topics) {
      const there = await ask('Kafka did not make its topics', (value) => makeTopics(value, topics, replication));
      expectPartitions(topics, there);
    },
    publish: publisher.publish,
    consume(asked) {
      const subscription = createSubscription(asked, { openClient, sessionTimeoutMs, stopTimeoutMs, log });
      subscriptions.add(subscription);
      return subscription;
    },
    async identity() {
      const { clusterId } = await ask('Kafka did not say which cluster it is', (value) => value.describeCluster());
      return clusterId;
    },
    lag: (group, topics) => ask(`Kafka did not say how far ${group} is`, (value) => groupLag(value, group, topics)),
    async deleteGroup(group) {
      const outcome = await ask(`Kafka did not forget ${group}`, (value) => forgetGroup(value, group));
      if (outcome === 'has members') throw new Error(`Expected ${group} to have no member; it has. Stop them first.`);
    },
    isReachable: () =>
      probe
        .use(PROBE_TIMEOUT_MS, (value) => value.describeCluster())
        .then(
          ({ brokers: those }) => those.length > 0,
          () => false,
        ),
    async close() {
      closing.abort();
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      await Promise.all([publisher.close(), admin.close(), probe.close()]);
    },
  };
}

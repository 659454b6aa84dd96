import { randomBytes } from 'node:crypto';
import { createLogger, openEventLog } from '@hub/chassis';
import type { EventLog, LogAddress } from '@hub/chassis';
import { eventTopics } from '@hub/schema';
import { createPglogDatabase } from '../../chassis/testing/pglogDatabase.ts';
import { isKafkaTested, openTestKafka } from './kafka.ts';
import type { LogEnv } from './subgraphProcess.ts';
import { testServer } from './subgraph.ts';

/** A log of a test's own, with the topics of the hub. */
export interface TestLog {
  readonly kind: 'kafka' | 'pglog';
  readonly address: LogAddress;
  /** How a part of its own process is told of it. */
  readonly env: LogEnv;
  /** Keys of every producer, in the words of the environment. */
  readonly eventKeys: string;
  /** Another client of it. */
  open(): Promise<EventLog>;
  close(): Promise<void>;
}

const PRODUCERS = ['grid', 'mediation', 'credit', 'cadres'];
const log = createLogger({ name: 'test', level: 'silent' });

async function openLog(
  kind: TestLog['kind'],
  server: { readonly address: LogAddress; readonly env: LogEnv; readonly close: () => Promise<void> },
): Promise<TestLog> {
  const { address } = server;
  const eventKeys = PRODUCERS.map((name) => `${name}=k1:${randomBytes(32).toString('base64url')}`).join(';');
  const open = (): Promise<EventLog> => openEventLog(address, { client: 'test', log });
  const first = await open();
  await first.ensureTopics(eventTopics);
  await first.close();
  return { kind, address, env: { ...server.env, EVENT_KEYS: eventKeys }, eventKeys, open, close: server.close };
}

/** A log on the PostgreSQL of this run, in a database of its own. */
async function openPglog(): Promise<TestLog> {
  const { databaseUrl, scopeKey, admin } = await createPglogDatabase((await testServer()).adminUrl);
  const env = {
    EVENT_LOG_DATABASE_URL: databaseUrl,
    EVENT_LOG_SCOPE_KEY: scopeKey.key.toString('base64url'),
    EVENT_LOG_SCOPE_KEY_ID: scopeKey.id,
  };
  return openLog('pglog', { address: { kind: 'pglog', databaseUrl, scopeKey }, env, close: () => admin.end() });
}

/** A Kafka of this test's own. */
async function openKafka(): Promise<TestLog> {
  const kafka = await openTestKafka();
  const address = { kind: 'kafka', brokers: kafka.brokers, replication: 1, tls: null, sasl: null } as const;
  return openLog('kafka', { address, env: { KAFKA_BROKERS: kafka.brokers.join(',') }, close: () => kafka.stop() });
}

/** Both logs, for tests that hold on either. */
export const LOGS: readonly (readonly [TestLog['kind'], () => Promise<TestLog>])[] = [
  ['pglog', openPglog],
  ...(isKafkaTested ? ([['kafka', openKafka]] as const) : []),
];

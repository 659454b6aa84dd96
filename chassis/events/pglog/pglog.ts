import { setTimeout as sleep } from 'node:timers/promises';
import type { MacKey } from '../../identity.ts';
import { createPool } from '../../postgres/pool.ts';
import type { Logger } from '../../telemetry.ts';
import type { EventLog, Subscription } from '../log.ts';
import { ensureTopics } from './ensureTopics.ts';
import { deleteGroup, groupLag, logIdentity } from './groupLag.ts';
import { keepRecords } from './keepRecords.ts';
import type { KeptRecords } from './keepRecords.ts';
import { createPublisher } from './publisher.ts';
import { startSubscription } from './subscription.ts';

/** What the log on PostgreSQL is made from. */
export interface PglogOptions {
  /**
   * Of the log's own database, as its application role; straight to the server, for what pools connections between
   * transactions takes away session locks and notices. Each subscription has one connection to itself.
   */
  readonly databaseUrl: string;
  /** Whose log it is, shown in pg_stat_activity. */
  readonly name: string;
  /** Signs scopes of that database. */
  readonly scopeKey: MacKey;
  readonly log: Logger;
  /** How long publishing waits for the database; 10 s by default. Connecting alone may take 5 s of them, or 5 s in any case. */
  readonly publishTimeoutMs?: number | undefined;
}

/** The log on PostgreSQL. It keeps its records by itself, on a schedule. */
export interface Pglog extends EventLog {
  /** Takes away now what topics do not keep. @throws LogUnavailable. */
  keep(): Promise<KeptRecords>;
}

const PUBLISH_TIMEOUT_MS = 10_000;
const REACHABLE_WITHIN_MS = 2_000;
const KEEP_EVERY_MS = 600_000;
/** For publishing and questions. */
const CONNECTIONS_MAX = 4;

/** Opens a durable log of Kafka's shape on PostgreSQL; it connects when it is used. */
export function createPglog(options: PglogOptions): Pglog {
  const { databaseUrl, name, scopeKey, log, publishTimeoutMs = PUBLISH_TIMEOUT_MS } = options;
  const pool = createPool({
    url: databaseUrl,
    name: `hub log ${name}`,
    connectionsMax: CONNECTIONS_MAX,
    statementTimeoutMs: publishTimeoutMs,
  });
  const database = { pool, scopeKey };
  const publisher = createPublisher(database, publishTimeoutMs);
  const subscriptions = new Set<Subscription>();
  const keep = (): Promise<KeptRecords> => keepRecords(database);
  const keeping = setInterval(() => {
    keep().catch((error: unknown) => log.warn({ error }, 'old records could not be taken away'));
  }, KEEP_EVERY_MS);
  keeping.unref();
  const { host, pathname } = new URL(databaseUrl);
  let closing: Promise<void> | null = null;

  const close = async (): Promise<void> => {
    clearInterval(keeping);
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
    await pool.end();
  };

  return {
    kind: 'pglog',
    description: `a log on PostgreSQL (no Kafka), database ${pathname.slice(1)} at ${host}`,
    ensureTopics: (topics) => ensureTopics(database, topics),
    publish: publisher.publish,
    consume(membership) {
      const subscription = startSubscription({ ...membership, databaseUrl, name, scopeKey, log });
      subscriptions.add(subscription);
      const stop = async (): Promise<void> => {
        await subscription.stop();
        subscriptions.delete(subscription);
      };
      return { isReceiving: subscription.isReceiving, stop };
    },
    identity: () => logIdentity(database),
    lag: (group, topics) => groupLag(database, group, topics),
    deleteGroup: (group) => deleteGroup(database, group),
    isReachable() {
      // The driver takes a timeout for each statement, of which its types say nothing; without, looks at a server that has
      // gone would take all connections.
      const look = { text: 'select 1', query_timeout: REACHABLE_WITHIN_MS };
      const answer = pool.query(look).then(
        () => true,
        () => false,
      );
      return Promise.race([answer, sleep(REACHABLE_WITHIN_MS, false, { ref: false })]);
    },
    keep,
    close: () => (closing ??= close()),
  };
}

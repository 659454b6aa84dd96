import { Gauge } from 'prom-client';
import { z } from 'zod';
import { uuidTimeMs } from '../uuid.ts';
import { machineQuery } from '../machineQuery.ts';
import type { Database } from '../postgres/transaction.ts';
import type { Metrics } from '../telemetry.ts';
import type { Consumer } from './consumer.ts';
import { recordsBehind } from './log.ts';
import type { EventLog } from './log.ts';
import type { Relay } from './relay.ts';

/** How a part's events stand, as /health and `hub status` show it. */
export interface EventsState {
  /** `ok`; `log-away`: events wait in the outbox; `parked`: keys wait for a person. */
  readonly state: 'ok' | 'log-away' | 'parked';
  readonly transport: 'kafka' | 'pglog';
  readonly log: string;
  readonly isLogReachable: boolean;
  readonly relay: {
    /** Whether this process publishes for its database; another replica may. */
    readonly isLeading: boolean;
    readonly unsent: number;
    /** Age of the oldest event that waits to be sent; 0 where none does. */
    readonly oldestUnsentSeconds: number;
  };
  readonly consumer: {
    readonly group: string;
    readonly topics: readonly string[];
    readonly isReceiving: boolean;
    /** Records that the group has not applied; null while the log is away. */
    readonly lagMessages: number | null;
    /** How far behind now the last applied record lies while others wait; null where that is not known. */
    readonly lagSeconds: number | null;
    readonly parkedKeys: number;
  };
  readonly outboxBytes: number;
  readonly inboxBytes: number;
}

/** What is looked at. */
export interface WatchedEvents {
  readonly part: string;
  readonly database: Database;
  readonly eventLog: EventLog;
  readonly relay: Relay;
  readonly consumer: Consumer;
}

const outboxRow = z.tuple([
  z.object({ unsent: z.number(), oldest: z.string().nullable(), outbox: z.number(), inbox: z.number() }),
]);
const parkedRow = z.tuple([z.object({ parked: z.number() })]);

const bytesOf = (table: string): string =>
  `(select coalesce(sum(pg_total_relation_size(relid)), 0)::bigint from pg_partition_tree('hub.${table}'))`;
const OUTBOX = `select count(*) as unsent, (select id::text from hub.outbox where sent_at is null order by sequence limit 1) as oldest,
  ${bytesOf('outbox')} as outbox, ${bytesOf('inbox')} as inbox from hub.outbox where sent_at is null`;

/** Rounded to milliseconds, for people. */
const seconds = (ms: number): number => Math.round(ms) / 1000;

/** Messages that a group has not applied; null where the log does not say. */
const lagOf = async ({ eventLog, consumer, part }: WatchedEvents): Promise<number | null> => {
  if (consumer.topics.length === 0) return 0;
  const partitions = await eventLog.lag(part, consumer.topics).catch(() => null);
  return partitions === null ? null : recordsBehind(partitions);
};

function lagSecondsOf({ consumer }: WatchedEvents, messages: number | null): number | null {
  if (messages === 0) return 0;
  const last = consumer.lastStoredAtMs();
  return last === null ? null : seconds(Math.max(0, Date.now() - last));
}

/** A log that is away is not asked for more: its patience would be the patience of whoever looks. */
async function lookAtLog(watched: WatchedEvents) {
  const isLogReachable = await watched.eventLog.isReachable();
  return { isLogReachable, lagMessages: isLogReachable ? await lagOf(watched) : null };
}

/** Looks at outbox, log, group and parked keys now. @throws where the part's own database is away. */
export async function readEventsState(watched: WatchedEvents): Promise<EventsState> {
  const { part, database, eventLog, relay, consumer } = watched;
  const [{ isLogReachable, lagMessages }, outbox, parked] = await Promise.all([
    lookAtLog(watched),
    machineQuery(database, 'relay')(OUTBOX),
    machineQuery(database, 'consumer')('select count(*) as parked from hub.parked_keys'),
  ]);
  const [{ unsent, oldest, outbox: outboxBytes, inbox: inboxBytes }] = outboxRow.parse(outbox);
  const [{ parked: parkedKeys }] = parkedRow.parse(parked);
  return {
    state: isLogReachable ? (parkedKeys > 0 ? 'parked' : 'ok') : 'log-away',
    transport: eventLog.kind,
    log: eventLog.description,
    isLogReachable,
    relay: {
      isLeading: relay.isLeading(),
      unsent,
      oldestUnsentSeconds: oldest === null ? 0 : seconds(Math.max(0, Date.now() - uuidTimeMs(oldest))),
    },
    consumer: {
      group: part,
      topics: consumer.topics,
      isReceiving: consumer.isReceiving(),
      lagMessages,
      lagSeconds: lagSecondsOf(watched, lagMessages),
      parkedKeys,
    },
    outboxBytes,
    inboxBytes,
  };
}

/** How long one look serves all who ask: a scrape and a health check cost the database one question. */
const LOOK_MS = 1_000;

/** Remembers a look for a second, and shares it among those who ask meanwhile. */
export function createEventsWatch(watched: WatchedEvents): () => Promise<EventsState> {
  let look: Promise<EventsState> | null = null;
  let lookedAt = -Infinity;
  return () => {
    if (look === null || performance.now() - lookedAt > LOOK_MS) {
      lookedAt = performance.now();
      look = readEventsState(watched);
      // Whoever asks gets the fault; nobody need have asked.
      look.catch(() => undefined);
    }
    return look;
  };
}

/** What is shown as a number, each by its name, its meaning and where it stands. */
const GAUGES: readonly (readonly [string, string, (state: EventsState) => number | null])[] = [
  ['hub_event_log_reachable', 'Whether the event log answers.', ({ isLogReachable }) => Number(isLogReachable)],
  [
    'hub_event_relay_leading',
    'Whether this process publishes for its database.',
    ({ relay }) => Number(relay.isLeading),
  ],
  ['hub_outbox_unsent', 'Events that wait to be sent.', ({ relay }) => relay.unsent],
  ['hub_outbox_oldest_unsent_seconds', 'Age of the oldest of them.', ({ relay }) => relay.oldestUnsentSeconds],
  ['hub_outbox_bytes', 'Size of the outbox.', ({ outboxBytes }) => outboxBytes],
  ['hub_inbox_bytes', 'Size of the inbox.', ({ inboxBytes }) => inboxBytes],
  ['hub_event_lag_messages', 'Records that the consumer has not applied.', ({ consumer }) => consumer.lagMessages],
  ['hub_event_lag_seconds', 'How far behind now its last applied record lies.', ({ consumer }) => consumer.lagSeconds],
  ['hub_event_parked_keys', 'Keys that wait for a person.', ({ consumer }) => consumer.parkedKeys],
];

/** Puts the state among a part's metrics; what is not known now is not shown. */
export function showEventsState({ registry }: Metrics, watch: () => Promise<EventsState>): void {
  for (const [name, help, valueOf] of GAUGES) {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          const value = await watch().then(valueOf, () => null);
          if (value === null) this.reset();
          else this.set(value);
        },
      }),
    );
  }
}

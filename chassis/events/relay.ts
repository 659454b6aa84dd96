import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { MacKey } from '../identity.ts';
import { setSessionScopeSql } from '../postgres/scope.ts';
import type { Logger } from '../telemetry.ts';
import { writeEnvelope } from './envelope.ts';
import type { PassPoint } from './failPoint.ts';
import type { EventLog } from './log.ts';
import { openWokenSession } from './wokenSession.ts';
import type { WokenSession } from './wokenSession.ts';

/** What a relay is made from. */
export interface RelayOptions {
  /** The part whose outbox it empties, and whose name its events bear. */
  readonly producer: string;
  /** The part's database, as its application role. */
  readonly databaseUrl: string;
  readonly scopeKey: MacKey;
  /** Signs what the part produces. */
  readonly eventKey: MacKey;
  readonly eventLog: EventLog;
  readonly log: Logger;
  readonly passPoint: PassPoint;
}

/** Carries what the outbox holds to the log, as long as it leads. */
export interface Relay {
  readonly start: () => void;
  /** Finishes the batch in hand and gives leadership away. Idempotent. */
  readonly stop: () => Promise<void>;
  /** Whether this process is the one that publishes for its database. */
  readonly isLeading: () => boolean;
}

/** Events in one batch: few enough for one deadline, many enough for a backlog. */
const BATCH_MAX = 500;
/** A wake-up may be lost; this is how late an event can then be. */
const POLL_MS = 1_000;
/** How often a relay that does not lead asks whether it may. */
const CANDIDATE_MS = 500;
/** How long after a failure it tries again. */
const RETRY_MS = 500;
/** A signed scope of a machine holds an hour. */
const SCOPE_RENEWAL_MS = 600_000;
const HOUSEKEEPING_MS = 3_600_000;
/** "hubr" in ASCII: who holds this advisory lock of a database is its relay. */
const LEADER_LOCK = 0x68_75_62_72;
/** Days that outbox and inbox keep: a week, as the topics do, and one more. */
const KEPT_DAYS = 8;
/**
 * After a hub was away for long, what was in hand when it died comes first: nothing is forgotten in the first minutes, for
 * as long as any hub was away.
 */
const KEPT_DAYS_AT_FIRST = 3_650;
const FIRST_MS = 600_000;
const COMING_DAYS = 7;

/** The sequence stays the number that it is: as text, 103 would come before 98. */
const UNSENT = `select id, sequence, topic, key, type, data, traceparent,
    to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MSTZH:TZM') as "occurredAt",
    to_char(known_at, 'YYYY-MM-DD"T"HH24:MI:SS.MSTZH:TZM') as "knownAt"
  from hub.outbox where sent_at is null order by sequence limit ${BATCH_MAX}`;
/** The bounds let PostgreSQL look into the days of these ids only. */
const MARK_SENT = `update hub.outbox set sent_at = clock_timestamp() where id = any ($1::uuid[]) and id >= $2 and id <= $3`;

const unsentRows = z.array(
  z.object({
    id: z.string(),
    sequence: z.string().transform(Number),
    topic: z.string(),
    key: z.string(),
    type: z.string(),
    data: z.unknown(),
    traceparent: z.string().nullable(),
    occurredAt: z.string(),
    knownAt: z.string(),
  }),
);

/** A relay that runs. */
interface Running extends RelayOptions {
  readonly stopped: AbortSignal;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

/** Sends what waits, and marks it once the log has it all. @returns whether more may wait. */
async function sendBatch(
  { producer, eventKey, eventLog, passPoint }: Running,
  { client }: WokenSession,
): Promise<boolean> {
  const { rows } = await client.query<Record<string, unknown>>(UNSENT);
  if (rows.length === 0) return false;
  const unsent = unsentRows.parse(rows);
  const records = unsent.map((row) => ({
    topic: row.topic,
    key: row.key,
    value: row.data === null ? null : writeEnvelope({ ...row, producer, subject: row.key }, eventKey),
  }));
  passPoint('before-publish');
  await eventLog.publish(records);
  passPoint('published');
  const ids = unsent.map(({ id }) => id).toSorted();
  await client.query(MARK_SENT, [ids, ids[0], ids.at(-1)]);
  return unsent.length === BATCH_MAX;
}

/** Waits until nobody else leads. @returns whether this relay does now. */
async function candidacy({ stopped }: Running, { client, lost }: WokenSession): Promise<boolean> {
  while (!stopped.aborted && !lost.aborted) {
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LEADER_LOCK]);
    if (rows[0]?.won === true) return true;
    await pause(CANDIDATE_MS, stopped);
  }
  return false;
}

/** Makes the coming days of the outbox, drops the old ones and what commands answered long ago; what does not work now works in an hour. */
const keepDays = ({ log }: Running, { client }: WokenSession, keptDays: number): Promise<unknown> =>
  client
    .query('select hub.keep_event_days($1, $2), hub.forget_command_results()', [keptDays, COMING_DAYS])
    .catch((error: unknown) => log.warn({ error }, 'the days of events could not be kept'));

async function lead(running: Running, session: WokenSession): Promise<void> {
  const { stopped, scopeKey } = running;
  // Scopes end by the clock on the wall, which may be set, and goes on while a machine sleeps.
  let signedAt = -Infinity;
  let keepAt = -Infinity;
  while (!stopped.aborted && !session.lost.aborted) {
    const now = performance.now();
    if (Math.abs(Date.now() - signedAt) > SCOPE_RENEWAL_MS) {
      signedAt = Date.now();
      await session.client.query(setSessionScopeSql('relay', scopeKey));
    }
    if (now > keepAt) {
      const isFirst = keepAt === -Infinity;
      await keepDays(running, session, isFirst ? KEPT_DAYS_AT_FIRST : KEPT_DAYS);
      keepAt = now + (isFirst ? FIRST_MS : HOUSEKEEPING_MS);
    }
    if (!(await sendBatch(running, session))) await session.woken(POLL_MS);
  }
}

/** Leads from the moment that nobody else does until something breaks: a lost connection, a log that is away. */
async function serveOnce(running: Running, onLeading: (isLeading: boolean) => void): Promise<void> {
  const { producer, databaseUrl, log, stopped } = running;
  const session = await openWokenSession({ url: databaseUrl, name: `hub relay ${producer}`, channel: 'hub_outbox' });
  stopped.addEventListener('abort', session.wake);
  try {
    if (!(await candidacy(running, session))) return;
    onLeading(true);
    log.info({ producer }, 'this relay leads');
    await lead(running, session);
  } finally {
    onLeading(false);
    stopped.removeEventListener('abort', session.wake);
    await session.close();
  }
}

/** Runs the relay of one database; of several, one leads and the others wait for its connection to end. */
export function createRelay(options: RelayOptions): Relay {
  const stopping = new AbortController();
  const running: Running = { ...options, stopped: stopping.signal };
  let serving: Promise<void> | null = null;
  let isLeading = false;

  const serve = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await serveOnce(running, (leads) => (isLeading = leads));
      } catch (error) {
        if (!stopping.signal.aborted) options.log.warn({ error, producer: options.producer }, 'the relay begins anew');
      }
      await pause(RETRY_MS, stopping.signal);
    }
  };

  return {
    isLeading: () => isLeading,
    start() {
      serving ??= serve();
    },
    async stop() {
      stopping.abort();
      await serving;
    },
  };
}

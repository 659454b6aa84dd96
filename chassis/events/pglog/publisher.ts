import { sql } from 'kysely';
import type pg from 'pg';
import { invariant } from '../../invariant.ts';
import { cancelStatement } from '../../postgres/cancelStatement.ts';
import { signScope } from '../../postgres/scope.ts';
import type { Database } from '../../postgres/transaction.ts';
import { rowsOf } from '../../rowsOf.ts';
import { RECORD_BYTES_MAX, RecordTooLarge } from '../log.ts';
import type { OutgoingRecord } from '../log.ts';
import { partitionOf } from '../partitionOf.ts';
import { topicChannel } from './channels.ts';
import { LOG_SCOPE, LogRefusal, inLog, logFault } from './logDatabase.ts';

/** Most records, and bytes of values, that go into one append; a value counts twice on its way, in hexadecimal digits. */
const APPEND_RECORDS_MAX = 500;
const APPEND_BYTES_MAX = 1024 * 1024;

/** How long the end of a cancelled append is waited for; a server that does not answer ends it by its own timeout. */
const CANCEL_MS_MAX = 1_000;

/** Where a record goes. */
interface Placed extends OutgoingRecord {
  readonly partition: number;
  readonly partitionId: number;
}

/** Appends to the log. */
export interface Publisher {
  readonly publish: (records: readonly OutgoingRecord[]) => Promise<void>;
}

/** Cuts records into appends, in their order. */
function* appendsOf(records: readonly Placed[]): Generator<readonly Placed[]> {
  let next: Placed[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = record.value?.length ?? 0;
    if (next.length > 0 && (next.length === APPEND_RECORDS_MAX || bytes + size > APPEND_BYTES_MAX)) {
      yield next;
      next = [];
      bytes = 0;
    }
    next.push(record);
    bytes += size;
  }
  if (next.length > 0) yield next;
}

/**
 * Tells readers that there is something. Not in the transaction of the append: one that notifies holds a lock of the whole
 * server until its commit is on the disk, and so makes all of them wait for one another. A lost notice costs a poll.
 */
function wake(client: pg.PoolClient, records: readonly Placed[]): Promise<unknown> {
  const partitions = new Map<string, Set<number>>();
  for (const { topic, partition } of records)
    partitions.set(topic, (partitions.get(topic) ?? new Set()).add(partition));
  return client.query({
    name: 'log_wake',
    text: 'select pg_notify(channel, partitions) from unnest($1::text[], $2::text[]) as woken (channel, partitions)',
    values: [
      [...partitions.keys()].map(topicChannel),
      [...partitions.values()].map((numbers) => [...numbers].join(',')),
    ],
  });
}

/**
 * One append: a single statement, which is a transaction of its own. One that takes too long is cancelled, and its end is
 * waited for: what came after all would stand behind what is published next.
 */
async function append({ pool, scopeKey }: Database, records: readonly Placed[], timeoutMs: number): Promise<void> {
  const endsAt = performance.now() + timeoutMs;
  const client = await pool.connect();
  const leftMs = Math.max(1, endsAt - performance.now());
  // The driver takes a timeout for each statement, of which its types say nothing.
  const statement = {
    name: 'log_append',
    text: 'select log_append($1, $2, $3, $4)',
    values: [
      signScope(LOG_SCOPE, scopeKey, Date.now()),
      records.map(({ partitionId }) => partitionId),
      records.map(({ key }) => key),
      records.map(({ value }) => value),
    ],
    query_timeout: leftMs + CANCEL_MS_MAX,
  };
  let isCancelled = false;
  const cancelling = setTimeout(() => {
    isCancelled = true;
    cancelStatement(client);
  }, leftMs);
  try {
    await client.query(statement);
  } catch (error) {
    client.release(true);
    throw error;
  } finally {
    clearTimeout(cancelling);
  }
  // A cancel that came too late for the append must not meet another statement.
  if (isCancelled) client.release(true);
  else
    void wake(client, records).then(
      () => client.release(),
      () => client.release(true),
    );
}

/**
 * Makes the publishing side of a log.
 * @param timeoutMs how long each append may take; a call of many records is cut into several.
 */
export function createPublisher(database: Database, timeoutMs: number): Publisher {
  /** The ids of each topic's partitions, by number. They never change. */
  const known = new Map<string, readonly number[]>();

  async function learn(topics: readonly string[]): Promise<void> {
    const rows = await inLog(database, 'read', (db) =>
      rowsOf(
        db,
        sql<{
          topic: string;
          ids: readonly number[];
        }>`select topic, array_agg(id order by partition) as ids from log_partitions
          where topic = any (${topics}) group by topic`,
      ),
    );
    for (const { topic, ids } of rows) known.set(topic, ids);
    const missing = topics.find((topic) => !known.has(topic));
    if (missing !== undefined)
      throw new LogRefusal(`The log has no topic ${missing}. Topics are made by ensureTopics.`);
  }

  const place = (record: OutgoingRecord): Placed => {
    const ids = known.get(record.topic) ?? [];
    const partition = partitionOf(record.key, ids.length);
    const partitionId = ids[partition];
    invariant(partitionId !== undefined, `the partitions of ${record.topic} are numbered without a gap`);
    return { ...record, partition, partitionId };
  };

  return {
    async publish(records) {
      for (const record of records)
        if ((record.value?.length ?? 0) > RECORD_BYTES_MAX) throw new RecordTooLarge(record, RECORD_BYTES_MAX);
      const strange = [...new Set(records.map(({ topic }) => topic))].filter((topic) => !known.has(topic));
      if (strange.length > 0) await learn(strange);
      try {
        for (const part of appendsOf(records.map(place))) await append(database, part, timeoutMs);
      } catch (error) {
        throw logFault(error, 'it did not take what was published');
      }
    },
  };
}

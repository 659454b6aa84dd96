import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../postgres/transaction.ts';
import { rowsOf } from '../../rowsOf.ts';
import { inLog } from './logDatabase.ts';

/** How many records went, and why. */
export interface KeptRecords {
  /** Older than their topic keeps them. */
  readonly expired: number;
  /** Followed by a newer record of their key in a compacted topic. */
  readonly superseded: number;
  /** Tombstones that had been there for a day. */
  readonly tombstones: number;
}

/** Records looked at in one transaction, and transactions for one partition in one go. */
const BATCH_MAX = 5_000;
const BATCHES_MAX = 200;
/** "hubl" in ASCII: one keeps, the others leave it to him. */
const KEEPER_LOCK = 0x68_75_62_6c;

/** A partition, and how its topic is kept. */
interface KeptPartition {
  readonly id: number;
  readonly retentionMs: number | null;
}

type Step = (
  db: Kysely<unknown>,
  partition: KeptPartition,
) => Promise<{ readonly gone: number; readonly isDone: boolean }>;

const deletedBy = async (db: Kysely<unknown>, statement: ReturnType<typeof sql>): Promise<number> =>
  Number((await statement.execute(db)).numAffectedRows ?? 0);

/** Takes away the oldest records up to the first that is young enough: never one from the middle. */
const expire: Step = async (db, { id, retentionMs }) => {
  const gone = await deletedBy(
    db,
    sql`delete from log_records where partition_id = ${id} and "offset" < (
      select coalesce(min("offset") filter (where stored_at >= clock_timestamp() - make_interval(secs => ${(retentionMs ?? 0) / 1000})), max("offset") + 1)
      from (select "offset", stored_at from log_records where partition_id = ${id} order by "offset" limit ${BATCH_MAX}) as oldest)`,
  );
  return { gone, isDone: gone < BATCH_MAX };
};

/** Takes away what the next records supersede. The last record of a partition always stays, so that no position lags for ever. */
const compact: Step = async (db, { id }) => {
  const [range] = await rowsOf(
    db,
    sql<{ from: number; to: number | null }>`select compacted_to as "from",
        (select max("offset") + 1 from (select "offset" from log_records where partition_id = ${id} and "offset" >= compacted_to order by "offset" limit ${BATCH_MAX}) as next) as "to"
      from log_partitions where id = ${id}`,
  );
  if (range === undefined || range.to === null) return { gone: 0, isDone: true };
  const gone = await deletedBy(
    db,
    sql`delete from log_records as older using (
        select key, max("offset") as latest from log_records
        where partition_id = ${id} and "offset" >= ${range.from} and "offset" < ${range.to} group by key) as newer
      where older.partition_id = ${id} and older.is_compacted and older.key = newer.key and older."offset" < newer.latest`,
  );
  // Last, for it keeps appends waiting until the commit.
  await sql`update log_partitions set compacted_to = ${range.to} where id = ${id}`.execute(db);
  return { gone, isDone: false };
};

const bury: Step = async (db, { id }) => {
  const gone = await deletedBy(
    db,
    sql`delete from log_records where partition_id = ${id} and is_compacted and value is null and "offset" in (
      select record."offset" from log_records as record join log_partitions as ending on ending.id = record.partition_id
      where partition_id = ${id} and record.is_compacted and value is null and "offset" < least(compacted_to, next_offset - 1)
        and stored_at < clock_timestamp() - interval '1 day' order by "offset" limit ${BATCH_MAX})`,
  );
  return { gone, isDone: gone < BATCH_MAX };
};

/** Runs a step until it is done or has had its share; a batch that another keeper is at is left to him. */
async function repeat(database: Database, step: Step, partition: KeptPartition): Promise<number> {
  let total = 0;
  for (let batches = 0; batches < BATCHES_MAX; batches += 1) {
    const { gone, isDone } = await inLog(database, 'write', async (db) => {
      const [lock] = await rowsOf(db, sql<{ won: boolean }>`select pg_try_advisory_xact_lock(${KEEPER_LOCK}) as won`);
      return lock?.won === true ? step(db, partition) : { gone: 0, isDone: true };
    });
    total += gone;
    if (isDone) break;
  }
  return total;
}

/** Takes away what topics do not keep, in bounded transactions. @throws LogUnavailable. */
export async function keepRecords(database: Database): Promise<KeptRecords> {
  const partitions = await inLog(database, 'read', (db) =>
    rowsOf(
      db,
      sql<KeptPartition>`select id, retention_ms as "retentionMs" from log_partitions join log_topics using (topic) order by id`,
    ),
  );
  const kept = { expired: 0, superseded: 0, tombstones: 0 };
  for (const partition of partitions) {
    if (partition.retentionMs === null) {
      kept.superseded += await repeat(database, compact, partition);
      kept.tombstones += await repeat(database, bury, partition);
    } else kept.expired += await repeat(database, expire, partition);
  }
  return kept;
}

import type pg from 'pg';
import { z } from 'zod';
import type { LogRecord } from '../log.ts';
import type { PartitionReader } from './partitionReader.ts';

/** Most records of a partition in one batch, and the bytes after which no further record is fetched. */
const BATCH_RECORDS_MAX = 100;
const FETCH_BYTES_MAX = 4 * 1024 * 1024;

/** Records are taken from all partitions in turn until the bytes are spent, so that none waits for a full one. */
const FETCH = `select partition_id as "partitionId", "offset", key, value, extract(epoch from stored_at) * 1000 as "storedAtMs"
  from (
    select wanted.partition_id, found.*, sum(bytes) over (order by nth, wanted.partition_id) - bytes as bytes_before
    from unnest($1::int[], $2::bigint[]) as wanted (partition_id, position)
    cross join lateral (
      select "offset", key, value, stored_at, octet_length(key) + coalesce(octet_length(value), 0) as bytes, row_number() over (order by "offset") as nth
      from (select * from log_records where partition_id = wanted.partition_id and "offset" >= wanted.position
        order by "offset" limit ${BATCH_RECORDS_MAX}) as first
    ) as found
  ) as counted
  where bytes_before < ${FETCH_BYTES_MAX} order by partition_id, "offset"`;

const recordRows = z.array(
  z.object({
    partitionId: z.number(),
    offset: z.coerce.number(),
    key: z.string(),
    value: z.custom<Buffer>((value) => Buffer.isBuffer(value)).nullable(),
    storedAtMs: z.coerce.number(),
  }),
);

/** Whether bounds may have cut off what else there was. */
function isCut(batches: readonly (readonly LogRecord[])[]): boolean {
  let bytes = 0;
  for (const batch of batches) {
    if (batch.length === BATCH_RECORDS_MAX) return true;
    for (const { key, value } of batch) bytes += Buffer.byteLength(key) + (value?.length ?? 0);
  }
  return bytes >= FETCH_BYTES_MAX;
}

/** Fetches what follows in some idle partitions, and hands each its batch. */
export async function fetchRecords(client: pg.Client, readers: readonly PartitionReader[]): Promise<void> {
  // A notice that comes while the statement runs may be of what it does not see.
  for (const reader of readers) reader.mayHaveMore = false;
  const ids = readers.map(({ place }) => place.partitionId);
  const positions = readers.map((reader) => reader.position());
  const { rows } = await client.query<Record<string, unknown>>({
    name: 'fetch',
    text: FETCH,
    values: [ids, positions],
  });
  const batches = new Map(
    readers.map((reader) => [reader.place.partitionId, { reader, records: new Array<LogRecord>() }]),
  );
  for (const { partitionId, ...record } of recordRows.parse(rows)) {
    const batch = batches.get(partitionId);
    batch?.records.push({ topic: batch.reader.place.topic, partition: batch.reader.place.partition, ...record });
  }
  const hasMore = isCut([...batches.values()].map(({ records }) => records));
  for (const { reader, records } of batches.values()) {
    reader.mayHaveMore ||= hasMore;
    reader.take(records);
  }
}

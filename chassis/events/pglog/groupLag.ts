import { sql } from 'kysely';
import { invariant } from '../../invariant.ts';
import type { Database } from '../../postgres/transaction.ts';
import { rowsOf } from '../../rowsOf.ts';
import type { PartitionLag } from '../log.ts';
import { LogRefusal, inLog } from './logDatabase.ts';

/**
 * How far a group is in some topics. What it has not committed to yet it would read from the first record that is kept;
 * records that retention has taken away are not waited for.
 */
export const groupLag = (
  database: Database,
  group: string,
  topics: readonly string[],
): Promise<readonly PartitionLag[]> =>
  inLog(database, 'read', (db) =>
    rowsOf(
      db,
      sql<PartitionLag>`select ending.topic, ending.partition, next_offset as "end",
          greatest(coalesce(position, 0), coalesce((select min("offset") from log_records where partition_id = ending.id), next_offset)) as position
        from log_partitions as ending
        left join log_readings as reading on reading.topic = ending.topic and group_name = ${group}
        left join log_positions as reached on reached.reading = reading.id and reached.partition = ending.partition
        where ending.topic = any (${topics}) order by topic, ending.partition`,
    ),
  );

/** Forgets where a group is. @throws where it has a member; LogUnavailable. */
export const deleteGroup = (database: Database, group: string): Promise<void> =>
  inLog(database, 'write', async (db) => {
    const deleted = await rowsOf(
      db,
      sql<{ id: number }>`delete from log_readings where group_name = ${group} returning id`,
    );
    const held = await rowsOf(
      db,
      sql`select from pg_locks where locktype = 'advisory' and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and classid = any (${deleted.map(({ id }) => id)}::oid[])`,
    );
    if (held.length > 0)
      throw new LogRefusal(`The group ${group} has a member; it cannot be forgotten before all have left.`);
  });

/** Which log this is. @throws LogUnavailable. */
export async function logIdentity(database: Database): Promise<string> {
  const [row] = await inLog(database, 'read', (db) => rowsOf(db, sql<{ id: string }>`select id from log_identity`));
  invariant(row !== undefined, 'the scope key is that of the database, whose log knows which it is');
  return row.id;
}

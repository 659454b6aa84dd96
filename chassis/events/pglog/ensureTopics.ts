import { sql } from 'kysely';
import type { Database } from '../../postgres/transaction.ts';
import { rowsOf } from '../../rowsOf.ts';
import type { TopicDefinition } from '../log.ts';
import { LogRefusal, inLog } from './logDatabase.ts';

/** Makes the topics that are missing, all or none. @throws where one has another number of partitions; LogUnavailable. */
export async function ensureTopics(database: Database, topics: readonly TopicDefinition[]): Promise<void> {
  const wished = sql`unnest(${topics.map(({ topic }) => topic)}::text[], ${topics.map(({ partitions }) => partitions)}::int[],
    ${topics.map(({ cleanup }) => (cleanup.kind === 'delete' ? cleanup.retentionMs : null))}::bigint[])
    as wished (topic, partitions, retention_ms)`;
  await inLog(database, 'write', async (db) => {
    // In the order of names: two that make the same topics must not wait for one another.
    await sql`insert into log_topics (topic, partitions, retention_ms) select * from ${wished} order by topic
      on conflict do nothing`.execute(db);
    const others = await rowsOf(
      db,
      sql<{
        topic: string;
        found: number;
        wished: number;
      }>`select topic, found.partitions as found, wished.partitions as wished
        from ${wished} join log_topics as found using (topic) where found.partitions <> wished.partitions order by topic`,
    );
    const [other] = others;
    if (other !== undefined)
      throw new LogRefusal(
        `The topic ${other.topic} has ${other.found} partitions; ${other.wished} were expected. Their number is never changed: it says where a key lies.`,
      );
    await sql`insert into log_partitions (topic, partition, is_compacted)
      select topic, partition, made.retention_ms is null
      from ${wished} join log_topics as made using (topic), generate_series(0, made.partitions - 1) as partition
      order by topic, partition on conflict do nothing`.execute(db);
  });
}

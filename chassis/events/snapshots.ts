import type pg from 'pg';
import { setScopeSql } from '../postgres/scope.ts';
import type { Database } from '../postgres/transaction.ts';
import type { Snapshot } from './eventHandler.ts';

/** Whose snapshots go to which log. */
export interface TellLogOptions {
  readonly database: Database;
  readonly snapshots: readonly Snapshot[];
  /** See EventLog.identity. */
  readonly logId: string;
}

const begin = ({ scopeKey }: Database, machine: string): string =>
  `begin; ${setScopeSql({ kind: 'machine', name: machine }, scopeKey)}`;

/** Imports that this log has not been told of, among those that complete a snapshot. */
async function untold(
  client: pg.ClientBase,
  { snapshots, logId }: TellLogOptions,
): Promise<readonly { readonly source: string; readonly dataset: string }[]> {
  const { rows } = await client.query<{ source: string; dataset: string }>(
    `select source, dataset from hub.import_ledger where dataset = any ($1::text[]) and not exists (
       select from hub.told_logs as told where told.log_id = $2 and told.source = import_ledger.source and told.dataset = import_ledger.dataset)`,
    [snapshots.map(({ after }) => after), logId],
  );
  return rows;
}

/** Puts how each aggregate stands into the outbox. @returns how many. */
async function recordSnapshot(client: pg.ClientBase, { shape, table, select }: Snapshot): Promise<number> {
  await client.query('select hub.hold_still($1::text::regclass)', [table]);
  const { rowCount } = await client.query(
    `insert into hub.outbox (id, topic, key, type, occurred_at, known_at, data)
     select hub.new_event_id(), $1, snapshot.key, $2, snapshot.occurred_at, snapshot.known_at, snapshot.data from (${select}) as snapshot`,
    [shape.topic, shape.type],
  );
  return rowCount ?? 0;
}

/**
 * Tells a log what it cannot know: how the aggregates stand that came by import. To one that was not the last to be told, events
 * of the last days go once more, too, so that nothing is lost when one log takes over from another; whoever had them
 * remembers, and does nothing.
 * @returns how many aggregates were told of; 0 when the log knows.
 */
export async function tellLog(options: TellLogOptions): Promise<number> {
  const { database, snapshots, logId } = options;
  const client = await database.pool.connect();
  try {
    await client.query(begin(database, 'import'));
    const { rows } = await client.query<{ known: boolean }>(
      'select exists (select from hub.told_logs where log_id = $1) as known',
      [logId],
    );
    const isStranger = rows[0]?.known !== true;
    const news = await untold(client, options);
    let told = 0;
    for (const snapshot of snapshots)
      if (isStranger || news.some(({ dataset }) => dataset === snapshot.after))
        told += await recordSnapshot(client, snapshot);
    // One log is in use at a time: what another one was told is of no use once this one is.
    await client.query('delete from hub.told_logs where log_id <> $1', [logId]);
    // The first row says that this log has been told at all, whatever had been imported by then.
    await client.query(
      `insert into hub.told_logs (log_id, source, dataset) select $1, source, dataset
       from unnest($2::text[], $3::text[]) as news (source, dataset) on conflict do nothing`,
      [logId, ['', ...news.map(({ source }) => source)], ['', ...news.map(({ dataset }) => dataset)]],
    );
    if (isStranger) await sendAgain(client, database);
    await client.query('commit');
    client.release();
    return told;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Marks what the outbox still holds as not sent; only the relay's scope may. */
async function sendAgain(client: pg.ClientBase, { scopeKey }: Database): Promise<void> {
  await client.query(setScopeSql({ kind: 'machine', name: 'relay' }, scopeKey));
  await client.query('update hub.outbox set sent_at = null where sent_at is not null');
}

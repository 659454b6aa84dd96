import type pg from 'pg';
import { failure } from '../errors.ts';
import type { HubError } from '../errors.ts';
import { setScopeSql } from '../postgres/scope.ts';
import type { Database } from '../postgres/transaction.ts';
import { createCopyText } from './copyText.ts';
import type { ImportDefinition } from './importDefinition.ts';
import { insertStaged } from './insertStaged.ts';
import { pullFrom, stageRows } from './stageRows.ts';
import type { ImportRows } from './stageRows.ts';
import { quoted, runStagedChecks } from './stagedChecks.ts';

/** How a data set is taken. */
export interface ImportOptions {
  /** Where the rows come from, for the ledger. */
  readonly source: string;
  /** This domain's pseudonym key. */
  readonly pseudonymKey: Buffer;
  /** Told after each batch how many rows are in so far. */
  readonly onProgress?: (rows: number) => void;
  /**
   * Rows staged at a time: bounds memory on both sides, and is large enough that a statement's own cost does not count.
   */
  readonly batchRows?: number;
}

const BATCH_ROWS = 40_000;

/** Opens the transaction under the import's own scope, with the table that rows are staged in. */
async function openStaging(client: pg.ClientBase, database: Database, { columns }: ImportDefinition): Promise<void> {
  const scope = setScopeSql({ kind: 'machine', name: 'import' }, database.scopeKey);
  await client.query(`begin; ${scope}; set local synchronous_commit = off`);
  const typed = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  await client.query(
    `create temporary table staged (line bigint generated always as identity, ${typed.join(', ')}) on commit drop`,
  );
}

const takenAlready = (dataset: string, source: string): HubError =>
  failure(
    'BAD_USER_INPUT',
    `${dataset}: the source ${JSON.stringify(source)} has given this data set already. Nothing was taken; name another source.`,
  );

async function checkLedger(client: pg.ClientBase, dataset: string, source: string): Promise<void> {
  const { rowCount } = await client.query('select from hub.import_ledger where dataset = $1 and source = $2', [
    dataset,
    source,
  ]);
  if (rowCount !== 0) throw takenAlready(dataset, source);
}

async function writeLedger(client: pg.ClientBase, dataset: string, source: string, rows: number): Promise<void> {
  const { rowCount } = await client.query(
    `insert into hub.import_ledger (dataset, source, rows, imported_at) values ($1, $2, $3, clock_timestamp()) on conflict do nothing`,
    [dataset, source, rows],
  );
  // The same load went on at the same time, and was quicker.
  if (rowCount === 0) throw takenAlready(dataset, source);
}

/** Copies, checks and inserts all rows, batch by batch. @returns how many there were. */
async function takeAll(
  client: pg.ClientBase,
  definition: ImportDefinition,
  rows: ImportRows,
  { pseudonymKey, onProgress, batchRows = BATCH_ROWS }: ImportOptions,
): Promise<number> {
  const copyText = createCopyText(definition, pseudonymKey);
  const pull = pullFrom(rows);
  let taken = 0;
  let count = batchRows;
  while (count === batchRows) {
    count = await stageRows(client, definition, { pull, copyText, taken, rowsMax: batchRows });
    await runStagedChecks(client, definition, taken);
    await insertStaged(client, definition, { taken, count });
    await client.query('truncate staged restart identity');
    taken += count;
    onProgress?.(taken);
  }
  return taken;
}

/**
 * Takes a data set whole or not at all, under the import's own scope: each batch is copied to a staging table, checked,
 * and inserted by one statement, all in one transaction.
 * @returns how many rows came in.
 * @throws BAD_USER_INPUT naming the row, the column, what was expected and what came.
 */
export async function importRows(
  database: Database,
  definition: ImportDefinition,
  rows: ImportRows,
  options: ImportOptions,
): Promise<number> {
  const { dataset } = definition;
  const client = await database.pool.connect();
  try {
    await openStaging(client, database, definition);
    await checkLedger(client, dataset, options.source);
    const taken = await takeAll(client, definition, rows, options);
    await writeLedger(client, dataset, options.source, taken);
    await client.query('commit');
    client.release();
    return taken;
  } catch (error) {
    // A connection that was in the middle of COPY cannot be trusted with another transaction.
    client.release(true);
    throw error;
  }
}

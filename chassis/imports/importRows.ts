import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { failure } from '../errors.ts';
import type { HubError } from '../errors.ts';
import { setScopeSql } from '../postgres/scope.ts';
import type { Database } from '../postgres/transaction.ts';
import { createCopyText } from './copyText.ts';
import type { ImportDefinition, ImportRow } from './importDefinition.ts';
import { insertStaged } from './insertStaged.ts';
import { refusedRow, rowFaultOf } from './rowFault.ts';
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

/** Rows as they come: all at once, or as they are made. */
type ImportRows = Iterable<ImportRow> | AsyncIterable<ImportRow>;

const BATCH_ROWS = 40_000;
/** Text gathered before it is handed to the socket. */
const WRITE_CHARS = 256 * 1024;

interface Batch {
  readonly texts: readonly string[];
  readonly count: number;
}

/** Groups rows into batches of bounded text. */
async function* batches(
  rows: ImportRows,
  { copyText, batchRows }: { readonly copyText: ReturnType<typeof createCopyText>; readonly batchRows: number },
): AsyncGenerator<Batch> {
  let texts: string[] = [];
  let text = '';
  let count = 0;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    count += 1;
    text += copyText(row, number);
    if (text.length >= WRITE_CHARS) {
      texts.push(text);
      text = '';
    }
    if (count === batchRows) {
      yield { texts: [...texts, text], count };
      [texts, text, count] = [[], '', 0];
    }
  }
  if (count > 0) yield { texts: [...texts, text], count };
}

async function copyTexts(
  client: pg.ClientBase,
  { columns }: ImportDefinition,
  texts: readonly string[],
): Promise<void> {
  const stream = client.query(copyFrom(`copy staged (${Object.keys(columns).map(quoted).join(', ')}) from stdin`));
  const finished = once(stream, 'finish');
  // The rejection is awaited below; without this line a failure while writing would count as unhandled.
  finished.catch(() => undefined);
  for (const text of texts) if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished]);
  stream.end();
  await finished;
}

/** Stages a batch. @throws BAD_USER_INPUT naming the row that COPY stopped at. */
async function stage(client: pg.ClientBase, definition: ImportDefinition, batch: Batch, taken: number): Promise<void> {
  try {
    await copyTexts(client, definition, batch.texts);
  } catch (error) {
    const fault = rowFaultOf(error);
    if (fault === null || fault.line === null) throw error;
    throw refusedRow(definition.dataset, taken + fault.line, fault.what);
  }
}

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
  let taken = 0;
  for await (const batch of batches(rows, { copyText, batchRows })) {
    const { count } = batch;
    await stage(client, definition, batch, taken);
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

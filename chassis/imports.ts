import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type pg from 'pg';
import { failure } from './errors.ts';
import { pseudonymOf } from './identity.ts';
import { signScope } from './postgres/scope.ts';
import type { Database } from './postgres/transaction.ts';

/** A value as a source system sends it; lists and JSON come as PostgreSQL's own text of them. */
export type ImportValue = string | number | boolean | null;
/** One row, its values in the order of the definition's columns. */
export type ImportRow = readonly ImportValue[];

/** What every row must satisfy before any row is taken. */
export interface ImportCheck {
  /** What was expected, for the error; what came and the line are added. */
  readonly expected: string;
  /** The column to show. */
  readonly column: string;
  /** A condition over the staging row `staged` that is true for a bad row. */
  readonly broken: string;
}

/** One door: how rows of one kind come into a subgraph, from the generator as from a source system. */
export interface ImportDefinition {
  readonly dataset: string;
  /** Column names and their SQL types, in the order of a row. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that hold an issuer's subject: it becomes this domain's pseudonym at the door and goes no further. */
  readonly subjects?: readonly string[];
  readonly checks: readonly ImportCheck[];
  /** Inserts from `staged`. */
  readonly insert: string;
}

export interface ImportOptions {
  /** Where the rows come from, for the ledger. */
  readonly source: string;
  /** This domain's pseudonym key. */
  readonly pseudonymKey: Buffer;
  /** Told after each batch how many rows are in so far. */
  readonly onProgress?: (rows: number) => void;
}

/** Rows staged at a time: bounds memory on both sides, and is large enough that a statement's own cost does not count. */
const BATCH_ROWS = 40_000;
/** Text gathered before it is handed to the socket. */
const WRITE_CHARS = 256 * 1024;

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function encodeValue(value: ImportValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : value;
}

/** Makes COPY text of rows, subjects replaced by pseudonyms. */
function rowEncoder(definition: ImportDefinition, pseudonymKey: Buffer): (row: ImportRow) => string {
  const names = Object.keys(definition.columns);
  const subjects = new Set((definition.subjects ?? []).map((column) => names.indexOf(column)));
  if (subjects.size === 0) return (row) => `${row.map(encodeValue).join('\t')}\n`;
  const known = new Map<string, string>();
  const pseudonym = (subject: string): string => {
    const made = known.get(subject) ?? pseudonymOf(pseudonymKey, subject);
    known.set(subject, made);
    return made;
  };
  return (row) =>
    `${row.map((value, index) => encodeValue(subjects.has(index) && typeof value === 'string' ? pseudonym(value) : value)).join('\t')}\n`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** PostgreSQL's complaint about a row of COPY names line and column; that is what the sender needs. */
function sendersFault(definition: ImportDefinition, error: unknown, taken: number): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string' || !/^(22|23)/.test(code)) return error;
  const message = String(Reflect.get(error, 'message'));
  const where = Reflect.get(error, 'where');
  const detail = Reflect.get(error, 'detail');
  const more = [where, detail].filter((part) => typeof part === 'string').join('; ');
  return failure(
    'BAD_USER_INPUT',
    `${definition.dataset}: a row after row ${taken} was refused: ${message}${more === '' ? '' : ` (${more})`}. Nothing was taken; correct the row and send the data set again.`,
  );
}

async function copyBatch(client: pg.ClientBase, definition: ImportDefinition, texts: Iterable<string>): Promise<void> {
  const columns = Object.keys(definition.columns).map(quoted).join(', ');
  const stream = client.query(copyFrom(`copy staged (${columns}) from stdin`));
  const finished = once(stream, 'finish');
  // The rejection is awaited below; without this line a failure while writing would count as unhandled.
  finished.catch(() => undefined);
  for (const text of texts) if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished]);
  stream.end();
  await finished;
}

async function runChecks(client: pg.ClientBase, { dataset, checks }: ImportDefinition, taken: number): Promise<void> {
  if (checks.length === 0) return;
  const columns = checks.map(({ broken }, index) => `min(staged.line) filter (where ${broken}) as line${index}`);
  const { rows } = await client.query<Record<string, number | null>>(`select ${columns.join(', ')} from staged`);
  for (const [index, { expected, column, broken }] of checks.entries()) {
    const line = rows[0]?.[`line${index}`];
    if (line === null || line === undefined) continue;
    const shown = await client.query<{ value: string | null; count: number }>(
      `select (select ${quoted(column)}::text from staged where line = $1) as value, (select count(*) from staged where ${broken}) as count`,
      [line],
    );
    const { value = null, count = 0 } = shown.rows[0] ?? {};
    throw failure(
      'BAD_USER_INPUT',
      `${dataset}: ${expected}; row ${taken + line} has \`${column}\` = ${JSON.stringify(value)} (${count} such rows). Nothing was taken; correct them and send the data set again.`,
    );
  }
}

/** Groups rows into batches of bounded text. */
async function* batches(
  rows: Iterable<ImportRow> | AsyncIterable<ImportRow>,
  encode: (row: ImportRow) => string,
): AsyncGenerator<{ texts: string[]; count: number }> {
  let texts: string[] = [];
  let text = '';
  let count = 0;
  for await (const row of rows) {
    text += encode(row);
    count += 1;
    if (text.length >= WRITE_CHARS) {
      texts.push(text);
      text = '';
    }
    if (count === BATCH_ROWS) {
      yield { texts: [...texts, text], count };
      [texts, text, count] = [[], '', 0];
    }
  }
  if (count > 0) yield { texts: [...texts, text], count };
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
  rows: Iterable<ImportRow> | AsyncIterable<ImportRow>,
  { source, pseudonymKey, onProgress }: ImportOptions,
): Promise<number> {
  const client = await database.pool.connect();
  let taken = 0;
  try {
    await client.query(
      `begin; set local hub.scope = '${signScope({ kind: 'machine', name: 'import' }, database.scopeKey, Date.now())}'; set local synchronous_commit = off`,
    );
    const columns = Object.entries(definition.columns).map(([name, type]) => `${quoted(name)} ${type}`);
    await client.query(
      `create temporary table staged (line bigint generated always as identity, ${columns.join(', ')}) on commit drop`,
    );
    for await (const { texts, count } of batches(rows, rowEncoder(definition, pseudonymKey))) {
      await copyBatch(client, definition, texts);
      await runChecks(client, definition, taken);
      await client.query(definition.insert);
      await client.query('truncate staged restart identity');
      taken += count;
      onProgress?.(taken);
    }
    await client.query(
      'insert into hub.import_ledger (dataset, source, rows, imported_at) values ($1, $2, $3, clock_timestamp())',
      [definition.dataset, source, taken],
    );
    await client.query('commit');
    client.release();
    return taken;
  } catch (error) {
    // A connection that was in the middle of COPY cannot be trusted with another transaction.
    client.release(true);
    throw sendersFault(definition, error, taken);
  }
}

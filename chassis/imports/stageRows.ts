import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { createCopyText } from './copyText.ts';
import type { ImportDefinition, ImportRow } from './importDefinition.ts';
import { refusedRow, rowFaultOf } from './rowFault.ts';
import { quoted } from './stagedChecks.ts';

/** Rows as they come: all at once, or as they are made. */
export type ImportRows = Iterable<ImportRow> | AsyncIterable<ImportRow>;

/** Gives the next row; rows that are there already come without a wait, which a million of them would feel. */
export type PullRow = () => IteratorResult<ImportRow> | Promise<IteratorResult<ImportRow>>;

/** Text gathered before it is handed to the socket. */
const WRITE_CHARS = 256 * 1024;

/** A way to pull rows one by one from either kind of list. */
export function pullFrom(rows: ImportRows): PullRow {
  if (Symbol.iterator in rows) {
    const iterator = rows[Symbol.iterator]();
    return () => iterator.next();
  }
  const iterator = rows[Symbol.asyncIterator]();
  return () => iterator.next();
}

/** Rows of a data set, from the one after `taken` on. */
export interface RowsAhead {
  readonly pull: PullRow;
  readonly copyText: ReturnType<typeof createCopyText>;
  readonly taken: number;
  readonly rowsMax: number;
}

/** Writes rows as they are pulled, so that the database reads some while the next are made. @returns how many there were. */
async function writeRows(stream: Writable, { pull, copyText, taken, rowsMax }: RowsAhead): Promise<number> {
  const finished = once(stream, 'finish');
  // Both are heard below, or belong to a connection that is given up; unheard, either would end the process.
  finished.catch(() => undefined);
  stream.on('error', () => undefined);
  let text = '';
  let count = 0;
  while (count < rowsMax) {
    const step = pull();
    const { done, value } = step instanceof Promise ? await step : step;
    if (done === true) break;
    count += 1;
    text += copyText(value, taken + count);
    if (text.length < WRITE_CHARS) continue;
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished]);
    text = '';
  }
  stream.end(text);
  await finished;
  return count;
}

/** Stages the next batch. @returns how many rows it has. @throws BAD_USER_INPUT naming the row that COPY stopped at. */
export async function stageRows(
  client: pg.ClientBase,
  { dataset, columns }: ImportDefinition,
  ahead: RowsAhead,
): Promise<number> {
  const names = Object.keys(columns).map(quoted).join(', ');
  try {
    return await writeRows(client.query(copyFrom(`copy staged (${names}) from stdin`)), ahead);
  } catch (error) {
    const fault = rowFaultOf(error);
    if (fault === null || fault.line === null) throw error;
    throw refusedRow(dataset, ahead.taken + fault.line, fault.what);
  }
}

import type pg from 'pg';
import type { ImportDefinition } from './importDefinition.ts';
import { refusedRow, rowFaultOf } from './rowFault.ts';
import type { RowFault } from './rowFault.ts';

/** A batch that is staged: `taken` rows of the data set came before its `count` rows. */
export interface StagedBatch {
  readonly taken: number;
  readonly count: number;
}

/** Tries to insert the first rows of the batch, from the state before. @returns what was wrong with one, or null. */
async function faultIn(client: pg.ClientBase, insert: string, count: number): Promise<RowFault | null> {
  await client.query('rollback to savepoint staged_batch');
  await client.query('delete from staged where line > $1', [count]);
  try {
    await client.query(insert);
    return null;
  } catch (error) {
    const fault = rowFaultOf(error);
    if (fault === null) throw error;
    return fault;
  }
}

/** The first row of a refused batch that an insert cannot take, found by halving: the fewest rows that fail end in it. */
async function firstRefused(
  client: pg.ClientBase,
  insert: string,
  refused: { readonly count: number; readonly fault: RowFault },
): Promise<{ readonly line: number; readonly fault: RowFault }> {
  let [good, bad] = [0, refused.count];
  let { fault } = refused;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const found = await faultIn(client, insert, middle);
    if (found === null) good = middle;
    else [bad, fault] = [middle, found];
  }
  return { line: bad, fault };
}

/** Inserts the staged batch by one statement. @throws BAD_USER_INPUT naming the row that cannot be taken. */
export async function insertStaged(
  client: pg.ClientBase,
  { dataset, insert }: ImportDefinition,
  { taken, count }: StagedBatch,
): Promise<void> {
  await client.query('savepoint staged_batch');
  try {
    await client.query(insert);
    await client.query('release savepoint staged_batch');
  } catch (error) {
    const fault = rowFaultOf(error);
    if (fault === null) throw error;
    const { line, fault: found } = await firstRefused(client, insert, { count, fault });
    throw refusedRow(dataset, taken + line, found.what);
  }
}

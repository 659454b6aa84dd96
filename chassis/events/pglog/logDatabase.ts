import type { Kysely } from 'kysely';
import pg from 'pg';
import { HubError } from '../../errors.ts';
import type { RowScope } from '../../postgres/scope.ts';
import { inTransaction } from '../../postgres/inTransaction.ts';
import type { Database } from '../../postgres/transaction.ts';
import { LogUnavailable } from '../log.ts';

/** The scope that every statement on the log runs under. */
export const LOG_SCOPE: RowScope = Object.freeze({ kind: 'machine', name: 'log' });

/** Longest that a transaction on the log may take; those that keep it are cut into batches. */
const TRANSACTION_MS_MAX = 20_000;

/** Classes of errors that pass: connection, resources, intervention of an operator, system; and a victim of a deadlock. */
const PASSING = /^(08|53|57|58)|^(40001|40P01|55P03)$/;

/** What the log does not do, however often it is asked. */
export class LogRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LogRefusal';
  }
}

/** Whether a statement failed because the server is not there, or not able to, and not because it is wrong. */
function isAway(error: unknown): boolean {
  if (error instanceof HubError) return true;
  if (error instanceof pg.DatabaseError) return PASSING.test(error.code ?? '');
  // What the driver itself says of its connection is a plain error; ours are more special ones.
  return !(error instanceof LogRefusal || error instanceof TypeError || error instanceof RangeError);
}

/** The error to throw for one that a statement on the log ended with. */
export const logFault = (error: unknown, what: string): unknown =>
  error instanceof LogUnavailable || !isAway(error) ? error : new LogUnavailable(what, { cause: error });

/** Does some work on the log in one transaction. @throws LogUnavailable. */
export async function inLog<Result>(
  database: Database,
  mode: 'read' | 'write',
  work: (db: Kysely<unknown>) => Promise<Result>,
): Promise<Result> {
  try {
    return await inTransaction(database, { scope: LOG_SCOPE, mode, withinMs: TRANSACTION_MS_MAX }, work);
  } catch (error) {
    throw logFault(error, 'its database does not answer');
  }
}

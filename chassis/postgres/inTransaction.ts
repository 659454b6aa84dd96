import type { Kysely } from 'kysely';
import { createDeadline } from '../deadline.ts';
import type { RowScope } from './scope.ts';
import { openTransaction } from './transaction.ts';
import type { Database } from './transaction.ts';

/** What a transaction that no request waits for is opened with. */
export interface InTransactionOptions {
  readonly scope: RowScope;
  readonly mode: 'read' | 'write';
  /** The longest that it may take. */
  readonly withinMs: number;
}

/** Does some work in one transaction: committed when the work returns, rolled back when it throws. */
export async function inTransaction<Tables, Result>(
  database: Database,
  { scope, mode, withinMs }: InTransactionOptions,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const deadline = createDeadline(withinMs);
  const transaction = openTransaction<Tables>(database, { scope, deadline, mode, onStatement: () => undefined });
  try {
    const result = await work(transaction.db);
    await transaction.end('commit');
    return result;
  } catch (error) {
    await transaction.end('rollback');
    throw error;
  } finally {
    deadline.dispose();
  }
}

import { setScopeSql } from './postgres/scope.ts';
import type { Database } from './postgres/transaction.ts';

/** Runs single reading statements under a named machine scope: for what a part keeps in memory, never for a request. */
export const machineQuery =
  (database: Database, machine: string) =>
  async (sql: string): Promise<readonly unknown[]> => {
    const client = await database.pool.connect();
    try {
      await client.query(`begin read only; ${setScopeSql({ kind: 'machine', name: machine }, database.scopeKey)}`);
      const { rows } = await client.query<Record<string, unknown>>(sql);
      await client.query('commit');
      client.release();
      return rows;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };

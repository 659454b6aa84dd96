import type DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { HistoryEntry } from './history.ts';
import { createLoader } from './loader.ts';
import { rowsOf } from './rowsOf.ts';

/** The steps of one row. */
interface HistoryRow {
  readonly id: string;
  readonly history: readonly HistoryEntry[];
}

/** Loads what a table keeps of the dated steps of its rows, by their id; null for a row that the caller does not see. */
export const createHistoryLoader = (db: QueryExecutorProvider, table: string): DataLoader<string, HistoryRow | null> =>
  createLoader(
    (ids: readonly string[]) =>
      rowsOf(db, sql<HistoryRow>`select id, history from ${sql.table(table)} where id = any(${ids}::uuid[])`),
    ({ id }) => id,
  );

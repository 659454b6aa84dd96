import { sql } from 'kysely';
import type { Period } from '@hub/chassis';
import type { Kysely, RawBuilder } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { GridTables } from '../tables.ts';

/** A grid worker as resolvers see it. */
export interface GridWorkerRow {
  readonly id: string;
  readonly assignmentId: string;
  /** Null where grid was told of an assignment and not of its holder: cadres says who that is. */
  readonly displayName: string | null;
  readonly cellId: string;
}

/** Whose service, in which days: the key that cadres gives, to which grid adds its count. */
export interface ServiceSummaryKey {
  readonly assignmentId: string;
  readonly from: string;
  readonly to: string;
}

const columns = sql`id, assignment_id as "assignmentId", display_name as "displayName", cell_id as "cellId"`;

/** What a worker took in a period. */
export interface TakenCounts {
  readonly workerId: string;
  readonly opinions: number;
  readonly infoRecords: number;
}

/** Counts about workers: each the whole count, for those who see the worker, whatever rows they may read besides. */
const createWorkerCountLoaders = (db: Kysely<GridTables>) => ({
  takenBy: createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<TakenCounts>`
            select counted.worker_id as "workerId", counted.opinions, counted.info_records as "infoRecords"
            from taken_by_workers(array(select id from grid_workers where id = any(${ids}::uuid[])), ${from}::date, ${to}::date) as counted`,
        ),
      ({ workerId }) => workerId,
    ),
  ),
  /** Events closed in a period in the cell of an assignment's worker. */
  eventsHandled: createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      (assignments: readonly string[]) =>
        rowsOf(
          db,
          sql<{ assignmentId: string; count: number }>`
            with visible as materialized (select id, assignment_id from grid_workers where assignment_id = any(${assignments}::uuid[]))
            select visible.assignment_id as "assignmentId", counted.events as count
            from handled_by_workers(array(select id from visible), ${from}::date, ${to}::date) as counted
            join visible on visible.id = counted.worker_id`,
        ),
      ({ assignmentId }) => assignmentId,
    ),
  ),
});

/** Grid workers, and the counts of what they did. Workers are people: whoever reads a row of theirs is written down. */
export function createGridWorkerLoaders(db: Kysely<GridTables>, access: AccessRecorder) {
  const read = async (where: RawBuilder<unknown>): Promise<readonly GridWorkerRow[]> => {
    const { rows } =
      await sql<GridWorkerRow>`select ${columns} from grid_workers where ${where} order by valid_from, id`.execute(db);
    for (const { id } of rows) access.touch('GridWorker', id);
    return rows;
  };
  return {
    gridWorkerById: createLoader(
      (ids: readonly string[]) => read(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    gridWorkerByAssignment: createLoader(
      (ids: readonly string[]) => read(sql`assignment_id = any(${ids}::uuid[])`),
      ({ assignmentId }) => assignmentId,
    ),
    gridWorkersByCell: createLoaderFamily((on: string) =>
      createListLoader(
        (ids: readonly string[]) =>
          read(
            sql`cell_id = any(${ids}::uuid[]) and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`,
          ),
        ({ cellId }) => cellId,
      ),
    ),
    ...createWorkerCountLoaders(db),
  };
}

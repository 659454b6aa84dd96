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
  readonly displayName: string;
  readonly cellId: string;
}

/** Whose service, in which days: the key that cadres gives, to which grid adds its count. */
export interface ServiceSummaryKey {
  readonly assignmentId: string;
  readonly from: string;
  readonly to: string;
}

const columns = sql`id, assignment_id as "assignmentId", display_name as "displayName", cell_id as "cellId"`;

/** How many rows of one kind each worker has in a period. */
const countsOf = (db: Kysely<GridTables>, table: 'opinions' | 'info_records', day: 'collected_on' | 'recorded_on') =>
  createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<{ workerId: string; count: number }>`
            select worker_id as "workerId", count(*) as count from ${sql.table(table)}
            where worker_id = any(${ids}::uuid[]) and ${sql.ref(day)} between ${from}::date and ${to}::date
            group by worker_id`,
        ),
      ({ workerId }) => workerId,
    ),
  );

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
    opinionCount: countsOf(db, 'opinions', 'collected_on'),
    infoRecordCount: countsOf(db, 'info_records', 'recorded_on'),
    /** Events closed in a period in the cell of an assignment's worker. */
    eventsHandled: createLoaderFamily(({ from, to }: Period) =>
      createLoader(
        async (assignments: readonly string[]) => {
          const rows = await rowsOf(
            db,
            sql<{ assignmentId: string; count: number }>`
            select worker.assignment_id as "assignmentId", count(event.id) as count
            from grid_workers as worker
            left join grid_events as event on event.cell_id = worker.cell_id and event.closed_on between ${from}::date and ${to}::date
              and event.closed_on >= worker.valid_from and (worker.valid_to is null or event.closed_on <= worker.valid_to)
            where worker.assignment_id = any(${assignments}::uuid[])
            group by worker.assignment_id`,
          );
          return rows;
        },
        ({ assignmentId }) => assignmentId,
      ),
    ),
  };
}

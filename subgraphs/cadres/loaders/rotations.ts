import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import type { CadresTables } from '../tables.ts';

/** A rotation as resolvers see it. */
export interface RotationBatchRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: string;
  readonly divisionPath: string;
  readonly startedOn: string;
  readonly completedOn: string | null;
}

/** What is read of a rotation wherever rotations are read. */
export const rotationColumns = sql`id, version, code, kind, division_path as "divisionPath", started_on as "startedOn", completed_on as "completedOn"`;

/** Rotations, and how many began and ended with each. */
export const createRotationLoaders = (db: Kysely<CadresTables>) => ({
  rotationById: createLoader(
    (ids: readonly string[]) =>
      rowsOf(db, sql<RotationBatchRow>`select ${rotationColumns} from rotation_batches where id = any(${ids}::uuid[])`),
    ({ id }) => id,
  ),
  rotationSums: createLoader(
    (ids: readonly string[]) =>
      rowsOf(
        db,
        sql<{
          batchId: string;
          outgoing: number;
          incoming: number;
        }>`select batch_id as "batchId", outgoing, incoming from rotation_cube where batch_id = any(${ids}::uuid[])`,
      ),
    ({ batchId }) => batchId,
  ),
});

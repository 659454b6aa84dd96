import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { MediationTables } from '../tables.ts';

/** A mediator as resolvers see it. */
export interface MediatorRow {
  readonly id: string;
  readonly assignmentId: string | null;
  /** Null where mediation was told of an assignment and not of its holder: cadres says who that is. */
  readonly displayName: string | null;
  readonly fullTime: boolean;
  readonly invited: boolean;
}

/** What is read of a mediator wherever mediators are read. */
export const mediatorColumns = sql`mediator.id, mediator.assignment_id as "assignmentId", mediator.display_name as "displayName",
  mediator.is_full_time as "fullTime", mediator.is_invited as "invited"`;

const servesOn = (on: string): RawBuilder<unknown> =>
  sql`valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`;

/** Mediators are people: whoever reads a row of theirs is written down. */
export function createMediatorLoaders(db: Kysely<MediationTables>, access: AccessRecorder) {
  const read = async (where: RawBuilder<unknown>): Promise<readonly MediatorRow[]> => {
    const { rows } =
      await sql<MediatorRow>`select ${mediatorColumns} from mediators as mediator where ${where}`.execute(db);
    for (const { id } of rows) access.touch('Mediator', id);
    return rows;
  };
  return {
    mediatorById: createLoader(
      (ids: readonly string[]) => read(sql`mediator.id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    mediatorByAssignment: createLoader(
      (ids: readonly string[]) => read(sql`mediator.assignment_id = any(${ids}::uuid[])`),
      ({ assignmentId }) => assignmentId ?? '',
    ),
    /** The first centre where a mediator serves on a day. */
    centreOfMediator: createLoaderFamily((on: string) =>
      createLoader(
        (ids: readonly string[]) =>
          rowsOf(
            db,
            sql<{ mediatorId: string; centreId: string }>`
              select distinct on (mediator_id) mediator_id as "mediatorId", centre_id as "centreId" from mediator_postings
              where mediator_id = any(${ids}::uuid[]) and ${servesOn(on)} order by mediator_id, valid_from, centre_id`,
          ),
        ({ mediatorId }) => mediatorId,
      ),
    ),
    mediatorCount: createLoaderFamily((on: string) =>
      createLoader(
        (ids: readonly string[]) =>
          rowsOf(
            db,
            sql<{ centreId: string; count: number }>`
              select centre_id as "centreId", count(distinct mediator_id) as count from mediator_postings
              where centre_id = any(${ids}::uuid[]) and ${servesOn(on)} group by centre_id`,
          ),
        ({ centreId }) => centreId,
      ),
    ),
  };
}

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { CadresTables } from '../tables.ts';

/** A person who holds assignments, as resolvers see him. */
export interface CadreRow {
  readonly id: string;
  readonly displayName: string;
}

/** Persons by id: whoever reads one is written down. */
export const createCadreLoaders = (db: Kysely<CadresTables>, access: AccessRecorder) => ({
  cadreById: createLoader(
    async (ids: readonly string[]) => {
      const rows = await rowsOf(
        db,
        sql<CadreRow>`select id, display_name as "displayName" from cadres where id = any(${ids}::uuid[])`,
      );
      for (const { id } of rows) access.touch('Cadre', id);
      return rows;
    },
    ({ id }) => id,
  ),
});

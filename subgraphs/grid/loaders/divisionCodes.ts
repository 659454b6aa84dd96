import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createListLoader, rowsOf } from '@hub/chassis';
import type { GridTables } from '../tables.ts';

/** A code of a division in one scheme. */
export interface DivisionCodeRow {
  readonly scheme: string;
  readonly value: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The codes of divisions, by division. */
export const createDivisionCodeLoader = (db: Kysely<GridTables>) =>
  createListLoader(
    (codes: readonly string[]) =>
      rowsOf(
        db,
        sql<DivisionCodeRow & { code: string }>`
          select code, scheme, value, valid_from as "validFrom", valid_to as "validTo" from division_codes
          where code = any(${codes}::text[]) order by code, scheme, value`,
      ),
    ({ code }) => code,
  );

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { CreditTables } from '../tables.ts';

/** Facts about a division that were imported, never computed. */
export interface CreditRankingRow {
  readonly divisionCode: string;
  readonly month: string;
  readonly rank: number;
  readonly of: number;
  readonly index: string;
  readonly source: string;
  readonly importedOn: string;
}
export interface CreditHonourRow {
  readonly divisionCode: string;
  readonly title: string;
  readonly grantedBy: string;
  readonly year: number;
  readonly source: string;
}

/** Rankings by month, and honours. */
export const createCityFactLoaders = (db: Kysely<CreditTables>) => ({
  ranking: createLoaderFamily((month: string) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sql<CreditRankingRow>`select division_code as "divisionCode", month, rank, out_of as "of", index_name as "index", source, imported_on as "importedOn"
            from credit_rankings where month = ${month} and division_code = any(${codes}::text[])`,
        ),
      ({ divisionCode }) => divisionCode,
    ),
  ),
  honours: createListLoader(
    (codes: readonly string[]) =>
      rowsOf(
        db,
        sql<CreditHonourRow>`select division_code as "divisionCode", title, granted_by as "grantedBy", year, source
          from credit_honours where division_code = any(${codes}::text[]) order by year, title`,
      ),
    ({ divisionCode }) => divisionCode,
  ),
});

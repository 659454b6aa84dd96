import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createListLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { MediationTables } from '../tables.ts';

/** An aspect of the centre standard, and a check of a centre against one, as resolvers see them. */
export interface AspectRow {
  readonly no: number;
  readonly document: string;
  readonly name: string;
  readonly requirement: string;
  readonly validFrom: string;
}
export interface CheckRow {
  readonly centreId: string;
  readonly aspectNo: number;
  readonly met: boolean;
  readonly checkedOn: string;
}

/** The aspects of the standard by day, and the checks of centres. */
export function createStandardLoaders(db: Kysely<MediationTables>) {
  const aspects = async (where: RawBuilder<unknown>): Promise<readonly AspectRow[]> =>
    rowsOf(
      db,
      sql<AspectRow>`select no, document, name, requirement, valid_from as "validFrom" from standard_aspects where ${where} order by valid_from, no`,
    );
  return {
    checksByCentre: createListLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<CheckRow>`select centre_id as "centreId", aspect_no as "aspectNo", is_met as "met", checked_on as "checkedOn"
            from centre_checks where centre_id = any(${ids}::uuid[]) order by aspect_no`,
        ),
      ({ centreId }) => centreId,
    ),
    aspectsOn: createLoaderFamily((on: string) =>
      aspects(sql`valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`),
    ),
  };
}

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { cappedByArea, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { MediationTables } from '../tables.ts';

/** A centre as resolvers see it. */
export interface CentreRow {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly divisionCode: string;
  readonly divisionPath: string;
  readonly residentAgencies: readonly string[];
  readonly hasMediationRoom: boolean;
}
export interface StudioRow {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly centreId: string | null;
}

const centreColumns = sql`centre.id, centre.name, centre.level, centre.division_code as "divisionCode", centre.division_path as "divisionPath",
  centre.resident_agencies as "residentAgencies", centre.has_mediation_room as "hasMediationRoom"`;

/** Which centres of a division's subtree, and how many at most. */
export interface CentresArgs {
  readonly levels: readonly string[] | null;
  readonly on: string;
  readonly cap: number;
}

/** Centres by id and by the division whose subtree they lie in, and studios. */
export function createCentreLoaders(db: Kysely<MediationTables>, register: Register) {
  return {
    centreById: createLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<CentreRow>`select ${centreColumns} from centres as centre where centre.id = any(${ids}::uuid[])`,
        ),
      ({ id }) => id,
    ),
    /** One row more than the cap tells that there are too many. */
    centresByDivision: createLoaderFamily(({ levels, on, cap }: CentresArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            cappedByArea<CentreRow>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
              select: centreColumns,
              from: sql`centres as centre`,
              column: 'centre.division_path',
              where: levels === null ? sql`true` : sql`centre.level = any(${levels}::text[])`,
              order: sql`array_position('{CITY,COUNTY,ZONE,TOWN,VILLAGE}'::text[], centre.level), centre.division_code, centre.id`,
              cap,
            }),
          ),
        ({ area }) => area,
      ),
    ),
    studiosByDivision: createLoaderFamily(({ on, cap }: { readonly on: string; readonly cap: number }) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            cappedByArea<StudioRow>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
              select: sql`studio.id, studio.name, studio.division_code as "divisionCode", studio.centre_id as "centreId"`,
              from: sql`mediation_studios as studio`,
              column: 'studio.division_path',
              where: sql`true`,
              order: sql`studio.name, studio.id`,
              cap,
            }),
          ),
        ({ area }) => area,
      ),
    ),
  };
}

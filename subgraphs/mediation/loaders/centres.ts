import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { areaTable, createListLoader, createLoader, createLoaderFamily, inArea, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { MediationTables } from '../tables.ts';

/** A centre as resolvers see it. */
export interface CentreRow {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly divisionCode: string;
  readonly residentAgencies: readonly string[];
  readonly hasMediationRoom: boolean;
}
export interface StudioRow {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly centreId: string | null;
}
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

const centreColumns = sql`centre.id, centre.name, centre.level, centre.division_code as "divisionCode", centre.resident_agencies as "residentAgencies",
  centre.has_mediation_room as "hasMediationRoom"`;

/** Which centres of a division's subtree, and how many at most. */
export interface CentresArgs {
  readonly levels: readonly string[] | null;
  readonly on: string;
  readonly cap: number;
}

/** Centres by id and by the division whose subtree they lie in, their checks, the standard, and studios. */
export function createCentreLoaders(db: Kysely<MediationTables>, register: Register) {
  const aspects = async (where: RawBuilder<unknown>): Promise<readonly AspectRow[]> =>
    rowsOf(
      db,
      sql<AspectRow>`select no, document, name, requirement, valid_from as "validFrom" from standard_aspects where ${where} order by valid_from, no`,
    );
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
            sql<CentreRow & { area: string }>`
              select distinct area.key as area, ${centreColumns}, array_position('{CITY,COUNTY,ZONE,TOWN,VILLAGE}'::text[], centre.level) as place
              from ${areaTable(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }))}
              join centres as centre on ${inArea('centre.division_path')}
              where ${levels === null ? sql`true` : sql`centre.level = any(${levels}::text[])`}
              order by place, centre.division_code, centre.id limit ${(cap + 1) * codes.length}`,
          ),
        ({ area }) => area,
      ),
    ),
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
    studiosByDivision: createLoaderFamily((on: string) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<StudioRow & { area: string }>`
              select distinct area.key as area, studio.id, studio.name, studio.division_code as "divisionCode", studio.centre_id as "centreId"
              from ${areaTable(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }))}
              join mediation_studios as studio on ${inArea('studio.division_path')}
              order by studio.name, studio.id limit ${5_000 * codes.length}`,
          ),
        ({ area }) => area,
      ),
    ),
  };
}

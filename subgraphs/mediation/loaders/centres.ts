import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily } from '@hub/chassis';
import type { Register } from '@hub/schema';
import type { MediationTables } from '../tables.ts';
import { areaTable } from './areas.ts';

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
    (
      await sql<AspectRow>`select no, document, name, requirement, valid_from as "validFrom" from standard_aspects where ${where} order by valid_from, no`.execute(
        db,
      )
    ).rows;
  return {
    centreById: createLoader(
      async (ids: readonly string[]) =>
        (
          await sql<CentreRow>`select ${centreColumns} from centres as centre where centre.id = any(${ids}::uuid[])`.execute(
            db,
          )
        ).rows,
      ({ id }) => id,
    ),
    /** One row more than the cap tells that there are too many. */
    centresByDivision: createLoaderFamily(({ levels, on, cap }: CentresArgs) =>
      createListLoader(
        async (codes: readonly string[]) =>
          (
            await sql<CentreRow & { area: string }>`
              select distinct area.code as area, ${centreColumns}, array_position('{CITY,COUNTY,ZONE,TOWN,VILLAGE}'::text[], centre.level) as place
              from ${areaTable(register, codes, { on, basis: 'ADMINISTRATIVE' })}
              join centres as centre on centre.division_path >= area.low collate "C" and centre.division_path < area.high collate "C"
              where ${levels === null ? sql`true` : sql`centre.level = any(${levels}::text[])`}
              order by place, centre.division_code, centre.id limit ${(cap + 1) * codes.length}`.execute(db)
          ).rows,
        ({ area }) => area,
      ),
    ),
    checksByCentre: createListLoader(
      async (ids: readonly string[]) =>
        (
          await sql<CheckRow>`select centre_id as "centreId", aspect_no as "aspectNo", is_met as "met", checked_on as "checkedOn"
            from centre_checks where centre_id = any(${ids}::uuid[]) order by aspect_no`.execute(db)
        ).rows,
      ({ centreId }) => centreId,
    ),
    aspectsOn: createLoaderFamily((on: string) =>
      aspects(sql`valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`),
    ),
    studiosByDivision: createLoaderFamily((on: string) =>
      createListLoader(
        async (codes: readonly string[]) =>
          (
            await sql<StudioRow & { area: string }>`
              select distinct area.code as area, studio.id, studio.name, studio.division_code as "divisionCode", studio.centre_id as "centreId"
              from ${areaTable(register, codes, { on, basis: 'ADMINISTRATIVE' })}
              join mediation_studios as studio on studio.division_path >= area.low collate "C" and studio.division_path < area.high collate "C"
              order by studio.name, studio.id limit ${5_000 * codes.length}`.execute(db)
          ).rows,
        ({ area }) => area,
      ),
    ),
  };
}

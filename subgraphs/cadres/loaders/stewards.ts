import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { areaTable, createListLoader, createLoaderFamily, inArea, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CadresTables } from '../tables.ts';
import { activeOn } from './assignments.ts';

export interface StewardStudioRow {
  readonly id: string;
  readonly name: string;
}
export interface StewardBatchRow {
  readonly no: number;
  readonly recruitedOn: string;
  readonly divisionPath: string;
  readonly stewards: number;
}
/** A steward as resolvers see him. */
export interface StewardRow {
  readonly id: string;
  readonly displayName: string;
  readonly assignmentId: string;
}
/** A duty with the steward who has it. */
export interface DutyRow extends StewardRow {
  readonly on: string;
  readonly task: string;
}

const stewardColumns = sql`steward.id, cadre.display_name as "displayName", steward.assignment_id as "assignmentId"`;
/** Stewards with the persons they are; row security leaves out whom the caller may not see. */
const people = sql`stewards as steward join assignments as assignment on assignment.id = steward.assignment_id
  join cadres as cadre on cadre.id = assignment.cadre_id`;

/** Studios and batches of divisions, which are open. */
export function createStudioLoaders(db: Kysely<CadresTables>, register: Register) {
  const areas = (codes: readonly string[], on: string) =>
    areaTable(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }));
  return {
    studiosByDivision: createLoaderFamily((on: string) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<StewardStudioRow & { area: string }>`
              select area.key as area, studio.id, studio.name
              from ${areas(codes, on)} join steward_studios as studio on ${inArea('studio.division_path')}
              where studio.valid_from <= ${on}::date and (studio.valid_to is null or studio.valid_to >= ${on}::date)
              order by studio.name, studio.id`,
          ),
        ({ area }) => area,
      ),
    ),
    batchesByDivision: createLoaderFamily((on: string) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<StewardBatchRow & { area: string }>`
              select area.key as area, batch.no, batch.recruited_on as "recruitedOn", batch.division_path as "divisionPath",
                coalesce(counted.recruited, 0) as "stewards"
              from ${areas(codes, on)} join steward_batches as batch on ${inArea('batch.division_path')}
              left join steward_cube as counted on counted.batch_id = batch.id
              where batch.recruited_on <= ${on}::date order by batch.no, batch.division_path`,
          ),
        ({ area }) => area,
      ),
    ),
  };
}

/** Stewards of studios, and their weeks. Stewards are people: whoever reads one is written down. */
export function createStewardLoaders(db: Kysely<CadresTables>, access: AccessRecorder) {
  const recorded = <Row extends StewardRow>(rows: readonly Row[]): readonly Row[] => {
    for (const { id } of rows) access.touch('Steward', id);
    return rows;
  };
  return {
    stewardsOfStudio: createLoaderFamily((on: string) =>
      createListLoader(
        async (studios: readonly string[]) =>
          recorded(
            await rowsOf(
              db,
              sql<
                StewardRow & { studioId: string }
              >`select steward.studio_id as "studioId", ${stewardColumns} from ${people}
                where steward.studio_id = any(${studios}::uuid[]) and ${activeOn(on)} order by cadre.display_name, steward.id`,
            ),
          ),
        ({ studioId }) => studioId,
      ),
    ),
    /** Duties of the seven days from a Monday. */
    dutiesOfStudio: createLoaderFamily((monday: string) =>
      createListLoader(
        async (studios: readonly string[]) =>
          recorded(
            await rowsOf(
              db,
              sql<DutyRow & { studioId: string }>`
                select duty.studio_id as "studioId", duty.duty_on as "on", duty.task, ${stewardColumns}
                from ${people} join steward_duties as duty on duty.steward_id = steward.id
                where duty.studio_id = any(${studios}::uuid[]) and duty.duty_on >= ${monday}::date and duty.duty_on < ${monday}::date + 7
                order by duty.duty_on, cadre.display_name, steward.id`,
            ),
          ),
        ({ studioId }) => studioId,
      ),
    ),
  };
}

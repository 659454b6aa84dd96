import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { cappedByArea, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CadresTables } from '../tables.ts';

/** A helper team as resolvers see it, with the day on which it is looked at. */
export interface HelperTeamRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly divisionCode: string;
  readonly divisionPath: string;
  readonly formedOn: string;
  readonly on: string;
}

/** Which teams of a division's subtree, and how many at most. */
export interface HelperTeamsArgs {
  readonly kinds: readonly string[] | null;
  readonly on: string;
  readonly cap: number;
}

const teamColumns = (on: string): RawBuilder<unknown> =>
  sql`team.id, team.name, team.kind, team.division_code as "divisionCode", team.division_path as "divisionPath", team.valid_from as "formedOn",
    ${on}::date as "on"`;

/** Helper teams, which are open, and how many belong to them, which is not. */
export const createHelperTeamLoaders = (db: Kysely<CadresTables>, register: Register) => ({
  teamById: createLoaderFamily((on: string) =>
    createLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<HelperTeamRow>`select ${teamColumns(on)} from helper_teams as team where team.id = any(${ids}::uuid[])`,
        ),
      ({ id }) => id,
    ),
  ),
  /** One row more than the cap, for each division, tells that there are too many. */
  teamsByDivision: createLoaderFamily(({ kinds, on, cap }: HelperTeamsArgs) =>
    createListLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          cappedByArea<HelperTeamRow>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
            select: teamColumns(on),
            from: sql`helper_teams as team`,
            column: 'team.division_path',
            where: sql`${kinds === null ? sql`true` : sql`team.kind = any(${kinds}::text[])`}
              and team.valid_from <= ${on}::date and (team.valid_to is null or team.valid_to >= ${on}::date)`,
            order: sql`team.division_path, team.name, team.id`,
            cap,
          }),
        ),
      ({ area }) => area,
    ),
  ),
  teamSize: createLoaderFamily((on: string) =>
    createLoader(
      (teams: readonly string[]) =>
        rowsOf(
          db,
          sql<{ teamId: string; members: number }>`
            select team_id as "teamId", sum(standing)::int as members from team_cube
            where team_id = any(${teams}::uuid[]) and day <= ${on}::date group by team_id`,
        ),
      ({ teamId }) => teamId,
    ),
  ),
});

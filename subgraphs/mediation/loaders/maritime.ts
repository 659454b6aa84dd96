import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createListLoader, createLoader, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { MediationTables } from '../tables.ts';

export interface VesselRow {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}
export interface MaritimeMemberRow {
  readonly teamId: string;
  readonly role: string;
  readonly displayName: string;
}

/** Vessels, and the members of the teams aboard: people, so whoever reads them is written down. */
export const createMaritimeLoaders = (db: Kysely<MediationTables>, access: AccessRecorder) => ({
  vesselById: createLoader(
    (ids: readonly string[]) =>
      rowsOf(
        db,
        sql<VesselRow>`select id, name, division_code as "divisionCode" from vessels where id = any(${ids}::uuid[])`,
      ),
    ({ id }) => id,
  ),
  membersOfTeam: createListLoader(
    async (teams: readonly string[]) => {
      const { rows } =
        await sql<MaritimeMemberRow>`select team_id as "teamId", role, display_name as "displayName" from maritime_members
        where team_id = any(${teams}::uuid[]) order by array_position('{SKIPPER,FIRST_MATE,CHIEF_ENGINEER}'::text[], role)`.execute(
          db,
        );
      for (const { teamId } of rows) access.touch('MaritimeMember', teamId);
      return rows;
    },
    ({ teamId }) => teamId,
  ),
});

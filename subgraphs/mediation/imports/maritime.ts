import { referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const VESSEL_CHECK = referenceCheck('vessel_id', 'a vessel', 'vessels');

/** The doors of vessels, teams aboard, consultations, outreach and helpers. */
export const maritimeImports: readonly ImportDefinition[] = [
  placedImport('vessels', 'vessels', { id: 'uuid', division_code: 'text', name: 'text' }),
  {
    dataset: 'maritimeTeams',
    columns: { id: 'uuid', vessel_id: 'uuid' },
    checks: [VESSEL_CHECK],
    insert: `insert into maritime_teams (id, vessel_id, vessel_name, division_path)
      select staged.id, vessel.id, vessel.name, vessel.division_path from staged join vessels as vessel on vessel.id = staged.vessel_id`,
  },
  {
    dataset: 'maritimeMembers',
    columns: { team_id: 'uuid', role: 'text', person: 'text', display_name: 'text' },
    subjects: ['person'],
    checks: [referenceCheck('team_id', 'a team aboard', 'maritime_teams')],
    insert:
      'insert into maritime_members (team_id, role, person, display_name) select team_id, role, person, display_name from staged',
  },
  {
    dataset: 'videoConsultations',
    columns: { id: 'uuid', vessel_id: 'uuid', lawyer: 'text', started_at: 'timestamptz' },
    checks: [VESSEL_CHECK],
    insert: `insert into video_consultations (id, vessel_id, division_path, lawyer, started_at)
      select staged.id, vessel.id, vessel.division_path, staged.lawyer, staged.started_at from staged join vessels as vessel on vessel.id = staged.vessel_id`,
  },
  placedImport('outreachActivities', 'outreach_activities', {
    id: 'uuid',
    division_code: 'text',
    programme: 'text',
    held_on: 'date',
    place: 'text',
  }),
  placedImport('helperAssists', 'helper_assists', {
    id: 'uuid',
    division_code: 'text',
    team_id: 'uuid',
    kind: 'text',
    assisted_on: 'date',
    person_times: 'int',
  }),
  {
    ...placedImport(
      'helperServices',
      'helper_services',
      {
        id: 'uuid',
        division_code: 'text',
        version: 'int',
        team_id: 'uuid',
        helper: 'text',
        person: 'text',
        activity: 'text',
        served_on: 'date',
        hours: 'numeric',
        verified_on: 'date',
      },
      [
        {
          expected: '`helper` is an award handle of 16 to 64 letters, digits, dashes and underscores',
          column: 'helper',
          broken: "staged.helper !~ '^[A-Za-z0-9_-]{16,64}$'",
        },
        {
          expected: '`activity` is the code of a kind of activity, in capitals',
          column: 'activity',
          broken: "staged.activity !~ '^[A-Z][A-Z0-9_]{0,39}$'",
        },
      ],
    ),
    subjects: ['person'],
  },
];

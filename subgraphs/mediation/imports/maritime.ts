import type { ImportDefinition } from '@hub/chassis';

const PLACE_CHECK = {
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
};
const VESSEL_CHECK = {
  expected: '`vessel_id` is a vessel',
  column: 'vessel_id',
  broken: 'staged.vessel_id not in (select id from vessels)',
};

/** A data set whose rows lie in a division: the path is added from the register. */
const placed = (dataset: string, table: string, columns: Readonly<Record<string, string>>): ImportDefinition => {
  const names = ['id', 'division_code', ...Object.keys(columns)];
  return {
    dataset,
    columns: { id: 'uuid', division_code: 'text', ...columns },
    checks: [PLACE_CHECK],
    insert: `insert into ${table} (${names.join(', ')}, division_path) select ${names.map((name) => `staged.${name}`).join(', ')}, divisions.path
      from staged join divisions on divisions.code = staged.division_code`,
  };
};

/** The doors of vessels, teams aboard, consultations, outreach and helpers. */
export const maritimeImports: readonly ImportDefinition[] = [
  placed('vessels', 'vessels', { name: 'text' }),
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
    checks: [
      {
        expected: '`team_id` is a team aboard',
        column: 'team_id',
        broken: 'staged.team_id not in (select id from maritime_teams)',
      },
    ],
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
  placed('outreachActivities', 'outreach_activities', { programme: 'text', held_on: 'date', place: 'text' }),
  placed('helperAssists', 'helper_assists', {
    team_id: 'uuid',
    kind: 'text',
    assisted_on: 'date',
    person_times: 'int',
  }),
];

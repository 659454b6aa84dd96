import { plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placeCheck } from '@hub/schema';
import { POST_KINDS, STATES_OF_KIND, VILLAGE_KINDS } from '../domain/assignment.ts';

const listed = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');
const ofState = POST_KINDS.map(
  (kind) => `(staged.kind = '${kind}' and staged.state in (${listed(STATES_OF_KIND[kind])}))`,
).join(' or ');
const outsideLevel = (level: string): string => `not in (select code from divisions where level = '${level}')`;

/** The columns of an assignment as they are sent; its paths and its holder's pseudonym are added. */
const assignmentColumns = {
  id: 'uuid',
  version: 'int',
  kind: 'text',
  state: 'text',
  cadre_id: 'uuid',
  division_code: 'text',
  mode: 'text',
  also_covers_codes: 'text[]',
  sending_unit_id: 'uuid',
  batch_id: 'uuid',
  ended_batch_id: 'uuid',
  team_id: 'uuid',
  centre_id: 'uuid',
  started_on: 'date',
  planned_end: 'date',
  ended_on: 'date',
  history: 'jsonb',
};
const names = Object.keys(assignmentColumns);

const assignmentChecks: ImportDefinition['checks'] = [
  placeCheck,
  {
    expected: `\`kind\` is one of ${listed(POST_KINDS)}`,
    column: 'kind',
    broken: `staged.kind not in (${listed(POST_KINDS)})`,
  },
  { expected: '`state` is a state of the kind', column: 'state', broken: `not (${ofState})` },
  referenceCheck('cadre_id', 'a person of `cadres`', 'cadres'),
  referenceCheck('sending_unit_id', 'empty or an organisation', 'organisations'),
  referenceCheck('batch_id', 'empty or a rotation', 'rotation_batches'),
  referenceCheck('ended_batch_id', 'empty or a rotation', 'rotation_batches'),
  referenceCheck('team_id', 'empty or a helper team', 'helper_teams'),
  {
    expected: '`division_code` is a village for a first secretary and a member of a work team',
    column: 'division_code',
    broken: `staged.kind in (${listed(VILLAGE_KINDS)}) and staged.division_code ${outsideLevel('VILLAGE')}`,
  },
  {
    expected: '`division_code` is a town for an officer sent down',
    column: 'division_code',
    broken: `staged.kind = 'LAW_ENFORCEMENT_OFFICER' and staged.division_code ${outsideLevel('TOWN')}`,
  },
  {
    expected: '`also_covers_codes` are towns',
    column: 'also_covers_codes',
    broken: `exists (select 1 from unnest(staged.also_covers_codes) as other (code) where other.code ${outsideLevel('TOWN')})`,
  },
  {
    expected: '`also_covers_codes` names at least one other town for an officer across towns, and none for others',
    column: 'also_covers_codes',
    broken:
      "(cardinality(staged.also_covers_codes) > 0) <> (staged.mode is not distinct from 'CROSS_TOWN') or staged.division_code = any (staged.also_covers_codes)",
  },
  {
    expected: '`ended_on` is empty or not before `started_on`',
    column: 'ended_on',
    broken: 'staged.ended_on < staged.started_on',
  },
  {
    expected: '`history` ends in the state of `state`',
    column: 'history',
    broken: "staged.history -> -1 ->> 'to' is distinct from staged.state",
  },
];

/** The doors of persons, their assignments, what they did, and who came when a whistle was blown. */
export const assignmentImports: readonly ImportDefinition[] = [
  {
    ...plainImport('cadres', 'cadres', { id: 'uuid', person: 'text', display_name: 'text' }),
    subjects: ['person'],
  },
  {
    dataset: 'assignments',
    columns: assignmentColumns,
    checks: assignmentChecks,
    insert: `insert into assignments (${names.join(', ')}, person, division_path, also_covers_paths)
      select ${names.map((name) => `staged.${name}`).join(', ')}, cadre.person, divisions.path,
        array(select other.path from unnest(staged.also_covers_codes) with ordinality as covered (code, place)
          join divisions as other on other.code = covered.code order by covered.place)
      from staged join cadres as cadre on cadre.id = staged.cadre_id join divisions on divisions.code = staged.division_code`,
  },
  plainImport(
    'serviceEntries',
    'service_entries',
    { id: 'uuid', assignment_id: 'uuid', served_on: 'date', kind: 'text', count: 'int', is_confirmed: 'boolean' },
    [
      referenceCheck('assignment_id', 'an assignment', 'assignments'),
      { expected: '`count` is at least 1', column: 'count', broken: 'staged.count < 1' },
      {
        expected: '`served_on` is a day of the assignment',
        column: 'served_on',
        broken: `exists (select 1 from assignments as assignment where assignment.id = staged.assignment_id
          and (staged.served_on < assignment.started_on or staged.served_on > assignment.ended_on))`,
      },
    ],
  ),
  plainImport(
    'whistleArrivals',
    'whistle_arrivals',
    { whistle_id: 'uuid', assignment_id: 'uuid', arrived_at: 'timestamptz' },
    [
      {
        expected: '`assignment_id` is the assignment of an officer sent down',
        column: 'assignment_id',
        broken:
          "not exists (select from assignments as named where named.id = staged.assignment_id and named.kind = 'LAW_ENFORCEMENT_OFFICER')",
      },
    ],
  ),
];

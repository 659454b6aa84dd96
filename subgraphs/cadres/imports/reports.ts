import { referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placeCheck, placedImport } from '@hub/schema';

const memberColumns = {
  id: 'uuid',
  state: 'text',
  cadre_id: 'uuid',
  division_code: 'text',
  post: 'text',
  served_times: 'int',
  reported_on: 'date',
  ended_on: 'date',
};
const names = Object.keys(memberColumns);

/** The doors of dual reporting: units, and members in service. */
export const reportImports: readonly ImportDefinition[] = [
  placedImport(
    'unitReports',
    'unit_reports',
    {
      id: 'uuid',
      state: 'text',
      unit_id: 'uuid',
      division_code: 'text',
      reported_on: 'date',
      needs: 'text[]',
      resources: 'text[]',
      projects: 'text[]',
    },
    [referenceCheck('unit_id', 'an organisation', 'organisations')],
  ),
  {
    dataset: 'memberReports',
    columns: memberColumns,
    checks: [
      placeCheck,
      referenceCheck('cadre_id', 'a person of `cadres`', 'cadres'),
      { expected: '`served_times` is not negative', column: 'served_times', broken: 'staged.served_times < 0' },
      {
        expected: '`post` is given once a post is claimed, and not before',
        column: 'post',
        broken: "(staged.post is null) <> (staged.state = 'REPORTED')",
      },
      {
        expected: '`ended_on` is empty or not before `reported_on`',
        column: 'ended_on',
        broken: 'staged.ended_on < staged.reported_on',
      },
    ],
    insert: `insert into member_reports (${names.join(', ')}, person, division_path)
      select ${names.map((name) => `staged.${name}`).join(', ')}, cadre.person, divisions.path
      from staged join cadres as cadre on cadre.id = staged.cadre_id join divisions on divisions.code = staged.division_code`,
  },
];

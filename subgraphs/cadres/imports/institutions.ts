import { datedColumns, plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

/** The doors of organisations, rotations, helper teams, measures, posts, the reserve and liaisons. */
export const institutionImports: readonly ImportDefinition[] = [
  plainImport('organisations', 'organisations', { id: 'uuid', uscc: 'text', name: 'text' }, [
    {
      expected: '`uscc` is empty or a unified social credit code (GB 32100) whose last character checks the others',
      column: 'uscc',
      broken: 'not is_uscc(staged.uscc)',
    },
  ]),
  placedImport(
    'rotationBatches',
    'rotation_batches',
    {
      id: 'uuid',
      version: 'int',
      code: 'text',
      kind: 'text',
      division_code: 'text',
      started_on: 'date',
      completed_on: 'date',
    },
    [
      {
        expected: '`completed_on` is empty or not before `started_on`',
        column: 'completed_on',
        broken: 'staged.completed_on < staged.started_on',
      },
    ],
  ),
  placedImport('helperTeams', 'helper_teams', {
    id: 'uuid',
    name: 'text',
    kind: 'text',
    division_code: 'text',
    ...datedColumns,
  }),
  plainImport('measures', 'measures', { id: 'uuid', no: 'int', title: 'text', lead_unit_id: 'uuid', ...datedColumns }, [
    referenceCheck('lead_unit_id', 'empty or an organisation', 'organisations'),
  ]),
  plainImport('measureStatuses', 'measure_statuses', { measure_id: 'uuid', status: 'text', valid_from: 'date' }, [
    referenceCheck('measure_id', 'a measure', 'measures'),
  ]),
  placedImport(
    'staffingQuotas',
    'staffing_quotas',
    { id: 'uuid', division_code: 'text', delta: 'int', decided_on: 'date', document: 'text' },
    [{ expected: '`delta` is not 0', column: 'delta', broken: 'staged.delta = 0' }],
  ),
  placedImport('reservePools', 'reserve_pools', { division_code: 'text', size: 'int', ...datedColumns }, [
    { expected: '`size` is not negative', column: 'size', broken: 'staged.size < 0' },
  ]),
  placedImport(
    'liaisons',
    'liaisons',
    {
      id: 'uuid',
      division_code: 'text',
      post: 'text',
      display_name: 'text',
      phone: 'text',
      contact_count: 'int',
      ...datedColumns,
    },
    [{ expected: '`contact_count` is not negative', column: 'contact_count', broken: 'staged.contact_count < 0' }],
  ),
];

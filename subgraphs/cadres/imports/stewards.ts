import { datedColumns, plainImport, referenceCheck } from '@hub/chassis';
import type { ImportCheck, ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const STUDIO_CHECK = referenceCheck('studio_id', 'a studio of stewards', 'steward_studios');
const STEWARD_CHECK: ImportCheck = {
  expected: '`steward_id` is a steward of the studio',
  column: 'steward_id',
  broken:
    'not exists (select 1 from stewards where stewards.id = staged.steward_id and stewards.studio_id = staged.studio_id)',
};

/** The doors of stewards: studios, batches, who they are, their duties and visits. */
export const stewardImports: readonly ImportDefinition[] = [
  placedImport('stewardStudios', 'steward_studios', {
    id: 'uuid',
    name: 'text',
    division_code: 'text',
    ...datedColumns,
  }),
  placedImport('stewardBatches', 'steward_batches', {
    id: 'uuid',
    no: 'int',
    division_code: 'text',
    recruited_on: 'date',
  }),
  plainImport('stewards', 'stewards', { id: 'uuid', assignment_id: 'uuid', studio_id: 'uuid', batch_id: 'uuid' }, [
    STUDIO_CHECK,
    referenceCheck('batch_id', 'a batch of stewards', 'steward_batches'),
    {
      expected: "`assignment_id` is a steward's assignment",
      column: 'assignment_id',
      broken:
        "not exists (select from assignments as named where named.id = staged.assignment_id and named.kind = 'STEWARD')",
    },
  ]),
  plainImport(
    'stewardDuties',
    'steward_duties',
    { studio_id: 'uuid', steward_id: 'uuid', duty_on: 'date', task: 'text' },
    [STUDIO_CHECK, STEWARD_CHECK],
  ),
  plainImport(
    'stewardVisits',
    'steward_visits',
    {
      id: 'uuid',
      studio_id: 'uuid',
      steward_id: 'uuid',
      visited_on: 'date',
      needs_follow_up: 'boolean',
      is_consented: 'boolean',
    },
    [
      STUDIO_CHECK,
      STEWARD_CHECK,
      {
        expected: '`is_consented` is true: a visit without the consent of the elder is not kept',
        column: 'is_consented',
        broken: 'staged.is_consented is not true',
      },
    ],
  ),
];

import { datedColumns, plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const CENTRE_CHECK = referenceCheck('centre_id', 'a centre', 'centres');

/** The doors of channels, categories, the standard, centres and mediators. */
export const centreImports: readonly ImportDefinition[] = [
  plainImport('intakeChannels', 'intake_channels', { code: 'text', name: 'text', feeds: 'text[]', ...datedColumns }),
  plainImport('disputeCategories', 'dispute_categories', { code: 'text', name: 'text', ...datedColumns }),
  plainImport('standardAspects', 'standard_aspects', {
    no: 'int',
    document: 'text',
    name: 'text',
    requirement: 'text',
    ...datedColumns,
  }),
  plainImport('confirmationRules', 'confirmation_rules', { article: 'text', ...datedColumns }),
  placedImport('centres', 'centres', {
    id: 'uuid',
    division_code: 'text',
    level: 'text',
    name: 'text',
    resident_agencies: 'text[]',
    has_mediation_room: 'boolean',
  }),
  plainImport(
    'centreChecks',
    'centre_checks',
    { centre_id: 'uuid', aspect_no: 'int', is_met: 'boolean', checked_on: 'date' },
    [CENTRE_CHECK],
  ),
  placedImport(
    'mediationStudios',
    'mediation_studios',
    { id: 'uuid', division_code: 'text', name: 'text', centre_id: 'uuid' },
    [CENTRE_CHECK],
  ),
  {
    ...plainImport('mediators', 'mediators', {
      id: 'uuid',
      assignment_id: 'uuid',
      person: 'text',
      display_name: 'text',
      is_full_time: 'boolean',
      is_invited: 'boolean',
    }),
    subjects: ['person'],
  },
  {
    dataset: 'mediatorPostings',
    columns: { mediator_id: 'uuid', centre_id: 'uuid', ...datedColumns },
    checks: [CENTRE_CHECK, referenceCheck('mediator_id', 'a mediator', 'mediators')],
    insert: `insert into mediator_postings (mediator_id, centre_id, division_path, valid_from, valid_to)
      select staged.mediator_id, staged.centre_id, centre.division_path, staged.valid_from, staged.valid_to
      from staged join centres as centre on centre.id = staged.centre_id`,
  },
];

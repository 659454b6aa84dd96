import type { ImportDefinition } from '@hub/chassis';

const PLACE_CHECK = {
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
};
const CENTRE_CHECK = {
  expected: '`centre_id` is a centre',
  column: 'centre_id',
  broken: 'staged.centre_id not in (select id from centres)',
};

const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', ');

/** A data set whose rows go into a table as they are. */
const plain = (
  dataset: string,
  table: string,
  columns: Readonly<Record<string, string>>,
  checks: ImportDefinition['checks'] = [],
): ImportDefinition => {
  const names = Object.keys(columns);
  return {
    dataset,
    columns,
    checks,
    insert: `insert into ${table} (${list(names)}) select ${list(names, 'staged.')} from staged`,
  };
};

const dated = { valid_from: 'date', valid_to: 'date' };

/** The doors of channels, categories, the standard, centres and mediators. */
export const centreImports: readonly ImportDefinition[] = [
  plain('intakeChannels', 'intake_channels', { code: 'text', name: 'text', feeds: 'text[]', ...dated }),
  plain('disputeCategories', 'dispute_categories', { code: 'text', name: 'text', ...dated }),
  plain('standardAspects', 'standard_aspects', {
    no: 'int',
    document: 'text',
    name: 'text',
    requirement: 'text',
    ...dated,
  }),
  plain('confirmationRules', 'confirmation_rules', { article: 'text', ...dated }),
  {
    dataset: 'centres',
    columns: {
      id: 'uuid',
      division_code: 'text',
      level: 'text',
      name: 'text',
      resident_agencies: 'text[]',
      has_mediation_room: 'boolean',
    },
    checks: [PLACE_CHECK],
    insert: `insert into centres (id, division_code, division_path, level, name, resident_agencies, has_mediation_room)
      select staged.id, staged.division_code, divisions.path, staged.level, staged.name, resident_agencies, has_mediation_room
      from staged join divisions on divisions.code = staged.division_code`,
  },
  plain(
    'centreChecks',
    'centre_checks',
    { centre_id: 'uuid', aspect_no: 'int', is_met: 'boolean', checked_on: 'date' },
    [CENTRE_CHECK],
  ),
  {
    dataset: 'mediationStudios',
    columns: { id: 'uuid', division_code: 'text', name: 'text', centre_id: 'uuid' },
    checks: [PLACE_CHECK, CENTRE_CHECK],
    insert: `insert into mediation_studios (id, division_code, division_path, name, centre_id)
      select staged.id, staged.division_code, divisions.path, staged.name, staged.centre_id
      from staged join divisions on divisions.code = staged.division_code`,
  },
  {
    ...plain('mediators', 'mediators', {
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
    columns: { mediator_id: 'uuid', centre_id: 'uuid', ...dated },
    checks: [
      CENTRE_CHECK,
      {
        expected: '`mediator_id` is a mediator',
        column: 'mediator_id',
        broken: 'staged.mediator_id not in (select id from mediators)',
      },
    ],
    insert: `insert into mediator_postings (mediator_id, centre_id, division_path, valid_from, valid_to)
      select staged.mediator_id, staged.centre_id, centre.division_path, staged.valid_from, staged.valid_to
      from staged join centres as centre on centre.id = staged.centre_id`,
  },
];

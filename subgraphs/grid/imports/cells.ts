import type { ImportDefinition } from '@hub/chassis';

const PLACE_CHECK = {
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
};

/** The doors of grid cells and workers. */
export const cellImports: readonly ImportDefinition[] = [
  {
    dataset: 'divisionCodes',
    columns: { code: 'text', scheme: 'text', value: 'text', valid_from: 'date', valid_to: 'date' },
    checks: [],
    insert: `insert into division_codes (code, scheme, value, valid_from, valid_to) select code, scheme, value, valid_from, valid_to from staged`,
  },
  {
    dataset: 'gridCells',
    columns: {
      id: 'uuid',
      code: 'text',
      name: 'text',
      division_code: 'text',
      households: 'int',
      supervision_phone: 'text',
      valid_from: 'date',
      valid_to: 'date',
    },
    checks: [
      PLACE_CHECK,
      {
        expected: '`code` is the 12 digits of the village and 3 of the cell',
        column: 'code',
        broken: "staged.code !~ '^[0-9]{15}$' or left(staged.code, 12) <> staged.division_code",
      },
      { expected: '`households` is not negative', column: 'households', broken: 'staged.households < 0' },
    ],
    insert: `insert into grid_cells (id, code, name, division_code, division_path, households, supervision_phone, valid_from, valid_to)
      select staged.id, staged.code, staged.name, staged.division_code, divisions.path, staged.households, staged.supervision_phone, staged.valid_from, staged.valid_to
      from staged join divisions on divisions.code = staged.division_code`,
  },
  {
    dataset: 'gridWorkers',
    columns: {
      id: 'uuid',
      assignment_id: 'uuid',
      person: 'text',
      display_name: 'text',
      cell_id: 'uuid',
      valid_from: 'date',
      valid_to: 'date',
    },
    subjects: ['person'],
    checks: [
      {
        expected: '`cell_id` is a grid cell',
        column: 'cell_id',
        broken: 'staged.cell_id not in (select id from grid_cells)',
      },
    ],
    insert: `insert into grid_workers (id, assignment_id, person, display_name, cell_id, division_path, valid_from, valid_to)
      select staged.id, staged.assignment_id, staged.person, staged.display_name, staged.cell_id, cell.division_path, staged.valid_from, staged.valid_to
      from staged join grid_cells as cell on cell.id = staged.cell_id`,
  },
  ...(['opinions', 'infoRecords'] as const).map((dataset): ImportDefinition => {
    const table = dataset === 'opinions' ? 'opinions' : 'info_records';
    const columns =
      dataset === 'opinions'
        ? { topic: 'text', collected_on: 'date', linked_event_id: 'uuid' }
        : { subject: 'text', recorded_on: 'date' };
    const names = Object.keys(columns);
    return {
      dataset,
      columns: { id: 'uuid', worker_id: 'uuid', ...columns },
      checks: [
        {
          expected: '`worker_id` is a grid worker',
          column: 'worker_id',
          broken: 'staged.worker_id not in (select id from grid_workers)',
        },
      ],
      insert: `insert into ${table} (id, worker_id, cell_id, division_path, ${names.join(', ')})
        select staged.id, staged.worker_id, worker.cell_id, worker.division_path, ${names.map((name) => `staged.${name}`).join(', ')}
        from staged join grid_workers as worker on worker.id = staged.worker_id`,
    };
  }),
];

import { datedColumns, plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

/** The doors of grid cells and workers. */
export const cellImports: readonly ImportDefinition[] = [
  plainImport('divisionCodes', 'division_codes', { code: 'text', scheme: 'text', value: 'text', ...datedColumns }),
  placedImport(
    'gridCells',
    'grid_cells',
    {
      id: 'uuid',
      code: 'text',
      name: 'text',
      division_code: 'text',
      households: 'int',
      supervision_phone: 'text',
      ...datedColumns,
    },
    [
      {
        expected: '`code` is the 12 digits of the village and 3 of the cell',
        column: 'code',
        broken: "staged.code !~ '^[0-9]{15}$' or left(staged.code, 12) <> staged.division_code",
      },
      { expected: '`households` is not negative', column: 'households', broken: 'staged.households < 0' },
    ],
  ),
  {
    dataset: 'gridWorkers',
    columns: {
      id: 'uuid',
      assignment_id: 'uuid',
      person: 'text',
      display_name: 'text',
      cell_id: 'uuid',
      ...datedColumns,
    },
    subjects: ['person'],
    checks: [referenceCheck('cell_id', 'a grid cell', 'grid_cells')],
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
      checks: [referenceCheck('worker_id', 'a grid worker', 'grid_workers')],
      insert: `insert into ${table} (id, worker_id, cell_id, division_path, ${names.join(', ')})
        select staged.id, staged.worker_id, worker.cell_id, worker.division_path, ${names.map((name) => `staged.${name}`).join(', ')}
        from staged join grid_workers as worker on worker.id = staged.worker_id`,
    };
  }),
];

import { plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

/** The doors of the list of the grid's matters, of grid events and of their whistles. */
export const eventImports: readonly ImportDefinition[] = [
  plainImport('eventCategories', 'event_categories', {
    code: 'text',
    name: 'text',
    name_en: 'text',
    lowest_level: 'text',
    taken_by: 'text',
  }),
  placedImport(
    'gridEvents',
    'grid_events',
    {
      id: 'uuid',
      version: 'int',
      code: 'text',
      category: 'text',
      status: 'text',
      channel: 'text',
      external_id: 'text',
      level: 'text',
      division_code: 'text',
      cell_id: 'uuid',
      title: 'text',
      occurred_at: 'timestamptz',
      received_at: 'timestamptz',
      due_at: 'timestamptz',
      closed_at: 'timestamptz',
      lead_unit_id: 'uuid',
      reworks: 'int',
      parked_reason: 'text',
      parked_plan: 'text',
      parked_until: 'date',
      merged_into_id: 'uuid',
      history: 'jsonb',
    },
    [
      referenceCheck('cell_id', 'empty or a grid cell', 'grid_cells'),
      {
        expected: '`received_at` is not before `occurred_at`',
        column: 'received_at',
        broken: 'staged.received_at < staged.occurred_at',
      },
      {
        expected: '`closed_at` is empty or not before `received_at`',
        column: 'closed_at',
        broken: 'staged.closed_at < staged.received_at',
      },
      {
        expected: '`history` ends in the state of `status`',
        column: 'history',
        broken: "staged.history -> -1 ->> 'to' is distinct from staged.status",
      },
    ],
  ),
  {
    dataset: 'whistles',
    columns: {
      id: 'uuid',
      event_id: 'uuid',
      blown_at: 'timestamptz',
      due_at: 'timestamptz',
      responded_at: 'timestamptz',
      agencies: 'text[]',
    },
    checks: [
      referenceCheck('event_id', 'a grid event', 'grid_events'),
      { expected: '`due_at` is after `blown_at`', column: 'due_at', broken: 'staged.due_at <= staged.blown_at' },
    ],
    insert: `insert into whistles (id, event_id, category, division_path, blown_at, due_at, responded_at, agencies)
      select staged.id, staged.event_id, event.category, event.division_path, staged.blown_at, staged.due_at, staged.responded_at, staged.agencies
      from staged join grid_events as event on event.id = staged.event_id`,
  },
];

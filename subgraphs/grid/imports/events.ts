import type { ImportDefinition } from '@hub/chassis';

/** The doors of grid events and their whistles. */
export const eventImports: readonly ImportDefinition[] = [
  {
    dataset: 'gridEvents',
    columns: {
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
    checks: [
      {
        expected: '`division_code` is a division of the register',
        column: 'division_code',
        broken: 'staged.division_code not in (select code from divisions)',
      },
      {
        expected: '`cell_id` is empty or a grid cell',
        column: 'cell_id',
        broken: 'staged.cell_id not in (select id from grid_cells)',
      },
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
    insert: `insert into grid_events (id, version, code, category, status, channel, external_id, level, division_code, division_path, cell_id, title, occurred_at,
        received_at, due_at, closed_at, lead_unit_id, reworks, parked_reason, parked_plan, parked_until, merged_into_id, history)
      select staged.id, version, staged.code, category, status, channel, external_id, staged.level, division_code, divisions.path, cell_id, title, occurred_at,
        received_at, due_at, closed_at, lead_unit_id, reworks, parked_reason, parked_plan, parked_until, merged_into_id, history
      from staged join divisions on divisions.code = staged.division_code`,
  },
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
      {
        expected: '`event_id` is a grid event',
        column: 'event_id',
        broken: 'staged.event_id not in (select id from grid_events)',
      },
      { expected: '`due_at` is after `blown_at`', column: 'due_at', broken: 'staged.due_at <= staged.blown_at' },
    ],
    insert: `insert into whistles (id, event_id, category, division_path, blown_at, due_at, responded_at, agencies)
      select staged.id, staged.event_id, event.category, event.division_path, staged.blown_at, staged.due_at, staged.responded_at, staged.agencies
      from staged join grid_events as event on event.id = staged.event_id`,
  },
];

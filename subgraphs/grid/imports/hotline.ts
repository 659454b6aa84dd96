import type { ImportDefinition } from '@hub/chassis';

const PLACE_CHECK = {
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
};

/** A small dated thing that happens at a place. */
const placed = (dataset: string, table: string, columns: Readonly<Record<string, string>>): ImportDefinition => {
  const names = Object.keys(columns);
  return {
    dataset,
    columns: { id: 'uuid', division_code: 'text', ...columns },
    checks: [PLACE_CHECK],
    insert: `insert into ${table} (id, division_code, division_path, ${names.join(', ')})
      select staged.id, staged.division_code, divisions.path, ${names.map((name) => `staged.${name}`).join(', ')}
      from staged join divisions on divisions.code = staged.division_code`,
  };
};

/** The doors of the hotline and of what else is dated and placed. */
export const hotlineImports: readonly ImportDefinition[] = [
  {
    dataset: 'hotlineTickets',
    columns: {
      id: 'uuid',
      version: 'int',
      no: 'text',
      kind: 'text',
      status: 'text',
      division_code: 'text',
      caller: 'text',
      received_at: 'timestamptz',
      due_at: 'timestamptz',
      answered_at: 'timestamptz',
      lead_unit_id: 'uuid',
      helper_unit_ids: 'uuid[]',
      return_visit_on: 'date',
      is_satisfied: 'boolean',
      is_solved: 'boolean',
      event_id: 'uuid',
      history: 'jsonb',
    },
    subjects: ['caller'],
    checks: [
      PLACE_CHECK,
      { expected: '`due_at` is after `received_at`', column: 'due_at', broken: 'staged.due_at <= staged.received_at' },
      {
        expected: '`answered_at` is empty or not before `received_at`',
        column: 'answered_at',
        broken: 'staged.answered_at < staged.received_at',
      },
      {
        expected: '`history` ends in the state of `status`',
        column: 'history',
        broken: "staged.history -> -1 ->> 'to' is distinct from staged.status",
      },
    ],
    insert: `insert into hotline_tickets (id, version, no, kind, status, division_code, division_path, caller, received_at, due_at, answered_at, lead_unit_id,
        helper_unit_ids, return_visit_on, is_satisfied, is_solved, event_id, history)
      select staged.id, version, no, staged.kind, status, division_code, divisions.path, caller, received_at, due_at, answered_at, lead_unit_id,
        helper_unit_ids, return_visit_on, is_satisfied, is_solved, event_id, history
      from staged join divisions on divisions.code = staged.division_code`,
  },
  placed('dutySessions', 'duty_sessions', { held_on: 'date', post: 'text', tickets_taken: 'int' }),
  placed('deliberations', 'deliberations', {
    held_on: 'date',
    issue: 'text',
    decision: 'text',
    linked_event_id: 'uuid',
  }),
  placed('patrolVisits', 'patrol_visits', {
    visited_on: 'date',
    place: 'text',
    crews_visited: 'int',
    linked_event_id: 'uuid',
  }),
];

import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

/** A small dated thing that happens at a place. */
const placedThing = (dataset: string, table: string, columns: Readonly<Record<string, string>>): ImportDefinition =>
  placedImport(dataset, table, { id: 'uuid', division_code: 'text', ...columns });

const ticketColumns = {
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
};

/** The doors of the hotline and of what else is dated and placed. */
export const hotlineImports: readonly ImportDefinition[] = [
  {
    ...placedImport('hotlineTickets', 'hotline_tickets', ticketColumns, [
      {
        expected: '`due_at` is after `received_at`',
        column: 'due_at',
        broken: 'staged.due_at <= staged.received_at',
      },
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
    ]),
    subjects: ['caller'],
  },
  placedThing('dutySessions', 'duty_sessions', { held_on: 'date', post: 'text', tickets_taken: 'int' }),
  placedThing('deliberations', 'deliberations', {
    held_on: 'date',
    issue: 'text',
    decision: 'text',
    linked_event_id: 'uuid',
  }),
  placedThing('patrolVisits', 'patrol_visits', {
    visited_on: 'date',
    place: 'text',
    crews_visited: 'int',
    linked_event_id: 'uuid',
  }),
];

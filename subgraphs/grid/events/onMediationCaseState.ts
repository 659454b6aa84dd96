import { sql } from 'kysely';
import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { mediationCaseState } from '@hub/schema';
import type { GridTables } from '../tables.ts';

/** Keeps how a dispute stands that came of an event or a ticket of the grid; an older record of it changes nothing. */
export const onMediationCaseState = onEvent({
  shape: mediationCaseState,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle({ knownAt, data }, { db }: Effect<GridTables>) {
    const { caseId, version, stage, centreId, dueOn, divisionCode, originEventId, originTicketId } = data;
    if (originEventId === null && originTicketId === null) return;
    await sql`insert into dispute_progress as known (case_id, version, stage, centre_id, due_on, division_code, event_id, ticket_id, known_at)
      values (${caseId}, ${version}, ${stage}, ${centreId}, ${dueOn}, ${divisionCode}, ${originEventId}, ${originTicketId}, ${knownAt})
      on conflict (case_id) do update set version = excluded.version, stage = excluded.stage, centre_id = excluded.centre_id,
        due_on = excluded.due_on, division_code = excluded.division_code, event_id = excluded.event_id,
        ticket_id = excluded.ticket_id, known_at = excluded.known_at
      where known.version < excluded.version`.execute(db);
  },
});

import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createHistoryLoader, createLoader } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { GridTables } from '../tables.ts';

/** A hotline ticket as resolvers see it; the caller is never among it. */
export interface HotlineTicketRow {
  readonly id: string;
  readonly version: number;
  readonly no: string;
  readonly kind: string;
  readonly status: string;
  readonly divisionCode: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly leadUnitId: string | null;
  readonly helperUnitIds: readonly string[];
  readonly returnVisitOn: string | null;
  readonly isSatisfied: boolean | null;
  readonly eventId: string | null;
}

/** What is read of a ticket wherever tickets are read. */
export const hotlineTicketColumns = sql`id, version, no, kind, status, division_code as "divisionCode", received_at as "receivedAt", due_at as "dueAt",
  answered_at as "answeredAt", lead_unit_id as "leadUnitId", helper_unit_ids as "helperUnitIds", return_visit_on as "returnVisitOn",
  is_satisfied as "isSatisfied", event_id as "eventId"`;

/** Tickets are their callers': whoever reads one is written down. */
export function createHotlineTicketLoaders(db: Kysely<GridTables>, access: AccessRecorder) {
  const read = async (where: RawBuilder<unknown>): Promise<readonly HotlineTicketRow[]> => {
    const { rows } =
      await sql<HotlineTicketRow>`select ${hotlineTicketColumns} from hotline_tickets where ${where}`.execute(db);
    for (const { id } of rows) access.touch('HotlineTicket', id);
    return rows;
  };
  return {
    hotlineTicketById: createLoader(
      (ids: readonly string[]) => read(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    hotlineTicketByNo: createLoader(
      (numbers: readonly string[]) => read(sql`no = any(${numbers}::text[])`),
      ({ no }) => no,
    ),
    hotlineTicketByEvent: createLoader(
      (ids: readonly string[]) => read(sql`event_id = any(${ids}::uuid[])`),
      ({ eventId }) => eventId ?? '',
    ),
    hotlineTicketHistory: createHistoryLoader(db, 'hotline_tickets'),
  };
}

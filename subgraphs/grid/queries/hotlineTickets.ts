import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader, inRanges } from '@hub/chassis';
import type { ConnectionSource } from '@hub/chassis';
import type { GridReads } from '../context.ts';
import { OPEN_TICKET_STATES } from '../domain/hotlineTicket.ts';
import { hotlineTicketColumns } from '../loaders/hotlineTickets.ts';
import type { HotlineTicketRow } from '../loaders/hotlineTickets.ts';
import type { Period } from '@hub/chassis';

export interface HotlineTicketFilter {
  readonly status?: readonly string[] | null | undefined;
  readonly kind?: readonly string[] | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly received?: Period | null | undefined;
}

const source = (where: readonly RawBuilder<unknown>[]): ConnectionSource => ({
  select: hotlineTicketColumns,
  from: sql`hotline_tickets`,
  where,
  keyset: {
    descending: true,
    columns: [
      { column: 'received_at', as: 'receivedAt', kind: 'instant' },
      { column: 'id', as: 'id', kind: 'id' },
    ],
  },
});

/** `hotlineTickets(within, filter)`: newest first. */
export const createHotlineTicketsQuery = ({ db, rangesWithin, time, access }: GridReads) =>
  createConnectionLoader<{ within: string; filter?: HotlineTicketFilter | null | undefined }, HotlineTicketRow>(
    db,
    ({ within, filter }) => {
      const isOverdue = sql`status = any(${[...OPEN_TICKET_STATES]}::text[]) and due_at < ${time.now}::timestamptz`;
      return source([
        inRanges('division_path', rangesWithin(within)),
        ...(filter?.status ? [sql`status = any(${filter.status}::text[])`] : []),
        ...(filter?.kind ? [sql`kind = any(${filter.kind}::text[])`] : []),
        ...(filter?.received
          ? [sql`received_on between ${filter.received.from}::date and ${filter.received.to}::date`]
          : []),
        ...(typeof filter?.overdue === 'boolean' ? [filter.overdue ? isOverdue : sql`not (${isOverdue})`] : []),
      ]);
    },
    ({ id }) => access.touch('HotlineTicket', id),
  );

/** `me.myTickets`: the caller's own, whatever else he may read. */
export const createMyTicketsQuery = ({ db }: GridReads) =>
  createConnectionLoader<object, HotlineTicketRow>(db, () => source([sql`caller = (select hub.scope_person())`]));

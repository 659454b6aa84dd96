import { sql } from 'kysely';
import { createConnectionLoader, inRanges } from '@hub/chassis';
import type { ConnectionSource } from '@hub/chassis';
import type { GridReads } from '../context.ts';
import { OPEN_EVENT_STATES } from '../domain/gridEvent.ts';
import { gridEventColumns } from '../loaders/gridEvents.ts';
import type { GridEventRow } from '../loaders/gridEvents.ts';
import type { Period } from '@hub/chassis';

export interface GridEventFilter {
  readonly status?: readonly string[] | null | undefined;
  readonly category?: readonly string[] | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly received?: Period | null | undefined;
}

/** `gridEvents(within, filter)`: newest first. */
export const createGridEventsQuery = ({ db, rangesWithin, time }: GridReads) =>
  createConnectionLoader<{ within: string; filter?: GridEventFilter | null | undefined }, GridEventRow>(
    db,
    ({ within, filter }): ConnectionSource => {
      const isOverdue = sql`status = any(${[...OPEN_EVENT_STATES]}::text[]) and due_at is not null and due_at < ${time.now}::timestamptz`;
      return {
        select: gridEventColumns,
        from: sql`grid_events`,
        where: [
          inRanges('division_path', rangesWithin(within)),
          ...(filter?.status ? [sql`status = any(${filter.status}::text[])`] : []),
          ...(filter?.category ? [sql`category = any(${filter.category}::text[])`] : []),
          ...(filter?.received
            ? [sql`received_on between ${filter.received.from}::date and ${filter.received.to}::date`]
            : []),
          ...(typeof filter?.overdue === 'boolean' ? [filter.overdue ? isOverdue : sql`not (${isOverdue})`] : []),
        ],
        keyset: {
          descending: true,
          columns: [
            { column: 'received_at', as: 'receivedAt', kind: 'instant' },
            { column: 'id', as: 'id', kind: 'id' },
          ],
        },
      };
    },
  );

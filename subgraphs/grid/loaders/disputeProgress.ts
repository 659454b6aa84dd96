import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import type { GridTables } from '../tables.ts';

/** How a dispute stands that came of an event or a ticket, as mediation told it last. */
export interface DisputeProgressRow {
  readonly version: number;
  readonly stage: string;
  readonly centreId: string | null;
  readonly dueOn: string | null;
  readonly asOf: string;
}

interface OfOrigin extends DisputeProgressRow {
  readonly originId: string;
}

/** By what a dispute came of; of several the one that was told of last. */
export function createDisputeProgressLoaders(db: Kysely<GridTables>) {
  const byOrigin = (column: 'event_id' | 'ticket_id') =>
    createLoader(
      (ids: readonly string[]) =>
        rowsOf(
          db,
          sql<OfOrigin>`select distinct on (${sql.ref(column)}) ${sql.ref(column)} as "originId", version, stage,
              centre_id as "centreId", due_on as "dueOn", known_at as "asOf"
            from dispute_progress where ${sql.ref(column)} = any(${ids}::uuid[])
            order by ${sql.ref(column)}, known_at desc, case_id`,
        ),
      ({ originId }) => originId,
    );
  return { progressByEvent: byOrigin('event_id'), progressByTicket: byOrigin('ticket_id') };
}

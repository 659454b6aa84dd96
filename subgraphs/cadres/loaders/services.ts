import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { AccessRecorder, Period } from '@hub/chassis';
import type { CadresTables } from '../tables.ts';

/** Whose service, in which days: the key of a summary, to which every part adds its own count. */
export interface ServiceKey extends Period {
  readonly assignmentId: string;
}

/** Sums of a service log. */
export interface ServiceSums {
  readonly assignmentId: string;
  readonly daysOnPost: number;
  readonly visits: number;
  readonly matters: number;
}

/** Service summaries are people's: whoever reads one is written down. A partner reads none, also of those that he sees posted. */
export const createServiceLoaders = (db: Kysely<CadresTables>, access: AccessRecorder) => ({
  serviceSums: createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      async (assignments: readonly string[]) => {
        const rows = await rowsOf(
          db,
          sql<ServiceSums>`
            select assignment.id as "assignmentId", coalesce(sum(entry.count) filter (where entry.kind = 'DAY'), 0)::int as "daysOnPost",
              coalesce(sum(entry.count) filter (where entry.kind = 'VISIT'), 0)::int as "visits",
              coalesce(sum(entry.count) filter (where entry.kind = 'MATTER'), 0)::int as "matters"
            from assignments as assignment
            left join service_entries as entry on entry.assignment_id = assignment.id and entry.served_on between ${from}::date and ${to}::date
            where assignment.id = any(${assignments}::uuid[]) and (select hub.scope_relation()) is null
            group by assignment.id`,
        );
        for (const { assignmentId } of rows) access.touch('ServiceSummary', assignmentId);
        return rows;
      },
      ({ assignmentId }) => assignmentId,
    ),
  ),
});

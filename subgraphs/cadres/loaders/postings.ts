import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { areaTable, createListLoader, createLoaderFamily, inArea, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import { POST_KINDS } from '../domain/assignment.ts';
import type { CadresTables } from '../tables.ts';
import { activeOn, assignmentColumns, isOfKind } from './assignments.ts';
import type { AssignmentRow } from './assignments.ts';

/** Which assignments of a division's subtree, and how many at most. */
export interface PostingsArgs {
  readonly kinds: readonly string[] | null;
  readonly on: string;
  readonly cap: number;
}

/** Assignments by division: those placed in its subtree, and officers from elsewhere who cover a town of it. */
export const createPostingLoaders = (db: Kysely<CadresTables>, access: AccessRecorder, register: Register) => ({
  /** One row more than the cap, for each division, tells that there are too many. */
  postingsByDivision: createLoaderFamily(({ kinds, on, cap }: PostingsArgs) =>
    createListLoader(
      async (codes: readonly string[]) => {
        const areas = areaTable(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }));
        const order = sql`array_position(${[...POST_KINDS]}::text[], assignment.kind), assignment.started_on, assignment.id`;
        const rows = await rowsOf(
          db,
          sql<AssignmentRow & { area: string }>`
            select * from (
              select placed.area, ${assignmentColumns}, row_number() over (partition by placed.area order by ${order}) as "position"
              from (
                select area.key as area, assignment.id from ${areas} join assignments as assignment on ${inArea('assignment.division_path')}
                union
                select area.key, covering.id from ${areas}
                join (select id, unnest(also_covers_paths) as path from assignments where mode = 'CROSS_TOWN') as covering on ${inArea('covering.path')}
              ) as placed join assignments as assignment on assignment.id = placed.id
              where ${activeOn(on)} ${kinds === null ? sql`` : sql`and ${isOfKind(kinds)}`}
            ) as posting where "position" <= ${cap + 1} order by "position"`,
        );
        for (const { id } of rows) access.touch('Assignment', id);
        return rows;
      },
      ({ area }) => area,
    ),
  ),
});

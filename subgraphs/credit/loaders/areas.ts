import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { rangesOf } from '@hub/schema';
import type { DivisionBasis, PathRange, Register } from '@hub/schema';

/** The borders under which a division is looked at. */
export interface Borders {
  readonly on: string;
  readonly basis: DivisionBasis;
}

/** A condition that a path column lies in one of some ranges; given as values, so that an index on the path serves it. */
export const inRanges = (column: string, ranges: readonly PathRange[]): RawBuilder<unknown> =>
  ranges.length === 0
    ? sql`false`
    : sql.join(
        ranges.map(({ low, high }) => sql`(${sql.ref(column)} >= ${low} and ${sql.ref(column)} < ${high})`),
        sql` or `,
      );

/** A table `area (code, low, high)` of the ranges of several divisions. */
export function areaTable(register: Register, codes: readonly string[], borders: Borders): RawBuilder<unknown> {
  const areas = codes.flatMap((code) =>
    rangesOf(register, code, borders).map(({ low, high }) => ({ code, low, high })),
  );
  return sql`unnest(${areas.map(({ code }) => code)}::text[], ${areas.map(({ low }) => low)}::text[], ${areas.map(({ high }) => high)}::text[]) as area (code, low, high)`;
}

/** A condition that a path column lies in the subtree of the connection's parent, a division code. */
export const inParentArea = (column: string, areas: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select 1 from ${areas} where area.code = parent.id and ${sql.ref(column)} >= area.low collate "C" and ${sql.ref(column)} < area.high collate "C")`;

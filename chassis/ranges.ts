import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** A half-open range over a text column in byte order: every value of a subtree and no other lies in [low, high). */
export interface TextRange {
  readonly low: string;
  readonly high: string;
}

/** A range of something that has a key; a key may have several. */
export interface KeyedRange extends TextRange {
  readonly key: string;
}

/** A condition that a column lies in one of some ranges; given as values, so that an index on the column serves it. */
export const inRanges = (column: string, ranges: readonly TextRange[]): RawBuilder<unknown> =>
  ranges.length === 0
    ? sql`false`
    : sql.join(
        ranges.map(({ low, high }) => sql`(${sql.ref(column)} >= ${low} and ${sql.ref(column)} < ${high})`),
        sql` or `,
      );

/** The keys, low and high ends of ranges as three lists, for a function or an `unnest` that takes them side by side. */
export const rangeLists = (ranges: readonly KeyedRange[]): RawBuilder<unknown> =>
  sql`${ranges.map(({ key }) => key)}::text[], ${ranges.map(({ low }) => low)}::text[], ${ranges.map(({ high }) => high)}::text[]`;

/** Keyed ranges as a table `area (key, low, high)`. */
export const areaTable = (ranges: readonly KeyedRange[]): RawBuilder<unknown> =>
  sql`unnest(${rangeLists(ranges)}) as area (key, low, high)`;

/** A condition that a column lies in the area of the table's current row. */
export const inArea = (column: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} >= area.low collate "C" and ${sql.ref(column)} < area.high collate "C"`;

/** A condition that a column lies in an area whose key is the connection's parent. */
export const inParentArea = (column: string, ranges: readonly KeyedRange[]): RawBuilder<unknown> =>
  sql`exists (select 1 from ${areaTable(ranges)} where area.key = parent.id and ${inArea(column)})`;

/** A list of what lies in each of several areas, in order, with no more rows for an area than the cap and one. */
export interface CappedList {
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** The text column that ranges are over. */
  readonly column: string;
  readonly where: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  /** Rows that one area may have; the one more tells that there are too many. */
  readonly cap: number;
}

/** Such a list as one statement; its rows name their area by `area`. */
export const cappedByArea = <Row>(
  ranges: readonly KeyedRange[],
  { select, from, column, where, order, cap }: CappedList,
): RawBuilder<Row & { readonly area: string }> => sql<Row & { readonly area: string }>`
  select * from (
    select area.key as area, ${select}, row_number() over (partition by area.key order by ${order}) as "position"
    from ${areaTable(ranges)} join ${from} on ${inArea(column)}
    where ${where}
  ) as item where "position" <= ${cap + 1} order by "position"`;

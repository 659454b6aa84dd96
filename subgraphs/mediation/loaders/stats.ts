import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import {
  areaTable,
  createListLoader,
  createLoader,
  createLoaderFamily,
  inArea,
  rangeLists,
  rowsOf,
} from '@hub/chassis';
import type { Period } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { MediationTables } from '../tables.ts';
import type { Borders } from '@hub/schema';

/** Which figure: whose days, under which borders. */
export interface StatsArgs extends Borders {
  readonly period: Period;
}

const MEASURES = [
  'accepted',
  'resolved',
  'concluded',
  'at_sea',
  'escalated',
  'transferred',
  'resolved_aboard',
  'resolved_port',
  'resolved_village',
  'resolved_town',
  'resolved_county',
  'resolved_city',
] as const;

/** Sums of the case cube for one division. */
export type CaseSums = Readonly<Record<(typeof MEASURES)[number], number>>;

const sums: RawBuilder<unknown> = sql.join(
  MEASURES.map((measure) => sql`coalesce(sum(${sql.ref(`cube.${measure}`)}), 0)::int as ${sql.ref(measure)}`),
);

/** Which sums of a cube are wanted: the columns after the division's code, over which days, and what else ends the statement. */
interface Wanted {
  readonly cube: 'case_cube' | 'case_channel_cube';
  readonly columns: RawBuilder<unknown>;
  readonly days: RawBuilder<unknown>;
  readonly grouping?: RawBuilder<unknown>;
}

const inPeriod = ({ from, to }: Period): RawBuilder<unknown> => sql`cube.day between ${from}::date and ${to}::date`;

/** The divisions that figures are asked for, and under which borders. */
interface Ground {
  readonly register: Register;
  readonly codes: readonly string[];
  readonly borders: Borders;
}

/** Sums of a cube over the ground of each division. */
const sumsOver = <Row>(
  { register, codes, borders }: Ground,
  { cube, columns, days, grouping = sql`` }: Wanted,
): RawBuilder<Row & { readonly area: string }> => sql`
    select area.key as area, ${columns}
    from ${areaTable(rangesByCode(register, codes, borders))}
    join ${sql.table(cube)} as cube on ${inArea('cube.division_path')} and ${days}
    group by area.key${grouping}`;

/** Figures of disputes: sums of all measures, and how many are open. */
const createSumLoaders = (db: Kysely<MediationTables>, register: Register) => ({
  caseSums: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sumsOver<CaseSums>(
            { register, codes, borders },
            { cube: 'case_cube', columns: sums, days: inPeriod(period) },
          ),
        ),
      ({ area }) => area,
    ),
  ),
  /** Accepted and not concluded by the end of a day: both summed from the first day of the data. */
  openAt: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sumsOver<{ readonly open: number }>(
            { register, codes, borders },
            {
              cube: 'case_cube',
              columns: sql`sum(cube.accepted - cube.concluded)::int as open`,
              days: sql`cube.day <= ${period.to}::date`,
            },
          ),
        ),
      ({ area }) => area,
    ),
  ),
});

/** Accepted disputes by what their cubes tell apart; what none came of is left out. */
const createBreakdownLoaders = (db: Kysely<MediationTables>, register: Register) => {
  const by = <Key extends 'category' | 'channel'>(cube: Wanted['cube'], key: Key) =>
    createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sumsOver<Readonly<Record<Key, string>> & { readonly accepted: number }>(
              { register, codes, borders },
              {
                cube,
                columns: sql`${sql.ref(`cube.${key}`)}, sum(cube.accepted)::int as accepted`,
                days: inPeriod(period),
                grouping: sql`, ${sql.ref(`cube.${key}`)} having sum(cube.accepted) > 0 order by ${sql.ref(`cube.${key}`)}`,
              },
            ),
          ),
        ({ area }) => area,
      ),
    );
  return { casesByCategory: by('case_cube', 'category'), casesByChannel: by('case_channel_cube', 'channel') };
};

/** Heads that serve on a day, and what helper teams did. */
const createHelpLoaders = (db: Kysely<MediationTables>, register: Register) => ({
  mediatorCounts: createLoaderFamily(({ day, ...borders }: Borders & { readonly day: string }) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sql<{ area: string; persons: number; fullTime: number; invited: number }>`
            select area, persons, full_time as "fullTime", invited
            from mediator_counts(${rangeLists(rangesByCode(register, codes, borders))}, ${day}::date)`,
        ),
      ({ area }) => area,
    ),
  ),
  /** What a team did in the period, and where it ever did anything: its place does not hang on the period. */
  helperSums: createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      (teams: readonly string[]) =>
        rowsOf(
          db,
          sql<{ teamId: string; disputes: number; consultations: number; paths: readonly string[] }>`
            select team_id as "teamId", coalesce(sum(disputes) filter (where day between ${from}::date and ${to}::date), 0)::int as disputes,
              coalesce(sum(consultations) filter (where day between ${from}::date and ${to}::date), 0)::int as consultations,
              array_agg(distinct division_path) as paths
            from helper_cube where team_id = any(${teams}::uuid[]) group by team_id`,
        ),
      ({ teamId }) => teamId,
    ),
  ),
});

/** Figures of divisions from the cubes, which every scope may read: a figure is always the whole division's. */
export const createStatsLoaders = (db: Kysely<MediationTables>, register: Register) => ({
  ...createSumLoaders(db, register),
  ...createBreakdownLoaders(db, register),
  ...createHelpLoaders(db, register),
});

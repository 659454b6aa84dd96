import { sql } from 'kysely';
import type { Period } from '@hub/chassis';
import type { Kysely } from 'kysely';
import { areaTable, createLoader, createLoaderFamily, inArea, rangeLists, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CreditTables } from '../tables.ts';
import type { Borders } from '@hub/schema';

/** Which figure: whose days, under which borders. */
export interface StatsArgs extends Borders {
  readonly period: Period;
}

/** Sums of the cube for one division. */
export interface CreditSums {
  readonly hours: number;
  readonly pointsAwarded: number;
  readonly pointsRedeemed: number;
  readonly pointsReversed: number;
  readonly appealsDecided: number;
  readonly appealsUpheld: number;
}

/** Figures of divisions: sums from the cube, persons counted by a function that gives nothing but their number. */
export const createVolunteerStatsLoaders = (db: Kysely<CreditTables>, register: Register) => ({
  creditSums: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sql<CreditSums & { area: string }>`
            select area.key as area, (sum(cube.hours_hundredths) / 100)::int as hours, sum(cube.points_awarded)::int as "pointsAwarded",
              sum(cube.points_redeemed)::int as "pointsRedeemed", sum(cube.points_reversed)::int as "pointsReversed",
              sum(cube.appeals_decided)::int as "appealsDecided", sum(cube.appeals_upheld)::int as "appealsUpheld"
            from ${areaTable(rangesByCode(register, codes, borders))}
            join credit_cube as cube on ${inArea('cube.division_path')}
              and cube.day between ${period.from}::date and ${period.to}::date
            group by area.key`,
        ),
      ({ area }) => area,
    ),
  ),
  participants: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sql<{ area: string; persons: number }>`select area, persons
            from volunteer_participants(${rangeLists(rangesByCode(register, codes, borders))}, ${period.from}::date, ${period.to}::date)`,
        ),
      ({ area }) => area,
    ),
  ),
  /** Points awarded in a scheme's village since the scheme began. */
  awardedSince: createLoaderFamily(({ from, to, ...borders }: Period & Borders) =>
    createLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          sql<{ area: string; points: number }>`
            select area.key as area, coalesce(sum(cube.points_awarded), 0)::int as points
            from ${areaTable(rangesByCode(register, codes, borders))}
            join credit_cube as cube on ${inArea('cube.division_path')}
              and cube.day between ${from}::date and ${to}::date
            group by area.key`,
        ),
      ({ area }) => area,
    ),
  ),
});

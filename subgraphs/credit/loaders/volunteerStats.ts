import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, createLoaderFamily } from '@hub/chassis';
import { rangesOf } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CreditTables } from '../tables.ts';
import { areaTable } from './areas.ts';
import type { Borders } from './areas.ts';

/** A span of civil dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

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
      async (codes: readonly string[]) =>
        (
          await sql<CreditSums & { area: string }>`
            select area.code as area, (sum(cube.hours_hundredths) / 100)::int as hours, sum(cube.points_awarded)::int as "pointsAwarded",
              sum(cube.points_redeemed)::int as "pointsRedeemed", sum(cube.points_reversed)::int as "pointsReversed",
              sum(cube.appeals_decided)::int as "appealsDecided", sum(cube.appeals_upheld)::int as "appealsUpheld"
            from ${areaTable(register, codes, borders)}
            join credit_cube as cube on cube.division_path >= area.low collate "C" and cube.division_path < area.high collate "C"
              and cube.day between ${period.from}::date and ${period.to}::date
            group by area.code`.execute(db)
        ).rows,
      ({ area }) => area,
    ),
  ),
  participants: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
    createLoader(
      async (codes: readonly string[]) => {
        const areas = codes.flatMap((code) =>
          rangesOf(register, code, borders).map(({ low, high }) => ({ code, low, high })),
        );
        const { rows } = await sql<{ area: string; persons: number }>`
          select area, persons from volunteer_participants(${areas.map(({ code }) => code)}::text[], ${areas.map(({ low }) => low)}::text[],
            ${areas.map(({ high }) => high)}::text[], ${period.from}::date, ${period.to}::date)`.execute(db);
        return rows;
      },
      ({ area }) => area,
    ),
  ),
  /** Points awarded in a scheme's village since the scheme began. */
  awardedSince: createLoaderFamily(({ from, on }: { readonly from: string; readonly on: string }) =>
    createLoader(
      async (codes: readonly string[]) =>
        (
          await sql<{ area: string; points: number }>`
            select area.code as area, coalesce(sum(cube.points_awarded), 0)::int as points
            from ${areaTable(register, codes, { on, basis: 'ADMINISTRATIVE' })}
            join credit_cube as cube on cube.division_path >= area.low collate "C" and cube.division_path < area.high collate "C"
              and cube.day between ${from}::date and ${on}::date
            group by area.code`.execute(db)
        ).rows,
      ({ area }) => area,
    ),
  ),
});

import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily } from '@hub/chassis';
import type { Period } from '@hub/chassis';
import { rangesOf } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { MediationTables } from '../tables.ts';
import { areaTable } from './areas.ts';
import type { Borders } from './areas.ts';

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

/** Figures of divisions from the cubes, which every scope may read: a figure is always the whole division's. */
export function createStatsLoaders(db: Kysely<MediationTables>, register: Register) {
  const over = (
    cube: 'case_cube' | 'case_channel_cube',
    codes: readonly string[],
    borders: Borders,
    days: RawBuilder<unknown>,
  ): RawBuilder<unknown> => sql`
    from ${areaTable(register, codes, borders)}
    join ${sql.table(cube)} as cube on cube.division_path >= area.low collate "C" and cube.division_path < area.high collate "C" and ${days}`;
  const inPeriod = ({ from, to }: Period): RawBuilder<unknown> => sql`cube.day between ${from}::date and ${to}::date`;
  return {
    caseSums: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createLoader(
        async (codes: readonly string[]) =>
          (
            await sql<
              CaseSums & { area: string }
            >`select area.code as area, ${sums} ${over('case_cube', codes, borders, inPeriod(period))} group by area.code`.execute(
              db,
            )
          ).rows,
        ({ area }) => area,
      ),
    ),
    /** Accepted and not concluded by the end of a day: both summed from the first day of the data. */
    openAt: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createLoader(
        async (codes: readonly string[]) =>
          (
            await sql<{
              area: string;
              open: number;
            }>`select area.code as area, sum(cube.accepted - cube.concluded)::int as open
              ${over('case_cube', codes, borders, sql`cube.day <= ${period.to}::date`)} group by area.code`.execute(db)
          ).rows,
        ({ area }) => area,
      ),
    ),
    casesByCategory: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createListLoader(
        async (codes: readonly string[]) =>
          (
            await sql<{
              area: string;
              category: string;
              accepted: number;
            }>`select area.code as area, cube.category, sum(cube.accepted)::int as accepted
              ${over('case_cube', codes, borders, inPeriod(period))} group by area.code, cube.category having sum(cube.accepted) > 0 order by cube.category`.execute(
              db,
            )
          ).rows,
        ({ area }) => area,
      ),
    ),
    casesByChannel: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createListLoader(
        async (codes: readonly string[]) =>
          (
            await sql<{
              area: string;
              channel: string;
              accepted: number;
            }>`select area.code as area, cube.channel, sum(cube.accepted)::int as accepted
              ${over('case_channel_cube', codes, borders, inPeriod(period))} group by area.code, cube.channel having sum(cube.accepted) > 0 order by cube.channel`.execute(
              db,
            )
          ).rows,
        ({ area }) => area,
      ),
    ),
    mediatorCounts: createLoaderFamily((borders: Borders & { readonly day: string }) =>
      createLoader(
        async (codes: readonly string[]) => {
          const areas = codes.flatMap((code) =>
            rangesOf(register, code, borders).map(({ low, high }) => ({ code, low, high })),
          );
          const { rows } = await sql<{ area: string; persons: number; fullTime: number; invited: number }>`
            select area, persons, full_time as "fullTime", invited from mediator_counts(${areas.map(({ code }) => code)}::text[],
              ${areas.map(({ low }) => low)}::text[], ${areas.map(({ high }) => high)}::text[], ${borders.day}::date)`.execute(
            db,
          );
          return rows;
        },
        ({ area }) => area,
      ),
    ),
    helperSums: createLoaderFamily(({ from, to }: Period) =>
      createLoader(
        async (teams: readonly string[]) =>
          (
            await sql<{ teamId: string; disputes: number; consultations: number; low: string }>`
              select team_id as "teamId", sum(disputes)::int as disputes, sum(consultations)::int as consultations, min(division_path) as low
              from helper_cube where team_id = any(${teams}::uuid[]) and day between ${from}::date and ${to}::date group by team_id`.execute(
              db,
            )
          ).rows,
        ({ teamId }) => teamId,
      ),
    ),
  };
}

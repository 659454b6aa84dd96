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

/** Figures of divisions from the cubes, which every scope may read: a figure is always the whole division's. */
export function createStatsLoaders(db: Kysely<MediationTables>, register: Register) {
  const over = (
    cube: 'case_cube' | 'case_channel_cube',
    codes: readonly string[],
    borders: Borders,
    days: RawBuilder<unknown>,
  ): RawBuilder<unknown> => sql`
    from ${areaTable(rangesByCode(register, codes, borders))}
    join ${sql.table(cube)} as cube on ${inArea('cube.division_path')} and ${days}`;
  const inPeriod = ({ from, to }: Period): RawBuilder<unknown> => sql`cube.day between ${from}::date and ${to}::date`;
  return {
    caseSums: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<
              CaseSums & { area: string }
            >`select area.key as area, ${sums} ${over('case_cube', codes, borders, inPeriod(period))} group by area.key`,
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
            sql<{
              area: string;
              open: number;
            }>`select area.key as area, sum(cube.accepted - cube.concluded)::int as open
              ${over('case_cube', codes, borders, sql`cube.day <= ${period.to}::date`)} group by area.key`,
          ),
        ({ area }) => area,
      ),
    ),
    casesByCategory: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<{
              area: string;
              category: string;
              accepted: number;
            }>`select area.key as area, cube.category, sum(cube.accepted)::int as accepted
              ${over('case_cube', codes, borders, inPeriod(period))} group by area.key, cube.category having sum(cube.accepted) > 0 order by cube.category`,
          ),
        ({ area }) => area,
      ),
    ),
    casesByChannel: createLoaderFamily(({ period, ...borders }: StatsArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<{
              area: string;
              channel: string;
              accepted: number;
            }>`select area.key as area, cube.channel, sum(cube.accepted)::int as accepted
              ${over('case_channel_cube', codes, borders, inPeriod(period))} group by area.key, cube.channel having sum(cube.accepted) > 0 order by cube.channel`,
          ),
        ({ area }) => area,
      ),
    ),
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
    helperSums: createLoaderFamily(({ from, to }: Period) =>
      createLoader(
        (teams: readonly string[]) =>
          rowsOf(
            db,
            sql<{ teamId: string; disputes: number; consultations: number; low: string }>`
              select team_id as "teamId", sum(disputes)::int as disputes, sum(consultations)::int as consultations, min(division_path) as low
              from helper_cube where team_id = any(${teams}::uuid[]) and day between ${from}::date and ${to}::date group by team_id`,
          ),
        ({ teamId }) => teamId,
      ),
    ),
  };
}

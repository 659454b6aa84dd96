import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { areaTable, createListLoader, createLoader, createLoaderFamily, inArea, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { GridTables } from '../tables.ts';
import type { Borders } from '@hub/schema';
import type { Period } from '@hub/chassis';

/** Which figure: whose days, under which borders. */
export interface StatsArgs extends Borders {
  readonly period: Period;
}

const EVENT_MEASURES = [
  'reported',
  'refused',
  'closed',
  'closed_due',
  'closed_on_time',
  'reworked',
  'converted',
  'parked',
  'closed_village',
  'closed_town',
  'closed_county',
  'closed_city',
  'whistles',
  'whistles_on_time',
] as const;
const TICKET_MEASURES = ['received', 'answered', 'answered_on_time', 'visited', 'solved', 'satisfied'] as const;

/** Sums of a cube for one division. */
export type EventSums = Readonly<Record<(typeof EVENT_MEASURES)[number], number>>;
export type TicketSums = Readonly<Record<(typeof TICKET_MEASURES)[number], number>>;

const sums = (measures: readonly string[]): RawBuilder<unknown> =>
  sql.join(measures.map((measure) => sql`coalesce(sum(${sql.ref(`cube.${measure}`)}), 0)::int as ${sql.ref(measure)}`));

/** Figures of divisions from the cubes, which every scope may read: a figure is always the whole division's. */
export function createDivisionStatsLoaders(db: Kysely<GridTables>, register: Register) {
  const fromCube = (
    cube: 'event_cube' | 'ticket_cube',
    { period, ...borders }: StatsArgs,
    codes: readonly string[],
  ): RawBuilder<unknown> => sql`
    from ${areaTable(rangesByCode(register, codes, borders))}
    join ${sql.table(cube)} as cube on ${inArea('cube.division_path')}
      and cube.day between ${period.from}::date and ${period.to}::date`;
  return {
    eventSums: createLoaderFamily((args: StatsArgs) =>
      createLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<
              EventSums & { area: string }
            >`select area.key as area, ${sums(EVENT_MEASURES)} ${fromCube('event_cube', args, codes)} group by area.key`,
          ),
        ({ area }) => area,
      ),
    ),
    eventsByCategory: createLoaderFamily((args: StatsArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<{ area: string; category: string; reported: number }>`
              select area.key as area, cube.category, sum(cube.reported)::int as reported ${fromCube('event_cube', args, codes)}
              group by area.key, cube.category having sum(cube.reported) > 0 order by cube.category`,
          ),
        ({ area }) => area,
      ),
    ),
    ticketSums: createLoaderFamily((args: StatsArgs) =>
      createLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<
              TicketSums & { area: string }
            >`select area.key as area, ${sums(TICKET_MEASURES)} ${fromCube('ticket_cube', args, codes)} group by area.key`,
          ),
        ({ area }) => area,
      ),
    ),
  };
}

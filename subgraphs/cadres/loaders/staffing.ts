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
import { rangesByCode } from '@hub/schema';
import type { Borders, Register } from '@hub/schema';
import type { CadresTables } from '../tables.ts';

/** Which figure: of which day, under which borders. */
export interface StaffingArgs extends Borders {
  readonly day: string;
}

/** How many of a kind stand on the day, and how many began in its year up to it. */
export interface PostingSums {
  readonly area: string;
  readonly kind: string;
  readonly standing: number;
  readonly started: number;
}

const newYearOf = (day: string): string => `${day.slice(0, 4)}-01-01`;

/**
 * Figures of divisions, which are always the whole division's: from the cubes, and from tables that hold sizes of pools
 * and decisions on posts. Every scope may read them; distinct persons alone are counted from the rows, by their owner.
 */
export function createStaffingLoaders(db: Kysely<CadresTables>, register: Register) {
  const over = (
    table: 'posting_cube' | 'member_cube' | 'reserve_pools' | 'staffing_quotas',
    codes: readonly string[],
    borders: Borders,
  ): RawBuilder<unknown> =>
    sql`from ${areaTable(rangesByCode(register, codes, borders))} join ${sql.table(table)} as fact on ${inArea('fact.division_path')}`;
  const counted = (
    count: (args: StaffingArgs, codes: readonly string[]) => RawBuilder<{ area: string; count: number }>,
  ) =>
    createLoaderFamily((args: StaffingArgs) =>
      createLoader(
        (codes: readonly string[]) => rowsOf(db, count(args, codes)),
        ({ area }) => area,
      ),
    );
  return {
    postingSums: createLoaderFamily(({ day, ...borders }: StaffingArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            sql<PostingSums>`
              select area.key as area, fact.kind, sum(fact.standing)::int as standing,
                coalesce(sum(fact.started) filter (where fact.day >= ${newYearOf(day)}::date), 0)::int as started
              ${over('posting_cube', codes, borders)} and fact.day <= ${day}::date group by area.key, fact.kind`,
          ),
        ({ area }) => area,
      ),
    ),
    membersReporting: counted(
      ({ day, ...borders }, codes) =>
        sql`select area.key as area, sum(fact.standing)::int as count
          ${over('member_cube', codes, borders)} and fact.day <= ${day}::date group by area.key`,
    ),
    reserveSize: counted(
      ({ day, ...borders }, codes) =>
        sql`select area.key as area, sum(fact.size)::int as count ${over('reserve_pools', codes, borders)}
          and fact.valid_from <= ${day}::date and (fact.valid_to is null or fact.valid_to >= ${day}::date) group by area.key`,
    ),
    postsAdded: counted(
      ({ day, ...borders }, codes) =>
        sql`select area.key as area, sum(fact.delta)::int as count ${over('staffing_quotas', codes, borders)}
          and fact.decided_on between ${newYearOf(day)}::date and ${day}::date group by area.key`,
    ),
    postedPersons: counted(
      ({ day, ...borders }, codes) =>
        sql`select area, persons::int as count from posted_persons(${rangeLists(rangesByCode(register, codes, borders))}, ${day}::date)`,
    ),
  };
}

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { gridDivisionState } from '../events/grid.ts';

/** How a division stands, as its owner tells it. */
export type DivisionState = z.infer<typeof gridDivisionState.data>;

/** The tables of the register, in the order in which they can be filled: each names only what stands before it. */
export const REGISTER_TABLES = Object.freeze([
  'divisions',
  'division_parents',
  'division_authorities',
  'division_successors',
] as const);

/**
 * How divisions stand, as their records tell it: a statement that gives `key`, `occurred_at`, `known_at` and `data`, a row
 * for each division. What is taken in by import was the case since its first day.
 */
export const DIVISION_STATES = `
  select division.code as key,
    division.valid_from::timestamp at time zone 'Asia/Shanghai' as occurred_at,
    division.valid_from::timestamp at time zone 'Asia/Shanghai' as known_at,
    jsonb_build_object('divisionCode', division.code, 'version', division.version, 'path', division.path,
      'level', division.level, 'kind', division.kind, 'name', division.name,
      'validFrom', division.valid_from, 'validTo', division.valid_to,
      'parents', coalesce((select jsonb_agg(jsonb_build_object('parentCode', parent_code, 'validFrom', valid_from, 'validTo', valid_to)
        order by valid_from) from division_parents where division_parents.code = division.code), '[]'),
      'authorities', coalesce((select jsonb_agg(jsonb_build_object('authorityCode', authority_code, 'validFrom', valid_from, 'validTo', valid_to)
        order by valid_from) from division_authorities where division_authorities.code = division.code), '[]'),
      'successors', coalesce((select jsonb_agg(jsonb_build_object('successorCode', successor_code, 'validFrom', valid_from))
        from division_successors where division_successors.code = division.code), '[]')) as data
  from divisions as division`;

/** Runs a statement in the transaction of the record, and gives its rows. */
export type RunStatement = (statement: RawBuilder<unknown>) => Promise<readonly unknown[]>;

/** The division itself, unless what is known of it is as new or newer. */
const foldDivision = ({
  divisionCode,
  path,
  level,
  kind,
  name,
  version,
  ...state
}: DivisionState): RawBuilder<unknown> => sql`
  insert into divisions as known (code, path, level, kind, name, version, valid_from, valid_to)
    values (${divisionCode}, ${path}, ${level}, ${kind}, ${name}, ${version}, ${state.validFrom}, ${state.validTo})
  on conflict (code) do update set path = excluded.path, level = excluded.level, kind = excluded.kind, name = excluded.name,
    version = excluded.version, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    where known.version < excluded.version
  returning known.code`;

/** A dated relation of a division: exactly what the record says. */
const foldRelation = (
  { divisionCode }: DivisionState,
  table: 'division_parents' | 'division_authorities',
  related: readonly { readonly code: string; readonly validFrom: string; readonly validTo: string | null }[],
): RawBuilder<unknown> => {
  const column = sql.ref(table === 'division_parents' ? 'parent_code' : 'authority_code');
  return sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(related)}::jsonb) as given (code text, "validFrom" date, "validTo" date)
    ), gone as (
      delete from ${sql.table(table)} where code = ${divisionCode} and valid_from not in (select "validFrom" from given)
    )
    insert into ${sql.table(table)} as known (code, ${column}, valid_from, valid_to)
      select ${divisionCode}, code, "validFrom", "validTo" from given
    on conflict (code, valid_from) do update set ${column} = excluded.${column}, valid_to = excluded.valid_to
      where (known.${column}, known.valid_to) is distinct from (excluded.${column}, excluded.valid_to)`;
};

/** What a division was merged into. A merger is never taken back, but a correction may name another. */
const foldSuccessor = ({ divisionCode, successors }: DivisionState): RawBuilder<unknown> => sql`
  insert into division_successors as known (code, successor_code, valid_from)
    select ${divisionCode}, "successorCode", "validFrom"
    from jsonb_to_recordset(${JSON.stringify(successors.slice(-1))}::jsonb) as given ("successorCode" text, "validFrom" date)
  on conflict (code) do update set successor_code = excluded.successor_code, valid_from = excluded.valid_from
    where (known.successor_code, known.valid_from) is distinct from (excluded.successor_code, excluded.valid_from)`;

/**
 * Folds one record into the register's tables. Records of different divisions may come in any order, also a child's before
 * its parent's; an older one of the same division, and the same one again, change nothing.
 * @returns whether anything was new.
 */
export async function foldDivisionState(run: RunStatement, state: DivisionState): Promise<boolean> {
  if ((await run(foldDivision(state))).length === 0) return false;
  const { parents, authorities } = state;
  await run(
    foldRelation(
      state,
      'division_parents',
      parents.map(({ parentCode, ...dated }) => ({ code: parentCode, ...dated })),
    ),
  );
  await run(
    foldRelation(
      state,
      'division_authorities',
      authorities.map(({ authorityCode, ...dated }) => ({ code: authorityCode, ...dated })),
    ),
  );
  if (state.successors.length > 0) await run(foldSuccessor(state));
  return true;
}

import { createPool } from '@hub/chassis';
import { z } from 'zod';
import type { City } from './city.ts';

type Pool = ReturnType<typeof createPool>;

/** A table's rows that a test takes away, and the tables whose rows go with them. */
export interface RawRows {
  readonly table: string;
  /** A condition that names the rows, usually one. */
  readonly where: string;
  /** Tables that refer to them, with the column that does; their rows go first and come back last. */
  readonly dependents?: Readonly<Record<string, string>>;
}

const urlShape = z.object({ url: z.string() });

/** A database of the city as its administrator, who sees through row security. */
export async function openAsAdmin(city: City, name: string): Promise<Pool> {
  const { url } = urlShape.parse(await city.json('database', name, '--role', 'admin'));
  return createPool({ url, name: 'test admin', connectionsMax: 2 });
}

/** Columns that a row is written with: what PostgreSQL computes itself is left out. */
async function columnsOf(pool: Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.columns ?? '';
}

async function take(pool: Pool, table: string, where: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ row: string }>(
    `with gone as (delete from ${table} where ${where} returning *) select row_to_json(gone)::text as row from gone`,
  );
  return rows.map(({ row }) => row);
}

async function giveBack(pool: Pool, table: string, rows: readonly string[]): Promise<void> {
  const columns = await columnsOf(pool, table);
  for (const row of rows)
    await pool.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1::json)`,
      [row],
    );
}

/** Takes rows away behind the hub's back. @returns how many went, and what brings them back. */
export async function takeAway(
  pool: Pool,
  { table, where, dependents = {} }: RawRows,
): Promise<{ readonly count: number; restore(): Promise<void> }> {
  const gone: (readonly [string, readonly string[]])[] = [];
  for (const [dependent, column] of Object.entries(dependents))
    gone.unshift([dependent, await take(pool, dependent, `${column} in (select id from ${table} where ${where})`)]);
  const rows = await take(pool, table, where);
  return {
    count: rows.length,
    async restore() {
      await giveBack(pool, table, rows);
      for (const [dependent, taken] of gone) await giveBack(pool, dependent, taken);
    },
  };
}

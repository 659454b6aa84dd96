import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily } from '@hub/chassis';
import type { Register } from '@hub/schema';
import type { CreditTables } from '../tables.ts';
import { areaTable } from './areas.ts';

/** A store and its goods as resolvers see them. */
export interface CreditStoreRow {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}
export interface StoreGoodRow {
  readonly id: string;
  readonly storeId: string;
  readonly name: string;
  readonly points: number;
  readonly stock: number;
}

const storeColumns = sql`store.id, store.name, store.division_code as "divisionCode"`;
const goodColumns = sql`id, store_id as "storeId", name, points, stock`;

/** Credit stores by id and by the division whose subtree they lie in, and their goods. */
export const createStoreLoaders = (db: Kysely<CreditTables>, register: Register) => ({
  storeById: createLoader(
    async (ids: readonly string[]) =>
      (
        await sql<CreditStoreRow>`select ${storeColumns} from credit_stores as store where store.id = any(${ids}::uuid[])`.execute(
          db,
        )
      ).rows,
    ({ id }) => id,
  ),
  /** One row more than the cap tells that there are too many. */
  storesByDivision: createLoaderFamily(({ on, cap }: { readonly on: string; readonly cap: number }) =>
    createListLoader(
      async (codes: readonly string[]) =>
        (
          await sql<CreditStoreRow & { area: string }>`
            select distinct area.code as area, ${storeColumns}
            from ${areaTable(register, codes, { on, basis: 'ADMINISTRATIVE' })}
            join credit_stores as store on store.division_path >= area.low collate "C" and store.division_path < area.high collate "C"
            order by store.name, store.id limit ${(cap + 1) * codes.length}`.execute(db)
        ).rows,
      ({ area }) => area,
    ),
  ),
  goodsByStore: createListLoader(
    async (ids: readonly string[]) =>
      (
        await sql<StoreGoodRow>`select ${goodColumns} from store_goods where store_id = any(${ids}::uuid[]) order by points, name`.execute(
          db,
        )
      ).rows,
    ({ storeId }) => storeId,
  ),
  goodById: createLoader(
    async (ids: readonly string[]) =>
      (await sql<StoreGoodRow>`select ${goodColumns} from store_goods where id = any(${ids}::uuid[])`.execute(db)).rows,
    ({ id }) => id,
  ),
});

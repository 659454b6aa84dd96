import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { cappedByArea, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CreditTables } from '../tables.ts';

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
    (ids: readonly string[]) =>
      rowsOf(
        db,
        sql<CreditStoreRow>`select ${storeColumns} from credit_stores as store where store.id = any(${ids}::uuid[])`,
      ),
    ({ id }) => id,
  ),
  /** One row more than the cap tells that there are too many. */
  storesByDivision: createLoaderFamily(({ on, cap }: { readonly on: string; readonly cap: number }) =>
    createListLoader(
      (codes: readonly string[]) =>
        rowsOf(
          db,
          cappedByArea<CreditStoreRow>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
            select: storeColumns,
            from: sql`credit_stores as store`,
            column: 'store.division_path',
            where: sql`true`,
            order: sql`store.name, store.id`,
            cap,
          }),
        ),
      ({ area }) => area,
    ),
  ),
  goodsByStore: createListLoader(
    (ids: readonly string[]) =>
      rowsOf(
        db,
        sql<StoreGoodRow>`select ${goodColumns} from store_goods where store_id = any(${ids}::uuid[]) order by points, name`,
      ),
    ({ storeId }) => storeId,
  ),
  goodById: createLoader(
    (ids: readonly string[]) =>
      rowsOf(db, sql<StoreGoodRow>`select ${goodColumns} from store_goods where id = any(${ids}::uuid[])`),
    ({ id }) => id,
  ),
});

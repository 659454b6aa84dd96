import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { areaTable, createListLoader, createLoader, createLoaderFamily, inArea, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { GridTables } from '../tables.ts';

/** A grid cell as resolvers see it. */
export interface GridCellRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly households: number;
  readonly supervisionPhone: string;
}

const columns = sql`cell.id, cell.code, cell.name, cell.division_code as "divisionCode", cell.households, cell.supervision_phone as "supervisionPhone"`;

const read = async (db: Kysely<GridTables>, where: RawBuilder<unknown>): Promise<readonly GridCellRow[]> =>
  rowsOf(db, sql<GridCellRow>`select ${columns} from grid_cells as cell where ${where}`);

/** Grid cells by id, by code, and by the division whose subtree they lie in. */
export function createGridCellLoaders(db: Kysely<GridTables>, register: Register) {
  return {
    gridCellById: createLoader(
      (ids: readonly string[]) => read(db, sql`cell.id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    gridCellByCode: createLoader(
      (codes: readonly string[]) => read(db, sql`cell.code = any(${codes}::text[])`),
      ({ code }) => code,
    ),
    /** One row more than the cap tells that there are too many. */
    gridCellsByDivision: createLoaderFamily(({ on, cap }: { readonly on: string; readonly cap: number }) =>
      createListLoader(
        async (codes: readonly string[]) => {
          const rows = await rowsOf(
            db,
            sql<GridCellRow & { area: string }>`
            select distinct area.key as area, ${columns}
            from ${areaTable(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }))}
            join grid_cells as cell on ${inArea('cell.division_path')}
            where cell.valid_from <= ${on}::date and (cell.valid_to is null or cell.valid_to >= ${on}::date)
            order by cell.code
            limit ${(cap + 1) * codes.length}`,
          );
          return rows;
        },
        ({ area }) => area,
      ),
    ),
  };
}

import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { cappedByArea, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
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
        (codes: readonly string[]) =>
          rowsOf(
            db,
            cappedByArea<GridCellRow>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
              select: columns,
              from: sql`grid_cells as cell`,
              column: 'cell.division_path',
              where: sql`cell.valid_from <= ${on}::date and (cell.valid_to is null or cell.valid_to >= ${on}::date)`,
              order: sql`cell.code`,
              cap,
            }),
          ),
        ({ area }) => area,
      ),
    ),
  };
}

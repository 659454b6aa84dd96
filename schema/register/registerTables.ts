import type { ColumnType, Generated } from 'kysely';

/** Columns that PostgreSQL writes itself. */
export type Computed<T> = ColumnType<T, never, never>;

/** What holds from one day to another; both belong to it, and no end is open. */
export interface Dated {
  valid_from: string;
  valid_to: string | null;
}

/** What lies in a place of the register, for row security and figures. */
export interface Placed {
  division_path: string;
}

/** What lies in a place and names the division. */
export interface Divided extends Placed {
  division_code: string;
}

/** The tables of the register, which every subgraph has a copy of. */
export interface RegisterTables {
  divisions: Dated & {
    code: string;
    path: string;
    level: string;
    kind: string;
    name: string;
    version: Generated<number>;
  };
  division_parents: Dated & { code: string; parent_code: string };
  division_authorities: Dated & { code: string; authority_code: string };
  division_successors: { code: string; successor_code: string; valid_from: string };
  register_version: { is_only: Generated<boolean>; version: number };
}

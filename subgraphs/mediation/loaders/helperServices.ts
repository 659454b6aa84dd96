import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import { helperServiceColumns } from '../queries/helperServices.ts';
import type { HelperServiceRow } from '../queries/helperServices.ts';
import type { MediationTables } from '../tables.ts';

/** Loads services of helpers by their ids. */
export const createHelperServiceLoader = (db: Kysely<MediationTables>) =>
  createLoader<string, HelperServiceRow>(
    (ids: readonly string[]) =>
      rowsOf(
        db,
        sql<HelperServiceRow>`select ${helperServiceColumns} from helper_services where id = any(${ids}::uuid[])`,
      ),
    ({ id }) => id,
  );

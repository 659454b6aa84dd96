import { sql } from 'kysely';
import type { PersonRows } from '@hub/chassis';

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations: here, each his own.
 */
export const personRows: PersonRows = {
  PointAccount: (ids) => sql`select holder as person from point_accounts where id = any(${ids}::uuid[])`,
};

import { sql } from 'kysely';
import type { PersonRows } from '@hub/chassis';

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations.
 */
export const personRows: PersonRows = {
  HotlineTicket: (ids) => sql`select caller as person from hotline_tickets where id = any(${ids}::uuid[])`,
  GridWorker: (ids) => sql`select person from grid_workers where id = any(${ids}::uuid[])`,
};

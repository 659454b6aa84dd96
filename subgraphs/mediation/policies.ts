import { sql } from 'kysely';
import type { PersonRows } from '@hub/chassis';

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations.
 */
export const personRows: PersonRows = {
  DisputeCase: (ids) => sql`select person from case_parties where case_id = any(${ids}::uuid[])`,
  Mediator: (ids) => sql`select person from mediators where id = any(${ids}::uuid[])`,
  MaritimeMember: (ids) => sql`select person from maritime_members where team_id = any(${ids}::uuid[])`,
};

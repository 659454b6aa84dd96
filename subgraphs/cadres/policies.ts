import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PersonRows } from '@hub/chassis';

const holders = (assignments: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select person from assignments where id in (${assignments})`;

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations.
 */
export const personRows: PersonRows = {
  Cadre: (ids) => sql`select person from cadres where id = any(${ids}::uuid[])`,
  Assignment: (ids) => sql`select person from assignments where id = any(${ids}::uuid[])`,
  // A summary goes by its assignment.
  ServiceSummary: (ids) => sql`select person from assignments where id = any(${ids}::uuid[])`,
  ServiceEntry: (ids) => holders(sql`select assignment_id from service_entries where id = any(${ids}::uuid[])`),
  MemberReport: (ids) => sql`select person from member_reports where id = any(${ids}::uuid[])`,
  Steward: (ids) => holders(sql`select assignment_id from stewards where id = any(${ids}::uuid[])`),
  StewardVisit: (ids) =>
    holders(sql`select steward.assignment_id from steward_visits as visit join stewards as steward on steward.id = visit.steward_id
      where visit.id = any(${ids}::uuid[])`),
};

import { sql } from 'kysely';
import type { CommandRoles, PersonRows } from '@hub/chassis';

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations.
 */
export const personRows: PersonRows = {
  DisputeCase: (ids) => sql`select person from case_parties where case_id = any(${ids}::uuid[])`,
  Mediator: (ids) => sql`select person from mediators where id = any(${ids}::uuid[])`,
  MaritimeMember: (ids) => sql`select person from maritime_members where team_id = any(${ids}::uuid[])`,
};

/** Who acts for a centre: it may do so for those that lie in its areas. */
export const centreRoles: readonly string[] = ['committee', 'county-centre'];

/** Who may use which mutation, by role; whoever is not named may not. */
export const commandRoles: CommandRoles = {
  triageCase: ['intake-desk'],
  routeCase: ['intake-desk'],
  acceptCase: centreRoles,
  holdSession: [...centreRoles, 'mediator'],
  agreeCase: [...centreRoles, 'mediator'],
  terminateCase: [...centreRoles, 'mediator'],
  transferCase: centreRoles,
  verifyHelperService: ['organiser', 'committee', 'community-worker'],
};

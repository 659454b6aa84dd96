import { sql } from 'kysely';
import type { CommandRoles, PersonRows } from '@hub/chassis';
import type { EventChannel } from './domain/gridEvent.ts';

/**
 * Whose rows are a person's: an answer that shows one leaves an access record first. Which rows a caller may read at all
 * is row security's, in the migrations.
 */
export const personRows: PersonRows = {
  HotlineTicket: (ids) => sql`select caller as person from hotline_tickets where id = any(${ids}::uuid[])`,
  GridWorker: (ids) => sql`select person from grid_workers where id = any(${ids}::uuid[])`,
};

/** Who reports by which channel; a partner's relation is a role, too. */
export const reporters: Readonly<Record<EventChannel, readonly string[]>> = {
  WORKER: ['grid-worker'],
  RESIDENT: ['resident'],
  HOTLINE: ['partner:hotline'],
  PATROL: ['patrol'],
  OPEN311: ['partner:open311'],
  DELIBERATION: ['grid-worker', 'community-worker', 'village-secretary'],
};

/** Who may use which mutation, by role; whoever is not named may not. */
export const commandRoles: CommandRoles = {
  reportEvent: [...new Set(Object.values(reporters).flat())],
  verifyEvent: ['grid-worker', 'verifier', 'town-centre'],
  dispatchEvent: ['town-centre', 'dispatcher'],
  convertEventToDispute: ['town-centre'],
  spotDispute: ['partner:hotline'],
  mergeDivisions: ['registrar'],
  changeAuthority: ['registrar'],
};

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CommandRoles, PersonRows } from '@hub/chassis';
import type { PostKind } from './domain/assignment.ts';

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

const DEPARTMENT = ['organisation-department'];
const COMMUNITY = ['community-worker', 'town-secretary'];

/** Who puts somebody on a post of each kind, by role. */
export const postRoles: Readonly<Record<PostKind, readonly string[]>> = {
  FIRST_SECRETARY: [...DEPARTMENT, 'town-secretary'],
  WORK_TEAM_MEMBER: [...DEPARTMENT, 'town-secretary'],
  LAW_ENFORCEMENT_OFFICER: [...DEPARTMENT, 'town-secretary'],
  COMMUNITY_WORKER: [...DEPARTMENT, 'town-secretary'],
  STEWARD: COMMUNITY,
  GOOD_NEIGHBOUR_MEDIATOR: COMMUNITY,
};

/** Who ends or recalls an assignment of each kind. */
export const endRoles: Readonly<Record<PostKind, readonly string[]>> = {
  FIRST_SECRETARY: DEPARTMENT,
  WORK_TEAM_MEMBER: DEPARTMENT,
  LAW_ENFORCEMENT_OFFICER: [...DEPARTMENT, 'town-secretary'],
  COMMUNITY_WORKER: DEPARTMENT,
  STEWARD: COMMUNITY,
  GOOD_NEIGHBOUR_MEDIATOR: COMMUNITY,
};

const allOf = (roles: Readonly<Record<PostKind, readonly string[]>>): readonly string[] => [
  ...new Set(Object.values(roles).flat()),
];

/** Who may use which mutation, by role; whoever is not named may not. The kind of post narrows it further. */
export const commandRoles: CommandRoles = {
  postAssignment: allOf(postRoles),
  recallAssignment: allOf(endRoles),
  endAssignment: allOf(endRoles),
  rotateAssignments: DEPARTMENT,
};

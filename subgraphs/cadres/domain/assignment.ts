/** Kinds of posts, in the order in which lists give them. */
export const POST_KINDS = Object.freeze([
  'FIRST_SECRETARY',
  'WORK_TEAM_MEMBER',
  'LAW_ENFORCEMENT_OFFICER',
  'COMMUNITY_WORKER',
  'STEWARD',
  'GOOD_NEIGHBOUR_MEDIATOR',
] as const);

/** A kind of posts. */
export type PostKind = (typeof POST_KINDS)[number];

/** Kinds that a person holds in one village, full time: one of them at a time. */
export const VILLAGE_KINDS = Object.freeze(['FIRST_SECRETARY', 'WORK_TEAM_MEMBER'] as const);

const POSTING_STATES = Object.freeze([
  'NOMINATED',
  'REVIEWED',
  'APPOINTED',
  'ON_POST',
  'LEAVE',
  'EVALUATED',
  'HANDOVER',
  'ENDED',
  'RECALLED',
] as const);

/** The states that an assignment of a kind goes through. */
export const STATES_OF_KIND: Readonly<Record<PostKind, readonly string[]>> = Object.freeze({
  FIRST_SECRETARY: POSTING_STATES,
  WORK_TEAM_MEMBER: POSTING_STATES,
  LAW_ENFORCEMENT_OFFICER: ['POSTED', 'ANSWERED_WHISTLE', 'WITHDRAWN'],
  COMMUNITY_WORKER: POSTING_STATES,
  STEWARD: ['RECRUITED', 'ACTIVE', 'LEFT'],
  GOOD_NEIGHBOUR_MEDIATOR: POSTING_STATES,
});

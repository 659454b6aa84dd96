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
const OFFICER_STATES = Object.freeze(['POSTED', 'ANSWERED_WHISTLE', 'WITHDRAWN'] as const);
const STEWARD_STATES = Object.freeze(['RECRUITED', 'ACTIVE', 'LEFT'] as const);

/** Where an assignment stands. */
export type AssignmentState =
  | (typeof POSTING_STATES)[number]
  | (typeof OFFICER_STATES)[number]
  | (typeof STEWARD_STATES)[number];

/** States in which an assignment is over. */
export type EndState = 'ENDED' | 'RECALLED' | 'WITHDRAWN' | 'LEFT';

/** The states that an assignment of a kind goes through. */
export const STATES_OF_KIND: Readonly<Record<PostKind, readonly AssignmentState[]>> = Object.freeze({
  FIRST_SECRETARY: POSTING_STATES,
  WORK_TEAM_MEMBER: POSTING_STATES,
  LAW_ENFORCEMENT_OFFICER: OFFICER_STATES,
  COMMUNITY_WORKER: POSTING_STATES,
  STEWARD: STEWARD_STATES,
  GOOD_NEIGHBOUR_MEDIATOR: POSTING_STATES,
});

/** How an assignment of a kind begins, lasts and ends. */
export interface Course {
  /** From which it begins; null for officers, whom their bureau posts at once. */
  readonly appointed: AssignmentState | null;
  readonly begun: AssignmentState;
  /** On post, and not handing over. */
  readonly serving: readonly AssignmentState[];
  /** Whether it hands over before it ends. */
  readonly handsOver: boolean;
  /** Whether its post is never left without somebody. */
  readonly isSucceeded: boolean;
  readonly ended: EndState;
  readonly recalled: EndState;
}

const posting: Course = {
  appointed: 'APPOINTED',
  begun: 'ON_POST',
  serving: ['ON_POST', 'LEAVE', 'EVALUATED'],
  handsOver: true,
  isSucceeded: true,
  ended: 'ENDED',
  recalled: 'RECALLED',
};
const officer: Course = {
  appointed: null,
  begun: 'POSTED',
  serving: ['POSTED', 'ANSWERED_WHISTLE'],
  handsOver: false,
  isSucceeded: false,
  ended: 'WITHDRAWN',
  recalled: 'WITHDRAWN',
};
const steward: Course = {
  appointed: 'RECRUITED',
  begun: 'ACTIVE',
  serving: ['ACTIVE'],
  handsOver: false,
  isSucceeded: false,
  ended: 'LEFT',
  recalled: 'LEFT',
};

/** The course of each kind. Neighbours who help do so as long as they like, and nobody has to follow them. */
export const COURSES: Readonly<Record<PostKind, Course>> = Object.freeze({
  FIRST_SECRETARY: posting,
  WORK_TEAM_MEMBER: posting,
  LAW_ENFORCEMENT_OFFICER: officer,
  COMMUNITY_WORKER: posting,
  STEWARD: steward,
  GOOD_NEIGHBOUR_MEDIATOR: { ...posting, isSucceeded: false },
});

/** A step of a history: `by` is a post, never a name. */
interface Step {
  readonly to: AssignmentState;
  readonly command: string;
  readonly at: string;
  readonly by: string;
}

/** An assignment (任职) as decisions about it see it. Days are civil dates; the first and the last one belong to it. */
export interface Assignment {
  readonly id: string;
  /** Grows with every step, and when it learns who follows. */
  readonly version: number;
  readonly kind: PostKind;
  readonly state: AssignmentState;
  readonly cadreId: string;
  readonly divisionCode: string;
  /** The division that stands for it now: another after a merger. */
  readonly placeCode: string;
  /** As planned while it has not begun. */
  readonly startedOn: string;
  readonly plannedEnd: string | null;
  readonly endedOn: string | null;
  readonly batchId: string | null;
  readonly endedBatchId: string | null;
  /** Whose post and duty it took over. */
  readonly predecessorId: string | null;
  readonly successorId: string | null;
  /** The last of the days of handing over; null where it does not hand over. */
  readonly handoverUntil: string | null;
  /** Grid cell that goes with the post, where this part was told of one. */
  readonly gridCellCode: string | null;
  /** Centre whose roster of mediators goes with the post, where this part was told of one. */
  readonly rosterCentreId: string | null;
  readonly endReason: string | null;
  readonly history: readonly Step[];
}

/** Which post acts, and when: domain time. */
export interface Act {
  readonly post: string;
  /** RFC 3339. */
  readonly at: string;
}

/** The holder is on post. */
export interface AssignmentPosted {
  readonly kind: 'AssignmentPosted';
  readonly act: Act;
  readonly command: 'post' | 'recall' | 'rotate';
  readonly startedOn: string;
  readonly plannedEnd: string | null;
  readonly predecessorId: string | null;
  readonly batchId: string | null;
  readonly gridCellCode: string | null;
  readonly rosterCentreId: string | null;
}
/** It hands over to its successor. */
export interface HandoverBegan {
  readonly kind: 'HandoverBegan';
  readonly act: Act;
  readonly command: 'post' | 'rotate';
  readonly successorId: string | null;
  readonly until: string | null;
}
/** Somebody follows, and that changes nothing else of it. */
export interface SuccessorNamed {
  readonly kind: 'SuccessorNamed';
  readonly successorId: string;
}
/** It is over, in its course or by recall. */
export interface AssignmentEnded {
  readonly kind: 'AssignmentEnded';
  readonly act: Act;
  readonly command: 'end' | 'recall' | 'rotate';
  readonly state: EndState;
  readonly endedOn: string;
  readonly successorId: string | null;
  readonly batchId: string | null;
  readonly reason: string | null;
}
/** What can happen to an assignment that is there. */
export type AssignmentChange = AssignmentPosted | HandoverBegan | SuccessorNamed | AssignmentEnded;

/** What a command does to one assignment, in order. */
export interface Changed {
  readonly assignment: Assignment;
  readonly changes: readonly AssignmentChange[];
}

/** What a command does, all of it or nothing; whoever leaves comes before whoever follows. */
export interface Decided {
  readonly kind: 'Decided';
  readonly changed: readonly Changed[];
}

const stepped = (
  assignment: Assignment,
  to: AssignmentState,
  { act: { at, post }, command }: { readonly act: Act; readonly command: string },
): Assignment => ({
  ...assignment,
  version: assignment.version + 1,
  state: to,
  history: [...assignment.history, { to, command, at, by: post }],
});

/** How an assignment stands after what happened to it. */
export function evolve(assignment: Assignment, change: AssignmentChange): Assignment {
  switch (change.kind) {
    case 'AssignmentPosted': {
      const { startedOn, plannedEnd, predecessorId, batchId, gridCellCode, rosterCentreId } = change;
      const posted = stepped(assignment, COURSES[assignment.kind].begun, change);
      return { ...posted, startedOn, plannedEnd, predecessorId, batchId, gridCellCode, rosterCentreId };
    }
    case 'HandoverBegan': {
      const { successorId, until } = change;
      return { ...stepped(assignment, 'HANDOVER', change), successorId, handoverUntil: until };
    }
    case 'SuccessorNamed':
      return { ...assignment, version: assignment.version + 1, successorId: change.successorId };
    case 'AssignmentEnded': {
      const { state, endedOn, successorId, batchId, reason } = change;
      const ended = stepped(assignment, state, change);
      return { ...ended, endedOn, successorId, endedBatchId: batchId, endReason: reason };
    }
  }
}

/** Whether it has a holder who is on post and does not hand over. */
export const isServing = ({ kind, state }: Assignment): boolean => COURSES[kind].serving.includes(state);

/** Whether it has a holder who is on post, handing over or not. */
export const isOnPost = (assignment: Assignment): boolean => isServing(assignment) || assignment.state === 'HANDOVER';

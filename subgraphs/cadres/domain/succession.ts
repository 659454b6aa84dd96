import { COURSES, VILLAGE_KINDS, isOnPost } from './assignment.ts';
import type { Act, Assignment, AssignmentPosted } from './assignment.ts';
import { notEligible, stateForbids, villageTaken } from './refusals.ts';
import type { NotEligible, StateForbids, VillageTaken } from './refusals.ts';

/** What is the case around a post that somebody takes over. */
export interface Surroundings {
  /** The first secretary of the village who does not hand over, whoever it is; null for another kind of post. */
  readonly villageHolder: Pick<Assignment, 'id' | 'divisionCode'> | null;
  /** Another full-time village post of the same person: its assignment. */
  readonly otherPostId: string | null;
}

/** Somebody who takes over a post. */
export interface Candidacy {
  readonly assignment: Assignment;
  /** Whom he follows; null where the post is new. */
  readonly predecessor: Assignment | null;
  readonly surroundings: Surroundings;
}

/** Who has left his post by the time that another takes it over, in the same act. */
type Gone = (assignmentId: string) => boolean;

const isFullTime = ({ kind }: Assignment): boolean => VILLAGE_KINDS.some((known) => known === kind);

/** What keeps somebody from following a predecessor. */
function misfit(assignment: Assignment, predecessor: Assignment): NotEligible | null {
  if (predecessor.kind !== assignment.kind || predecessor.placeCode !== assignment.placeCode)
    return notEligible(assignment, 'SAME_POST');
  return predecessor.successorId === null ? null : notEligible(assignment, 'ONE_SUCCESSOR');
}

/**
 * What keeps somebody from taking over a post, but for how the predecessor hands over.
 * @param gone who leaves in the same act.
 * @returns null where nothing does.
 */
export function obstacleTo(
  { assignment, predecessor, surroundings: { villageHolder, otherPostId } }: Candidacy,
  gone: Gone,
): StateForbids | NotEligible | VillageTaken | null {
  const { appointed } = COURSES[assignment.kind];
  if (assignment.state !== appointed) return stateForbids(assignment, appointed === null ? [] : [appointed]);
  const unfit = predecessor === null ? null : misfit(assignment, predecessor);
  if (unfit !== null) return unfit;
  if (villageHolder !== null && !gone(villageHolder.id)) return villageTaken(villageHolder);
  const isElsewhere = isFullTime(assignment) && otherPostId !== null && !gone(otherPostId);
  return isElsewhere ? notEligible(assignment, 'ONE_VILLAGE_POST') : null;
}

/** When and with what somebody begins. */
export interface Beginning {
  readonly command: AssignmentPosted['command'];
  readonly startedOn: string;
  readonly batchId: string | null;
  /** In place of what was planned when he was appointed. */
  readonly plannedEnd?: string | null;
  /** In place of his predecessor's. */
  readonly duty?: Duty | undefined;
}

/** What goes with a post, as far as this part is told of it. */
export interface Duty {
  readonly gridCellCode: string | null;
  readonly rosterCentreId: string | null;
}

const NO_DUTY: Duty = { gridCellCode: null, rosterCentreId: null };

const dutyAfter = (predecessor: Assignment | null, { gridCellCode, rosterCentreId }: Duty): Duty => {
  const held = predecessor ?? NO_DUTY;
  return {
    gridCellCode: gridCellCode ?? held.gridCellCode,
    rosterCentreId: rosterCentreId ?? held.rosterCentreId,
  };
};

/** Somebody takes over a post, and with it what his predecessor held. */
export function postedTo(
  { assignment, predecessor }: Candidacy,
  { command, startedOn, batchId, plannedEnd, duty = NO_DUTY }: Beginning,
  act: Act,
): AssignmentPosted {
  const planned = plannedEnd ?? assignment.plannedEnd;
  return {
    kind: 'AssignmentPosted',
    act,
    command,
    startedOn,
    // A plan that is older than the beginning is none any more.
    plannedEnd: planned !== null && planned < startedOn ? null : planned,
    predecessorId: predecessor?.id ?? null,
    batchId,
    ...dutyAfter(predecessor, duty),
  };
}

/** What an assignment holds that nobody would hold without it: the post, a grid cell, a roster. */
export const dutiesOf = ({ kind, gridCellCode, rosterCentreId }: Assignment): number =>
  [COURSES[kind].isSucceeded, gridCellCode !== null, rosterCentreId !== null].filter(Boolean).length;

/** Whether somebody who is on post has taken over already. */
export const isTakenOver = (successor: Assignment | null): boolean => successor !== null && isOnPost(successor);

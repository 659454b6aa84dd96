import { COURSES, VILLAGE_KINDS, isOnPost } from './assignment.ts';
import type { Act, Assignment, AssignmentEnded, Decided } from './assignment.ts';
import { daysLater, lastDayOfTerm } from './days.ts';
import { openWorkLeft, stateForbids, termTooShort } from './refusals.ts';
import type { NotEligible, OpenWorkLeft, StateForbids, TermTooShort, VillageTaken } from './refusals.ts';
import { dutiesOf, isTakenOver, obstacleTo, postedTo } from './succession.ts';
import type { Candidacy, Surroundings } from './succession.ts';

/** Somebody who is to leave his post. */
export interface Leaving {
  readonly assignment: Assignment;
  /** Who follows already; null where nobody does. */
  readonly successor: Assignment | null;
  /** His last day on post. */
  readonly on: string;
  readonly reason: string | null;
}

/** States from which whoever is on post leaves. */
export const leavableStates = ({ kind }: Assignment): readonly string[] => {
  const { serving, handsOver } = COURSES[kind];
  return handsOver ? [...serving, 'HANDOVER'] : serving;
};

const endedBy = (
  { assignment, on, reason }: Leaving,
  act: Act,
  how: Pick<AssignmentEnded, 'command' | 'state'>,
): AssignmentEnded => ({
  kind: 'AssignmentEnded',
  act,
  ...how,
  endedOn: on,
  successorId: assignment.successorId,
  batchId: null,
  reason,
});

/** Whether a day is too early for whoever is sent to a village. @returns null where it is not, or there is a reason. */
export function shortOfTerm({ assignment, on, reason }: Omit<Leaving, 'successor'>): TermTooShort | null {
  if (reason !== null || !VILLAGE_KINDS.some((kind) => kind === assignment.kind)) return null;
  const earliestOn = lastDayOfTerm(assignment.startedOn);
  return on < earliestOn ? termTooShort(assignment, earliestOn) : null;
}

/**
 * Ends an assignment in its course, its successor on post. Whoever is sent to a village stays for two years unless there is
 * a reason.
 */
export function end(leaving: Leaving, act: Act): Decided | TermTooShort | OpenWorkLeft | StateForbids {
  const { assignment, successor } = leaving;
  const { isSucceeded, ended } = COURSES[assignment.kind];
  const allowed = isSucceeded ? ['HANDOVER'] : leavableStates(assignment);
  if (!allowed.includes(assignment.state)) return stateForbids(assignment, allowed);
  const short = shortOfTerm(leaving);
  if (short !== null) return short;
  const duties = dutiesOf(assignment);
  if (duties > 0 && !isTakenOver(successor)) return openWorkLeft(assignment, duties);
  return {
    kind: 'Decided',
    changed: [{ assignment, changes: [endedBy(leaving, act, { command: 'end', state: ended })] }],
  };
}

/** Who is to follow somebody who is recalled, in the same act. */
export interface Replacement {
  readonly assignment: Assignment;
  readonly surroundings: Surroundings;
}

/**
 * Recalls somebody, for a reason. His duties need somebody who has taken over already, or a replacement, who is on post
 * from the day after.
 */
export function recall(
  leaving: Leaving,
  replacement: Replacement | null,
  act: Act,
): Decided | OpenWorkLeft | NotEligible | VillageTaken | StateForbids {
  const { assignment, successor, on } = leaving;
  if (!isOnPost(assignment)) return stateForbids(assignment, leavableStates(assignment));
  const ended = endedBy(leaving, act, { command: 'recall', state: COURSES[assignment.kind].recalled });
  if (replacement === null) {
    const duties = dutiesOf(assignment);
    if (duties > 0 && !isTakenOver(successor)) return openWorkLeft(assignment, duties);
    return { kind: 'Decided', changed: [{ assignment, changes: [ended] }] };
  }
  const candidacy: Candidacy = { ...replacement, predecessor: assignment };
  const obstacle = obstacleTo(candidacy, (id) => id === assignment.id);
  if (obstacle !== null) return obstacle;
  const posted = postedTo(candidacy, { command: 'recall', startedOn: daysLater(on, 1), batchId: null }, act);
  return {
    kind: 'Decided',
    changed: [
      { assignment, changes: [{ ...ended, successorId: replacement.assignment.id }] },
      { assignment: replacement.assignment, changes: [posted] },
    ],
  };
}

import { COURSES, isServing } from './assignment.ts';
import type { Act, Assignment, Decided, HandoverBegan, SuccessorNamed } from './assignment.ts';
import { daysLater } from './days.ts';
import { HANDOVER_DAYS_MAX, notEligible, villageTaken } from './refusals.ts';
import type { NotEligible, StateForbids, VillageTaken } from './refusals.ts';
import { obstacleTo, postedTo } from './succession.ts';
import type { Beginning, Candidacy } from './succession.ts';

/** Civil dates; both days belong to it. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** How somebody is to be posted. */
export interface Posting extends Omit<Beginning, 'command' | 'batchId'> {
  /** The days of handing over, where the predecessor is on post. */
  readonly handover: Span | null;
}

const isWindow = ({ from, to }: Span, startedOn: string): boolean =>
  from <= startedOn && startedOn <= to && to < daysLater(from, HANDOVER_DAYS_MAX);

/** What a predecessor does when somebody is posted in his place. */
function madeRoom(
  predecessor: Assignment,
  { assignment }: Candidacy,
  { handover, act }: { readonly handover: Span | null; readonly act: Act },
): HandoverBegan | SuccessorNamed {
  const { id: successorId } = assignment;
  return isServing(predecessor) && COURSES[predecessor.kind].handsOver
    ? { kind: 'HandoverBegan', act, command: 'post', successorId, until: handover?.to ?? null }
    : { kind: 'SuccessorNamed', successorId };
}

/**
 * Puts an appointed holder on post. A predecessor who is on post hands over from that moment; his duty goes with the post.
 * A village has one first secretary, but for the days of handing over.
 */
export function post(
  candidacy: Candidacy,
  posting: Posting,
  act: Act,
): Decided | StateForbids | NotEligible | VillageTaken {
  const { assignment, predecessor } = candidacy;
  const { startedOn, handover } = posting;
  const obstacle = obstacleTo(candidacy, (id) => id === predecessor?.id);
  if (obstacle !== null) return obstacle;
  const posted = postedTo(candidacy, { ...posting, command: 'post', batchId: null }, act);
  if (predecessor === null) return { kind: 'Decided', changed: [{ assignment, changes: [posted] }] };

  const room = madeRoom(predecessor, candidacy, { handover, act });
  if (room.kind === 'HandoverBegan' && (handover === null || !isWindow(handover, startedOn)))
    return handover === null && assignment.kind === 'FIRST_SECRETARY'
      ? villageTaken(predecessor)
      : notEligible(assignment, 'HANDOVER_WINDOW');
  return {
    kind: 'Decided',
    changed: [
      { assignment: predecessor, changes: [room] },
      { assignment, changes: [posted] },
    ],
  };
}

import { COURSES, VILLAGE_KINDS, isServing } from './assignment.ts';
import type { Act, Assignment, AssignmentChange, Changed, Decided } from './assignment.ts';
import { daysLater } from './days.ts';
import { leavableStates, shortOfTerm } from './leave.ts';
import { notEligible, stateForbids, villageLeftEmpty, villageTaken } from './refusals.ts';
import type { NotEligible, StateForbids, TermTooShort, VillageLeftEmpty, VillageTaken } from './refusals.ts';
import { isTakenOver, obstacleTo, postedTo } from './succession.ts';
import type { Surroundings } from './succession.ts';

/** One change of a rotation: who goes, who comes, or both. */
export interface Exchange {
  readonly outgoing: Assignment | null;
  /** Who follows the one who goes already. */
  readonly successor: Assignment | null;
  readonly incoming: Assignment | null;
  /** Of the post that the one who comes takes over. */
  readonly surroundings: Surroundings;
}

/** When a rotation is, and why before the end of a term. */
export interface Rotation {
  readonly batchId: string;
  /** First day of those who come; those who go were on post until the day before. */
  readonly on: string;
  readonly reason: string | null;
}

type Refused = VillageTaken | NotEligible | TermTooShort | StateForbids;

/** What keeps somebody from going. */
function obstacleToGoing(outgoing: Assignment, { on, reason }: Rotation): TermTooShort | StateForbids | null {
  const allowed = leavableStates(outgoing);
  if (!allowed.includes(outgoing.state)) return stateForbids(outgoing, allowed);
  return shortOfTerm({ assignment: outgoing, on: daysLater(on, -1), reason });
}

/** Whoever goes hands over and is done, in one act. */
function left(
  assignment: Assignment,
  { successorId, rotation: { batchId, on, reason }, act }: { successorId: string | null; rotation: Rotation; act: Act },
): Changed {
  const { handsOver, ended } = COURSES[assignment.kind];
  const changes: AssignmentChange[] = [];
  if (handsOver && isServing(assignment))
    changes.push({ kind: 'HandoverBegan', act, command: 'rotate', successorId, until: null });
  const endedOn = daysLater(on, -1);
  changes.push({
    kind: 'AssignmentEnded',
    act,
    command: 'rotate',
    state: ended,
    endedOn,
    successorId,
    batchId,
    reason,
  });
  return { assignment, changes };
}

/** Two who come in one rotation must not take one village, nor be one person. */
function clash(comers: readonly Assignment[]): Refused | null {
  const villages = new Map<string, Assignment>();
  const persons = new Set<string>();
  for (const comer of comers) {
    const other = villages.get(comer.placeCode);
    if (comer.kind === 'FIRST_SECRETARY' && other !== undefined) return villageTaken(other);
    if (VILLAGE_KINDS.some((kind) => kind === comer.kind) && persons.has(comer.cadreId))
      return notEligible(comer, 'ONE_VILLAGE_POST');
    villages.set(comer.placeCode, comer);
    persons.add(comer.cadreId);
  }
  return null;
}

/** The first thing that stands in the way of anybody's going or coming. */
function firstObstacle(exchanges: readonly Exchange[], rotation: Rotation): Refused | null {
  const going = new Set(exchanges.flatMap(({ outgoing }) => outgoing?.id ?? []));
  for (const { outgoing, incoming, surroundings } of exchanges) {
    const obstacle =
      (outgoing === null ? null : obstacleToGoing(outgoing, rotation)) ??
      (incoming === null
        ? null
        : obstacleTo({ assignment: incoming, predecessor: outgoing, surroundings }, (id) => going.has(id)));
    if (obstacle !== null) return obstacle;
  }
  return clash(exchanges.flatMap(({ incoming }) => incoming ?? []));
}

const isLeftEmpty = ({ outgoing, incoming, successor }: Exchange): boolean =>
  outgoing !== null && incoming === null && !isTakenOver(successor);

/** Rotates (轮换): everybody of a batch changes or nobody does, and no post is left to nobody. */
export function rotate(
  exchanges: readonly Exchange[],
  rotation: Rotation,
  act: Act,
): Decided | VillageLeftEmpty | Refused {
  const obstacle = firstObstacle(exchanges, rotation);
  if (obstacle !== null) return obstacle;
  const empty = exchanges.filter(isLeftEmpty).flatMap(({ outgoing }) => outgoing?.divisionCode ?? []);
  if (empty.length > 0) return villageLeftEmpty([...new Set(empty)]);

  const { on: startedOn, batchId } = rotation;
  const gone = exchanges.flatMap(({ outgoing, incoming }) => {
    const successorId = incoming?.id ?? outgoing?.successorId ?? null;
    return outgoing === null ? [] : left(outgoing, { successorId, rotation, act });
  });
  const come = exchanges.flatMap(({ outgoing, incoming, surroundings }): readonly Changed[] => {
    if (incoming === null) return [];
    const candidacy = { assignment: incoming, predecessor: outgoing, surroundings };
    const posted = postedTo(candidacy, { command: 'rotate', startedOn, batchId }, act);
    return [{ assignment: incoming, changes: [posted] }];
  });
  return { kind: 'Decided', changed: [...gone, ...come] };
}

import { addDays, failure, isUuid } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import { standingCode } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { Assignment } from '../domain/assignment.ts';
import { post } from '../domain/post.ts';
import type { NotEligible, StateForbids, VillageTaken } from '../domain/refusals.ts';
import type { PostAssignmentInput } from '../generated/schema.ts';
import { postRoles } from '../policies.ts';
import {
  checkFirstDay,
  checkNotBefore,
  checkRole,
  conflictAmong,
  lockAssignments,
  saveChanged,
  surroundingsOf,
} from './assignmentStore.ts';

/** Somebody is on post. */
export interface PostedPayload {
  readonly kind: 'PostAssignmentPayload';
  readonly assignmentId: string;
}

const CELL_CODE = /^\d{15}$/;

/** Refuses what is not the code of a grid cell in the place of an assignment. Cells keep their codes after a merger. */
function readCell(
  code: string | null | undefined,
  { placeCode }: Assignment,
  { memory, time }: CommandContext,
): string | null {
  if (code === null || code === undefined) return null;
  const register = memory.current();
  const [place, village] = [placeCode, standingCode(register, code.slice(0, 12), time.today)].map((one) =>
    register.divisions.get(one),
  );
  const isThere = place !== undefined && village !== undefined && `${village.path}/`.startsWith(`${place.path}/`);
  if (!CELL_CODE.test(code) || !isThere)
    throw failure('BAD_USER_INPUT', '`gridCell` expects the code of a grid cell where the post is. Look it up.');
  return code;
}

function readCentre(id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  if (!isUuid(id)) throw failure('BAD_USER_INPUT', '`centre` expects the id of a mediation centre. Look it up.');
  return id;
}

/** The first day that a successor can begin on: after whom he follows has begun, or is over. */
const earliestAfter = ({ startedOn, endedOn }: Assignment): string => addDays(endedOn ?? startedOn, 1);

function checkDays(input: PostAssignmentInput, predecessor: Assignment | null, call: CommandContext): void {
  const { startsOn, plannedEnd } = input;
  checkFirstDay('startsOn', startsOn, call);
  if (plannedEnd) checkNotBefore('plannedEnd', plannedEnd, startsOn);
  if (predecessor !== null) checkNotBefore('startsOn', startsOn, earliestAfter(predecessor));
}

/** Puts an appointed holder on post (到岗); he takes over the duty of whom he follows. */
export async function postAssignment(
  input: PostAssignmentInput,
  call: CommandContext,
): Promise<PostedPayload | VillageTaken | NotEligible | StateForbids | VersionConflict> {
  const { principal, time } = call;
  const seen = [input, ...(input.predecessor ? [input.predecessor] : [])];
  const locked = await lockAssignments(
    call,
    seen.map(({ id }) => id),
  );
  const assignment = locked(input.id);
  const predecessor = input.predecessor ? locked(input.predecessor.id) : null;
  checkRole(call, postRoles[assignment.kind]);
  const conflict = conflictAmong(seen, locked);
  if (conflict !== null) return conflict;
  checkDays(input, predecessor, call);

  const surroundings = (await surroundingsOf(call, [assignment]))(assignment);
  const posting = {
    startedOn: input.startsOn,
    plannedEnd: input.plannedEnd ?? null,
    handover: input.handover ?? null,
    duty: { gridCellCode: readCell(input.gridCell, assignment, call), rosterCentreId: readCentre(input.centre) },
  };
  const decision = post({ assignment, predecessor, surroundings }, posting, { post: principal.post, at: time.now });
  if (decision.kind !== 'Decided') return decision;
  await saveChanged(call, decision.changed);
  return { kind: 'PostAssignmentPayload', assignmentId: assignment.id };
}

import { failure } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { recall } from '../domain/leave.ts';
import type { NotEligible, OpenWorkLeft, StateForbids, VillageTaken } from '../domain/refusals.ts';
import type { RecallAssignmentInput } from '../generated/schema.ts';
import { endRoles } from '../policies.ts';
import {
  checkLastDay,
  checkRole,
  conflictAmong,
  lockAssignments,
  readReason,
  saveChanged,
  successorsOf,
  surroundingsOf,
} from './assignmentStore.ts';

/** Somebody was recalled. */
export interface RecalledPayload {
  readonly kind: 'RecallAssignmentPayload';
  readonly assignmentId: string;
}

/** Recalls somebody from his post (召回), for a reason; whoever replaces him is on post from the day after. */
export async function recallAssignment(
  input: RecallAssignmentInput,
  call: CommandContext,
): Promise<RecalledPayload | OpenWorkLeft | NotEligible | VillageTaken | StateForbids | VersionConflict> {
  const { principal, time } = call;
  const { on } = input;
  const reason = readReason(input.reason);
  const seen = [input, ...(input.replacement ? [input.replacement] : [])];
  const locked = await lockAssignments(
    call,
    seen.map(({ id }) => id),
  );
  const assignment = locked(input.id);
  checkRole(call, endRoles[assignment.kind]);
  const conflict = conflictAmong(seen, locked);
  if (conflict !== null) return conflict;
  if (input.replacement?.id === input.id)
    throw failure('BAD_USER_INPUT', '`replacement` expects another assignment than the one that is recalled.');
  const successor = (await successorsOf(call, [assignment.id]))(assignment);
  checkLastDay(on, { assignment, successor }, call);

  const comer = input.replacement ? locked(input.replacement.id) : null;
  const surroundings = await surroundingsOf(call, comer === null ? [] : [comer]);
  const replacement = comer === null ? null : { assignment: comer, surroundings: surroundings(comer) };
  const act = { post: principal.post, at: time.now };
  const decision = recall({ assignment, successor, on, reason }, replacement, act);
  if (decision.kind !== 'Decided') return decision;
  await saveChanged(call, decision.changed);
  return { kind: 'RecallAssignmentPayload', assignmentId: assignment.id };
}

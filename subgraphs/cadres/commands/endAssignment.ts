import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { end } from '../domain/leave.ts';
import type { OpenWorkLeft, StateForbids, TermTooShort } from '../domain/refusals.ts';
import type { EndAssignmentInput } from '../generated/schema.ts';
import { endRoles } from '../policies.ts';
import {
  checkLastDay,
  checkRole,
  conflictAmong,
  lockAssignments,
  readReason,
  saveChanged,
  successorsOf,
} from './assignmentStore.ts';

/** Somebody's assignment ended. */
export interface EndedPayload {
  readonly kind: 'EndAssignmentPayload';
  readonly assignmentId: string;
}

/** Ends an assignment in its course (离任): it has handed over, and its successor is on post. */
export async function endAssignment(
  input: EndAssignmentInput,
  call: CommandContext,
): Promise<EndedPayload | TermTooShort | OpenWorkLeft | StateForbids | VersionConflict> {
  const { principal, time } = call;
  const { id, on } = input;
  const reason = readReason(input.reason);
  const locked = await lockAssignments(call, [id]);
  const assignment = locked(id);
  checkRole(call, endRoles[assignment.kind]);
  const conflict = conflictAmong([input], locked);
  if (conflict !== null) return conflict;
  const successor = (await successorsOf(call, [assignment.id]))(assignment);
  checkLastDay(on, { assignment, successor }, call);

  const decision = end({ assignment, successor, on, reason }, { post: principal.post, at: time.now });
  if (decision.kind !== 'Decided') return decision;
  await saveChanged(call, decision.changed);
  return { kind: 'EndAssignmentPayload', assignmentId: assignment.id };
}

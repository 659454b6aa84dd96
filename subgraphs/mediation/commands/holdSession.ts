import { versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import type { MediatorUnfit } from '../domain/accept.ts';
import { holdSession as decide } from '../domain/holdSession.ts';
import type { MediatorMissing } from '../domain/holdSession.ts';
import type { DayOutOfRange, StateForbids } from '../domain/refusals.ts';
import type { HoldSessionInput } from '../generated/schema.ts';
import { mustHandle, readCaseCircle } from '../loaders/caseCircle.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** A session was counted. */
export interface SessionHeldPayload {
  readonly kind: 'HoldSessionPayload';
  readonly caseId: string;
}

/**
 * Counts a session (调解场次). The first one of a case that has no mediator yet names them, which its centre does; what was
 * said is nowhere here.
 */
export async function holdSession(
  input: HoldSessionInput,
  call: CommandContext,
): Promise<SessionHeldPayload | MediatorMissing | MediatorUnfit | DayOutOfRange | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const { heldOn, byVideo: isByVideo = false } = input;
  const dispute = await lockCase(db, input.id);
  await mustHandle(call, dispute, dispute.mediatorIds);
  const conflict = versionConflict(input.expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const { candidates } = await readCaseCircle(call, dispute, input.mediators ?? []);
  const act = { post: principal.post, at: time.now, on: time.today };
  const decision = decide(dispute, { heldOn, isByVideo, candidates }, act);
  if ('kind' in decision) return decision;
  await saveChanges(call, dispute, decision);
  return { kind: 'HoldSessionPayload', caseId: dispute.id };
}

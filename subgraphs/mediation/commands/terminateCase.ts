import { versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { terminate } from '../domain/terminate.ts';
import type { OtherRoutesUntold, TermNotOver } from '../domain/terminate.ts';
import type { TerminateCaseInput } from '../generated/schema.ts';
import { mustHandle } from '../loaders/caseCircle.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** Mediation is over. */
export interface TerminatedPayload {
  readonly kind: 'TerminateCasePayload';
  readonly caseId: string;
}

/** Ends mediation without an agreement (终止调解), or before it has begun, where a party does not want it. */
export async function terminateCase(
  input: TerminateCaseInput,
  call: CommandContext,
): Promise<TerminatedPayload | OtherRoutesUntold | TermNotOver | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const { reason, otherRoutesTold: areOtherRoutesTold } = input;
  const dispute = await lockCase(db, input.id);
  await mustHandle(call, dispute, dispute.mediatorIds);
  const act = { post: principal.post, at: time.now, on: time.today };
  const decision =
    versionConflict(input.expectedVersion, dispute.version) ?? terminate(dispute, { reason, areOtherRoutesTold }, act);
  if (decision.kind !== 'MediationEnded') return decision;
  await saveChanges(call, dispute, [decision]);
  return { kind: 'TerminateCasePayload', caseId: dispute.id };
}

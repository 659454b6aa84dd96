import { addDays, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { accept } from '../domain/accept.ts';
import type { MediatorUnfit } from '../domain/accept.ts';
import type { ConsentMissing, StateForbids } from '../domain/refusals.ts';
import type { AcceptCaseInput } from '../generated/schema.ts';
import { mustHandle, readCaseCircle } from '../loaders/caseCircle.ts';
import { readPapers } from '../loaders/papers.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** A case was accepted, and given to its mediators where they were named. */
export interface AcceptedPayload {
  readonly kind: 'AcceptCasePayload';
  readonly caseId: string;
}

/** Takes a case that was routed to the caller's centre (受理). */
export async function acceptCase(
  input: AcceptCaseInput,
  call: CommandContext,
): Promise<AcceptedPayload | ConsentMissing | MediatorUnfit | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const consents = readPapers('consents', input.consents);
  const dispute = await lockCase(db, input.id);
  await mustHandle(call, dispute);
  const conflict = versionConflict(input.expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const circle = await readCaseCircle(call, dispute, input.mediators ?? []);
  const act = { post: principal.post, at: time.now, on: time.today };
  const decision = accept(dispute, { ...circle, consents, daysAfter: addDays }, act);
  if ('kind' in decision) return decision;
  await saveChanges(call, dispute, decision);
  return { kind: 'AcceptCasePayload', caseId: dispute.id };
}

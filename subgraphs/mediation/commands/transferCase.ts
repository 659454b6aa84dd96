import { failure, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import type { ConsentMissing, StateForbids } from '../domain/refusals.ts';
import { transfer } from '../domain/transfer.ts';
import type { TransferCaseInput } from '../generated/schema.ts';
import { mustHandle, readCaseCircle } from '../loaders/caseCircle.ts';
import { readPapers } from '../loaders/papers.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** A case was handed over. */
export interface TransferredPayload {
  readonly kind: 'TransferCasePayload';
  readonly caseId: string;
}

const REASON_LENGTH_MAX = 200;

/** Hands a case over to whoever decides it instead (移送). Why is kept with the case, and told to nobody else. */
export async function transferCase(
  input: TransferCaseInput,
  call: CommandContext,
): Promise<TransferredPayload | ConsentMissing | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const { to, reason } = input;
  if (reason.trim() === '' || reason.length > REASON_LENGTH_MAX)
    throw failure('BAD_USER_INPUT', `\`reason\` expects 1 to ${REASON_LENGTH_MAX} characters; ${reason.length} came.`);
  const papers = readPapers('handOver', input.handOver);
  const consents = readPapers('consents', input.consents);
  const dispute = await lockCase(db, input.id);
  await mustHandle(call, dispute);
  const conflict = versionConflict(input.expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const { parties } = await readCaseCircle(call, dispute);
  const act = { post: principal.post, at: time.now, on: time.today };
  const decision = transfer(dispute, { to, reason, papers, consents, parties }, act);
  if (decision.kind !== 'CaseTransferred') return decision;
  await saveChanges(call, dispute, [decision]);
  return { kind: 'TransferCasePayload', caseId: dispute.id };
}

import { addDays, failure, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { agree } from '../domain/agree.ts';
import type { SignatureMissing, Terms } from '../domain/agree.ts';
import type { DayOutOfRange, StateForbids } from '../domain/refusals.ts';
import type { AgreeCaseInput } from '../generated/schema.ts';
import { mustHandle, readCaseCircle } from '../loaders/caseCircle.ts';
import { readPaper, readPapers } from '../loaders/papers.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** An agreement was kept. */
export interface AgreedPayload {
  readonly kind: 'AgreeCasePayload';
  readonly caseId: string;
}

type Papers =
  | Pick<Extract<Terms, { form: 'WRITTEN' }>, 'form' | 'partySignatures' | 'mediatorSignature' | 'sealedOn'>
  | Pick<Extract<Terms, { form: 'ORAL' }>, 'form' | 'record'>;

/** What the agreement rests on, by its form; nothing that belongs to the other form goes along unseen. */
function papersOf(input: AgreeCaseInput): Papers {
  const { form, sealedOn = null } = input;
  const partySignatures = readPapers('partySignatures', input.partySignatures);
  const mediatorSignature = readPaper('mediatorSignature', input.mediatorSignature);
  const record = readPaper('record', input.record);
  if (form === 'WRITTEN' && record === null) return { form, partySignatures, mediatorSignature, sealedOn };
  if (form === 'ORAL' && partySignatures.length === 0 && mediatorSignature === null && sealedOn === null)
    return { form, record };
  throw failure(
    'BAD_USER_INPUT',
    'A written agreement expects signatures and a seal, an oral one a `record`; what came belongs to the other form.',
  );
}

/** Keeps that the parties have agreed (达成协议), on all of it or on a part. */
export async function agreeCase(
  input: AgreeCaseInput,
  call: CommandContext,
): Promise<AgreedPayload | SignatureMissing | DayOutOfRange | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const papers = papersOf(input);
  const dispute = await lockCase(db, input.id);
  await mustHandle(call, dispute, dispute.mediatorIds);
  const conflict = versionConflict(input.expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const { parties } = await readCaseCircle(call, dispute);
  const act = { post: principal.post, at: time.now, on: time.today };
  const terms = { ...papers, isPartly: input.partly ?? false, reachedOn: input.reachedOn, parties };
  const decision = agree(dispute, terms, { act, daysAfter: addDays });
  if (decision.kind !== 'AgreementReached') return decision;
  await saveChanges(call, dispute, [decision]);
  return { kind: 'AgreeCasePayload', caseId: dispute.id };
}

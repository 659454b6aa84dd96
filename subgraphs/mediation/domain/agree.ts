import type { Act, AgreementReached, DisputeCase } from './disputeCase.ts';
import { dayOutOfRange, papersMissing, stateForbids } from './refusals.ts';
import type { DayOutOfRange, StateForbids } from './refusals.ts';
import { CONFIRMATION_DAYS } from './terms.ts';
import type { DaysAfter } from './terms.ts';

/** A written agreement as it was signed; numbers of papers, and the day on which the committee sealed it. */
interface Written {
  readonly form: 'WRITTEN';
  readonly partySignatures: readonly string[];
  readonly mediatorSignature: string | null;
  readonly sealedOn: string | null;
}

/** An oral agreement: what was agreed is recorded. */
interface Oral {
  readonly form: 'ORAL';
  readonly record: string | null;
}

/** What the parties have agreed. */
export type Terms = (Written | Oral) & {
  readonly isPartly: boolean;
  readonly reachedOn: string;
  readonly parties: number;
};

/** An agreement has not been signed by each party, signed by the mediator and sealed; or, an oral one, not been recorded. */
export interface SignatureMissing {
  readonly kind: 'SignatureMissing';
  readonly message: string;
  readonly messageZh: string;
  readonly partiesMissing: number;
  readonly isMediatorMissing: boolean;
  readonly isSealMissing: boolean;
  readonly isRecordMissing: boolean;
}

type Missing = Omit<SignatureMissing, 'kind' | 'message' | 'messageZh'>;

const missingOf = (terms: Terms): Missing =>
  terms.form === 'WRITTEN'
    ? {
        partiesMissing: papersMissing(terms.partySignatures, terms.parties),
        isMediatorMissing: terms.mediatorSignature === null,
        isSealMissing: terms.sealedOn === null,
        isRecordMissing: false,
      }
    : {
        partiesMissing: 0,
        isMediatorMissing: false,
        isSealMissing: false,
        isRecordMissing: terms.record === null,
      };

function signatureMissing(terms: Terms): SignatureMissing | null {
  const missing = missingOf(terms);
  const { partiesMissing, isMediatorMissing, isSealMissing, isRecordMissing } = missing;
  if (partiesMissing === 0 && !isMediatorMissing && !isSealMissing && !isRecordMissing) return null;
  return {
    kind: 'SignatureMissing',
    message:
      'A written agreement is signed by each party and the mediator, each by a signature of his own, and sealed by the committee; an oral one is recorded.',
    messageZh: '书面协议须由各方当事人和调解员分别签名并加盖人民调解委员会印章；口头协议须有记录。',
    ...missing,
  };
}

/** An agreement takes effect when the last of what it needs is there: written with its seal, oral when it is reached. */
const effectiveOnOf = (terms: Terms): string =>
  terms.form === 'WRITTEN' ? (terms.sealedOn ?? terms.reachedOn) : terms.reachedOn;

const papersOf = (terms: Terms): AgreementReached['papers'] =>
  terms.form === 'WRITTEN'
    ? { partySignatures: terms.partySignatures, mediatorSignature: terms.mediatorSignature }
    : { record: terms.record };

/** Keeps what the parties have agreed, and no word of it. */
export function agree(
  dispute: DisputeCase,
  terms: Terms,
  { act, daysAfter }: { readonly act: Act; readonly daysAfter: DaysAfter },
): AgreementReached | SignatureMissing | DayOutOfRange | StateForbids {
  if (dispute.stage !== 'IN_MEDIATION') return stateForbids(dispute.stage, ['IN_MEDIATION']);
  const missing = signatureMissing(terms);
  if (missing !== null) return missing;
  const { form, isPartly, reachedOn } = terms;
  const effectiveOn = effectiveOnOf(terms);
  const outside =
    dayOutOfRange(reachedOn, { from: dispute.acceptedOn ?? act.on, to: act.on }) ??
    dayOutOfRange(effectiveOn, { from: reachedOn, to: act.on });
  if (outside !== null) return outside;
  const confirmationApplyBy = daysAfter(effectiveOn, CONFIRMATION_DAYS);
  return { kind: 'AgreementReached', act, isPartly, form, effectiveOn, confirmationApplyBy, papers: papersOf(terms) };
}

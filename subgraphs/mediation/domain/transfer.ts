import type { Act, CaseTransferred, DisputeCase, TransferTarget } from './disputeCase.ts';
import { consentMissing, stateForbids } from './refusals.ts';
import type { ConsentMissing, StateForbids } from './refusals.ts';

/** To whom a case is handed over, why, and with which papers. */
export interface HandOver {
  readonly to: TransferTarget;
  readonly reason: string;
  /** Numbers of the papers that go along. */
  readonly papers: readonly string[];
  /** Numbers of the papers by which each party has agreed to that. */
  readonly consents: readonly string[];
  readonly parties: number;
}

/** Hands a case over to whoever decides it instead; no paper goes along that the parties have not agreed to. */
export function transfer(
  dispute: DisputeCase,
  { to, reason, papers, consents, parties }: HandOver,
  act: Act,
): CaseTransferred | ConsentMissing | StateForbids {
  if (dispute.stage !== 'FAILED' && dispute.stage !== 'REFUSED')
    return stateForbids(dispute.stage, ['FAILED', 'REFUSED']);
  const missing = papers.length === 0 ? null : consentMissing(consents, parties);
  if (missing !== null) return missing;
  return { kind: 'CaseTransferred', act, to, reason, papers: { handedOver: papers, handOverConsents: consents } };
}

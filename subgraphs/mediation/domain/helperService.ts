import { dayOutOfRange, stateForbids } from './refusals.ts';
import type { DayOutOfRange, StateForbids } from './refusals.ts';

/** A helper's service, as far as its verification is decided by it. */
export interface HelperService {
  readonly id: string;
  readonly version: number;
  /** The helper's pseudonym here, where it is known. */
  readonly person: string | null;
  readonly servedOn: string;
  readonly verifiedOn: string | null;
}

/** Nobody verifies his own hours. */
export interface VerifierHelped {
  readonly kind: 'VerifierHelped';
  readonly message: string;
  readonly messageZh: string;
}

/** The hours of a service stand. */
export interface HelperServiceVerified {
  readonly kind: 'HelperServiceVerified';
  readonly hours: number;
  readonly verifiedOn: string;
}

/** Who says how long it took, and when he says so. */
export interface Verification {
  readonly actor: string;
  readonly hours: number;
  readonly today: string;
}

const VERIFIER_HELPED: VerifierHelped = Object.freeze({
  kind: 'VerifierHelped',
  message: 'Nobody verifies hours of his own; another organiser of the place does.',
  messageZh: '不得核实本人的服务时长，请由本地其他组织者核实。',
});

/** Decides whether a helper's hours are verified: once, by another than the helper, when the service is over. */
export function verifyService(
  { person, servedOn, verifiedOn }: HelperService,
  { actor, hours, today }: Verification,
): HelperServiceVerified | VerifierHelped | StateForbids | DayOutOfRange {
  if (person === actor) return VERIFIER_HELPED;
  if (verifiedOn !== null) return stateForbids('SERVICE_VERIFIED', ['SERVICE_CLAIMED']);
  const tooEarly = dayOutOfRange(servedOn, { from: '0001-01-01', to: today });
  return tooEarly ?? { kind: 'HelperServiceVerified', hours, verifiedOn: today };
}

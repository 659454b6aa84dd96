import { pointsForHours } from './pointRule.ts';
import type { PointStep } from './pointRule.ts';

/** An account of a scheme, as far as an award for service is decided by it. */
export interface AwardedAccount {
  readonly optedOutOn: string | null;
  /** The steps of the scheme's rule; null for an account without a scheme, which earns nothing by service elsewhere. */
  readonly steps: readonly PointStep[] | null;
  /** Hours verified before this service. */
  readonly hoursBefore: number;
  /** Points that those were given, less what was taken back. */
  readonly pointsBefore: number;
}

/** What a helper's verified service comes to. */
export type HelperAward =
  /** Who has left the scheme has his positives recorded no longer. */
  | { readonly kind: 'NotRecorded' }
  /** The hours count; points are whole, so there may be none yet. */
  | { readonly kind: 'Recorded'; readonly points: number };

/**
 * Decides what a verified service is worth: the whole curve up to now, less what was given before. Only time is looked
 * at: what the service was about, and how it ended, is not even known here.
 */
export function awardForService(
  account: AwardedAccount,
  service: { readonly hours: number; readonly on: string },
): HelperAward {
  const { optedOutOn, steps, hoursBefore, pointsBefore } = account;
  if (steps === null || (optedOutOn !== null && optedOutOn <= service.on)) return { kind: 'NotRecorded' };
  const owed = pointsForHours(steps, hoursBefore + service.hours);
  return { kind: 'Recorded', points: Math.max(0, owed - pointsBefore) };
}

/** What kinds of activity are called in the ledger, by the code under which the other domain names them. */
export const ACTIVITY_WORDS: Readonly<Record<string, string>> = Object.freeze({
  NEIGHBOUR_MEDIATION: '邻里调解',
  HOME_VISIT: '走访帮扶',
  LAW_PROMOTION: '普法宣传',
  NIGHT_PATROL: '平安巡逻',
});

import type { CityPlan } from './plan.ts';
import { openAccounts, schemeVillages } from './planAccounts.ts';
import type { Account } from './pointBooks.ts';
import { sample } from './stream.ts';

/** A handle that credit gave to somebody who helps elsewhere and wants his points. */
export interface AwardHandle {
  readonly handle: string;
  readonly account: Account;
  readonly issuedOn: string;
}

/** So many of those who have an account help elsewhere, too. */
const HELPERS = 120;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
/** 22 letters of 64 are 132 bits. */
const HANDLE_LENGTH = 22;

/** Handles of the redeemable accounts of some helpers; credit knows whose each is, mediation only the handle. */
export function planAwardHandles(plan: CityPlan): readonly AwardHandle[] {
  const draw = plan.stream('award handles');
  const redeemable = openAccounts(plan, schemeVillages(plan)).filter(({ ledger }) => ledger === 'REDEEMABLE');
  return sample(draw, redeemable.length, Math.min(HELPERS, redeemable.length)).flatMap((place) => {
    const account = redeemable[place];
    if (account === undefined) return [];
    const handle = Array.from({ length: HANDLE_LENGTH }, () => LETTERS[draw.between(0, LETTERS.length)] ?? '').join('');
    return [{ handle, account, issuedOn: account.optedInOn }];
  });
}

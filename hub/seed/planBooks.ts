import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { openAccounts, schemeVillages } from './planAccounts.ts';
import { createContest, takeBack } from './pointAppeals.ts';
import type { Account, Appeal, Entry, Redemption, Service } from './pointBooks.ts';
import { award, createServing, redeem } from './pointLedger.ts';

/** The books of all accounts: small beside the rest of the city, so they are made at once. */
export interface Books {
  readonly villages: readonly Place[];
  readonly accounts: readonly Account[];
  readonly services: readonly Service[];
  readonly entries: readonly Entry[];
  readonly redemptions: readonly Redemption[];
  readonly appeals: readonly Appeal[];
}

/** Keeps the books of the whole city. */
export function keepBooks(plan: CityPlan): Books {
  const villages = schemeVillages(plan);
  const accounts = openAccounts(plan, villages);
  const draw = plan.stream('services');
  const ids = { service: plan.id('service'), entry: plan.id('entry'), redemption: plan.id('redemption') };
  const counters = { service: 0, entry: 0, redemption: 0 };
  const next = (kind: keyof typeof counters): string => ids[kind](counters[kind]++);
  const stores = new Map(villages.map(({ code }, index) => [code, plan.id('store')(index)]));
  const services: Service[] = [];
  const entries: Entry[] = [];
  const redemptions: Redemption[] = [];
  const serve = createServing(plan, draw, () => next('service'));
  const { appeals, correctionOf } = createContest(plan, () => next('service'));
  for (const account of accounts) {
    const awarded = award(plan, account, serve(account), { next: () => next('entry'), correctionOf });
    const redeemed = redeem(account, awarded.entries, { plan, draw, next, stores });
    services.push(...awarded.services);
    entries.push(...awarded.entries, ...redeemed.entries);
    redemptions.push(...redeemed.redemptions);
  }
  const reversals = takeBack(plan, entries, appeals, () => next('entry'));
  return {
    villages,
    accounts,
    services,
    entries: [...entries, ...reversals].toSorted((left, right) => left.at - right.at),
    redemptions,
    appeals,
  };
}

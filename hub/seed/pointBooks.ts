import type { Place } from './places.ts';

/** An account of points: one of a person's two ledgers, which never mix. */
export interface Account {
  readonly id: string;
  readonly subject: string;
  readonly village: Place;
  readonly ledger: 'REDEEMABLE' | 'ASSESSMENT';
  readonly optedInOn: string;
}

/** Hours that a person served; days are days of the generator. */
export interface Service {
  readonly id: string;
  readonly account: Account;
  readonly activity: string;
  readonly hours: number;
  readonly servedOn: number;
  readonly verifiedOn: number | null;
  /** What this registration takes the place of, where it puts one right: the award and the hours it was given for. */
  readonly corrects: Correction | null;
}

/** An award that was given for hours written down wrongly. */
export interface Correction {
  readonly entry: Entry;
  readonly hours: number;
}

/** A line of a ledger, at a minute of the generator; what a line takes away is negative. */
export interface Entry {
  readonly id: string;
  readonly account: Account;
  readonly at: number;
  readonly points: number;
  readonly kind: string;
  readonly source: string;
  readonly sourceId: string | null;
  readonly reason: string;
  readonly reversesId: string | null;
}

/** Goods that were had for points. */
export interface Redemption {
  readonly id: string;
  readonly account: Account;
  readonly at: number;
  readonly storeId: string;
  readonly goodId: string;
  readonly points: number;
}

/** An entry that its holder contested. */
export interface Appeal {
  readonly id: string;
  readonly entry: Entry;
  readonly status: 'UPHELD' | 'DISMISSED' | 'FLAGGED';
  readonly filedAt: number;
  readonly dueAt: number;
  readonly decidedOn: number | null;
}

import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { Appeal, Entry } from './pointBooks.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

/** How many of the awards were taken back, how many contested, and how the contests ended. */
const REVERSED = 0.004;
const CONTESTED = 0.006;
const DECIDED = 0.9;
const UPHELD = 0.4;
/** Days for a decision on what the credit office can check itself. */
const DECISION_DAYS = 3;

/** Two people took back what had been given twice. */
const reversalOf = (entry: Entry, id: string, at: number): Entry => ({
  ...entry,
  id,
  at,
  points: -entry.points,
  kind: 'REVERSE',
  source: 'REVERSAL',
  sourceId: null,
  reason: '重复登记，双人复核冲正',
  reversesId: entry.id,
});

function appealOf(entry: Entry, id: string, draw: Stream): Appeal {
  const isDecided = draw.chance(DECIDED);
  const filedAt = entry.at + draw.between(1, 5) * DAY;
  if (!isDecided) return { id, entry, status: 'FLAGGED', filedAt, decidedOn: null };
  const status = draw.chance(UPHELD) ? 'UPHELD' : 'DISMISSED';
  return { id, entry, status, filedAt, decidedOn: Math.floor(filedAt / DAY) + DECISION_DAYS };
}

const balancesOf = (entries: readonly Entry[]): Map<string, number> => {
  const balances = new Map<string, number>();
  for (const { account, points } of entries) balances.set(account.id, (balances.get(account.id) ?? 0) + points);
  return balances;
};

/** A few awards were contested, and a few taken back where the balance still had them. @param next the next entry's identifier. */
export function contest(
  plan: CityPlan,
  entries: readonly Entry[],
  next: () => string,
): { readonly reversals: readonly Entry[]; readonly appeals: readonly Appeal[] } {
  const draw = plan.stream('appeals');
  const appealIds = plan.id('appeal');
  const end = endOf(plan.scenario.lastDay);
  const reversals: Entry[] = [];
  const appeals: Appeal[] = [];
  const balances = balancesOf(entries);
  for (const entry of entries) {
    if (entry.kind !== 'AWARD' || entry.at > end - 12 * DAY) continue;
    const rest = balances.get(entry.account.id) ?? 0;
    if (draw.chance(REVERSED) && rest >= entry.points) {
      balances.set(entry.account.id, rest - entry.points);
      reversals.push(reversalOf(entry, next(), end - draw.between(1, 9) * DAY));
    } else if (draw.chance(CONTESTED)) appeals.push(appealOf(entry, appealIds(appeals.length), draw));
  }
  return { reversals, appeals };
}

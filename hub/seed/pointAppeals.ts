import { addWorkingDays } from '@hub/chassis';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { Appeal, Entry, Service } from './pointBooks.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf, workingDeadline } from './time.ts';

/** How many of the awards were taken back, how many contested, and how the contests ended. */
const REVERSED = 0.004;
const CONTESTED = 0.006;
const UPHELD = 0.4;
/** Working days for a decision on what the credit office can check itself, and on what others must check. */
const OWN_DAYS = 3;
const OTHERS_DAYS = 7;
const OWN_SHARE = 0.6;
/** What was given twice is found and taken back in the last days. */
const FOUND_WITHIN = 9;

/** Two people take back what was given. */
export const reversalOf = (entry: Entry, id: string, at: number, reason: string): Entry => ({
  ...entry,
  id,
  at,
  points: -entry.points,
  kind: 'REVERSE',
  source: 'REVERSAL',
  sourceId: null,
  reason,
  reversesId: entry.id,
});

/** Decided within the term; what is not decided before the last day is still looked at. */
function appealOf(entry: Entry, id: string, draw: Stream, lastDay: string): Appeal {
  const filedAt = entry.at + draw.between(1, 5) * DAY;
  const days = draw.chance(OWN_SHARE) ? OWN_DAYS : OTHERS_DAYS;
  const decided = dayOf(addWorkingDays(dateAt(filedAt), draw.between(1, days + 1)));
  const filed = { id, entry, filedAt, dueAt: workingDeadline(days)(filedAt) };
  const isUpheld = draw.chance(UPHELD);
  if (decided >= dayOf(lastDay)) return { ...filed, status: 'FLAGGED', decidedOn: null };
  return { ...filed, status: isUpheld ? 'UPHELD' : 'DISMISSED', decidedOn: decided };
}

/** Contests awards as they are given. */
export interface Contest {
  readonly appeals: Appeal[];
  /** The right registration of a service, where the award for it was contested and the appeal upheld. */
  readonly correctionOf: (entry: Entry, service: Service) => Service | null;
}

/** A few awards are contested by their holders. @param next the next service's identifier. */
export function createContest({ stream, id, scenario }: CityPlan, next: () => string): Contest {
  const draw = stream('appeals');
  const appealIds = id('appeal');
  const end = endOf(scenario.lastDay);
  const appeals: Appeal[] = [];
  const correctionOf = (entry: Entry, service: Service): Service | null => {
    if (!draw.chance(CONTESTED)) return null;
    const appeal = appealOf(entry, appealIds(appeals.length), draw, scenario.lastDay);
    const missing = draw.between(1, 5) / 2;
    if (appeal.filedAt >= end) return null;
    appeals.push(appeal);
    if (appeal.status !== 'UPHELD') return null;
    return {
      ...service,
      id: next(),
      hours: service.hours + missing,
      verifiedOn: appeal.decidedOn,
      corrects: { entry, hours: service.hours },
    };
  };
  return { appeals, correctionOf };
}

/** What of each account's balance was there before anything is taken back, and stays there afterwards. */
const lastingBalances = (entries: readonly Entry[], from: number): Map<string, number> => {
  const balances = new Map<string, number>();
  for (const { account, points, at } of entries)
    if (points < 0 || at < from) balances.set(account.id, (balances.get(account.id) ?? 0) + points);
  return balances;
};

/** A few awards that nobody contested were taken back where the balance still had them. @param next the next entry's identifier. */
export function takeBack(
  { stream, scenario }: CityPlan,
  entries: readonly Entry[],
  appeals: readonly Appeal[],
  next: () => string,
): readonly Entry[] {
  const draw = stream('reversals');
  const end = endOf(scenario.lastDay);
  const from = end - FOUND_WITHIN * DAY;
  const contested = new Set(appeals.map(({ entry }) => entry.id));
  const balances = lastingBalances(entries, from);
  return entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'AWARD' || entry.at >= from || !draw.chance(REVERSED) || contested.has(entry.id)) return [];
    const rest = balances.get(entry.account.id) ?? 0;
    if (rest < entry.points) return [];
    balances.set(entry.account.id, rest - entry.points);
    return [reversalOf(entry, next(), end - draw.between(1, FOUND_WITHIN) * DAY, '重复登记，双人复核冲正')];
  });
}

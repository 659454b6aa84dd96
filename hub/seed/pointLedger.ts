import { pointsForHours } from '@hub/credit';
import { CITY_RULE, VILLAGE_RULE } from './creditFacts.ts';
import type { CityPlan } from './plan.ts';
import type { Account, Entry, Redemption, Service } from './pointBooks.ts';
import type { Stream } from './stream.ts';
import { DAY, dayOf } from './time.ts';

const ACTIVITIES = [
  '清扫村道',
  '探望老人',
  '义务理发',
  '河道保洁',
  '安全巡逻',
  '文艺演出',
  '垃圾分类宣传',
  '助农采摘',
  '调解邻里',
  '护学岗',
];

/** What a holder served, in the order in which it was verified; the newest may not be yet. */
export function serve(plan: CityPlan, account: Account, draw: Stream, next: () => string): readonly Service[] {
  const [low, high] = plan.scenario.credit.servicesPerAccount;
  const [first, last] = [dayOf(plan.scenario.firstDay), dayOf(plan.scenario.lastDay)];
  return Array.from({ length: draw.between(low, high) }, (): Service => {
    const servedOn = draw.between(first, last - 1);
    const isVerified = servedOn + 6 < last || draw.chance(0.4);
    const verifiedOn = isVerified ? Math.min(last, servedOn + draw.between(0, 6)) : null;
    return {
      id: next(),
      account,
      activity: draw.pick(ACTIVITIES),
      hours: draw.between(2, 13) / 2,
      servedOn,
      verifiedOn,
    };
  }).toSorted((left, right) => (left.verifiedOn ?? last + 1) - (right.verifiedOn ?? last + 1));
}

/** Points are written down at nine in the morning. */
const COUNTER_MINUTES = 9 * 60;

/** What an account was given for its service: the whole curve each time, less what was given before. */
export function award({ scenario }: CityPlan, services: readonly Service[], next: () => string): readonly Entry[] {
  const { rules } = scenario.credit;
  let hours = 0;
  let given = 0;
  return services.flatMap(({ id, account, activity, hours: more, verifiedOn }): Entry[] => {
    if (verifiedOn === null) return [];
    hours += more;
    const points =
      pointsForHours(rules[account.ledger === 'REDEEMABLE' ? VILLAGE_RULE : CITY_RULE].steps, hours) - given;
    if (points <= 0) return [];
    given += points;
    return [
      {
        id: next(),
        account,
        at: verifiedOn * DAY + COUNTER_MINUTES,
        points,
        kind: 'AWARD',
        source: 'VERIFIED_SERVICE',
        sourceId: id,
        reason: `志愿服务：${activity}`,
        reversesId: null,
      },
    ];
  });
}

/** A village's store, as its goods are had there. */
export interface Counter {
  readonly plan: CityPlan;
  readonly draw: Stream;
  readonly next: (kind: 'entry' | 'redemption') => string;
  readonly stores: ReadonlyMap<string, string>;
}

/** Goods had for points, as long as the balance allows; now and then undone the next day. */
export function redeem(
  account: Account,
  awards: readonly Entry[],
  { plan, draw, next, stores }: Counter,
): { entries: Entry[]; redemptions: Redemption[] } {
  const entries: Entry[] = [];
  const redemptions: Redemption[] = [];
  const storeId = stores.get(account.village.code);
  if (storeId === undefined || account.ledger === 'ASSESSMENT') return { entries, redemptions };
  const goods = plan.scenario.credit.goods;
  const goodIds = plan.id(`good of ${storeId}`);
  let balance = 0;
  for (const { at, points } of awards) {
    balance += points;
    const number = draw.between(0, goods.length);
    const [name, cost] = goods[number] ?? ['', Number.POSITIVE_INFINITY];
    if (balance < cost || !draw.chance(0.5)) continue;
    balance -= cost;
    const redemption: Redemption = {
      id: next('redemption'),
      account,
      at: at + 90,
      storeId,
      goodId: goodIds(number),
      points: cost,
    };
    redemptions.push(redemption);
    entries.push({
      id: next('entry'),
      account,
      at: at + 90,
      points: -cost,
      kind: 'REDEEM',
      source: 'REDEMPTION',
      sourceId: redemption.id,
      reason: `兑换${name}`,
      reversesId: null,
    });
  }
  return { entries, redemptions };
}

import { isWorkingDay } from '@hub/chassis';
import { pointsForHours } from '@hub/credit';
import { CITY_RULE, VILLAGE_RULE } from './creditFacts.ts';
import type { CityPlan } from './plan.ts';
import { reversalOf } from './pointAppeals.ts';
import type { Contest } from './pointAppeals.ts';
import type { Account, Entry, Redemption, Service } from './pointBooks.ts';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

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

/** Days of the data but the last, by their weights: more is served on days off and in some months. */
function serviceDays({ firstDay, lastDay, credit }: CityPlan['scenario']): readonly number[] {
  const { dayOff, months } = credit.serviceWeights;
  const first = dayOf(firstDay);
  const weightOf = (date: string): number =>
    (months[Number(date.slice(5, 7)) - 1] ?? 1) * (isWorkingDay(date) ? 1 : dayOff);
  return cumulate(Array.from({ length: dayOf(lastDay) - first }, (_, day) => weightOf(dateAt((first + day) * DAY))));
}

/** Makes what holders served, each in the order in which it was verified; the newest may not be yet. */
export function createServing({ scenario }: CityPlan, draw: Stream, next: () => string) {
  const [low, high] = scenario.credit.servicesPerAccount;
  const [first, last] = [dayOf(scenario.firstDay), dayOf(scenario.lastDay)];
  const days = serviceDays(scenario);
  return (account: Account): readonly Service[] =>
    Array.from({ length: draw.between(low, high) }, (): Service => {
      const servedOn = first + draw.index(days);
      const isVerified = servedOn + 6 < last || draw.chance(0.4);
      const verifiedOn = isVerified ? Math.min(last, servedOn + draw.between(0, 6)) : null;
      return {
        id: next(),
        account,
        activity: draw.pick(ACTIVITIES),
        hours: draw.between(2, 13) / 2,
        servedOn,
        verifiedOn,
        corrects: null,
      };
    }).toSorted((left, right) => (left.verifiedOn ?? last + 1) - (right.verifiedOn ?? last + 1));
}

/** Points are written down at nine in the morning. */
const COUNTER_MINUTES = 9 * 60;

function awardFor({ id, account, activity, corrects }: Service, at: number, points: number, entryId: string): Entry {
  return {
    id: entryId,
    account,
    at,
    points,
    kind: 'AWARD',
    source: 'VERIFIED_SERVICE',
    sourceId: id,
    reason: `志愿服务：${activity}${corrects === null ? '' : '（异议成立，更正登记）'}`,
    reversesId: null,
  };
}

/** What an account served and was given for it, when every appeal was decided. */
export interface Awarded {
  readonly services: readonly Service[];
  readonly entries: readonly Entry[];
}

/** The registrations as they stand: what was put right is no longer verified as it was, so that no hour counts twice. */
function standing(services: readonly Service[], corrections: readonly Service[]): readonly Service[] {
  const wrong = new Set(corrections.map(({ corrects }) => corrects?.entry.sourceId));
  return [...services.map((one) => (wrong.has(one.id) ? { ...one, verifiedOn: null } : one)), ...corrections];
}

/**
 * What an account was given for its service: the whole curve each time, less what was given before. Where an appeal is
 * upheld, the right award is written down first and the wrong one taken back a minute later, so that no balance runs dry.
 */
export function award(
  { scenario }: CityPlan,
  account: Account,
  served: readonly Service[],
  { next, correctionOf }: Pick<Contest, 'correctionOf'> & { readonly next: () => string },
): Awarded {
  const { steps } = scenario.credit.rules[account.ledger === 'REDEEMABLE' ? VILLAGE_RULE : CITY_RULE];
  const entries: Entry[] = [];
  const corrections: Service[] = [];
  let hours = 0;
  let given = 0;
  const give = (service: Service, verifiedOn: number): void => {
    const { corrects } = service;
    hours += service.hours - (corrects?.hours ?? 0);
    const owed = pointsForHours(steps, hours);
    const points = owed - given + (corrects?.entry.points ?? 0);
    if (points <= 0) return;
    given = owed;
    const at = verifiedOn * DAY + COUNTER_MINUTES;
    const entry = awardFor(service, at, points, next());
    if (corrects !== null) entries.push(reversalOf(corrects.entry, next(), at + 1, '异议成立，原登记时长有误，冲正'));
    entries.push(entry);
    const correction = corrects === null ? correctionOf(entry, service) : null;
    if (correction !== null) corrections.push(correction);
  };
  const corrected = new Set<Service>();
  const correctUntil = (day: number): void => {
    for (const one of corrections)
      if (one.verifiedOn !== null && one.verifiedOn < day && !corrected.has(one)) {
        corrected.add(one);
        give(one, one.verifiedOn);
      }
  };
  for (const service of served)
    if (service.verifiedOn !== null) {
      correctUntil(service.verifiedOn);
      give(service, service.verifiedOn);
    }
  correctUntil(Number.POSITIVE_INFINITY);
  return { services: standing(served, corrections), entries };
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
  for (const { at, points, kind } of awards) {
    balance += points;
    if (kind !== 'AWARD') continue;
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

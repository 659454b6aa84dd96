import type { ImportRow } from '@hub/chassis';
import { pointsForHours } from '@hub/credit';
import type { Dataset } from './dataset.ts';
import { listText } from './history.ts';
import { drawResident } from './persons.ts';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import { registerDatasets } from './register.ts';
import { sample } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf, instantAt } from './time.ts';

/** The two published curves: the city's, which falls with hours, and the village's. */
const CITY_STEPS = [
  { aboveHours: 0, hoursPerPoint: 1 },
  { aboveHours: 20, hoursPerPoint: 2 },
  { aboveHours: 80, hoursPerPoint: 3 },
  { aboveHours: 200, hoursPerPoint: 4 },
];
const VILLAGE_STEPS = [{ aboveHours: 0, hoursPerPoint: 4 }];
const DOCUMENTS: readonly (readonly [string, string, string, string, string])[] = [
  ['威美德〔2023〕1号', '关于统筹推进美德威海和信用威海建设的意见', '中共威海市委办公室', '2023-03-10', '2023-03-10'],
  ['威信用〔2020〕2号', '威海市个人信用积分志愿服务加分规则', '威海市社会信用中心', '2020-03-05', '2020-04-01'],
  [
    '东岛刘家村民决〔2021〕3号',
    '东岛刘家村志愿服务与美德信用管理办法',
    '东岛刘家村村民会议',
    '2021-05-20',
    '2021-06-01',
  ],
];
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

/** What the ledger of a person is made of. */
interface Account {
  readonly id: string;
  readonly subject: string;
  readonly village: Place;
  readonly ledger: 'REDEEMABLE' | 'ASSESSMENT';
  readonly optedInOn: string;
}
interface Service {
  readonly id: string;
  readonly account: Account;
  readonly activity: string;
  readonly hours: number;
  readonly servedOn: number;
  readonly verifiedOn: number | null;
}
interface Entry {
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
interface Redemption {
  readonly id: string;
  readonly account: Account;
  readonly at: number;
  readonly storeId: string;
  readonly goodId: string;
  readonly points: number;
}
interface Appeal {
  readonly id: string;
  readonly entry: Entry;
  readonly status: 'UPHELD' | 'DISMISSED' | 'FLAGGED';
  readonly filedAt: number;
  readonly decidedOn: number | null;
}

interface Books {
  readonly villages: readonly Place[];
  readonly accounts: readonly Account[];
  readonly services: readonly Service[];
  readonly entries: readonly Entry[];
  readonly redemptions: readonly Redemption[];
  readonly appeals: readonly Appeal[];
}

/** Villages that have a scheme: the story's first, then others by chance. */
function schemeVillages({ places, scenario, stream }: CityPlan): readonly Place[] {
  const draw = stream('scheme villages');
  const told = placeOf({ places }, scenario.story.pointsVillage.village);
  const rural = places.villages.filter(({ kind, code }) => kind === 'VILLAGERS_COMMITTEE' && code !== told.code);
  return [told, ...sample(draw, rural.length, scenario.credit.otherVillages).flatMap((place) => rural[place] ?? [])];
}

function openAccounts(plan: CityPlan, villages: readonly Place[]): readonly Account[] {
  const { scenario, stream, id, places } = plan;
  const draw = stream('accounts');
  const ids = id('account');
  const { story, credit } = scenario;
  const accounts: Account[] = [];
  const seen = new Set<string>();
  const add = (subject: string, village: Place, ledger: Account['ledger']): void => {
    if (seen.has(subject + ledger)) return;
    seen.add(subject + ledger);
    accounts.push({ id: ids(accounts.length), subject, village, ledger, optedInOn: `2021-0${draw.between(6, 10)}-01` });
  };
  for (const one of [story.resident, story.volunteer])
    for (const ledger of ['REDEEMABLE', 'ASSESSMENT'] as const) add(one.subject, placeOf(plan, one.village), ledger);
  for (const [number, village] of villages.entries()) {
    const count =
      number === 0
        ? credit.accountsInPointsVillage
        : draw.between(credit.accountsPerVillage[0], credit.accountsPerVillage[1]);
    for (let at = 0; at < count; at += 1) add(drawResident(draw), village, 'REDEEMABLE');
  }
  for (let at = 0; at < credit.assessmentAccounts; at += 1)
    add(drawResident(draw), places.drawVillage(draw), 'ASSESSMENT');
  return accounts;
}

function serve(plan: CityPlan, account: Account, draw: Stream, next: () => string): readonly Service[] {
  const [low, high] = plan.scenario.credit.servicesPerAccount;
  const last = dayOf(plan.scenario.lastDay);
  return Array.from({ length: draw.between(low, high) }, (): Service => {
    const servedOn = draw.between(0, last - 1);
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

const COUNTER_MINUTES = 9 * 60;

/** What an account was given for its service: the whole curve each time, less what was given before. */
function award(services: readonly Service[], next: () => string): readonly Entry[] {
  let hours = 0;
  let given = 0;
  return services.flatMap(({ id, account, activity, hours: more, verifiedOn }): Entry[] => {
    if (verifiedOn === null) return [];
    hours += more;
    const points = pointsForHours(account.ledger === 'REDEEMABLE' ? VILLAGE_STEPS : CITY_STEPS, hours) - given;
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

interface Counter {
  readonly plan: CityPlan;
  readonly draw: Stream;
  readonly next: (kind: 'entry' | 'redemption') => string;
  readonly stores: ReadonlyMap<string, string>;
}

/** Goods had for points, as long as the balance allows; now and then undone the next day. */
function redeem(
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

/** A few awards were contested, and a few taken back by two people because they had been given twice. */
function contest(
  plan: CityPlan,
  entries: readonly Entry[],
  next: () => string,
): { reversals: Entry[]; appeals: Appeal[] } {
  const draw = plan.stream('appeals');
  const appealIds = plan.id('appeal');
  const end = endOf(plan.scenario.lastDay);
  const reversals: Entry[] = [];
  const appeals: Appeal[] = [];
  const balance = new Map<string, number>();
  for (const { account, points } of entries) balance.set(account.id, (balance.get(account.id) ?? 0) + points);
  for (const entry of entries) {
    if (entry.kind !== 'AWARD' || entry.at > end - 12 * DAY) continue;
    const rest = balance.get(entry.account.id) ?? 0;
    if (draw.chance(0.004) && rest >= entry.points) {
      balance.set(entry.account.id, rest - entry.points);
      reversals.push({
        ...entry,
        id: next(),
        at: end - draw.between(1, 9) * DAY,
        points: -entry.points,
        kind: 'REVERSE',
        source: 'REVERSAL',
        sourceId: null,
        reason: '重复登记，双人复核冲正',
        reversesId: entry.id,
      });
    } else if (draw.chance(0.006)) {
      const isDecided = draw.chance(0.9);
      const filedAt = entry.at + draw.between(1, 5) * DAY;
      appeals.push({
        id: appealIds(appeals.length),
        entry,
        status: isDecided ? (draw.chance(0.4) ? 'UPHELD' : 'DISMISSED') : 'FLAGGED',
        filedAt,
        decidedOn: isDecided ? Math.floor(filedAt / DAY) + 3 : null,
      });
    }
  }
  return { reversals, appeals };
}

/** The books of all accounts. They are small beside the rest of the city, so they are made at once. */
function keepBooks(plan: CityPlan): Books {
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
  for (const account of accounts) {
    const served = serve(plan, account, draw, () => next('service'));
    const awards = award(served, () => next('entry'));
    const redeemed = redeem(account, awards, { plan, draw, next, stores });
    services.push(...served);
    entries.push(...awards, ...redeemed.entries);
    redemptions.push(...redeemed.redemptions);
  }
  const { reversals, appeals } = contest(plan, entries, () => next('entry'));
  return {
    villages,
    accounts,
    services,
    entries: [...entries, ...reversals].toSorted((left, right) => left.at - right.at),
    redemptions,
    appeals,
  };
}

/** Rows of the open facts: documents, rules, schemes, stores, rankings. */
function openFacts(plan: CityPlan, { villages }: Books): readonly Dataset[] {
  const { scenario, id, places, stream } = plan;
  const document = id('document');
  const rule = id('rule');
  const store = id('store');
  const { ranking, credit, story } = scenario;
  const draw = stream('credit facts');
  const rows = (dataset: string, list: readonly ImportRow[]): Dataset => ({
    dataset,
    estimate: list.length,
    rows: () => list,
  });
  const villageRule = 1;
  return [
    rows(
      'policyDocuments',
      DOCUMENTS.map(([no, title, issuer, issuedOn, validFrom], index) => [
        document(index),
        no,
        title,
        issuer,
        issuedOn,
        validFrom,
        null,
      ]),
    ),
    rows('pointRules', [
      [rule(0), 1, '志愿服务递减加分规则', JSON.stringify(CITY_STEPS), document(1), '2020-04-01', null],
      [rule(villageRule), 1, '四小时一分规则', JSON.stringify(VILLAGE_STEPS), document(2), '2021-06-01', null],
    ]),
    rows(
      'pointSchemes',
      villages.map(({ code, name }, index) => [
        id('scheme')(index),
        code,
        index === 0 ? story.pointsVillage.name : `${name}信用积分办法`,
        rule(villageRule),
        5,
        index === 0 ? story.pointsVillage.households : draw.between(90, 400),
        document(2),
        '2021-06-01',
        null,
      ]),
    ),
    rows(
      'creditStores',
      villages.map(({ code, name }, index) => [store(index), code, `${name.replace(/村委会$/, '村')}信用超市`]),
    ),
    rows(
      'storeGoods',
      villages.flatMap((_, index) =>
        credit.goods.map(([name, points], number): ImportRow => [
          id(`good of ${store(index)}`)(number),
          store(index),
          name,
          points,
          draw.between(0, 80),
        ]),
      ),
    ),
    rows(
      'creditRankings',
      ranking.months.map(([month, rank]) => [
        places.city.code,
        month,
        rank,
        ranking.of,
        ranking.index,
        ranking.source,
        dateAt(Math.min(dayOf(scenario.lastDay), dayOf(`${month}-28`) + 20) * DAY),
      ]),
    ),
    rows(
      'creditHonours',
      scenario.honours.map(([title, grantedBy, year, source]) => [places.city.code, title, grantedBy, year, source]),
    ),
    rows(
      'creditOutreach',
      Array.from({ length: 240 }, (_, index) => [
        id('credit outreach')(index),
        places.drawVillage(draw).code,
        draw.pick(scenario.outreachPlaces),
        '信用知识宣讲',
        dateAt(draw.between(0, dayOf(scenario.lastDay)) * DAY),
      ]),
    ),
  ];
}

const decided = ({ status }: Appeal): readonly [string | null, string | null] =>
  status === 'DISMISSED'
    ? ['经复核，登记时长属实', '可向人民法院提起诉讼']
    : [status === 'UPHELD' ? '登记时长有误，已更正' : null, null];

/** Everything of credit, in the order of its doors. */
export function generateCredit(plan: CityPlan): readonly Dataset[] {
  const books = keepBooks(plan);
  const { id } = plan;
  const scheme = new Map(books.villages.map(({ code }, index) => [code, id('scheme')(index)]));
  const from = <Item>(dataset: string, items: readonly Item[], row: (item: Item) => ImportRow): Dataset => ({
    dataset,
    estimate: items.length,
    *rows() {
      for (const item of items) yield row(item);
    },
  });
  return [
    ...registerDatasets(plan),
    ...openFacts(plan, books),
    from('pointAccounts', books.accounts, ({ id: account, subject, ledger, village, optedInOn }) => [
      account,
      subject,
      ledger,
      village.code,
      ledger === 'REDEEMABLE' ? (scheme.get(village.code) ?? null) : null,
      optedInOn,
      null,
    ]),
    from('volunteerServices', books.services, ({ id: service, account, activity, hours, servedOn, verifiedOn }) => [
      service,
      account.id,
      verifiedOn === null ? 'SERVICE_CLAIMED' : 'SERVICE_VERIFIED',
      activity,
      hours,
      dateAt(servedOn * DAY),
      verifiedOn === null ? null : dateAt(verifiedOn * DAY),
    ]),
    from(
      'pointEntries',
      books.entries,
      ({ id: entry, account, at, points, kind, source, sourceId, reason, reversesId }) => [
        entry,
        account.id,
        instantAt(at),
        points,
        kind,
        source,
        sourceId,
        reason,
        kind === 'AWARD' ? id('rule')(account.ledger === 'REDEEMABLE' ? 1 : 0) : null,
        kind === 'AWARD' ? id('document')(account.ledger === 'REDEEMABLE' ? 2 : 1) : null,
        null,
        reversesId,
        kind === 'REVERSE' ? listText(['信用中心复核员', '镇街信用专员']) : '{}',
      ],
    ),
    from('redemptions', books.redemptions, ({ id: redemption, account, at, storeId, goodId, points }) => [
      redemption,
      account.id,
      instantAt(at),
      storeId,
      goodId,
      points,
      'REDEEMED',
    ]),
    from('appeals', books.appeals, (appeal) => [
      appeal.id,
      appeal.entry.id,
      appeal.status,
      instantAt(appeal.filedAt),
      instantAt(appeal.filedAt + 7 * DAY),
      appeal.decidedOn === null ? null : dateAt(appeal.decidedOn * DAY),
      ...decided(appeal),
    ]),
    { dataset: 'repairs', estimate: 0, rows: () => [] },
  ];
}

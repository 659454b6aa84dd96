import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** The city's published curve, which falls with hours. */
export const CITY_STEPS = [
  { aboveHours: 0, hoursPerPoint: 1 },
  { aboveHours: 20, hoursPerPoint: 2 },
  { aboveHours: 80, hoursPerPoint: 3 },
  { aboveHours: 200, hoursPerPoint: 4 },
];
/** The village's curve: four hours are a point. */
export const VILLAGE_STEPS = [{ aboveHours: 0, hoursPerPoint: 4 }];
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

/** Places in the lists of documents and rules. */
export const CITY_RULE = 0;
/** The rule of the villages' schemes. */
export const VILLAGE_RULE = 1;
/** Which document a rule rests on. */
export const DOCUMENT_OF_RULE: readonly number[] = [1, 2];
/** A household whose average lies above so many points is rewarded. */
const REWARD_LINE = 5;
const OUTREACH = 240;

const listed = (dataset: string, list: readonly ImportRow[]): Dataset => ({
  dataset,
  estimate: list.length,
  rows: () => list,
});

/** Documents, and the rules that rest on them. */
function rules({ id }: CityPlan): readonly Dataset[] {
  const document = id('document');
  const rule = id('rule');
  return [
    listed(
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
    listed('pointRules', [
      [rule(CITY_RULE), 1, '志愿服务递减加分规则', JSON.stringify(CITY_STEPS), document(1), '2020-04-01', null],
      [rule(VILLAGE_RULE), 1, '四小时一分规则', JSON.stringify(VILLAGE_STEPS), document(2), '2021-06-01', null],
    ]),
  ];
}

/** Schemes of villages with their stores and goods. */
function schemes({ id, scenario }: CityPlan, villages: readonly Place[], draw: Stream): readonly Dataset[] {
  const { credit, story } = scenario;
  const store = id('store');
  return [
    listed(
      'pointSchemes',
      villages.map(({ code, name }, index) => [
        id('scheme')(index),
        code,
        index === 0 ? story.pointsVillage.name : `${name}信用积分办法`,
        id('rule')(VILLAGE_RULE),
        REWARD_LINE,
        index === 0 ? story.pointsVillage.households : draw.between(90, 400),
        id('document')(2),
        '2021-06-01',
        null,
      ]),
    ),
    listed(
      'creditStores',
      villages.map(({ code, name }, index) => [store(index), code, `${name.replace(/村委会$/, '村')}信用超市`]),
    ),
    listed(
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
  ];
}

/** Facts about the city that come from elsewhere, and outreach. */
function cityFacts({ id, places, scenario }: CityPlan, draw: Stream): readonly Dataset[] {
  const { ranking, honours, outreachPlaces, firstDay, lastDay } = scenario;
  return [
    listed(
      'creditRankings',
      ranking.months.map(([month, rank]) => [
        places.city.code,
        month,
        rank,
        ranking.of,
        ranking.index,
        ranking.source,
        dateAt(Math.min(dayOf(lastDay), dayOf(`${month}-28`) + 20) * DAY),
      ]),
    ),
    listed(
      'creditHonours',
      honours.map(([title, grantedBy, year, source]) => [places.city.code, title, grantedBy, year, source]),
    ),
    listed(
      'creditOutreach',
      Array.from({ length: OUTREACH }, (_, index) => [
        id('credit outreach')(index),
        places.drawVillage(draw).code,
        draw.pick(outreachPlaces),
        '信用知识宣讲',
        dateAt(draw.between(dayOf(firstDay), dayOf(lastDay)) * DAY),
      ]),
    ),
  ];
}

/** Rows of the open facts: documents, rules, schemes, stores, rankings. @param villages those that have a scheme. */
export function creditFacts(plan: CityPlan, villages: readonly Place[]): readonly Dataset[] {
  const draw = plan.stream('credit facts');
  return [...rules(plan), ...schemes(plan, villages, draw), ...cityFacts(plan, draw)];
}

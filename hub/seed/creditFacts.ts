import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** The place among the rules of the city's own. */
export const CITY_RULE = 0;
/** The place of the rule of the villages' schemes. */
export const VILLAGE_RULE = 1;
/** A household whose average lies above so many points is rewarded. */
const REWARD_LINE = 5;
const OUTREACH = 240;

const listed = (dataset: string, list: readonly ImportRow[]): Dataset => ({
  dataset,
  estimate: list.length,
  rows: () => list,
});

/** Documents, and the rules that rest on them. */
function rules({ id, scenario }: CityPlan): readonly Dataset[] {
  const { documents, rules: ofLedgers } = scenario.credit;
  const document = id('document');
  const rule = id('rule');
  return [
    listed(
      'policyDocuments',
      documents.map(({ number, title, issuer, issuedOn, validFrom }, index) => [
        document(index),
        number,
        title,
        issuer,
        issuedOn,
        validFrom,
        null,
      ]),
    ),
    listed(
      'pointRules',
      ofLedgers.map(({ name, steps, document: place, validFrom }, index) => [
        rule(index),
        1,
        name,
        JSON.stringify(steps),
        document(place),
        validFrom,
        null,
      ]),
    ),
  ];
}

/** Schemes of villages with their stores and goods. */
function schemes({ id, scenario }: CityPlan, villages: readonly Place[], draw: Stream): readonly Dataset[] {
  const { credit, story } = scenario;
  const { document, validFrom } = credit.rules[VILLAGE_RULE];
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
        id('document')(document),
        validFrom,
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

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
/** So many decisions a village may have made in the year; the next of the same name counts on from there. */
const NUMBERS = 9;

const listed = (dataset: string, list: readonly ImportRow[]): Dataset => ({
  dataset,
  estimate: list.length,
  rows: () => list,
});

const shortName = ({ name }: Place): string => name.replace(/村委会$/, '村');

/** The document that each village's scheme rests on: the told village's own, then one more for each. */
export function schemeDocuments({ id, scenario }: CityPlan, villages: readonly Place[]): ReadonlyMap<string, string> {
  const { documents, rules: ofLedgers } = scenario.credit;
  const document = id('document');
  const told = ofLedgers[VILLAGE_RULE].document;
  return new Map(
    villages.map(({ code }, index) => [code, document(index === 0 ? told : documents.length + index - 1)]),
  );
}

/** What the villages decided, all within the weeks before the schemes began; the first is among the city's documents. */
function decisions(plan: CityPlan, villages: readonly Place[]): readonly ImportRow[] {
  const { validFrom } = plan.scenario.credit.rules[VILLAGE_RULE];
  const ids = schemeDocuments(plan, villages);
  const draw = plan.stream('scheme decisions');
  return villages.slice(1).map((village, index) => {
    const issuedOn = dateAt((dayOf(validFrom) - draw.between(1, 40)) * DAY);
    const short = shortName(village);
    const namesakes = villages.slice(0, index + 1).filter((earlier) => shortName(earlier) === short).length;
    const number = draw.between(1, NUMBERS + 1) + NUMBERS * namesakes;
    return [
      ids.get(village.code) ?? null,
      `${short}民决〔${issuedOn.slice(0, 4)}〕${number}号（虚构）`,
      `${short}信用积分办法`,
      `${short}村民会议`,
      issuedOn,
      validFrom,
      null,
    ];
  });
}

/** Documents, and the rules that rest on them. */
function rules(plan: CityPlan, villages: readonly Place[]): readonly Dataset[] {
  const { id, scenario } = plan;
  const { documents, rules: ofLedgers } = scenario.credit;
  const document = id('document');
  const rule = id('rule');
  return [
    listed('policyDocuments', [
      ...documents.map(({ number, title, issuer, issuedOn, validFrom }, index): ImportRow => [
        document(index),
        number,
        title,
        issuer,
        issuedOn,
        validFrom,
        null,
      ]),
      ...decisions(plan, villages),
    ]),
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
function schemes(plan: CityPlan, villages: readonly Place[], draw: Stream): readonly Dataset[] {
  const { id, scenario } = plan;
  const { credit, story } = scenario;
  const { validFrom } = credit.rules[VILLAGE_RULE];
  const documents = schemeDocuments(plan, villages);
  const store = id('store');
  return [
    listed(
      'pointSchemes',
      villages.map((village, index) => [
        id('scheme')(index),
        village.code,
        index === 0 ? story.pointsVillage.name : `${shortName(village)}信用积分办法`,
        id('rule')(VILLAGE_RULE),
        REWARD_LINE,
        index === 0 ? story.pointsVillage.households : draw.between(90, 400),
        documents.get(village.code) ?? null,
        validFrom,
        null,
      ]),
    ),
    listed(
      'creditStores',
      villages.map((village, index) => [store(index), village.code, `${shortName(village)}信用超市`]),
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
        ranking.published.includes(month) ? ranking.source : ranking.inventedSource,
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
  return [...rules(plan, villages), ...schemes(plan, villages, draw), ...cityFacts(plan, draw)];
}

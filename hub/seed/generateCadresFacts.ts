import { addDays } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { shareOut } from './planCadreShares.ts';
import { reportingUnits } from './planCadreUnits.ts';
import { planHelperTeams } from './planHelperTeams.ts';
import { yearOf } from './scenario.ts';
import { sample } from './stream.ts';

/** What the measures are about, and what is to be done with it. */
const TOPICS = [
  '网格精细化管理',
  '矛盾纠纷多元化解',
  '行政执法力量下沉',
  '驻村第一书记选派',
  '在职党员双报到',
  '社区工作者队伍',
  '村级组织减负增效',
  '物业服务融入治理',
  '信用志愿服务',
  '数字平台一体运行',
  '小巷管家与居民议事',
];
const ACTIONS = ['健全@工作机制', '明确@责任清单', '加强@人员和经费保障', '开展@年度评估并公开'];

const titleOf = (number: number): string =>
  (ACTIONS[number % ACTIONS.length] ?? '').replace(
    '@',
    TOPICS[Math.floor(number / ACTIONS.length) % TOPICS.length] ?? '',
  );

/** When a measure got under way, and when it was done; some are not done yet. */
function* statusRows({ scenario, stream, id }: CityPlan): Iterable<ImportRow> {
  const draw = stream('measures');
  const ids = id('measure');
  const { measuresIssuedOn } = scenario.cadres;
  for (let number = 0; number < scenario.cadres.measures; number += 1) {
    yield [ids(number), 'PLANNED', measuresIssuedOn];
    const begun = addDays(measuresIssuedOn, draw.between(10, 150));
    yield [ids(number), 'UNDER_WAY', begun];
    const done = addDays(begun, draw.between(90, 330));
    if (done <= scenario.lastDay) yield [ids(number), 'DONE', done];
  }
}

/** Towns and streets, without the unit that is only listed as one. */
const townsOf = ({ places }: CityPlan): readonly Place[] =>
  places.towns.filter(({ kind }) => kind !== 'TOWN_LIKE_UNIT');

/** Posts that were given to towns: in the year before and in the page's, as many as the scenario says. */
function* quotaRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('staffing quotas');
  const ids = plan.id('staffing quota');
  const towns = townsOf(plan);
  const { postsAddedBefore, postsAdded, postDecisions } = plan.scenario.cadres;
  const [before, latest] = postDecisions;
  const years = [
    { ...before, total: postsAddedBefore },
    { ...latest, total: postsAdded },
  ];
  let index = 0;
  for (const { decidedOn, total, document } of years) {
    const chosen = sample(draw, towns.length, Math.min(towns.length, Math.ceil(total / 2)));
    const parts = shareOut(
      total,
      chosen.map(() => draw.between(1, 4)),
    );
    for (const [place, town] of chosen.entries()) {
      const delta = parts[place] ?? 0;
      if (delta > 0) yield [ids(index++), towns[town]?.code ?? '', delta, decidedOn, document];
    }
  }
}

/** The reserve of every town: smaller last year, as large this year as the scenario says. */
function* reserveRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('reserve pools');
  const towns = townsOf(plan);
  const [before, last] = plan.scenario.cadres.reserveCountedOn;
  const sizes = shareOut(
    plan.scenario.cadres.reserve,
    towns.map(() => draw.between(60, 160)),
  );
  for (const [place, { code }] of towns.entries()) {
    const size = sizes[place] ?? 0;
    yield [code, Math.round(size * 0.9), before, addDays(last, -1)];
    yield [code, size, last, null];
  }
}

/** Named liaisons: the story's is the only one of its street; about half of the other towns have one. */
function* liaisonRows(plan: CityPlan): Iterable<ImportRow> {
  const { liaison } = plan.scenario.story;
  const draw = plan.stream('liaisons');
  const ids = plan.id('liaison');
  const year = yearOf(plan.scenario);
  yield [ids(0), liaison.street, liaison.post, liaison.name, liaison.phone, liaison.contacts, liaison.since, null];
  let index = 1;
  for (const { code } of townsOf(plan)) {
    if (code === liaison.street || draw.chance(0.5)) continue;
    const phone = `${plan.scenario.phonePrefix}${String(draw.between(10_000, 99_999))}`;
    const since = `${draw.between(year - 4, year + 1)}-0${draw.between(1, 10)}-01`;
    yield [ids(index++), code, liaison.post, plan.inventName(draw), phone, draw.between(60, 300), since, null];
  }
}

/** The data sets of institutions and other open facts, in the order of their doors. */
export function generateCadresFacts(plan: CityPlan): readonly Dataset[] {
  const { scenario, places, units, id } = plan;
  const { rotation, measures, measuresIssuedOn } = scenario.cadres;
  const ids = { batch: id('rotation'), measure: id('measure') };
  const organisations = reportingUnits(plan);
  const cityUnits = units.filter(({ division }) => division.code === places.city.code);
  const teams = planHelperTeams(plan);
  const list = (dataset: string, rows: readonly ImportRow[]): Dataset => ({
    dataset,
    estimate: rows.length,
    rows: () => rows,
  });
  const batch = (number: number, code: string, startedOn: string, completedOn: string): ImportRow => [
    ids.batch(number),
    3,
    code,
    'FIRST_SECRETARY',
    places.city.code,
    startedOn,
    completedOn,
  ];
  return [
    list(
      'organisations',
      organisations.map(({ id: unit, uscc, name }) => [unit, uscc, name]),
    ),
    list('rotationBatches', [
      batch(0, rotation.previous, rotation.previousStartedOn, rotation.previousCompletedOn),
      batch(1, rotation.code, rotation.startedOn, rotation.completedOn),
    ]),
    list(
      'helperTeams',
      teams.map(({ id: team, name, kind, village, formedOn }) => [team, name, kind, village.code, formedOn, null]),
    ),
    list(
      'measures',
      Array.from({ length: measures }, (_, number) => [
        ids.measure(number),
        number + 1,
        titleOf(number),
        cityUnits[number % cityUnits.length]?.id ?? null,
        measuresIssuedOn,
        null,
      ]),
    ),
    { dataset: 'measureStatuses', estimate: measures * 3, rows: () => statusRows(plan) },
    { dataset: 'staffingQuotas', estimate: 70, rows: () => quotaRows(plan) },
    { dataset: 'reservePools', estimate: 144, rows: () => reserveRows(plan) },
    { dataset: 'liaisons', estimate: 36, rows: () => liaisonRows(plan) },
  ];
}

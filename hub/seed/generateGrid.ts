import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import { createLinks } from './eventLinks.ts';
import { gridEvents, whistles } from './gridEvents.ts';
import { hotlineTickets } from './hotlineTickets.ts';
import { daysOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { registerDatasets } from './register.ts';
import { DAY, dateAt, dayOf } from './time.ts';

const TOPICS = [
  '停车位紧张',
  '楼道照明',
  '健身设施',
  '养老服务',
  '垃圾分类',
  '供暖温度',
  '道路积水',
  '快递柜',
  '小区绿化',
  '公交站点',
];
const SUBJECTS = ['HOUSEHOLD', 'HOUSEHOLD', 'HOUSEHOLD', 'BUILDING', 'SHOP', 'FACILITY'];

function* cellRows({ cells, scenario }: CityPlan): Iterable<ImportRow> {
  for (const { id, code, village, households } of cells)
    yield [
      id,
      code,
      `${village.name.replace(/(居委会|村委会|居民委员会)$/, '')}第${Number(code.slice(12))}网格`,
      village.code,
      households,
      `${scenario.phonePrefix}${code.slice(6, 11)}`,
      scenario.workers.cellsSince,
      null,
    ];
}

function* workerRows({ cells }: CityPlan): Iterable<ImportRow> {
  for (const { workerId, assignmentId, subject, workerName, id, startedOn } of cells)
    yield [workerId, assignmentId, subject, workerName, id, startedOn, null];
}

/** What a worker took down in the two years: so many on average, and exactly the story's number for its worker. */
function* takenRows(plan: CityPlan, kind: 'opinions' | 'infoRecords'): Iterable<ImportRow> {
  const { scenario, cells, stream } = plan;
  const draw = stream(kind);
  const linkOf = createLinks(plan, kind);
  const ids = plan.id(kind);
  const perYear = kind === 'opinions' ? scenario.workers.opinionsPerYear : scenario.workers.infoRecordsPerYear;
  let index = 0;
  for (const { id, village, workerId, startedOn, isStory } of cells) {
    const from = startedOn > scenario.firstDay ? startedOn : scenario.firstDay;
    const count = isStory
      ? scenario.story.gridWorker[kind]
      : draw.between(0, Math.round(perYear * 4 * ((dayOf(scenario.lastDay) - dayOf(from)) / daysOf(plan))) + 1);
    const first = dayOf(from);
    const days = dayOf(scenario.lastDay) - first + 1;
    for (let at = 0; at < count; at += 1, index += 1) {
      const what = draw.pick(kind === 'opinions' ? TOPICS : SUBJECTS);
      const day = first + draw.between(0, days);
      const taken = [ids(index), workerId, what, dateAt(day * DAY)];
      yield kind === 'opinions' ? [...taken, linkOf({ village: village.code, day, cell: id })] : taken;
    }
  }
}

/** Other codes that divisions have or had. */
function* codeRows({ places, scenario }: CityPlan): Iterable<ImportRow> {
  for (const { code, kind } of places.all) {
    if (kind === 'MANAGED_ZONE') continue;
    yield [code, 'NBS', code, scenario.places.listedOn, null];
    if (kind === 'STATUTORY_COUNTY' || kind === 'PREFECTURE') yield [code, 'GB/T 2260', code.slice(0, 6), null, null];
  }
}

/** The list of the grid's matters: what it takes, and what others do, whichever level would lead it. */
function* categoryRows({ scenario: { events } }: CityPlan): Iterable<ImportRow> {
  for (const { code, name, nameEn, lowestLevel } of events.categories) yield [code, name, nameEn, lowestLevel, null];
  for (const { code, name, nameEn, takenBy } of events.elsewhere) yield [code, name, nameEn, 'COUNTY', takenBy];
}

/** Leaders take calls: the city's, then those of every county and zone every few weeks. */
function* dutySessionRows({ places, stream, id, scenario }: CityPlan): Iterable<ImportRow> {
  const draw = stream('duty sessions');
  const ids = id('duty session');
  let index = 0;
  const { ofCity, ofCountiesSince } = scenario.dutySessions;
  for (const [on, post] of ofCity) yield [ids(index++), places.city.code, on, post, draw.between(8, 20)];
  for (const county of places.counties)
    for (let day = dayOf(ofCountiesSince); day <= dayOf(scenario.lastDay); day += draw.between(20, 40))
      yield [ids(index++), county.code, dateAt(day * DAY), `${county.name}领导`, draw.between(4, 16)];
}

const ISSUES: readonly (readonly [string, string])[] = [
  ['停车自治', '划定夜间停车区，居民轮值'],
  ['墙皮脱落', '申请维修资金，先围挡'],
  ['污水堵塞', '联系疏通并换管'],
  ['楼道堆物', '限期清理，管家巡看'],
  ['安装充电桩', '选址公示后安装'],
  ['晾晒区改造', '列入明年微改造'],
];

/** The stewards' community meets every week; other communities now and then. */
function* deliberationRows(plan: CityPlan): Iterable<ImportRow> {
  const { places, stream, id, scenario } = plan;
  const draw = stream('deliberations');
  const linkOf = createLinks(plan, 'deliberations');
  const ids = id('deliberation');
  let index = 0;
  const row = (code: string, day: number): ImportRow => {
    const [issue, decision] = draw.pick(ISSUES);
    const link = linkOf({ village: code, day, cell: null });
    return [ids(index++), code, dateAt(day * DAY), issue, draw.chance(0.9) ? decision : null, link];
  };
  const { village, meetSince } = scenario.story.stewards;
  for (let day = dayOf(meetSince); day <= dayOf(scenario.lastDay); day += 7) yield row(village, day);
  for (const { code, kind } of places.villages)
    if (kind === 'RESIDENTS_COMMITTEE')
      for (let count = draw.between(2, 7); count > 0; count -= 1)
        yield row(code, draw.between(dayOf(scenario.firstDay), dayOf(scenario.lastDay)));
}

function* patrolRows(plan: CityPlan): Iterable<ImportRow> {
  const { places, stream, id, scenario } = plan;
  const draw = stream('patrols');
  const linkOf = createLinks(plan, 'patrolVisits');
  const ids = id('patrol visit');
  for (let index = 0; index < 900; index += 1) {
    const village = draw.pick(places.coastal);
    const day = draw.between(dayOf(scenario.firstDay), dayOf(scenario.lastDay));
    yield [
      ids(index),
      village.code,
      dateAt(day * DAY),
      `${village.name.slice(0, 2)}渔港`,
      draw.between(1, 9),
      linkOf({ village: village.code, day, cell: null }),
    ];
  }
}

/** Everything of grid, in the order of its doors. */
export function generateGrid(plan: CityPlan): readonly Dataset[] {
  const { scenario, scale, cells } = plan;
  const years = daysOf(plan) / 365;
  return [
    ...registerDatasets(plan),
    { dataset: 'divisionCodes', estimate: 2_860, rows: () => codeRows(plan) },
    { dataset: 'gridCells', estimate: cells.length, rows: () => cellRows(plan) },
    { dataset: 'gridWorkers', estimate: cells.length, rows: () => workerRows(plan) },
    { dataset: 'opinions', estimate: cells.length * 7, rows: () => takenRows(plan, 'opinions') },
    { dataset: 'infoRecords', estimate: cells.length * 9, rows: () => takenRows(plan, 'infoRecords') },
    { dataset: 'eventCategories', estimate: 22, rows: () => categoryRows(plan) },
    { dataset: 'gridEvents', estimate: scenario.events.perYear * years * scale, rows: () => gridEvents(plan) },
    {
      dataset: 'whistles',
      estimate: scenario.events.perYear * years * scale * scenario.events.whistled,
      rows: () => whistles(plan),
    },
    { dataset: 'hotlineTickets', estimate: scenario.tickets.perYear * years * scale, rows: () => hotlineTickets(plan) },
    { dataset: 'dutySessions', estimate: 60, rows: () => dutySessionRows(plan) },
    { dataset: 'deliberations', estimate: 1_800, rows: () => deliberationRows(plan) },
    { dataset: 'patrolVisits', estimate: 900, rows: () => patrolRows(plan) },
  ];
}

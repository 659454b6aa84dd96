import { addDays } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import { listText } from './history.ts';
import type { CityPlan } from './plan.ts';
import { plannedMembers } from './planCadreMembers.ts';
import type { PlannedReport } from './planCadreMembers.ts';
import { reportingUnits } from './planCadreUnits.ts';
import type { Stream } from './stream.ts';
import { dayOf } from './time.ts';

const NEEDS = [
  '独居老人探望',
  '课后托管',
  '楼道照明改造',
  '停车位划线',
  '义诊服务',
  '普法宣讲',
  '环境整治',
  '技能培训',
];
const RESOURCES = ['会议室开放', '志愿者队伍', '专业讲师', '体育场地', '医疗设备', '图书捐赠', '法律咨询', '资金支持'];
const PROJECTS = ['每月志愿日', '结对助学', '老旧楼道微改造', '健康进社区', '政策宣讲季', '邻里文化节'];
const POSTS = [
  '政策宣传岗',
  '环境整治岗',
  '矛盾调解岗',
  '文明劝导岗',
  '助老服务岗',
  '安全巡查岗',
  '文体活动岗',
  '楼道长',
];

/** One to three of a list, each once. */
const some = (draw: Stream, items: readonly string[]): string =>
  listText([...new Set(Array.from({ length: draw.between(1, 4) }, () => draw.pick(items)))]);

/** All units had reported so many days before the end of the data. */
const UNITS_DONE_DAYS = 139;
/** A report of the last so many days is young: little came of it yet. */
const YOUNG_DAYS = 86;

/** Units that report to where they sit (单位双报到). */
export function* unitReportRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('unit reports');
  const ids = plan.id('unit report');
  const { reportsSince } = plan.scenario.cadres;
  const days = dayOf(plan.scenario.lastDay) - dayOf(reportsSince) - UNITS_DONE_DAYS;
  let index = 0;
  for (const { id, community } of reportingUnits(plan)) {
    const state = draw.pick(['REPORTED', 'LISTS_AGREED', 'REVIEWED', 'REVIEWED']);
    const reportedOn = addDays(reportsSince, draw.between(0, days));
    const agreed = (items: readonly string[]): string => (state === 'REPORTED' ? '{}' : some(draw, items));
    yield [
      ids(index++),
      state,
      id,
      community.code,
      reportedOn,
      some(draw, NEEDS),
      some(draw, RESOURCES),
      agreed(PROJECTS),
    ];
  }
}

/** How far a report got: nothing claimed yet, a post claimed, served some times, fed back to the unit. */
function courseOf(
  draw: Stream,
  { from, to }: PlannedReport,
  youngAfter: string,
): readonly [string, string | null, number] {
  const isYoung = from > youngAfter && to === null;
  const served = isYoung ? draw.between(0, 3) : draw.between(0, 14);
  if (served === 0) return draw.chance(0.3) ? ['REPORTED', null, 0] : ['CLAIMED', draw.pick(POSTS), 0];
  return [!isYoung && draw.chance(0.45) ? 'FED_BACK' : 'SERVED', draw.pick(POSTS), served];
}

/** Members that report to where they live (在职党员双报到); whoever moved has a report that ended. */
export function* memberReportRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('member reports');
  const ids = plan.id('member report');
  const youngAfter = addDays(plan.scenario.lastDay, -YOUNG_DAYS);
  let index = 0;
  for (const { cadreId, reports } of plannedMembers(plan))
    for (const report of reports) {
      const [state, post, served] = courseOf(draw, report, youngAfter);
      yield [ids(index++), state, cadreId, report.community.code, post, served, report.from, report.to];
    }
}

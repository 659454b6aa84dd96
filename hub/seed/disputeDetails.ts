import type { ImportRow } from '@hub/chassis';
import { createSessions } from './disputeSessions.ts';
import { drawResident } from './persons.ts';
import type { CityPlan } from './plan.ts';
import { DAY, dateAt } from './time.ts';

/** Parties as rows: two of each dispute, as the issuer's subjects. */
export function* casePartyRows({ cases, scenario, stream }: CityPlan): Iterable<ImportRow> {
  const draw = stream('case parties');
  const { resident } = scenario.story;
  for (const { id, story } of cases) {
    const first = story === 'RESIDENT' ? resident.subject : drawResident(draw);
    let second = drawResident(draw);
    while (second === first) second = drawResident(draw);
    yield [id, first];
    yield [id, second];
  }
}

/** Sessions as rows: days, and never a word of what was said. */
export function* sessionRows(plan: CityPlan): Iterable<ImportRow> {
  const sessionsOf = createSessions(plan);
  const { byVideo, byVideoAtSea } = plan.scenario.cases.courses;
  const draw = plan.stream('sessions');
  const ids = plan.id('session');
  let index = 0;
  for (const one of plan.cases)
    for (const day of sessionsOf(one))
      yield [ids(index++), one.id, dateAt(day * DAY), draw.chance(one.isAtSea ? byVideoAtSea : byVideo)];
}

const MATTERS: Readonly<Record<string, readonly string[]>> = {
  FAMILY: ['赡养费分担', '离婚后子女探望', '家产分割'],
  NEIGHBOUR: ['滴水檐过界', '宠物噪音', '公共过道堆物', '楼上漏水'],
  HOUSING: ['宅基地界址', '共用山墙修缮'],
  CONTRACT: ['货款结算', '工程尾款', '租房押金'],
  BUSINESS: ['合伙账目', '养殖区相邻作业'],
  DAMAGES: ['碰撞受伤赔偿', '渔网受损赔偿', '犬只伤人赔偿'],
  FOREST_LAND: ['承包地地界', '林木归属'],
  EXPROPRIATION: ['附着物补偿', '安置面积'],
  POLLUTION: ['油烟扰民', '粉尘落地'],
  LABOUR_WAGES: ['拖欠工资', '出海工资结算'],
  LABOUR_OTHER: ['加班费', '工伤待遇'],
  TOURISM: ['退团费用', '民宿退订'],
  E_COMMERCE: ['网购退货', '直播带货质量'],
  CONSUMER: ['预付卡退费', '商品质量'],
  MEDICAL: ['诊疗过程说明', '医疗费用'],
  TRAFFIC: ['车损赔偿', '误工费用'],
  PROPERTY: ['物业费减免', '停车位安排'],
  OTHER: ['其他事项'],
};
const COURSES = [
  '双方各自陈述并补交了单据',
  '双方情绪缓和并同意再谈',
  '一方要求先道歉',
  '双方对数额有分歧',
  '双方请亲友到场作证',
];

/** What is confidential of the disputes that had a session: an invented sentence, for the store that nobody reads. */
export function* confidentialRows(plan: CityPlan): Iterable<ImportRow> {
  const sessionsOf = createSessions(plan);
  const draw = plan.stream('confidential records');
  for (const one of plan.cases) {
    if (sessionsOf(one).length === 0) continue;
    yield [one.id, 2, `因${draw.pick(MATTERS[one.category] ?? ['其他事项'])}起争执，${draw.pick(COURSES)}。`];
  }
}

import type { ImportRow } from '@hub/chassis';
import { historyJson, listText, stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCell } from './planCells.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { PlannedUnit } from './planOfficers.ts';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, instantAt, minutesOf, workingDeadline } from './time.ts';

/** What becomes of an event. */
type Course = 'SELF_HANDLED' | 'REFUSED' | 'MERGED' | 'CONVERTED' | 'WHISTLED' | 'DISPATCHED' | 'ESCALATED';

/** A whistle as the plan of events knows it; cadres says who came. */
export interface PlannedWhistle {
  readonly id: string;
  readonly eventId: string;
  readonly town: Place;
  readonly blownAt: number;
  readonly dueAt: number;
  readonly respondedAt: number | null;
  readonly agencies: readonly string[];
}

interface Course_ {
  readonly steps: readonly Step[];
  readonly dueAt: number | null;
  readonly level: string;
  readonly reworks: number;
  readonly whistle: Omit<PlannedWhistle, 'id' | 'eventId' | 'town'> | null;
}

interface Made {
  readonly row: ImportRow;
  readonly whistle: PlannedWhistle | null;
}

const DEADLINES = { dispatched: workingDeadline(5), escalated: workingDeadline(10), parked: workingDeadline(15) };
const TITLES: Readonly<Record<string, readonly string[]>> = {
  ROAD: ['路面破损', '井盖松动', '人行道缺砖'],
  WASTE: ['垃圾未及时清运', '绿化带内有垃圾'],
  WATER: ['污水外溢', '自来水管渗漏'],
  POWER: ['路灯不亮', '线路垂落'],
  PARKING: ['消防通道停车', '车辆乱停'],
  NOISE: ['夜间施工噪音', '广场音响扰民'],
  STALL: ['占道摆摊', '店外经营'],
  BUILDING: ['楼顶搭建', '私建围挡'],
  GREENERY: ['树木倒伏', '绿篱缺株'],
  FACADE: ['外墙皮脱落', '屋檐松动'],
  FIRE: ['楼道堆物', '灭火器过期'],
  ELEVATOR: ['电梯停运', '电梯异响'],
  PETS: ['犬只未拴绳'],
  ELDERLY: ['独居老人需探望', '老人需代办业务'],
  HEATING: ['室温不达标'],
  FISHERY: ['渔港缆绳乱系', '码头照明不足'],
  FARMLAND: ['灌渠淤堵'],
  OTHER: ['其他事项'],
};

/** Draws what becomes of an event and when. */
function courseOf(
  course: Course,
  at: number,
  { draw, plan }: { readonly draw: Stream; readonly plan: CityPlan },
): Course_ {
  const { events } = plan.scenario;
  const verified = at + draw.between(5, 180);
  const reported: Step = { to: 'REPORTED', command: 'report', at, by: '网格员' };
  const plain = { dueAt: null, reworks: 0, whistle: null };
  switch (course) {
    case 'SELF_HANDLED':
      return {
        ...plain,
        level: 'VILLAGE',
        steps: [
          reported,
          { to: 'VERIFIED', command: 'verify', at: at + 2, by: '网格长' },
          { to: 'SELF_HANDLED', command: 'handleOnSpot', at: at + draw.between(8, 240), by: '网格员' },
        ],
      };
    case 'REFUSED':
      return {
        ...plain,
        level: 'VILLAGE',
        steps: [reported, { to: 'REFUSED', command: 'refuse', at: verified, by: '镇街综治中心' }],
      };
    case 'MERGED':
      return {
        ...plain,
        level: 'VILLAGE',
        steps: [reported, { to: 'MERGED', command: 'merge', at: verified, by: '镇街综治中心' }],
      };
    case 'CONVERTED':
      return {
        ...plain,
        level: 'TOWN',
        steps: [
          reported,
          { to: 'VERIFIED', command: 'verify', at: at + 20, by: '镇街综治中心' },
          { to: 'CONVERTED', command: 'convertToDispute', at: at + 45, by: '镇街综治中心' },
        ],
      };
    case 'WHISTLED': {
      const blownAt = verified + draw.between(10, 90);
      const dueAt = blownAt + 120;
      const respondedAt = blownAt + (draw.chance(events.late * 2) ? draw.between(121, 600) : draw.between(15, 118));
      const steps: Step[] = [
        reported,
        { to: 'VERIFIED', command: 'verify', at: verified, by: '镇街综治中心' },
        { to: 'WHISTLED', command: 'blowWhistle', at: blownAt, by: '镇街党工委' },
        { to: 'HANDLING', command: 'arrive', at: respondedAt, by: '执法人员' },
      ];
      return handled(steps, respondedAt, {
        draw,
        plan,
        dueAt: DEADLINES.dispatched(at),
        whistle: { blownAt, dueAt, respondedAt, agencies: agencies(draw) },
      });
    }
    default: {
      const dispatched = verified + draw.between(10, 300);
      const steps: Step[] = [
        reported,
        { to: 'VERIFIED', command: 'verify', at: verified, by: '镇街综治中心' },
        { to: 'DISPATCHED', command: 'dispatch', at: dispatched, by: '镇街综治中心' },
      ];
      const isEscalated = course === 'ESCALATED';
      if (isEscalated) steps.push({ to: 'ESCALATED', command: 'escalate', at: dispatched + DAY, by: '镇街综治中心' });
      const accepted = dispatched + (isEscalated ? 2 * DAY : draw.between(20, 900));
      steps.push({ to: 'HANDLING', command: 'accept', at: accepted, by: '主办单位' });
      return handled(steps, accepted, {
        draw,
        plan,
        dueAt: (isEscalated ? DEADLINES.escalated : DEADLINES.dispatched)(at),
        whistle: null,
      });
    }
  }
}

const AGENCIES = ['综合行政执法局', '市场监督管理局', '应急管理局', '自然资源局', '公安分局', '住房和城乡建设局'];
const agencies = (draw: Stream): readonly string[] => {
  const first = draw.between(0, AGENCIES.length);
  return [AGENCIES[first] ?? '', AGENCIES[(first + draw.between(1, AGENCIES.length)) % AGENCIES.length] ?? ''];
};

interface Handling {
  readonly draw: Stream;
  readonly plan: CityPlan;
  readonly dueAt: number;
  readonly whistle: Course_['whistle'];
}

/** From handling to closing: a return visit closes it, sometimes after work done again. */
function handled(before: readonly Step[], from: number, { draw, plan, dueAt, whistle }: Handling): Course_ {
  const { events } = plan.scenario;
  const isLate = draw.chance(events.late);
  const span = Math.max(120, dueAt - from - 60);
  const feedback = isLate ? dueAt + draw.between(60, 9 * DAY) : from + Math.floor(span * (0.1 + 0.8 * draw.float()));
  const isReworked = draw.chance(events.rework);
  const done = isReworked ? feedback + draw.between(300, 3 * DAY) : feedback;
  const again: Step[] = isReworked
    ? [
        { to: 'HANDLING', command: 'reject', at: feedback + 60, by: '核查员' },
        { to: 'FEEDBACK', command: 'feedBack', at: done, by: '主办单位' },
      ]
    : [];
  const closed = isLate
    ? done + 30
    : Math.max(done + 5, Math.min(done + draw.between(20, 700), isReworked ? Number.POSITIVE_INFINITY : dueAt - 5));
  return {
    steps: [
      ...before,
      { to: 'FEEDBACK', command: 'feedBack', at: feedback, by: '主办单位' },
      ...again,
      { to: 'CLOSED', command: 'confirm', at: closed, by: '核查员' },
    ],
    dueAt,
    level: before.some(({ to }) => to === 'ESCALATED') ? (draw.chance(0.12) ? 'CITY' : 'COUNTY') : 'TOWN',
    reworks: isReworked ? 1 : 0,
    whistle,
  };
}

const CLOSED: ReadonlySet<string> = new Set(['CLOSED', 'SELF_HANDLED', 'CONVERTED', 'REFUSED', 'MERGED']);

/** Makes events one after the other from one place, time and course. */
function createMaker(plan: CityPlan, draw: Stream) {
  const { scenario, cells, units } = plan;
  const end = endOf(scenario.lastDay);
  const cellsOf = new Map<string, PlannedCell[]>();
  for (const cell of cells) cellsOf.set(cell.village.code, [...(cellsOf.get(cell.village.code) ?? []), cell]);
  const unitsOf = new Map<string, PlannedUnit[]>();
  for (const unit of units) unitsOf.set(unit.division.code, [...(unitsOf.get(unit.division.code) ?? []), unit]);
  const categories = cumulate(scenario.events.categories.map(({ weight }) => weight));
  const channels = Object.keys(scenario.events.channels);
  const channel = cumulate(Object.values(scenario.events.channels));

  return (
    id: string,
    number: number,
    given: { readonly village: Place; readonly at: number; readonly course: Course },
  ): Made => {
    const { village, at, course } = given;
    const made = courseOf(course, at, { draw, plan });
    const steps = stepsUntil(made.steps, end);
    const last = steps.at(-1);
    const status = last?.to ?? 'REPORTED';
    const isParked = status === 'HANDLING' && draw.chance(scenario.events.parked * 12);
    const cell = draw.pick(cellsOf.get(village.code) ?? cells);
    const category = scenario.events.categories[draw.index(categories)]?.code ?? 'OTHER';
    const county = plan.places.countyOf(village);
    const unit = course === 'SELF_HANDLED' ? null : draw.pick(unitsOf.get(county.code) ?? units);
    const occurred = draw.chance(scenario.events.offline) ? at - draw.between(300, 3 * DAY) : at - draw.between(0, 90);
    const history = isParked
      ? [...steps, { to: 'PARKED', command: 'park', at: Math.min(end, (last?.at ?? at) + 60), by: '主办单位' }]
      : steps;
    const whistle =
      made.whistle !== null && made.whistle.blownAt <= end
        ? {
            ...made.whistle,
            id: '',
            eventId: id,
            town: plan.places.townOf(village),
            respondedAt: (made.whistle.respondedAt ?? 0) <= end ? made.whistle.respondedAt : null,
          }
        : null;
    return {
      whistle,
      row: [
        id,
        history.length,
        `E${dateAt(at).replaceAll('-', '')}${String(number).padStart(7, '0')}`,
        category,
        isParked ? 'PARKED' : status,
        course === 'CONVERTED' ? 'WORKER' : (channels[draw.index(channel)] ?? 'WORKER'),
        null,
        made.level,
        village.code,
        cell.id,
        draw.pick(TITLES[category] ?? ['其他事项']),
        instantAt(occurred),
        instantAt(at),
        made.dueAt === null ? null : instantAt(made.dueAt),
        CLOSED.has(status) ? instantAt(last?.at ?? at) : null,
        unit?.id ?? null,
        made.reworks,
        isParked ? '等待专项资金' : null,
        isParked ? '列入年度维修计划' : null,
        isParked ? '2024-03-31' : null,
        null,
        historyJson(history),
      ],
    };
  };
}

/** Draws the course of an ordinary event. */
function ordinaryCourse(
  draw: Stream,
  { selfHandled, refused, merged, escalated, whistled }: CityPlan['scenario']['events'],
): Course {
  const at = draw.float();
  const bounds: readonly (readonly [Course, number])[] = [
    ['SELF_HANDLED', selfHandled],
    ['REFUSED', refused],
    ['MERGED', merged],
    ['WHISTLED', whistled],
    ['ESCALATED', escalated],
  ];
  let sum = 0;
  for (const [course, share] of bounds) {
    sum += share;
    if (at < sum) return course;
  }
  return 'DISPATCHED';
}

/** Every event with its whistle, in the order they came in: the ordinary ones, and those that became disputes. */
function* madeEvents(plan: CityPlan): Iterable<Made> {
  const { scenario, places, scale, stream, id } = plan;
  const draw = stream('events');
  const make = createMaker(plan, draw);
  const end = endOf(scenario.lastDay);
  const total = Math.round((scenario.events.perYear * scale * (end / DAY)) / 365);
  const minute = minutesOf(draw, scenario.firstDay, scenario.lastDay);
  const times = Float64Array.from({ length: total }, () => Math.min(minute(), end - draw.between(1, 240))).toSorted();
  const converted = plan.cases.filter(
    (one): one is PlannedCase & { originEventId: string } => one.originEventId !== null,
  );
  const ids = id('event');
  const whistleIds = id('whistle');
  let whistleCount = 0;
  const named = (made: Made): Made =>
    made.whistle === null ? made : { ...made, whistle: { ...made.whistle, id: whistleIds(whistleCount++) } };
  let next = 0;
  for (let index = 0; index < total; index += 1) {
    const at = times[index] ?? 0;
    for (let one = converted[next]; one !== undefined && one.receivedAt - 45 <= at; one = converted[(next += 1)])
      yield named(
        make(one.originEventId, total + next, {
          village: one.village,
          at: Math.max(1, one.receivedAt - 45),
          course: 'CONVERTED',
        }),
      );
    yield named(
      make(ids(index), index, { village: places.drawVillage(draw), at, course: ordinaryCourse(draw, scenario.events) }),
    );
  }
  for (; next < converted.length; next += 1) {
    const one = converted[next];
    if (one !== undefined)
      yield named(
        make(one.originEventId, total + next, {
          village: one.village,
          at: Math.max(1, one.receivedAt - 45),
          course: 'CONVERTED',
        }),
      );
  }
}

/** Whistles of a plan: they fall out while events are made, which happens once. */
const whistlesOf = new WeakMap<CityPlan, PlannedWhistle[]>();

/** Grid events as rows. */
export function* gridEvents(plan: CityPlan): Iterable<ImportRow> {
  const found: PlannedWhistle[] = [];
  for (const { row, whistle } of madeEvents(plan)) {
    if (whistle !== null) found.push(whistle);
    yield row;
  }
  whistlesOf.set(plan, found);
}

/** The whistles of all events, made anew where the events were not made in this run. */
export function plannedWhistles(plan: CityPlan): readonly PlannedWhistle[] {
  const known = whistlesOf.get(plan);
  if (known !== undefined) return known;
  const found: PlannedWhistle[] = [];
  for (const { whistle } of madeEvents(plan)) if (whistle !== null) found.push(whistle);
  whistlesOf.set(plan, found);
  return found;
}

/** Whistles as rows. */
export function* whistles(plan: CityPlan): Iterable<ImportRow> {
  for (const { id, eventId, blownAt, dueAt, respondedAt, agencies: called } of plannedWhistles(plan))
    yield [
      id,
      eventId,
      instantAt(blownAt),
      instantAt(dueAt),
      respondedAt === null ? null : instantAt(respondedAt),
      listText(called),
    ];
}

import type { ImportRow } from '@hub/chassis';
import { historyJson, listText, stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import { drawResident } from './persons.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import type { Scenario } from './scenario.ts';
import { createChooser } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, instantAt, minuteOf, minutesOf, workingDeadline } from './time.ts';

const deadline = workingDeadline(5);

type Course = 'REFUSED' | 'CONVERTED' | 'ANSWERED';

/** What becomes of a ticket, and when. */
function stepsOf(course: Course, at: number, draw: Stream, isLate: boolean): readonly Step[] {
  const received: Step = { to: 'RECEIVED', command: 'receive', at, by: '话务员' };
  if (course === 'REFUSED') return [received, { to: 'REFUSED', command: 'refuse', at: at + 15, by: '热线中心' }];
  const assigned: Step = { to: 'ASSIGNED', command: 'assign', at: at + draw.between(5, 120), by: '热线中心' };
  if (course === 'CONVERTED')
    return [received, assigned, { to: 'CONVERTED', command: 'spotDispute', at: assigned.at + 30, by: '热线中心' }];
  const handling: Step = { to: 'HANDLING', command: 'accept', at: assigned.at + draw.between(20, 600), by: '承办单位' };
  const due = deadline(at);
  const answered = isLate
    ? due + draw.between(30, 4 * DAY)
    : handling.at + Math.floor(Math.max(60, due - handling.at - 30) * (0.05 + 0.9 * draw.float()));
  return [
    received,
    assigned,
    handling,
    { to: 'ANSWERED', command: 'answer', at: answered, by: '承办单位' },
    { to: 'CLOSED', command: 'close', at: answered + draw.between(DAY, 5 * DAY), by: '热线中心' },
  ];
}

interface Given {
  readonly id: string;
  readonly number: number;
  readonly village: Place;
  readonly at: number;
  readonly course: Course;
  readonly caller: string;
}

/** What the caller said at the return visit, and when: three columns, empty where there was none. */
function visitColumns(draw: Stream, tickets: Scenario['tickets'], visitedAt: number | null): Visit {
  if (visitedAt === null) return [null, null, null];
  return [dateAt(visitedAt), draw.chance(tickets.satisfied), draw.chance(tickets.solved)];
}

type Visit = readonly [string | null, boolean | null, boolean | null];

function createMaker(plan: CityPlan, draw: Stream): (given: Given) => ImportRow {
  const { tickets, lastDay, numberPrefix } = plan.scenario;
  const end = endOf(lastDay);
  const kindOf = createChooser(tickets.kinds);
  return ({ id, number, village, at, course, caller }) => {
    const steps = stepsUntil(stepsOf(course, at, draw, draw.chance(tickets.late)), end);
    const last = steps.at(-1);
    const answered = steps.find(({ to }) => to === 'ANSWERED')?.at;
    const visitedAt = last?.to === 'CLOSED' && draw.chance(tickets.visited) ? last.at : null;
    const unit = course === 'REFUSED' ? null : draw.pick(plan.units).id;
    return [
      id,
      steps.length,
      `${numberPrefix}${dateAt(at).replaceAll('-', '')}${String(number).padStart(6, '0')}`,
      kindOf(draw),
      last?.to ?? 'RECEIVED',
      village.code,
      caller,
      instantAt(at),
      instantAt(deadline(at)),
      answered === undefined ? null : instantAt(answered),
      unit,
      draw.chance(0.08) ? listText([draw.pick(plan.units).id]) : '{}',
      ...visitColumns(draw, tickets, visitedAt),
      null,
      historyJson(steps),
    ];
  };
}

const isFromTicket = (one: PlannedCase): one is PlannedCase & { originTicketId: string } => one.originTicketId !== null;

/** The story's resident called so often, every twelve days before the end of the data. */
const RESIDENT_CALLS = 3;

/** Tickets that were answered or refused; the first ones are the story's resident's. */
function* ordinaryTickets({ scenario, places, scale, id }: CityPlan, draw: Stream): Iterable<Given> {
  const { tickets, story, firstDay, lastDay } = scenario;
  const end = endOf(lastDay);
  const total = Math.round((tickets.perYear * scale * ((end - minuteOf(firstDay)) / DAY)) / 365);
  const minute = minutesOf(draw, firstDay, lastDay);
  const ids = id('ticket');
  const home = places.byCode.get(story.resident.village) ?? places.city;
  for (let number = 0; number < total; number += 1) {
    const ticket = { id: ids(number), number };
    if (number < RESIDENT_CALLS)
      yield {
        ...ticket,
        village: home,
        at: end - (number + 1) * 12 * DAY,
        course: 'ANSWERED',
        caller: story.resident.subject,
      };
    else {
      const at = Math.min(minute(), end - draw.between(1, 300));
      const course = draw.chance(tickets.refused) ? 'REFUSED' : 'ANSWERED';
      yield { ...ticket, village: places.drawVillage(draw), at, course, caller: drawResident(draw) };
    }
  }
}

/** Hotline tickets as rows: the ordinary ones, and those that became disputes. */
export function* hotlineTickets(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('tickets');
  const make = createMaker(plan, draw);
  const earliest = minuteOf(plan.scenario.firstDay) + 1;
  let number = 0;
  for (const given of ordinaryTickets(plan, draw)) {
    number += 1;
    yield make(given);
  }
  for (const one of plan.cases.filter(isFromTicket))
    yield make({
      id: one.originTicketId,
      number: number++,
      village: one.village,
      at: Math.max(earliest, one.receivedAt - 90),
      course: 'CONVERTED',
      caller: one.story === 'RESIDENT' ? plan.scenario.story.resident.subject : drawResident(draw),
    });
}

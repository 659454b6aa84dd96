import type { ImportRow } from '@hub/chassis';
import { historyJson, listText, stepsUntil } from './history.ts';
import type { Step } from './history.ts';
import { drawResident } from './persons.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, instantAt, minutesOf, workingDeadline } from './time.ts';

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

function createMaker(plan: CityPlan, draw: Stream): (given: Given) => ImportRow {
  const { tickets, lastDay } = plan.scenario;
  const end = endOf(lastDay);
  const kinds = Object.keys(tickets.kinds);
  const kind = cumulate(Object.values(tickets.kinds));
  return ({ id, number, village, at, course, caller }) => {
    const steps = stepsUntil(stepsOf(course, at, draw, draw.chance(tickets.late)), end);
    const status = steps.at(-1)?.to ?? 'RECEIVED';
    const answered = steps.find(({ to }) => to === 'ANSWERED')?.at;
    const isVisited = status === 'CLOSED' && draw.chance(tickets.visited);
    const closedAt = steps.at(-1)?.at ?? at;
    const unit = course === 'REFUSED' ? null : draw.pick(plan.units);
    return [
      id,
      steps.length,
      `WH${dateAt(at).replaceAll('-', '')}${String(number).padStart(6, '0')}`,
      kinds[draw.index(kind)] ?? 'HELP',
      status,
      village.code,
      caller,
      instantAt(at),
      instantAt(deadline(at)),
      answered === undefined ? null : instantAt(answered),
      unit?.id ?? null,
      draw.chance(0.08) ? listText([draw.pick(plan.units).id]) : '{}',
      isVisited ? dateAt(closedAt) : null,
      isVisited ? draw.chance(tickets.satisfied) : null,
      isVisited ? draw.chance(tickets.solved) : null,
      null,
      historyJson(steps),
    ];
  };
}

/** Hotline tickets as rows: the ordinary ones, those that became disputes, and the story's resident's. */
export function* hotlineTickets(plan: CityPlan): Iterable<ImportRow> {
  const { scenario, places, scale, stream, id } = plan;
  const draw = stream('tickets');
  const make = createMaker(plan, draw);
  const end = endOf(scenario.lastDay);
  const total = Math.round((scenario.tickets.perYear * scale * (end / DAY)) / 365);
  const minute = minutesOf(draw, scenario.firstDay, scenario.lastDay);
  const ids = id('ticket');
  const { resident } = scenario.story;
  const home = places.byCode.get(resident.village) ?? places.city;
  for (let index = 0; index < total; index += 1) {
    const isResident = index < 3;
    const at = isResident ? end - (index + 1) * 12 * DAY : Math.min(minute(), end - draw.between(1, 300));
    const course = !isResident && draw.chance(scenario.tickets.refused) ? 'REFUSED' : 'ANSWERED';
    yield make({
      id: ids(index),
      number: index,
      village: isResident ? home : places.drawVillage(draw),
      at,
      course,
      caller: isResident ? resident.subject : drawResident(draw),
    });
  }
  let number = total;
  for (const one of plan.cases) {
    if (!isFromTicket(one)) continue;
    const caller = one.story === 'RESIDENT' ? resident.subject : drawResident(draw);
    yield make({
      id: one.originTicketId,
      number: number++,
      village: one.village,
      at: Math.max(1, one.receivedAt - 90),
      course: 'CONVERTED',
      caller,
    });
  }
}

const isFromTicket = (one: PlannedCase): one is PlannedCase & { originTicketId: string } => one.originTicketId !== null;

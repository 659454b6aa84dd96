import { stateForbids } from './refusals.ts';
import type { StateForbids } from './refusals.ts';

/** States in which a grid event still waits for somebody: what work lists and "overdue" are about. */
export const OPEN_EVENT_STATES = Object.freeze([
  'REPORTED',
  'VERIFIED',
  'DISPATCHED',
  'WHISTLED',
  'RETURN_ASKED',
  'HANDLING',
  'PARKED',
  'FEEDBACK',
  'ESCALATED',
] as const);

type ClosedState = 'MERGED' | 'REFUSED' | 'SELF_HANDLED' | 'CLOSED' | 'CONVERTED';
export type GridEventStatus = (typeof OPEN_EVENT_STATES)[number] | ClosedState;

export type EventChannel = 'WORKER' | 'RESIDENT' | 'HOTLINE' | 'PATROL' | 'OPEN311' | 'DELIBERATION';

/** Levels from the lowest up. */
const LEVELS = ['ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY'] as const;
export type Level = (typeof LEVELS)[number];

const open: ReadonlySet<string> = new Set(OPEN_EVENT_STATES);

/** Whether an event is open and its due time has passed. Both times are RFC 3339 with the same offset, so they compare as text. */
export const isEventOverdue = (
  event: { readonly status: string; readonly dueAt: string | null },
  now: string,
): boolean => open.has(event.status) && event.dueAt !== null && event.dueAt < now;

/** A step of a history: `by` is a post, never a name. */
interface Step {
  readonly to: GridEventStatus;
  readonly command: string;
  readonly at: string;
  readonly receivedAt?: string;
  readonly by: string;
}

/** A grid event (网格事件) as decisions about it see it. */
export interface GridEvent {
  readonly id: string;
  /** Grows by one with every change. */
  readonly version: number;
  readonly code: string;
  readonly category: string;
  readonly channel: EventChannel;
  readonly status: GridEventStatus;
  /** How far up it has come; it never falls. */
  readonly level: Level;
  readonly divisionCode: string;
  /** Who reported it; null where a source system did not say. */
  readonly reporter: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly leadUnitId: string | null;
  readonly history: readonly Step[];
}

/** Who acts, and when: the domain time of the command. */
export interface Act {
  /** Tells persons apart, and says nothing else of them. */
  readonly actor: string;
  readonly post: string;
  readonly at: string;
}

/** What the list of the grid's matters says of a category. */
export interface EventCategory {
  readonly code: string;
  /** The lowest level at which a unit may lead it. */
  readonly lowestLevel: Level;
  /** Who takes it instead, where it is none of the grid's. */
  readonly takenBy: string | null;
}

/** What a report says. */
export type Report = Pick<GridEvent, 'id' | 'code' | 'channel' | 'divisionCode' | 'occurredAt'>;

/** An event came in. */
export interface EventReported {
  readonly kind: 'EventReported';
  readonly event: GridEvent;
}
/** Another than its reporter found it true. */
export interface EventVerified {
  readonly kind: 'EventVerified';
  readonly act: Act;
}
/** The town gave it to the one unit that leads. */
export interface EventDispatched {
  readonly kind: 'EventDispatched';
  readonly act: Act;
  readonly leadUnitId: string;
  readonly level: Level;
  readonly dueAt: string;
}
/** The town found that it is a dispute. */
export interface EventConverted {
  readonly kind: 'EventConverted';
  readonly act: Act;
}
/** What can happen to an event that is there. */
export type EventChange = EventVerified | EventDispatched | EventConverted;

const rank = (level: Level): number => LEVELS.indexOf(level);
const higher = (one: Level, other: Level): Level => (rank(one) < rank(other) ? other : one);

const stepped = (event: GridEvent, to: GridEventStatus, command: string, { at, post }: Act): GridEvent => ({
  ...event,
  version: event.version + 1,
  status: to,
  history: [...event.history, { to, command, at, by: post }],
});

/** How an event stands after what happened to it. */
export function evolve(event: GridEvent, change: EventChange): GridEvent {
  switch (change.kind) {
    case 'EventVerified':
      return stepped(event, 'VERIFIED', 'verify', change.act);
    case 'EventDispatched': {
      const { act, level, leadUnitId, dueAt } = change;
      const dispatched = stepped(event, 'DISPATCHED', 'dispatch', act);
      return { ...dispatched, level: higher(event.level, level), leadUnitId, dueAt };
    }
    case 'EventConverted': {
      const { act } = change;
      const converted = stepped(event, 'CONVERTED', 'convertToDispute', act);
      return { ...converted, level: higher(event.level, 'TOWN'), closedAt: act.at };
    }
  }
}

/** It is none of the grid's matters: who takes it instead. */
export interface CategoryNotHere {
  readonly kind: 'CategoryNotHere';
  readonly message: string;
  readonly messageZh: string;
  readonly takenBy: string;
}

/** Reports an event. What happened while a device was offline is dated when it happened, and received now. */
export function report(
  said: Report,
  category: EventCategory,
  { actor, post, at }: Act,
): EventReported | CategoryNotHere {
  if (category.takenBy !== null)
    return {
      kind: 'CategoryNotHere',
      message: `The grid does not take ${category.code}; ${category.takenBy} does. Report it there.`,
      messageZh: `网格不受理该类事项，请向${category.takenBy}反映。`,
      takenBy: category.takenBy,
    };
  const late = said.occurredAt === at ? {} : { receivedAt: at };
  return {
    kind: 'EventReported',
    event: {
      ...said,
      version: 1,
      category: category.code,
      status: 'REPORTED',
      level: 'VILLAGE',
      reporter: actor,
      receivedAt: at,
      dueAt: null,
      closedAt: null,
      leadUnitId: null,
      history: [{ to: 'REPORTED', command: 'report', at: said.occurredAt, ...late, by: post }],
    },
  };
}

/** Whoever reported an event never verifies it. */
export interface VerifierReported {
  readonly kind: 'VerifierReported';
  readonly message: string;
  readonly messageZh: string;
}

/** Finds an event true. */
export function verify(event: GridEvent, act: Act): EventVerified | VerifierReported | StateForbids {
  if (event.status !== 'REPORTED') return stateForbids(event.status, ['REPORTED']);
  if (event.reporter === act.actor)
    return {
      kind: 'VerifierReported',
      message: 'Whoever reported an event never verifies it. Ask another worker or the town centre.',
      messageZh: '上报人不得核实本人上报的事件，请由其他网格员或镇街中心核实。',
    };
  return { kind: 'EventVerified', act };
}

/** The matter is led from a higher level up: it never goes down to a town or community. */
export interface NotOnDutyList {
  readonly kind: 'NotOnDutyList';
  readonly message: string;
  readonly messageZh: string;
  readonly leadUnitId: string;
}

/** What is dispatched to whom. */
export interface Dispatch {
  readonly leadUnitId: string;
  /** The level that the unit stands at, in the words of whoever dispatches. */
  readonly leadUnitLevel: Level;
  readonly category: EventCategory;
  /** The end of a term of working days that begins with the receipt of the event. */
  readonly dueAfter: (workingDays: number) => string;
}

/** Working days that a unit has from the receipt of an event: of the town or below, and above it. */
const TERM_DAYS = Object.freeze({ town: 5, above: 10 });

/** Gives an event to the one unit that leads. */
export function dispatch(
  event: GridEvent,
  { leadUnitId, leadUnitLevel: level, category, dueAfter }: Dispatch,
  act: Act,
): EventDispatched | NotOnDutyList | StateForbids {
  if (event.status !== 'VERIFIED') return stateForbids(event.status, ['VERIFIED']);
  const lowest = higher(event.level, category.lowestLevel);
  if (rank(level) < rank(lowest))
    return {
      kind: 'NotOnDutyList',
      message: `${category.code} is led from ${lowest} up, and the unit stands at ${level}. Dispatch it to a unit of ${lowest}.`,
      messageZh: `该事项应由 ${lowest} 及以上层级的单位主办，不得下派至 ${level}。`,
      leadUnitId,
    };
  const dueAt = dueAfter(rank(level) > rank('TOWN') ? TERM_DAYS.above : TERM_DAYS.town);
  return { kind: 'EventDispatched', act, leadUnitId, level, dueAt };
}

const CONVERTIBLE: readonly GridEventStatus[] = ['VERIFIED', 'HANDLING'];

/** Finds that an event is a dispute; grid is done with it, and mediation takes it in. */
export const convertToDispute = (event: GridEvent, act: Act): EventConverted | StateForbids =>
  CONVERTIBLE.includes(event.status) ? { kind: 'EventConverted', act } : stateForbids(event.status, CONVERTIBLE);

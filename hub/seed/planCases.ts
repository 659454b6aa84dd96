import { addDays } from '@hub/chassis';
import type { Place } from './places.ts';
import type { PlanBase } from './plan.ts';
import { yearOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { createChooser, cumulate, sample } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf, minuteOf, minutesOf } from './time.ts';

/** How a planned dispute stands at the end of the data. */
export type CaseFate = 'RESOLVED' | 'FAILED' | 'OPEN' | 'NOT_ACCEPTED' | 'WAITING';

/** A dispute as the plan knows it: when, where, what, and what became of it. Times are minutes of the generator. */
export interface PlannedCase {
  readonly index: number;
  readonly id: string;
  readonly caseNo: string;
  readonly village: Place;
  readonly category: string;
  readonly channel: string;
  readonly isAtSea: boolean;
  readonly receivedAt: number;
  /** Null where it was not accepted, or not yet. */
  readonly acceptedAt: number | null;
  /** When it was settled or failed; null while it is open. */
  readonly concludedAt: number | null;
  readonly fate: CaseFate;
  /** The grid event or hotline ticket that it came from. */
  readonly originEventId: string | null;
  readonly originTicketId: string | null;
  readonly story: 'LONG_CASE' | 'GRID_WORKER' | 'RESIDENT' | null;
}

/** A case before its story, its channel and its number. */
interface Draft {
  readonly receivedAt: number;
  readonly acceptedAt: number | null;
  readonly concludedAt: number | null;
  readonly fate: CaseFate;
  readonly isAtSea: boolean;
}

/** Nothing is known after this minute: 18:00 of the last day. */
export const endOf = (lastDay: string): number => minuteOf(lastDay) + 18 * 60;

const sorted = (count: number, next: () => number): number[] =>
  Array.from({ length: count }, next).toSorted((left, right) => left - right);

/** Days that settling takes: most matters a week, some the whole term. */
const daysToSettle = (draw: Stream): number => Math.floor(1 + 28 * draw.float() ** 2.2);

/** When a case accepted at a minute was concluded, between two bounds. */
function concludedBy(draw: Stream, acceptedAt: number, bounds: { readonly from: number; readonly to: number }): number {
  const wished = acceptedAt + daysToSettle(draw) * DAY + draw.between(-200, 200);
  const from = Math.max(acceptedAt + 120, bounds.from);
  return wished >= from && wished <= bounds.to
    ? wished
    : from + Math.floor(draw.float() * Math.max(1, bounds.to - from));
}

/** Chooses the cases at sea: exactly so many of those accepted in the span that the published comparison covers. */
function seaFlags(draw: Stream, accepted: readonly number[], until: number, count: number): ReadonlySet<number> {
  const inSpan = accepted.filter((minute) => minute < until).length;
  return new Set(sample(draw, inSpan, count));
}

/** The year before: all but its last ones are concluded in it; those are carried over into the next. */
function firstYear({ scenario, scale, stream }: PlanBase): readonly Draft[] {
  const { cases, firstDay, lastDay } = scenario;
  const year = yearOf(scenario) - 1;
  const draw = stream(`cases of ${year}`);
  const accepted = sorted(cases.acceptedBefore * scale, minutesOf(draw, firstDay, `${year}-12-31`));
  const sameDayBefore = minuteOf(`${year}${lastDay.slice(4)}`) + DAY;
  const atSea = seaFlags(draw, accepted, sameDayBefore, cases.atSeaBefore * scale);
  const newYear = minuteOf(`${year + 1}-01-01`);
  const firstCarried = accepted.length - cases.carriedOver * scale;
  return accepted.map((acceptedAt, index): Draft => {
    const isCarried = index >= firstCarried;
    const bounds = isCarried
      ? { from: newYear + 60, to: newYear + 75 * DAY }
      : { from: minuteOf(firstDay), to: newYear - 60 };
    const hasFailed = isCarried ? index < firstCarried + cases.carriedOverFailed * scale : draw.chance(0.012);
    return {
      ...opening(draw, acceptedAt, scenario),
      concludedAt: concludedBy(draw, acceptedAt, bounds),
      fate: hasFailed ? 'FAILED' : 'RESOLVED',
      isAtSea: atSea.has(index),
    };
  });
}

/** The year of the page: as many are resolved, failed and open as the scenario says. */
function secondYear({ scenario, scale, stream }: PlanBase): readonly Draft[] {
  const { cases, lastDay } = scenario;
  const year = yearOf(scenario);
  const draw = stream(`cases of ${year}`);
  const end = endOf(lastDay);
  const accepted = sorted(cases.accepted * scale, minutesOf(draw, `${year}-01-01`, lastDay)).map((minute) =>
    Math.min(minute, end - 180),
  );
  const atSea = seaFlags(draw, accepted, end, cases.atSea * scale);
  const freshlyResolved = (cases.resolved - (cases.carriedOver - cases.carriedOverFailed)) * scale;
  const open = accepted.length - freshlyResolved - cases.failed * scale;
  // Most of the open ones are the newest; a few of the tail are older, and overdue.
  const tail = accepted.length - cases.openTail * scale;
  const isOpen = new Set(sample(draw, cases.openTail * scale, open).map((place) => tail + place));
  const hasFailed = new Set(sample(draw, tail, cases.failed * scale));
  return accepted.map((acceptedAt, index): Draft => {
    if (isOpen.has(index))
      return { ...opening(draw, acceptedAt, scenario), concludedAt: null, fate: 'OPEN', isAtSea: atSea.has(index) };
    const concludedAt = concludedBy(draw, acceptedAt, { from: acceptedAt, to: end - 30 });
    return {
      ...opening(draw, acceptedAt, scenario),
      concludedAt,
      fate: hasFailed.has(index) ? 'FAILED' : 'RESOLVED',
      isAtSea: atSea.has(index),
    };
  });
}

/** A matter comes in some hours to two days before it is accepted. */
const opening = (
  draw: Stream,
  acceptedAt: number,
  { firstDay }: Pick<Scenario, 'firstDay'>,
): Pick<Draft, 'receivedAt' | 'acceptedAt'> => ({
  acceptedAt,
  receivedAt: Math.max(minuteOf(firstDay), acceptedAt - draw.between(60, 2 * DAY)),
});

/** What came in so many days before the end is decided by then. */
const DECISION_DAYS = 6;

/** What came in and was never accepted, or waits for it now. */
function notAccepted({ scenario, scale, stream }: PlanBase): readonly Draft[] {
  const draw = stream('cases not accepted');
  const { cases, firstDay, lastDay } = scenario;
  const draft = (receivedAt: number, fate: CaseFate): Draft => ({
    receivedAt,
    acceptedAt: null,
    concludedAt: fate === 'WAITING' ? null : receivedAt + draw.between(60, 3 * DAY),
    fate,
    isAtSea: false,
  });
  const end = endOf(lastDay);
  const decidedUntil = addDays(lastDay, -DECISION_DAYS);
  const past = sorted(cases.notAcceptedPerYear * 2 * scale, minutesOf(draw, firstDay, decidedUntil)).map((minute) =>
    draft(minute, 'NOT_ACCEPTED'),
  );
  const now = sorted(cases.waitingNow * scale, () => end - draw.between(60, 4 * DAY)).map((minute) =>
    draft(minute, 'WAITING'),
  );
  return [...past, ...now];
}

type Story = PlannedCase['story'];

/** Which cases carry the story, by their place in the list. */
function storyCases(drafts: readonly Draft[], { scenario }: PlanBase): ReadonlyMap<number, Story> {
  const { gridWorker, longCase, resident } = scenario.story;
  const stories = new Map<number, Story>();
  const effective = dayOf(longCase.effectiveOn);
  const isPlain = ({ fate, isAtSea, acceptedAt }: Draft): boolean =>
    fate === 'RESOLVED' && !isAtSea && acceptedAt !== null;
  const long = drafts.findIndex(
    (draft) =>
      isPlain(draft) &&
      (draft.acceptedAt ?? 0) > (effective - 40) * DAY &&
      Math.floor((draft.concludedAt ?? 0) / DAY) === effective,
  );
  stories.set(long, 'LONG_CASE');
  const since = (dayOf(gridWorker.startedOn) + 5) * DAY;
  let found = 0;
  // Spread over the months that she has worked.
  for (let index = 0; index < drafts.length && found < gridWorker.disputes; index += 1) {
    const draft = drafts[index];
    if (
      draft === undefined ||
      stories.has(index) ||
      !isPlain(draft) ||
      (draft.acceptedAt ?? 0) < since + found * 25 * DAY
    )
      continue;
    stories.set(index, 'GRID_WORKER');
    found += 1;
  }
  const acceptedAfter = minuteOf(resident.acceptedAfter);
  const residentsCase = drafts.findIndex(
    (draft, index) => isPlain(draft) && !stories.has(index) && (draft.acceptedAt ?? 0) > acceptedAfter,
  );
  return stories.set(residentsCase, 'RESIDENT');
}

/** A case before it is known where it came from. */
interface Told extends Draft {
  readonly index: number;
  readonly story: Story;
}

type Origin = Pick<PlannedCase, 'channel' | 'originEventId' | 'originTicketId'>;

/** Draws the channel of a case, and whether it began as an event of the grid or a ticket of the hotline. */
function createOrigins({ scenario, id }: PlanBase, draw: Stream): (told: Told) => Origin {
  const { channels, fromEvents, fromTickets } = scenario.cases;
  const drawn = cumulate(channels.map(({ share }) => share));
  const ids = { event: id('event of case'), ticket: id('ticket of case') };
  return ({ index, story }) => {
    const isResident = story === 'RESIDENT';
    const channel = isResident ? 'HOTLINE_12345' : (channels[draw.index(drawn)]?.code ?? '');
    const isFromEvent = channel === 'GRID' && draw.chance(fromEvents);
    const isFromTicket = isResident || (channel === 'HOTLINE_12345' && draw.chance(fromTickets));
    return {
      channel,
      originEventId: isFromEvent ? ids.event(index) : null,
      originTicketId: isFromTicket ? ids.ticket(index) : null,
    };
  };
}

/** Draws what a case is about; at sea it is work or business more than anything. */
function createCategories({ scenario }: PlanBase, draw: Stream): (told: Told) => string {
  const { categories, seaCategories } = scenario.cases;
  const onLand = cumulate(categories.map(({ weight }) => weight));
  const atSea = createChooser(seaCategories);
  return ({ isAtSea, story }) => {
    if (isAtSea) return atSea(draw);
    return story === 'LONG_CASE' ? 'CONTRACT' : (categories[draw.index(onLand)]?.code ?? '');
  };
}

/** Draws where a case belongs: by the sea, where the story says, or anywhere. */
function createVillages({ scenario, places }: PlanBase, draw: Stream): (told: Told) => Place {
  const { longCase, gridWorker, resident } = scenario.story;
  const told = { LONG_CASE: longCase.village, GRID_WORKER: gridWorker.village, RESIDENT: resident.village };
  return ({ isAtSea, story }) => {
    const drawn = isAtSea ? draw.pick(places.coastal) : places.drawVillage(draw);
    return story === null ? drawn : (places.byCode.get(told[story]) ?? drawn);
  };
}

/** The number of a case: the city's letters, its year, and its place among all. */
const caseNo = (prefix: string, receivedAt: number, index: number): string =>
  `${prefix}${dateAt(receivedAt).slice(0, 4)}T${String(index + 1).padStart(7, '0')}`;

/** All disputes of the city, in the order they came in. */
export function planCases(base: PlanBase): readonly PlannedCase[] {
  const drafts = [...firstYear(base), ...secondYear(base), ...notAccepted(base)].toSorted(
    (left, right) => left.receivedAt - right.receivedAt,
  );
  const stories = storyCases(drafts, base);
  const draw = base.stream('cases');
  const caseId = base.id('case');
  const villageOf = createVillages(base, draw);
  const originOf = createOrigins(base, draw);
  const categoryOf = createCategories(base, draw);
  return drafts.map((draft, index): PlannedCase => {
    const told = { ...draft, index, story: stories.get(index) ?? null };
    return {
      ...told,
      id: caseId(index),
      caseNo: caseNo(base.scenario.numberPrefix, draft.receivedAt, index),
      village: villageOf(told),
      ...originOf(told),
      category: categoryOf(told),
    };
  });
}

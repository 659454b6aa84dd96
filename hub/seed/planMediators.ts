import { addDays } from '@hub/chassis';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCell } from './planCells.ts';
import type { PlannedCentre } from './planCentres.ts';
import { yearOf } from './scenario.ts';
import { sample } from './stream.ts';
import type { Stream } from './stream.ts';

/** Where a mediator serves, and since and until when; null is until further notice. */
export interface PlannedPosting {
  readonly centre: PlannedCentre;
  readonly from: string;
  readonly to: string | null;
}

/** A mediator (调解员): one person, wherever he serves. */
export interface PlannedMediator {
  readonly id: string;
  /** Joins grid and cadres; null for most. */
  readonly assignmentId: string | null;
  readonly subject: string;
  readonly name: string;
  readonly isFullTime: boolean;
  readonly isInvited: boolean;
  /** The first is the one that is his own. */
  readonly postings: readonly PlannedPosting[];
  readonly isStoryWorker: boolean;
}

/** A seat at a centre, before it is known who takes it. */
interface Seat {
  readonly centre: PlannedCentre;
  /** The place among the seats of its centre. */
  readonly number: number;
}

/** Somebody of the plan who takes a seat. */
interface Holder {
  readonly subject: string;
  readonly name: string;
  readonly assignmentId: string | null;
  readonly from: string;
  readonly isStoryWorker: boolean;
  readonly alsoAt: PlannedCentre | null;
}

const isCommunity = ({ division }: PlannedCentre): boolean => division.kind === 'RESIDENTS_COMMITTEE';

/** Seats of every centre: as the law wants in villages, and all the rest spread over the towns. */
function seatsOf({ scenario }: CityPlan, centres: readonly PlannedCentre[]): readonly Seat[] {
  const { persons, perVillageCentre, perCommunityCentre, perCountyCentre, atCityCentre } = scenario.mediators;
  const atLevel = (centre: PlannedCentre): number => {
    if (centre.level === 'VILLAGE') return isCommunity(centre) ? perCommunityCentre : perVillageCentre;
    if (centre.level === 'CITY') return atCityCentre;
    return centre.level === 'TOWN' ? 0 : perCountyCentre;
  };
  const fixed = centres.reduce((sum, centre) => sum + atLevel(centre), 0);
  const towns = centres.filter(({ level }) => level === 'TOWN');
  const spread = Math.max(0, persons - fixed);
  const townSeats = (place: number): number =>
    Math.floor(spread / towns.length) + (place < spread % towns.length ? 1 : 0);
  const placeOfTown = new Map(towns.map((centre, place) => [centre, place]));
  return centres.flatMap((centre) => {
    const place = placeOfTown.get(centre);
    const count = place === undefined ? atLevel(centre) : townSeats(place);
    return Array.from({ length: count }, (_, number): Seat => ({ centre, number }));
  });
}

const workerOf = ({ workerName, subject, assignmentId, startedOn, isStory }: PlannedCell): Holder => ({
  subject,
  name: workerName,
  assignmentId,
  from: startedOn,
  isStoryWorker: isStory,
  alsoAt: null,
});

/** Seats that persons of the plan take: a community's own grid worker, the story's mediator, a good neighbour. */
function createHolders(plan: CityPlan, centres: readonly PlannedCentre[]): (seat: Seat) => Holder | null {
  const { scenario, cells, places } = plan;
  const workers = new Map(
    cells.filter(({ code }) => code.endsWith('001')).map((cell) => [cell.village.code, workerOf(cell)]),
  );
  const { mediator, member, goodNeighbours } = scenario.story;
  const centreAt = (code: string): PlannedCentre | null =>
    centres.find(({ division }) => division.code === code) ?? null;
  const town = places.townOf(placeOf(plan, mediator.village)).code;
  const plain = { assignmentId: null, isStoryWorker: false, alsoAt: null };
  const named: ReadonlyMap<string, Holder> = new Map([
    [`${town} 1`, { ...plain, ...mediator, from: scenario.mediators.firstHour, alsoAt: centreAt(mediator.village) }],
    [`${member.village} 2`, { ...plain, ...member, from: goodNeighbours.formedOn }],
  ]);
  return ({ centre, number }) => {
    const { code } = centre.division;
    if (number === 0 && isCommunity(centre)) return workers.get(code) ?? null;
    return named.get(`${code} ${number}`) ?? null;
  };
}

/** Since when an ordinary mediator serves: two of each centre from its first hour, the others from a year of the last four. */
const servesSince = (draw: Stream, { number }: Seat, { firstHour, year }: Others): string =>
  number < 2 ? firstHour : `${draw.between(year - 3, year + 1)}-0${draw.between(1, 10)}-01`;

/** Where an ordinary mediator serves: a few came from another centre, a few also serve at a second one. */
function postingsOf(draw: Stream, seat: Seat, others: Others): readonly PlannedPosting[] {
  const { centre } = seat;
  const from = servesSince(draw, seat, others);
  const posting: PlannedPosting = { centre, from, to: null };
  const second = others.second(centre);
  if (second !== null) return [posting, { centre: second, from, to: null }];
  if (from === others.firstHour || !draw.chance(others.moved)) return [posting];
  const before = others.near(draw, centre);
  return before === centre ? [posting] : [posting, { centre: before, from: others.firstHour, to: addDays(from, -1) }];
}

/** Where else somebody of a centre may serve or have served, and since when. */
interface Others {
  readonly moved: number;
  readonly firstHour: string;
  /** The year that the page is about. */
  readonly year: number;
  /** The second centre of the next person of a centre; null where he serves at one. */
  readonly second: (centre: PlannedCentre) => PlannedCentre | null;
  /** A centre of the same level. */
  readonly near: (draw: Stream, centre: PlannedCentre) => PlannedCentre;
}

function createOthers({ scenario, places }: CityPlan, centres: readonly PlannedCentre[]): Others {
  const { moved, atTwoCentres, firstHour } = scenario.mediators;
  const byDivision = new Map(centres.map((centre) => [centre.division.code, centre]));
  const atLevel = new Map<string, PlannedCentre[]>();
  for (const centre of centres) {
    const list = atLevel.get(centre.level) ?? [];
    list.push(centre);
    atLevel.set(centre.level, list);
  }
  let left = atTwoCentres;
  let seen = 0;
  return {
    moved,
    firstHour,
    year: yearOf(scenario),
    second(centre) {
      // Now and then somebody of a town's centre also serves at its county's.
      if (centre.level !== 'TOWN' || left === 0 || (seen += 1) % 16 !== 0) return null;
      left -= 1;
      return byDivision.get(places.townOf(centre.division).code) ?? null;
    },
    near: (draw, centre) => draw.pick(atLevel.get(centre.level) ?? [centre]),
  };
}

const isUpper = ({ centre }: Seat): boolean => centre.level !== 'VILLAGE';

/** How likely a seat is full-time: more so at the upper centres, and right over all. */
function fullTimeChances({ scenario }: CityPlan, seats: readonly Seat[]): (seat: Seat) => number {
  const { fullTimeShare, fullTimeShareOfUpperCentres } = scenario.mediators;
  const upper = seats.filter(isUpper).length;
  const below = Math.max(1, seats.length - upper);
  const rest = Math.max(0, (fullTimeShare * seats.length - fullTimeShareOfUpperCentres * upper) / below);
  return (seat) => (isUpper(seat) ? fullTimeShareOfUpperCentres : rest);
}

/** All mediators of the city: as many persons as the scenario says. */
export function planMediators(plan: CityPlan, centres: readonly PlannedCentre[]): readonly PlannedMediator[] {
  const { scenario, stream, id } = plan;
  const draw = stream('mediators');
  const ids = id('mediator');
  const seats = seatsOf(plan, centres);
  const holderOf = createHolders(plan, centres);
  const others = createOthers(plan, centres);
  const fullTime = fullTimeChances(plan, seats);
  const mediators = seats.map((seat, index): PlannedMediator => {
    // Drawn for every seat alike, so that who takes one changes nobody else.
    const ordinary = {
      id: ids(index),
      name: plan.inventName(draw),
      isFullTime: draw.chance(fullTime(seat)),
      isInvited: false,
    };
    const holder = holderOf(seat);
    return holder === null
      ? {
          ...ordinary,
          assignmentId: null,
          subject: `m-${index}`,
          isStoryWorker: false,
          postings: postingsOf(draw, seat, others),
        }
      : seatedHolder(ordinary, holder, seat);
  });
  return invite(draw, mediators, scenario.mediators.invited);
}

/** A person of the plan in a seat. Whoever has another post besides mediates part-time. */
const seatedHolder = (
  { id, isFullTime }: Pick<PlannedMediator, 'id' | 'isFullTime'>,
  { subject, name, assignmentId, isStoryWorker, from, alsoAt }: Holder,
  { centre }: Seat,
): PlannedMediator => ({
  id,
  assignmentId,
  subject,
  name,
  isFullTime: assignmentId === null && isFullTime,
  isInvited: false,
  isStoryWorker,
  postings: [centre, ...(alsoAt === null ? [] : [alsoAt])].map((at) => ({ centre: at, from, to: null })),
});

/** Specially invited mediators (特约调解员) are part-timers of the upper centres: exactly so many. */
function invite(draw: Stream, mediators: readonly PlannedMediator[], count: number): readonly PlannedMediator[] {
  const eligible = mediators.flatMap(({ isFullTime, assignmentId, postings }, index) =>
    !isFullTime && assignmentId === null && postings[0]?.centre.level !== 'VILLAGE' ? [index] : [],
  );
  const invited = new Set(sample(draw, eligible.length, count).map((place) => eligible[place]));
  return mediators.map((mediator, index) => (invited.has(index) ? { ...mediator, isInvited: true } : mediator));
}

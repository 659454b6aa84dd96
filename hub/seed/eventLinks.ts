import { createHappenings, drawCourse } from './eventArrivals.ts';
import type { Arrival } from './eventArrivals.ts';
import { createDealing } from './eventMaker.ts';
import { arrivalsInVillages } from './gridEvents.ts';
import { grouped } from './groups.ts';
import type { CityPlan } from './plan.ts';
import { DAY } from './time.ts';

/** Something that was heard at a place on a day. */
export interface Heard {
  /** The code of the village. */
  readonly village: string;
  /** The number of the day. */
  readonly day: number;
  /** The identifier of the cell where only events of that cell can be meant; null where any of the village can. */
  readonly cell: string | null;
}

/** An event that comes of something came in on that day or on so many days after it. */
const DAYS_AFTER = 14;

/** Says whether an event lies in a cell of its village; what is drawn of the event before its cell is drawn again. */
function createCellTest(plan: CityPlan): (arrival: Arrival, cell: string) => boolean {
  const happeningOf = createHappenings(plan);
  const dealingOf = createDealing(plan);
  const cellsOf = grouped(plan.cells, ({ village }) => village.code);
  return (arrival, cell) => {
    const happening = happeningOf(arrival);
    const { village } = happening.slot;
    if (cellsOf.get(village.code)?.length === 1) return true;
    return dealingOf(village, drawCourse(happening, plan), happening.draw).cell.id === cell;
  };
}

/**
 * Makes a drawing of the event that came of something heard: none for most, and none where no event fits. Each data set
 * draws from a stream of its own.
 */
export function createLinks(plan: CityPlan, dataset: string): (heard: Heard) => string | null {
  const draw = plan.stream(`links of ${dataset}`);
  const inVillages = arrivalsInVillages(plan);
  const liesIn = createCellTest(plan);
  const happeningOf = createHappenings(plan);
  return ({ village, day, cell }) => {
    if (!draw.chance(plan.scenario.events.linked)) return null;
    const [from, to] = [day * DAY, (day + DAYS_AFTER + 1) * DAY];
    const fitting = (inVillages.get(village) ?? []).filter(
      (arrival) => arrival.at >= from && arrival.at < to && (cell === null || liesIn(arrival, cell)),
    );
    return fitting.length === 0 ? null : happeningOf(draw.pick(fitting)).slot.id;
  };
}

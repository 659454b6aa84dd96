import type { Place } from './places.ts';
import type { PlanBase } from './plan.ts';
import { yearOf } from './scenario.ts';
import { sample } from './stream.ts';
import type { Stream } from './stream.ts';

/** A grid cell and its one worker. */
export interface PlannedCell {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly village: Place;
  readonly households: number;
  readonly workerId: string;
  readonly assignmentId: string;
  readonly workerName: string;
  readonly subject: string;
  readonly startedOn: string;
  /** Community workers have a posting in cadres; a village's own worker has none. */
  readonly isCommunityWorker: boolean;
  readonly isStory: boolean;
}

const isUrban = ({ kind }: Place): boolean => kind === 'RESIDENTS_COMMITTEE';

/** Cells of every village: one for a village, several for a community. The story's cell is the first of its community. */
export function planCells({ scenario, places, stream, id, inventName }: PlanBase): readonly PlannedCell[] {
  const { workers, story } = scenario;
  const draw = stream('cells');
  const ids = { cell: id('cell'), worker: id('worker'), assignment: id('assignment of worker') };
  const slots = places.villages.flatMap((village) => {
    const count = isUrban(village) ? draw.between(workers.cellsPerCommunity[0], workers.cellsPerCommunity[1] + 1) : 1;
    return Array.from({ length: count }, (_, number) => ({ village, number }));
  });
  const isStory = ({ village, number }: (typeof slots)[number]): boolean =>
    village.code === story.gridWorker.village && number === 0;
  const urban = slots.flatMap((slot, index) => (isUrban(slot.village) && !isStory(slot) ? [index] : []));
  // The story's worker is one of those hired this year.
  const hired = new Set(
    sample(draw, urban.length, scenario.cadres.communityWorkersHired - 1).map((place) => urban[place]),
  );
  const [hiredOn, earlierOn] = [createHirings(scenario), createEarlierStarts(yearOf(scenario))];
  return slots.map((slot, index): PlannedCell => {
    const { village, number } = slot;
    const [low, high] = isUrban(village) ? workers.householdsOfCommunityCell : workers.householdsOfVillageCell;
    const cell = {
      index,
      id: ids.cell(index),
      code: `${village.code}${String(number + 1).padStart(3, '0')}`,
      village,
      households: draw.between(low, high + 1),
      workerId: ids.worker(index),
      assignmentId: ids.assignment(index),
      workerName: inventName(draw),
      subject: `w-${index}`,
      startedOn: hired.has(index) ? hiredOn(draw) : earlierOn(draw),
      isCommunityWorker: isUrban(village),
      isStory: isStory(slot),
    };
    return cell.isStory ? { ...cell, ...storyOf(story.gridWorker) } : cell;
  });
}

/** What the story says of its cell, in place of what was drawn. */
const storyOf = ({ households, name, subject, startedOn }: PlanBase['scenario']['story']['gridWorker']) => ({
  households,
  workerName: name,
  subject,
  startedOn,
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Months in which people are hired. */
const HIRING_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Draws when somebody hired in the page's year began: in every month but the story's. */
function createHirings(scenario: PlanBase['scenario']): (draw: Stream) => string {
  const toldIn = Number(scenario.story.gridWorker.startedOn.slice(5, 7));
  const months = HIRING_MONTHS.filter((month) => month !== toldIn);
  return (draw) => `${yearOf(scenario)}-${twoDigits(draw.pick(months))}-${twoDigits(draw.between(1, 29))}`;
}

/** Draws when all others began: in one of the six years that end two before the page's. */
const createEarlierStarts =
  (year: number) =>
  (draw: Stream): string =>
    `${draw.between(year - 7, year - 1)}-${twoDigits(draw.between(1, 10))}-15`;

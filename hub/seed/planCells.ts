import { inventName } from './persons.ts';
import type { Place } from './places.ts';
import type { PlanBase } from './plan.ts';
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
export function planCells({ scenario, places, stream, id }: PlanBase): readonly PlannedCell[] {
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
      startedOn: startOf(draw, hired.has(index)),
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

/** When a worker began: this year where hired in it, in earlier years otherwise. */
const startOf = (draw: Stream, isHired: boolean): string =>
  isHired ? hiredOn(draw.between(0, 9), draw.between(1, 29)) : `20${draw.between(16, 22)}-0${draw.between(1, 10)}-15`;

/** Hirings of the year in every month but the story's. */
const hiredOn = (month: number, day: number): string =>
  `2023-${String([1, 3, 4, 5, 6, 7, 8, 9, 10][month] ?? 3).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

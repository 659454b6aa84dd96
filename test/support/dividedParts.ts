import { openCadresTown } from './cadresTown.ts';
import { openDisputeTown } from './disputeTown.ts';
import { GRID_PLACES as P, openGridTown } from './gridTown.ts';
import { openPointVillage } from './pointVillage.ts';
import type { TestSubgraph } from './subgraph.ts';

const AS_OF = 'divisionsAsOf: $asOf, basis: $basis';
const PERIOD = `(period: {from: "2022-01-01", to: "2023-12-26"}, ${AS_OF})`;

/** A part, and what of it moves with a division. */
interface DividedPart {
  readonly open: () => Promise<TestSubgraph>;
  /** A figure that adds up, as `figure { count { value } }`. */
  readonly figure: string;
  /** What it is for the town that is merged, the town that it goes into, the zone that gives a village away, and the county. */
  readonly sums: readonly [townA: number, townB: number, zone: number, county: number];
  /** Rows of the merged town that its officials read, and how one is told; credit shows a person's rows to him alone. */
  readonly rows: string | null;
  /** What is placed: its table, with the columns that say where. */
  readonly placed: string;
}

/** The four parts with a little city each, on one register. */
export const DIVIDED_PARTS = {
  grid: {
    open: openGridTown,
    figure: `eventStats${PERIOD} { count: reported { value } }`,
    sums: [3, 2, 1, 5],
    rows: `{ gridEvents(within: "${P.townA}") { nodes { row: code } } }`,
    placed: 'select id, division_code, division_path from grid_events order by id',
  },
  mediation: {
    open: openDisputeTown,
    figure: `mediationStats${PERIOD} { count: accepted { value } }`,
    sums: [3, 2, 3, 5],
    rows: `{ disputes { nodes { row: caseNo } } }`,
    placed: 'select id, division_code, division_path from dispute_cases order by id',
  },
  credit: {
    open: openPointVillage,
    figure: `volunteerStats${PERIOD} { count: pointsAwarded { value } }`,
    sums: [5, 0, 12, 5],
    rows: null,
    placed: 'select id, division_code, division_path from point_entries order by id',
  },
  cadres: {
    open: openCadresTown,
    figure: `staffing(on: "2023-12-26", ${AS_OF}) { count: assignments { value } }`,
    sums: [4, 1, 1, 5],
    rows: `{ cadres(filter: {within: "${P.townA}"}) { nodes { row: id } } }`,
    placed: 'select id, division_code, division_path from assignments order by id',
  },
} satisfies Record<string, DividedPart>;
/** One of them. */
export type PartName = keyof typeof DIVIDED_PARTS;
/** All of them, the owner of the register first. */
export const PART_NAMES = ['grid', 'mediation', 'credit', 'cadres'] as const;
/** Who have a copy of grid's register. */
export const COPIES = ['mediation', 'credit', 'cadres'] as const;

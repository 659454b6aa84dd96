import type { DivisionRow } from '@hub/schema';
import type { StatsArgs } from '../loaders/volunteerStats.ts';

/** A division's figures before any is read: which division, which days, under which borders. */
export interface FigureOf extends StatsArgs {
  readonly division: DivisionRow;
}

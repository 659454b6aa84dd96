import type { Period } from '@hub/chassis';
import type { DivisionRow } from '@hub/schema';
import type { Borders } from '@hub/schema';
import type { StatsArgs } from '../loaders/stats.ts';

/** A division's figures of disputes before any is read: which division, which days, under which borders. */
export interface FigureOf extends StatsArgs {
  readonly division: DivisionRow;
  readonly compareTo: Period | null;
}

/** A division's mediators on a day, before they are counted. */
export interface MediatorFigureOf extends Borders {
  readonly division: DivisionRow;
  readonly day: string;
}

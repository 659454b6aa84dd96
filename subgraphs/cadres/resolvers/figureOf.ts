import type { DivisionRow } from '@hub/schema';
import type { StaffingArgs } from '../loaders/staffing.ts';

/** A division's figures before any is read: which division, of which day, under which borders. */
export interface FigureOf extends StaffingArgs {
  readonly division: DivisionRow;
}

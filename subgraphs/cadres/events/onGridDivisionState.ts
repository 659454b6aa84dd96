import { onEvent, rowsOf } from '@hub/chassis';
import { foldDivisionState, gridDivisionState } from '@hub/schema';
import type { DivisionState } from '@hub/schema';
import type { CadresTables } from '../tables.ts';

/** Keeps this part's copy of the register of divisions: a merger, or another managing authority, holds here from its day on. */
export const onGridDivisionState = onEvent<CadresTables, DivisionState>({
  shape: gridDivisionState,
  handle: async ({ data }, { db }) => void (await foldDivisionState((statement) => rowsOf(db, statement), data)),
});

import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { cadresAssignmentStarted } from '@hub/schema';
import { addHolders, cellByCode, cellOf, rememberStart, settleCell } from '../loaders/cellDuties.ts';
import type { GridTables } from '../tables.ts';

/**
 * Gives the cell of a predecessor to whoever follows, from his first day on; what is open in it stays with the cell. Without
 * a predecessor, the cell that goes with the post has one more in charge of it.
 */
export const onCadresAssignmentStarted = onEvent({
  shape: cadresAssignmentStarted,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle({ data }, { db }: Effect<GridTables>) {
    const { assignmentId, predecessorId, startedOn, gridCellCode } = data;
    await rememberStart(db, { assignmentId, predecessorId, startedOn });
    const followed = await cellOf(db, [assignmentId, predecessorId]);
    const cellId = followed ?? (gridCellCode === null ? null : await cellByCode(db, gridCellCode));
    if (cellId === null) return;
    if (followed === null) await addHolders(db, cellId, [{ assignmentId, from: startedOn, to: null }]);
    await settleCell(db, cellId);
  },
});

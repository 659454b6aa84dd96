import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { cadresAssignmentEnded } from '@hub/schema';
import { cellOf, rememberEnd, settleCell } from '../loaders/cellDuties.ts';
import type { GridTables } from '../tables.ts';

/** Takes whoever left off a cell that somebody else has; nobody is taken off the last one before another starts. */
export const onCadresAssignmentEnded = onEvent({
  shape: cadresAssignmentEnded,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle({ data: { assignmentId, endedOn, successorId } }, { db }: Effect<GridTables>) {
    await rememberEnd(db, { assignmentId, endedOn, successorId });
    const cellId = await cellOf(db, [assignmentId]);
    if (cellId !== null) await settleCell(db, cellId);
  },
});

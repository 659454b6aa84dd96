import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { cadresAssignmentEnded } from '@hub/schema';
import { handCasesOver } from '../commands/caseHandoverStore.ts';
import { rememberEnd, settleRoster } from '../loaders/rosterDuties.ts';
import type { MediationTables } from '../tables.ts';

/** Takes whoever left off the rosters, unless he has open cases and nobody follows yet. */
export const onCadresAssignmentEnded = onEvent({
  shape: cadresAssignmentEnded,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle(event, effect: Effect<MediationTables>) {
    const { assignmentId, endedOn, successorId } = event.data;
    await rememberEnd(effect.db, { assignmentId, endedOn, successorId });
    await handCasesOver(await settleRoster(effect.db, assignmentId), event, effect);
  },
});

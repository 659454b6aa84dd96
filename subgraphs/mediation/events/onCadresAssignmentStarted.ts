import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { cadresAssignmentStarted } from '@hub/schema';
import { handCasesOver } from '../commands/caseHandoverStore.ts';
import { rememberStart, settleRoster } from '../loaders/rosterDuties.ts';
import type { MediationTables } from '../tables.ts';

/** Puts whoever follows on the rosters of whom he follows, from his first day, and gives him the open cases. */
export const onCadresAssignmentStarted = onEvent({
  shape: cadresAssignmentStarted,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle(event, effect: Effect<MediationTables>) {
    const { assignmentId, predecessorId, startedOn, centreId } = event.data;
    await rememberStart(effect.db, { assignmentId, predecessorId, startedOn, centreId });
    await handCasesOver(await settleRoster(effect.db, assignmentId), event, effect);
  },
});

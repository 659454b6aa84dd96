import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { gridEventConverted } from '@hub/schema';
import { takeIn } from '../commands/caseIntakeStore.ts';
import type { MediationTables } from '../tables.ts';
import { publishSteps, publisherOf } from './publish.ts';

/** Takes in what the grid found to be a dispute. */
export const onGridEventConverted = onEvent({
  shape: gridEventConverted,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle(event, effect: Effect<MediationTables>) {
    const { eventId, code, category, level, divisionCode, occurredAt } = event.data;
    const dispute = await takeIn(effect.db, {
      channel: 'GRID',
      externalRef: code,
      originEventId: eventId,
      originTicketId: null,
      divisionCode,
      occurredAt,
      category,
      level,
      knownAt: event.knownAt,
      post: '网格员',
    });
    if (dispute !== null) await publishSteps(publisherOf(event, effect), [{ from: null, dispute }], dispute);
  },
});

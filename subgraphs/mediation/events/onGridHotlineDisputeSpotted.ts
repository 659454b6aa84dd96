import { onEvent } from '@hub/chassis';
import type { Effect } from '@hub/chassis';
import { gridHotlineDisputeSpotted } from '@hub/schema';
import { takeIn } from '../commands/caseIntakeStore.ts';
import type { MediationTables } from '../tables.ts';
import { publishSteps, publisherOf } from './publish.ts';

/** Takes in what the hotline found to be a dispute; who called is asked for with a purpose, and is not part of it. */
export const onGridHotlineDisputeSpotted = onEvent({
  shape: gridHotlineDisputeSpotted,
  placesOf: ({ divisionCode }) => [divisionCode],
  async handle(event, effect: Effect<MediationTables>) {
    const { ticketId, no, divisionCode, receivedAt } = event.data;
    const dispute = await takeIn(effect.db, {
      channel: 'HOTLINE_12345',
      externalRef: no,
      originEventId: null,
      originTicketId: ticketId,
      divisionCode,
      occurredAt: receivedAt,
      category: null,
      level: null,
      knownAt: event.knownAt,
      post: '12345热线',
    });
    if (dispute !== null) await publishSteps(publisherOf(event, effect), [{ from: null, dispute }], dispute);
  },
});

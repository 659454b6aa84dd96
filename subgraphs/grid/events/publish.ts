import {
  gridDivisionChanged,
  gridDivisionState,
  gridEventConverted,
  gridEventDispatched,
  gridEventReported,
  gridEventState,
  gridEventVerified,
  gridHotlineDisputeSpotted,
  gridTicketState,
} from '@hub/schema';
import type { DivisionState } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { EventChange, GridEvent } from '../domain/gridEvent.ts';
import type { HotlineTicket } from '../domain/hotlineTicket.ts';

type Publisher = Pick<CommandContext, 'record'>;

const eventFacts = ({ id: eventId, version, code, divisionCode, category, level, channel, ...event }: GridEvent) => ({
  eventId,
  version,
  code,
  divisionCode,
  category,
  level,
  channel,
  occurredAt: event.occurredAt,
  receivedAt: event.receivedAt,
});

const recordEventState = ({ record }: Publisher, event: GridEvent): Promise<void> => {
  const { status, dueAt, closedAt } = event;
  return record(gridEventState, { key: event.id, data: { ...eventFacts(event), status, dueAt, closedAt } });
};

/** Tells that an event was reported, and how it stands. */
export async function publishReported(to: Publisher, event: GridEvent): Promise<void> {
  const { id: key, occurredAt } = event;
  await to.record(gridEventReported, { key, occurredAt, data: eventFacts(event) });
  await recordEventState(to, event);
}

/** Tells what happened to an event, and how it stands since. */
export async function publishChange(to: Publisher, event: GridEvent, change: EventChange): Promise<void> {
  const { id: key } = event;
  const data = eventFacts(event);
  switch (change.kind) {
    case 'EventVerified':
      await to.record(gridEventVerified, { key, data });
      break;
    case 'EventDispatched': {
      const { leadUnitId, dueAt } = change;
      await to.record(gridEventDispatched, { key, data: { ...data, leadUnitId, dueAt } });
      break;
    }
    case 'EventConverted':
      await to.record(gridEventConverted, { key, data });
      break;
  }
  await recordEventState(to, event);
}

/** Tells that a ticket is about a dispute, and how it stands since. */
export async function publishDisputeSpotted({ record }: Publisher, ticket: HotlineTicket): Promise<void> {
  const { id: ticketId, version, no, divisionCode, kind, receivedAt, status, dueAt, answeredAt } = ticket;
  const facts = { ticketId, version, no, divisionCode, kind, receivedAt };
  await record(gridHotlineDisputeSpotted, { key: ticketId, data: facts });
  await record(gridTicketState, { key: ticketId, data: { ...facts, status, dueAt, answeredAt } });
}

/** From which day on a division is what it became. */
interface From {
  readonly validFrom: string;
}

/** Tells that a division went into another, and how it stands since. */
export async function publishDivisionMerged(
  { record }: Publisher,
  state: DivisionState,
  { targetCode: successorCode, validFrom }: From & { readonly targetCode: string },
): Promise<void> {
  const { divisionCode, version } = state;
  const facts = { divisionCode, version, validFrom, successorCode, authorityCode: null };
  await record(gridDivisionChanged, { key: divisionCode, data: { ...facts, change: 'MERGED' } });
  await record(gridDivisionState, { key: divisionCode, data: state });
}

/** Tells that a division came under another managing authority, or under none, and how it stands since. */
export async function publishAuthorityChanged(
  { record }: Publisher,
  state: DivisionState,
  { authorityCode = null, validFrom }: From & { readonly authorityCode?: string | null | undefined },
): Promise<void> {
  const { divisionCode, version } = state;
  const facts = { divisionCode, version, validFrom, successorCode: null, authorityCode };
  await record(gridDivisionChanged, { key: divisionCode, data: { ...facts, change: 'AUTHORITY_CHANGED' } });
  await record(gridDivisionState, { key: divisionCode, data: state });
}

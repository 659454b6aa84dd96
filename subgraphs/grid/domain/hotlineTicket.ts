import { stateForbids } from './refusals.ts';
import type { StateForbids } from './refusals.ts';

/** States in which a hotline ticket still waits for an answer. */
export const OPEN_TICKET_STATES = Object.freeze(['RECEIVED', 'ASSIGNED', 'RETURN_ASKED', 'HANDLING', 'REDO'] as const);

export type HotlineTicketStatus = (typeof OPEN_TICKET_STATES)[number] | 'REFUSED' | 'ANSWERED' | 'CONVERTED' | 'CLOSED';
export type HotlineTicketKind = 'CONSULTATION' | 'HELP' | 'COMPLAINT' | 'TIP' | 'SUGGESTION';

const open: ReadonlySet<string> = new Set(OPEN_TICKET_STATES);

/** Whether a ticket is open and its due time has passed. Both times are RFC 3339 with the same offset, so they compare as text. */
export const isTicketOverdue = (ticket: { readonly status: string; readonly dueAt: string }, now: string): boolean =>
  open.has(ticket.status) && ticket.dueAt < now;

/** A hotline ticket (热线工单) as decisions about it see it; who called is nothing that they look at. */
export interface HotlineTicket {
  readonly id: string;
  /** Grows by one with every change. */
  readonly version: number;
  readonly no: string;
  readonly kind: HotlineTicketKind;
  readonly status: HotlineTicketStatus;
  readonly divisionCode: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly history: readonly {
    readonly to: string;
    readonly command: string;
    readonly at: string;
    readonly receivedAt?: string;
    readonly by: string;
  }[];
}

/** Which post acts, and when: the domain time of the command. */
interface Act {
  readonly post: string;
  readonly at: string;
}

/** The hotline found that a ticket is about a dispute. */
export interface DisputeSpotted {
  readonly kind: 'DisputeSpotted';
  readonly act: Act;
}

/** It is nothing that mediation may take, and where it goes instead. */
export interface OutsideMediation {
  readonly kind: 'OutsideMediation';
  readonly message: string;
  readonly messageZh: string;
  readonly goTo: string;
}

/** How a ticket stands after what happened to it. */
export const evolve = (ticket: HotlineTicket, { act: { at, post } }: DisputeSpotted): HotlineTicket => ({
  ...ticket,
  version: ticket.version + 1,
  status: 'CONVERTED',
  history: [...ticket.history, { to: 'CONVERTED', command: 'spotDispute', at, by: post }],
});

/**
 * Finds that a ticket is about a dispute, and hands it to mediation. A tip never goes there: mediation brings two parties
 * together, and whoever is reported must not learn who reported him.
 */
export function spotDispute(ticket: HotlineTicket, act: Act): DisputeSpotted | OutsideMediation | StateForbids {
  if (ticket.kind === 'TIP')
    return {
      kind: 'OutsideMediation',
      message: 'A tip is confidential and never mediated. Pass it to the authority that inspects the matter.',
      messageZh: '举报须保密，不得转入调解，请移交有权查处的部门。',
      goTo: '有权查处的部门',
    };
  return open.has(ticket.status) ? { kind: 'DisputeSpotted', act } : stateForbids(ticket.status, OPEN_TICKET_STATES);
}

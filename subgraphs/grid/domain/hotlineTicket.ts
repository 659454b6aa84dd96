/** States in which a hotline ticket still waits for an answer. */
export const OPEN_TICKET_STATES = Object.freeze(['RECEIVED', 'ASSIGNED', 'RETURN_ASKED', 'HANDLING', 'REDO'] as const);

const open: ReadonlySet<string> = new Set(OPEN_TICKET_STATES);

/** Whether a ticket is open and its due time has passed. Both times are RFC 3339 with the same offset, so they compare as text. */
export const isTicketOverdue = (ticket: { readonly status: string; readonly dueAt: string }, now: string): boolean =>
  open.has(ticket.status) && ticket.dueAt < now;

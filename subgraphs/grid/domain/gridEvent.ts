/** States in which a grid event still waits for somebody: what work lists and "overdue" are about. */
export const OPEN_EVENT_STATES = Object.freeze([
  'REPORTED',
  'VERIFIED',
  'DISPATCHED',
  'WHISTLED',
  'RETURN_ASKED',
  'HANDLING',
  'PARKED',
  'FEEDBACK',
  'ESCALATED',
] as const);

const open: ReadonlySet<string> = new Set(OPEN_EVENT_STATES);

/** Whether an event is open and its due time has passed. Both times are RFC 3339 with the same offset, so they compare as text. */
export const isEventOverdue = (
  event: { readonly status: string; readonly dueAt: string | null },
  now: string,
): boolean => open.has(event.status) && event.dueAt !== null && event.dueAt < now;

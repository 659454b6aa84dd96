/** Stages in which a dispute still waits for somebody: what work lists and "overdue" are about. */
export const OPEN_STAGES = Object.freeze(['INTAKE', 'TRIAGED', 'ROUTED', 'ACCEPTED', 'IN_MEDIATION'] as const);

const open: ReadonlySet<string> = new Set(OPEN_STAGES);

/** Whether a case is open and its due date has passed; the due date itself is still in time. */
export const isCaseOverdue = (
  dispute: { readonly stage: string; readonly dueAt: string | null },
  today: string,
): boolean => open.has(dispute.stage) && dispute.dueAt !== null && dispute.dueAt < today;

/** Stages in which a dispute still waits for somebody: what work lists and "overdue" are about. */
export const OPEN_STAGES = Object.freeze(['INTAKE', 'TRIAGED', 'ROUTED', 'ACCEPTED', 'IN_MEDIATION'] as const);

type SettledStage = 'AGREED' | 'PARTLY_AGREED' | 'CONFIRMATION_APPLIED' | 'CONFIRMED' | 'PERFORMING' | 'PERFORMED';
type EndedStage = 'MERGED' | 'LINKED' | 'INFORMED' | 'DECLINED' | 'FAILED' | 'REFUSED' | 'BREACHED' | 'TRANSFERRED';
export type DisputeStage = (typeof OPEN_STAGES)[number] | SettledStage | EndedStage | 'CLOSED';

const open: ReadonlySet<string> = new Set(OPEN_STAGES);

/** Whether a case is open and its due date has passed; the due date itself is still in time. */
export const isCaseOverdue = (
  dispute: { readonly stage: string; readonly dueAt: string | null },
  today: string,
): boolean => open.has(dispute.stage) && dispute.dueAt !== null && dispute.dueAt < today;

export type Level = 'ABOARD' | 'PORT' | 'VILLAGE' | 'TOWN' | 'COUNTY' | 'CITY';
export type TriageRoute = 'PLACE' | 'SECTOR' | 'FIXED_BERTH' | 'COUNTY_CENTRE' | 'OTHER_ROUTE';
/** Why a dispute is none for mediation: it is about who somebody is, it is a crime, or a court has it. */
export type OtherRouteReason = 'PERSONAL_STATUS' | 'CRIMINAL' | 'IN_COURT';
export type TerminationReason = 'PARTY_DECLINED' | 'NO_AGREEMENT' | 'TERM_OVER' | 'NOT_MEDIABLE';
export type AgreementForm = 'WRITTEN' | 'ORAL';
export type TransferTarget = 'COURT' | 'LABOUR_ARBITRATION' | 'ADMINISTRATIVE_REVIEW' | 'LABOUR_INSPECTION' | 'OTHER';

/** Papers that steps rest on, by the numbers of whoever keeps them; their content is never here. */
export interface Papers {
  readonly consents?: readonly string[];
  readonly partySignatures?: readonly string[];
  readonly mediatorSignature?: string | null;
  readonly record?: string | null;
  readonly handOverConsents?: readonly string[];
  readonly handedOver?: readonly string[];
}

/** A step of a history: `by` is a post, never a name. */
interface Step {
  readonly to: string;
  readonly command: string;
  readonly at: string;
  readonly receivedAt?: string;
  readonly by: string;
}

/** A dispute case (矛盾纠纷案件) as decisions about it see it. Who its parties are and what they say is nothing of it. */
export interface DisputeCase {
  readonly id: string;
  /** Grows by one with every stage and every session. */
  readonly version: number;
  readonly caseNo: string;
  readonly stage: DisputeStage;
  readonly channel: string;
  readonly category: string;
  readonly isAtSea: boolean;
  readonly level: Level;
  readonly divisionCode: string;
  readonly centreId: string | null;
  /** The sender's own number; a channel has one case of it. */
  readonly externalRef: string | null;
  readonly originEventId: string | null;
  readonly originTicketId: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly triagedAt: string | null;
  readonly triageRoute: TriageRoute | null;
  readonly otherRouteReason: OtherRouteReason | null;
  /** Civil dates from here on. */
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly resolvedOn: string | null;
  readonly concludedOn: string | null;
  readonly sessionsHeld: number;
  readonly mediatorIds: readonly string[];
  readonly agreementForm: AgreementForm | null;
  readonly agreementEffectiveOn: string | null;
  readonly performance: 'NOT_DUE' | 'PERFORMING' | 'PERFORMED' | 'BREACHED' | null;
  readonly confirmationApplyBy: string | null;
  readonly terminationReason: TerminationReason | null;
  readonly transferTo: TransferTarget | null;
  readonly transferredOn: string | null;
  readonly transferReason: string | null;
  readonly history: readonly Step[];
}

/** Which post acts, and when: domain time. */
export interface Act {
  readonly post: string;
  /** RFC 3339. */
  readonly at: string;
  /** The civil date of `at`. */
  readonly on: string;
}

/** It was sorted: what it is about, and how its centre is found. */
export interface CaseTriaged {
  readonly kind: 'CaseTriaged';
  readonly act: Act;
  readonly category: string;
  readonly isAtSea: boolean;
  readonly route: TriageRoute;
}
/** It is none for mediation, and the parties were told where it goes. */
export interface OtherRoutesTold {
  readonly kind: 'OtherRoutesTold';
  readonly act: Act;
  readonly reason: OtherRouteReason;
}
/** It was given to a centre. */
export interface CaseRouted {
  readonly kind: 'CaseRouted';
  readonly act: Act;
  readonly centreId: string;
  readonly level: Level;
}
/** The centre took it, with the consent of every party. */
export interface CaseAccepted {
  readonly kind: 'CaseAccepted';
  readonly act: Act;
  readonly dueOn: string;
  readonly papers: Papers;
}
/** Mediators took it up. */
export interface MediatorsAssigned {
  readonly kind: 'MediatorsAssigned';
  readonly act: Act;
  readonly mediatorIds: readonly string[];
}
/** The parties met. */
export interface SessionHeld {
  readonly kind: 'SessionHeld';
  readonly heldOn: string;
  readonly isByVideo: boolean;
}
/** The parties agreed, on all of it or on a part. */
export interface AgreementReached {
  readonly kind: 'AgreementReached';
  readonly act: Act;
  readonly isPartly: boolean;
  readonly form: AgreementForm;
  readonly effectiveOn: string;
  readonly confirmationApplyBy: string;
  readonly papers: Papers;
}
/** A party declined it before it had begun, or it ended without an agreement; the parties were told where else to go. */
export interface MediationEnded {
  readonly kind: 'MediationEnded';
  readonly act: Act;
  readonly stage: 'DECLINED' | 'FAILED';
  readonly reason: TerminationReason;
}
/** It was handed over to whoever decides it instead. */
export interface CaseTransferred {
  readonly kind: 'CaseTransferred';
  readonly act: Act;
  readonly to: TransferTarget;
  readonly reason: string;
  readonly papers: Papers;
}
/** What can happen to a case that is there. */
export type CaseChange =
  | CaseTriaged
  | OtherRoutesTold
  | CaseRouted
  | CaseAccepted
  | MediatorsAssigned
  | SessionHeld
  | AgreementReached
  | MediationEnded
  | CaseTransferred;

const stepped = (dispute: DisputeCase, to: DisputeStage, command: string, { at, post }: Act): DisputeCase => ({
  ...dispute,
  version: dispute.version + 1,
  stage: to,
  history: [...dispute.history, { to, command, at, by: post }],
});

function agreed(dispute: DisputeCase, change: AgreementReached): DisputeCase {
  const { act, isPartly, form, effectiveOn, confirmationApplyBy } = change;
  const reached = isPartly
    ? stepped(dispute, 'PARTLY_AGREED', 'agreePart', act)
    : stepped(dispute, 'AGREED', 'agree', act);
  return {
    ...reached,
    resolvedOn: effectiveOn,
    concludedOn: effectiveOn,
    agreementForm: form,
    agreementEffectiveOn: effectiveOn,
    confirmationApplyBy,
    performance: 'NOT_DUE',
  };
}

function triaged(dispute: DisputeCase, { act, category, isAtSea, route }: CaseTriaged): DisputeCase {
  const sorted = stepped(dispute, 'TRIAGED', 'triage', act);
  return { ...sorted, category, isAtSea, triageRoute: route, triagedAt: act.at };
}

function ended(dispute: DisputeCase, { act, stage, reason }: MediationEnded): DisputeCase {
  const last = stepped(dispute, stage, stage === 'DECLINED' ? 'decline' : 'terminate', act);
  // What was never accepted is not concluded either: it counts nowhere.
  return { ...last, terminationReason: reason, concludedOn: dispute.acceptedOn === null ? null : act.on };
}

function transferred(dispute: DisputeCase, { act, to, reason }: CaseTransferred): DisputeCase {
  const last = stepped(dispute, 'TRANSFERRED', 'transfer', act);
  return { ...last, transferTo: to, transferredOn: act.on, transferReason: reason };
}

/** How a case stands after what happened to it. */
export function evolve(dispute: DisputeCase, change: CaseChange): DisputeCase {
  switch (change.kind) {
    case 'CaseTriaged':
      return triaged(dispute, change);
    case 'OtherRoutesTold':
      return { ...stepped(dispute, 'INFORMED', 'tellOtherRoutes', change.act), otherRouteReason: change.reason };
    case 'CaseRouted': {
      const { centreId, level, act } = change;
      return { ...stepped(dispute, 'ROUTED', 'route', act), centreId, level };
    }
    case 'CaseAccepted': {
      const { dueOn, act } = change;
      return { ...stepped(dispute, 'ACCEPTED', 'accept', act), acceptedOn: act.on, dueOn };
    }
    case 'MediatorsAssigned':
      return { ...stepped(dispute, 'IN_MEDIATION', 'assign', change.act), mediatorIds: change.mediatorIds };
    case 'SessionHeld':
      return { ...dispute, version: dispute.version + 1, sessionsHeld: dispute.sessionsHeld + 1 };
    case 'AgreementReached':
      return agreed(dispute, change);
    case 'MediationEnded':
      return ended(dispute, change);
    case 'CaseTransferred':
      return transferred(dispute, change);
  }
}

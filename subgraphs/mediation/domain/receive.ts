import type { DisputeCase, Level } from './disputeCase.ts';

/** What is known of a dispute when it comes in from elsewhere. */
export interface Reference {
  readonly id: string;
  readonly caseNo: string;
  readonly channel: string;
  readonly externalRef: string;
  readonly originEventId: string | null;
  readonly originTicketId: string | null;
  /** A first guess; triage decides. */
  readonly category: string;
  readonly level: Level;
  readonly divisionCode: string;
  readonly occurredAt: string;
  /** When whoever sent it knew that it is a dispute. */
  readonly receivedAt: string;
  /** The post that sent it. */
  readonly post: string;
}

/** Takes a dispute in (收案): whoever asks is asked later, and nothing is decided yet. */
export function receive({ post, ...reference }: Reference): DisputeCase {
  const { level, receivedAt } = reference;
  return {
    ...reference,
    version: 1,
    stage: 'INTAKE',
    isAtSea: level === 'ABOARD' || level === 'PORT',
    centreId: null,
    triagedAt: null,
    triageRoute: null,
    otherRouteReason: null,
    acceptedOn: null,
    dueOn: null,
    resolvedOn: null,
    concludedOn: null,
    sessionsHeld: 0,
    mediatorIds: [],
    agreementForm: null,
    agreementEffectiveOn: null,
    performance: null,
    confirmationApplyBy: null,
    terminationReason: null,
    transferTo: null,
    transferredOn: null,
    transferReason: null,
    history: [{ to: 'INTAKE', command: 'receive', at: receivedAt, by: post }],
  };
}

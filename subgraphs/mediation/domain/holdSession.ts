import { assign } from './accept.ts';
import type { Candidate, MediatorUnfit } from './accept.ts';
import { evolve } from './disputeCase.ts';
import type { Act, DisputeCase, MediatorsAssigned, SessionHeld } from './disputeCase.ts';
import { dayOutOfRange, stateForbids } from './refusals.ts';
import type { DayOutOfRange, StateForbids } from './refusals.ts';

/** The first session of a case that no mediator has yet. */
export interface MediatorMissing {
  readonly kind: 'MediatorMissing';
  readonly message: string;
  readonly messageZh: string;
}

/** A session, and who takes the case up where nobody has yet. */
export interface Session {
  readonly heldOn: string;
  readonly isByVideo: boolean;
  readonly candidates: readonly Candidate[];
}

type Refusal = MediatorMissing | MediatorUnfit | DayOutOfRange | StateForbids;

/** The mediators that a case needs before its first session, or what stands in their way. */
function takeUp(dispute: DisputeCase, { candidates }: Session, act: Act): readonly MediatorsAssigned[] | Refusal {
  if (dispute.stage === 'IN_MEDIATION') return candidates.length === 0 ? [] : stateForbids(dispute.stage, ['ACCEPTED']);
  if (dispute.stage !== 'ACCEPTED') return stateForbids(dispute.stage, ['ACCEPTED', 'IN_MEDIATION']);
  if (candidates.length === 0)
    return {
      kind: 'MediatorMissing',
      message: 'Nobody mediates this case yet. Name the mediators with its first session.',
      messageZh: '本案尚无调解员，首次调解须同时指定调解员。',
    };
  const assigned = assign(dispute, candidates, act);
  return assigned.kind === 'MediatorsAssigned' ? [assigned] : assigned;
}

/**
 * Holds a session. The first one of a case without mediators names them; nothing of what was said is kept here.
 * @returns what happened, in order.
 */
export function holdSession(
  dispute: DisputeCase,
  session: Session,
  act: Act,
): readonly (MediatorsAssigned | SessionHeld)[] | Refusal {
  const taken = takeUp(dispute, session, act);
  if ('kind' in taken) return taken;
  const { acceptedOn } = taken.reduce(evolve, dispute);
  const { heldOn, isByVideo } = session;
  const outside = dayOutOfRange(heldOn, { from: acceptedOn ?? act.on, to: act.on });
  return outside ?? [...taken, { kind: 'SessionHeld', heldOn, isByVideo }];
}

import { evolve } from './disputeCase.ts';
import type { Act, CaseAccepted, DisputeCase, MediatorsAssigned } from './disputeCase.ts';
import { consentMissing, stateForbids } from './refusals.ts';
import type { ConsentMissing, StateForbids } from './refusals.ts';
import { termDaysOf } from './terms.ts';
import type { DaysAfter } from './terms.ts';

/** Somebody who is to mediate. */
export interface Candidate {
  readonly id: string;
  /** Whether the centre that has the case has him on that day. */
  readonly servesThere: boolean;
  readonly isParty: boolean;
}

/** Why somebody may not mediate a case. */
export type MediatorObstacle = 'NOT_OF_CENTRE' | 'IS_PARTY';

/** Somebody may not mediate this case. */
export interface MediatorUnfit {
  readonly kind: 'MediatorUnfit';
  readonly message: string;
  readonly messageZh: string;
  readonly mediatorId: string;
  readonly obstacle: MediatorObstacle;
}

const UNFIT: Readonly<Record<MediatorObstacle, Pick<MediatorUnfit, 'message' | 'messageZh'>>> = {
  NOT_OF_CENTRE: {
    message: 'A mediator of the centre that has the case is expected; this one does not serve there today.',
    messageZh: '须由承办中心当日在册的调解员调解，该调解员不在册。',
  },
  IS_PARTY: {
    message: 'Nobody mediates what he is a party to. Ask another mediator.',
    messageZh: '调解员是本案当事人，应当回避，请另行指定。',
  },
};

const unfit = (mediatorId: string, obstacle: MediatorObstacle): MediatorUnfit => ({
  kind: 'MediatorUnfit',
  ...UNFIT[obstacle],
  mediatorId,
  obstacle,
});

/** Gives an accepted case to mediators, whom the parties choose or take as they are. */
export function assign(
  dispute: DisputeCase,
  candidates: readonly Candidate[],
  act: Act,
): MediatorsAssigned | MediatorUnfit | StateForbids {
  if (dispute.stage !== 'ACCEPTED') return stateForbids(dispute.stage, ['ACCEPTED']);
  for (const { id, servesThere, isParty } of candidates) {
    if (!servesThere) return unfit(id, 'NOT_OF_CENTRE');
    if (isParty) return unfit(id, 'IS_PARTY');
  }
  return { kind: 'MediatorsAssigned', act, mediatorIds: candidates.map(({ id }) => id) };
}

/** What a centre takes a case with. */
export interface Acceptance {
  /** Numbers of the papers by which each party has consented. */
  readonly consents: readonly string[];
  readonly parties: number;
  /** None where they are found later: the first session needs them. */
  readonly candidates: readonly Candidate[];
  readonly daysAfter: DaysAfter;
}

/**
 * Takes a case, and gives it to mediators where they are named already. Mediation is voluntary, so every party has
 * consented before.
 * @returns what happened, in order.
 */
export function accept(
  dispute: DisputeCase,
  { consents, parties, candidates, daysAfter }: Acceptance,
  act: Act,
): readonly (CaseAccepted | MediatorsAssigned)[] | ConsentMissing | MediatorUnfit | StateForbids {
  if (dispute.stage !== 'ROUTED') return stateForbids(dispute.stage, ['ROUTED']);
  const missing = consentMissing(consents, parties);
  if (missing !== null) return missing;
  const dueOn = daysAfter(act.on, termDaysOf(dispute.category));
  const accepted: CaseAccepted = { kind: 'CaseAccepted', act, dueOn, papers: { consents } };
  if (candidates.length === 0) return [accepted];
  const assigned = assign(evolve(dispute, accepted), candidates, act);
  return assigned.kind === 'MediatorsAssigned' ? [accepted, assigned] : assigned;
}

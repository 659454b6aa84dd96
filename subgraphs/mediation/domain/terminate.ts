import type { Act, DisputeCase, DisputeStage, MediationEnded, TerminationReason } from './disputeCase.ts';
import { stateForbids } from './refusals.ts';
import type { StateForbids } from './refusals.ts';

/** Why mediation ends, and whether the parties were told where else they can go (人民调解法 article 26). */
export interface Termination {
  readonly reason: TerminationReason;
  readonly areOtherRoutesTold: boolean;
}

/** The parties have not been told where else they can go. */
export interface OtherRoutesUntold {
  readonly kind: 'OtherRoutesUntold';
  readonly message: string;
  readonly messageZh: string;
}

/** Its time is not over. */
export interface TermNotOver {
  readonly kind: 'TermNotOver';
  readonly message: string;
  readonly messageZh: string;
  readonly dueOn: string | null;
}

const OTHER_ROUTES_UNTOLD: OtherRoutesUntold = {
  kind: 'OtherRoutesUntold',
  message: 'Whoever ends mediation tells the parties where else they can go: a court, arbitration or an authority.',
  messageZh: '终止调解时应告知当事人可通过仲裁、行政、司法等途径维护权利。',
};

const termNotOver = (dueOn: string | null): TermNotOver => ({
  kind: 'TermNotOver',
  message: `Its time is over after ${dueOn ?? 'a day that is not set'} only.`,
  messageZh: `调解期限至 ${dueOn ?? '未定'}，尚未届满。`,
  dueOn,
});

/** A party may decline at any time, before it has begun, too; any other reason ends what is under way. */
const stagesFor = (reason: TerminationReason): readonly DisputeStage[] =>
  reason === 'PARTY_DECLINED' ? ['ROUTED', 'ACCEPTED', 'IN_MEDIATION'] : ['IN_MEDIATION'];

/** Ends mediation without an agreement. */
export function terminate(
  dispute: DisputeCase,
  { reason, areOtherRoutesTold }: Termination,
  act: Act,
): MediationEnded | OtherRoutesUntold | TermNotOver | StateForbids {
  const { stage, dueOn } = dispute;
  const stages = stagesFor(reason);
  if (!stages.includes(stage)) return stateForbids(stage, stages);
  if (!areOtherRoutesTold) return OTHER_ROUTES_UNTOLD;
  if (reason === 'TERM_OVER' && (dueOn === null || act.on <= dueOn)) return termNotOver(dueOn);
  return { kind: 'MediationEnded', act, stage: stage === 'IN_MEDIATION' ? 'FAILED' : 'DECLINED', reason };
}

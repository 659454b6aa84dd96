import type { Act, DisputeCase, DisputeStage } from './disputeCase.ts';

/** Stages in which a case has a mediator who is to go on with it. */
export const MEDIATED_STAGES: readonly DisputeStage[] = Object.freeze(['ACCEPTED', 'IN_MEDIATION']);

/**
 * Hands a case over from mediators to those who follow them, as a dated step within its stage. Whoever mediates it already
 * does not twice.
 * @param heirOf who follows a mediator; null where he stays.
 * @returns null where nobody of the case is followed, or it is not in mediation.
 */
export function handOver(
  dispute: DisputeCase,
  heirOf: (mediatorId: string) => string | null,
  { at, post }: Act,
): DisputeCase | null {
  const { stage, mediatorIds } = dispute;
  if (!MEDIATED_STAGES.includes(stage) || mediatorIds.every((id) => heirOf(id) === null)) return null;
  return {
    ...dispute,
    version: dispute.version + 1,
    mediatorIds: [...new Set(mediatorIds.map((id) => heirOf(id) ?? id))],
    history: [...dispute.history, { to: stage, command: 'handOver', at, by: post }],
  };
}

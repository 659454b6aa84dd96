import { isUuid, transitionsOf } from '@hub/chassis';
import { isCaseOverdue } from '../domain/disputeCase.ts';
import type { DisputeCaseResolvers, IntakeResolvers, JudicialConfirmationResolvers } from '../generated/schema.ts';
import type { DisputeCaseRow } from '../loaders/disputeCases.ts';
import { agreementOf, confirmationOf, transferOf, triageOf } from './partsOfCase.ts';

export const DisputeCase: DisputeCaseResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.caseById.load(id) : null),
  intake: (dispute) => dispute,
  triage: triageOf,
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  centre: ({ centreId }, _args, { loaders }) => (centreId === null ? null : loaders.centreById.load(centreId)),
  isOverdue: (dispute, _args, { time }) => isCaseOverdue(dispute, time.today),
  sessions: ({ id }, args, { queries }) => queries.sessions(args, id),
  async mediators({ mediatorIds }, _args, { loaders }) {
    const mediators = await loaders.mediatorById.loadMany([...mediatorIds]);
    return mediators.flatMap((mediator) => (mediator === null || mediator instanceof Error ? [] : [mediator]));
  },
  agreement: agreementOf,
  confirmation: confirmationOf,
  transfer: transferOf,
  transitions: async ({ id }, args, { loaders }) =>
    transitionsOf((await loaders.caseHistory.load(id))?.history ?? [], args),
  // Nobody may read the confidential store yet: the right to it comes with case roles and purposes.
  confidential: () => null,
};

export const Intake: IntakeResolvers = {
  async channel({ channel }: DisputeCaseRow, _args, { loaders }) {
    const known = await loaders.channelByCode.load(channel);
    // A case may be older than the list of channels.
    return known ?? { code: channel, name: channel, feeds: [], validFrom: '1900-01-01', validTo: null };
  },
};

export const JudicialConfirmation: JudicialConfirmationResolvers = {
  legalBasis: async ({ appliedOn }, _args, { loaders }) => (await loaders.articleOn.load(appliedOn))?.article ?? '',
};

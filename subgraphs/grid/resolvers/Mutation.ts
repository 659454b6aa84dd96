import { changeAuthority } from '../commands/changeAuthority.ts';
import { convertEventToDispute } from '../commands/convertEventToDispute.ts';
import { dispatchEvent } from '../commands/dispatchEvent.ts';
import { mergeDivisions } from '../commands/mergeDivisions.ts';
import { reportEvent } from '../commands/reportEvent.ts';
import { spotDispute } from '../commands/spotDispute.ts';
import { verifyEvent } from '../commands/verifyEvent.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, Resolvers } from '../generated/schema.ts';

export const Mutation: MutationResolvers = {
  reportEvent: (_root, { input }, { command }) => command('reportEvent', reportEvent, input),
  verifyEvent: (_root, { input }, { command }) => command('verifyEvent', verifyEvent, input),
  dispatchEvent: (_root, { input }, { command }) => command('dispatchEvent', dispatchEvent, input),
  convertEventToDispute: (_root, { input }, { command }) =>
    command('convertEventToDispute', convertEventToDispute, input),
  spotDispute: (_root, { input }, { command }) => command('spotDispute', spotDispute, input),
  async mergeDivisions(_root, { input }, { command, refreshRegister }) {
    const result = await command('mergeDivisions', mergeDivisions, input);
    await refreshRegister();
    return result;
  },
  async changeAuthority(_root, { input }, { command, refreshRegister }) {
    const result = await command('changeAuthority', changeAuthority, input);
    await refreshRegister();
    return result;
  },
};

/** A decision names its member of the union. */
const byKind = { __resolveType: <Kind extends string>({ kind }: { readonly kind: Kind }): Kind => kind };
/** What was changed is read after it was committed. */
const withEvent = {
  event: ({ eventId }: { readonly eventId: string }, _args: unknown, { loaders }: Context) =>
    loaders.gridEventById.load(eventId),
};

export const results = {
  ReportEventResult: byKind,
  ReportEventPayload: withEvent,
  VerifyEventResult: byKind,
  VerifyEventPayload: withEvent,
  DispatchEventResult: byKind,
  DispatchEventPayload: withEvent,
  NotOnDutyList: { leadUnit: ({ leadUnitId }) => ({ id: leadUnitId }) },
  ConvertEventToDisputeResult: byKind,
  ConvertEventToDisputePayload: withEvent,
  SpotDisputeResult: byKind,
  SpotDisputePayload: {
    ticket: ({ ticketId }, _args, { loaders }) => loaders.hotlineTicketById.load(ticketId),
  },
  MergeDivisionsResult: byKind,
  MergeDivisionsPayload: {
    merged: ({ sourceCodes }, _args, { register }) => sourceCodes.flatMap((code) => register.divisions.get(code) ?? []),
    into: ({ targetCode }, _args, { register }) => register.divisions.get(targetCode) ?? null,
  },
  DivisionsNotMergeable: { division: ({ code }, _args, { register }) => register.divisions.get(code) ?? null },
  ChangeAuthorityResult: byKind,
  ChangeAuthorityPayload: { division: ({ code }, _args, { register }) => register.divisions.get(code) ?? null },
  AuthorityNotChangeable: { division: ({ code }, _args, { register }) => register.divisions.get(code) ?? null },
} satisfies Resolvers;

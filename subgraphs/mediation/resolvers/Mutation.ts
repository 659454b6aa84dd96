import { acceptCase } from '../commands/acceptCase.ts';
import { agreeCase } from '../commands/agreeCase.ts';
import { holdSession } from '../commands/holdSession.ts';
import { routeCase } from '../commands/routeCase.ts';
import { terminateCase } from '../commands/terminateCase.ts';
import { transferCase } from '../commands/transferCase.ts';
import { triageCase } from '../commands/triageCase.ts';
import { verifyHelperService } from '../commands/verifyHelperService.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, Resolvers } from '../generated/schema.ts';

export const Mutation: MutationResolvers = {
  triageCase: (_root, { input }, { command }) => command('triageCase', triageCase, input),
  routeCase: (_root, { input }, { command }) => command('routeCase', routeCase, input),
  acceptCase: (_root, { input }, { command }) => command('acceptCase', acceptCase, input),
  holdSession: (_root, { input }, { command }) => command('holdSession', holdSession, input),
  agreeCase: (_root, { input }, { command }) => command('agreeCase', agreeCase, input),
  terminateCase: (_root, { input }, { command }) => command('terminateCase', terminateCase, input),
  transferCase: (_root, { input }, { command }) => command('transferCase', transferCase, input),
  verifyHelperService: (_root, { input }, { command }) => command('verifyHelperService', verifyHelperService, input),
};

/** A decision names its member of the union. */
const byKind = { __resolveType: <Kind extends string>({ kind }: { readonly kind: Kind }): Kind => kind };
/** What was changed is read after it was committed. */
const withCase = {
  case: ({ caseId }: { readonly caseId: string }, _args: unknown, { loaders }: Context) =>
    loaders.caseById.load(caseId),
};

export const results = {
  TriageCaseResult: byKind,
  TriageCasePayload: withCase,
  RouteCaseResult: byKind,
  RouteCasePayload: withCase,
  NotCompetent: {
    competent: ({ competentId }, _args, { loaders }) =>
      competentId === null ? null : loaders.centreById.load(competentId),
  },
  AcceptCaseResult: byKind,
  AcceptCasePayload: withCase,
  MediatorUnfit: { mediator: ({ mediatorId }, _args, { loaders }) => loaders.mediatorById.load(mediatorId) },
  HoldSessionResult: byKind,
  HoldSessionPayload: withCase,
  AgreeCaseResult: byKind,
  AgreeCasePayload: withCase,
  TerminateCaseResult: byKind,
  TerminateCasePayload: withCase,
  TransferCaseResult: byKind,
  TransferCasePayload: withCase,
  VerifyHelperServiceResult: byKind,
  VerifyHelperServicePayload: {
    service: ({ serviceId }, _args, { loaders }) => loaders.helperServiceById.load(serviceId),
  },
} satisfies Resolvers;

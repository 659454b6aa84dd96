import { failure, foundOrRefused, isUuid, readPeriod } from '@hub/chassis';
import { findDivisions } from '@hub/schema';
import type { QueryResolvers } from '../generated/schema.ts';

export const Query: QueryResolvers = {
  division: (_root, { code }, { register }) => register.divisions.get(code) ?? null,
  divisionsByCode: (_root, { codes }, { register }) => foundOrRefused(findDivisions(register, codes)),
  dispute(_root, { caseNo, id }, { loaders }) {
    if (typeof caseNo === 'string' && typeof id === 'string')
      throw failure('BAD_USER_INPUT', '`dispute` expects `caseNo` or `id`; both came. Leave one out.');
    if (typeof caseNo === 'string') return loaders.caseByNo.load(caseNo);
    if (typeof id === 'string') return isUuid(id) ? loaders.caseById.load(id) : null;
    throw failure('BAD_USER_INPUT', '`dispute` expects `caseNo` or `id`; neither came.');
  },
  disputes(_root, args, { queries }) {
    const { filter } = args;
    if (filter?.centre && !isUuid(filter.centre))
      throw failure('BAD_USER_INPUT', '`filter.centre` expects the `id` of a mediation centre.');
    if (filter?.accepted) readPeriod(filter.accepted);
    if (filter?.agreementEffective) readPeriod(filter.agreementEffective);
    return queries.disputes(args);
  },
  helperServices: (_root, args, { queries }) => queries.helperServices(args),
  mediator: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.mediatorById.load(id) : null),
  intakeChannels: (_root, { on }, { loaders, time }) => loaders.channelsOn(on ?? time.today),
  disputeCategories: (_root, { on }, { loaders, time }) => loaders.categoriesOn(on ?? time.today),
  async centreStandard(_root, { on }, { loaders, time }) {
    const aspects = await loaders.aspectsOn(on ?? time.today);
    const [first] = aspects;
    return first === undefined ? null : { document: first.document, validFrom: first.validFrom, aspects };
  },
  me: (_root, _args, { principal }) => (principal.subject === null ? null : {}),
};

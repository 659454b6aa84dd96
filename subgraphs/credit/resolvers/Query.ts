import { failure, isUuid } from '@hub/chassis';
import type { QueryResolvers } from '../generated/schema.ts';

/** Codes in one question for divisions by code. */
const CODES_MAX = 500;

export const Query: QueryResolvers = {
  division: (_root, { code }, { register }) => register.divisions.get(code) ?? null,
  divisionsByCode(_root, { codes }, { register }) {
    if (codes.length > CODES_MAX)
      throw failure(
        'BAD_USER_INPUT',
        `\`codes\` expects at most ${CODES_MAX} codes; ${codes.length} came. Ask in parts.`,
      );
    return codes.map((code) => register.divisions.get(code) ?? null);
  },
  pointRules: (_root, { on }, { loaders, time }) => loaders.rulesOn(on ?? time.today),
  policyDocuments: (_root, { on }, { loaders, time }) => loaders.documentsOn(on ?? time.today),
  policyDocument: (_root, { documentNo }, { loaders }) => loaders.documentByNo.load(documentNo),
  creditStore: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.storeById.load(id) : null),
  me: (_root, _args, { principal }) => (principal.subject === null ? null : {}),
};

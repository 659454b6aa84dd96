import { foundOrRefused, isUuid } from '@hub/chassis';
import { findDivisions } from '@hub/schema';
import type { QueryResolvers } from '../generated/schema.ts';

export const Query: QueryResolvers = {
  division: (_root, { code }, { register }) => register.divisions.get(code) ?? null,
  divisionsByCode: (_root, { codes }, { register }) => foundOrRefused(findDivisions(register, codes)),
  pointRules: (_root, { on }, { loaders, time }) => loaders.rulesOn(on ?? time.today),
  policyDocuments: (_root, { on }, { loaders, time }) => loaders.documentsOn(on ?? time.today),
  policyDocument: (_root, { documentNo }, { loaders }) => loaders.documentByNo.load(documentNo),
  creditStore: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.storeById.load(id) : null),
  me: (_root, _args, { principal }) => (principal.subject === null ? null : {}),
};

import { failure, foundOrRefused, isUuid, readPeriod } from '@hub/chassis';
import { findDivisions } from '@hub/schema';
import { isUscc } from '../domain/uscc.ts';
import type { QueryResolvers } from '../generated/schema.ts';

export const Query: QueryResolvers = {
  division: (_root, { code }, { register }) => register.divisions.get(code) ?? null,
  divisionsByCode: (_root, { codes }, { register }) => foundOrRefused(findDivisions(register, codes)),
  cadres(_root, args, { queries }) {
    if (args.filter?.started) readPeriod(args.filter.started);
    return queries.cadres(args);
  },
  assignment: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.assignmentById.load(id) : null),
  rotationBatches(_root, args, { queries }) {
    if (args.completed) readPeriod(args.completed);
    return queries.rotationBatches(args);
  },
  measures: (_root, { on }, { loaders, time }) => loaders.measuresOn(on ?? time.today),
  organisation(_root, { uscc }, { loaders }) {
    if (isUscc(uscc)) return loaders.organisationByUscc.load(uscc);
    throw failure(
      'BAD_USER_INPUT',
      '`uscc` expects a unified social credit code (GB 32100) of 18 characters, the last of which checks the others; what came is none.',
    );
  },
  me: (_root, _args, { principal }) => (principal.subject === null ? null : {}),
};

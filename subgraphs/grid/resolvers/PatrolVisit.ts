import type { PatrolVisitResolvers } from '../generated/schema.ts';

export const PatrolVisit: PatrolVisitResolvers = {
  linkedEvent: ({ linkedEventId }, _args, { loaders }) =>
    linkedEventId === null ? null : loaders.gridEventById.load(linkedEventId),
};

import type { OpinionResolvers } from '../generated/schema.ts';

export const Opinion: OpinionResolvers = {
  linkedEvent: ({ linkedEventId }, _args, { loaders }) =>
    linkedEventId === null ? null : loaders.gridEventById.load(linkedEventId),
};

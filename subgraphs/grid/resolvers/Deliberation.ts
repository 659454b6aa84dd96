import type { DeliberationResolvers } from '../generated/schema.ts';

export const Deliberation: DeliberationResolvers = {
  linkedEvent: ({ linkedEventId }, _args, { loaders }) =>
    linkedEventId === null ? null : loaders.gridEventById.load(linkedEventId),
};

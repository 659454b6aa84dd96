import type { DisputeProgressResolvers } from '../generated/schema.ts';

export const DisputeProgress: DisputeProgressResolvers = {
  centre: ({ centreId }) => (centreId === null ? null : { id: centreId }),
};

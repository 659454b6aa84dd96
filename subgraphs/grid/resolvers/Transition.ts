import type { TransitionResolvers } from '../generated/schema.ts';

export const Transition: TransitionResolvers = {
  receivedAt: ({ at, receivedAt }) => receivedAt ?? at,
};

import { isUuid } from '@hub/chassis';
import type { WhistleResolvers } from '../generated/schema.ts';

export const Whistle: WhistleResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.whistleById.load(id) : null),
};

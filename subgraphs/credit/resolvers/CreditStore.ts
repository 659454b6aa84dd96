import { isUuid } from '@hub/chassis';
import type { CreditOutreachResolvers, CreditStoreResolvers } from '../generated/schema.ts';

export const CreditStore: CreditStoreResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.storeById.load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  goods: ({ id }, _args, { loaders }) => loaders.goodsByStore.load(id),
};

export const CreditOutreach: CreditOutreachResolvers = {
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};

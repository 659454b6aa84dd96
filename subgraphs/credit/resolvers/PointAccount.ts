import type {
  DeductionResolvers,
  PointAccountResolvers,
  PointEntryResolvers,
  RedemptionResolvers,
  VolunteerServiceResolvers,
} from '../generated/schema.ts';

export const PointAccount: PointAccountResolvers = {
  balance: async ({ id }, _args, { loaders }) => (await loaders.balance.load(id))?.balance ?? 0,
  scheme: ({ schemeId }, _args, { loaders }) => (schemeId === null ? null : loaders.schemeById.load(schemeId)),
  entries: ({ id }, args, { queries }) => queries.entries(args, id),
  redemptions: ({ id }, args, { queries }) => queries.redemptions(args, id),
  deductions: ({ id }, args, { queries }) => queries.deductions(args, id),
};

/** Entries that two people may compensate by another one, as long as nobody has. */
const REVERSIBLE: ReadonlySet<string> = new Set(['AWARD', 'DEDUCTION']);

export const PointEntry: PointEntryResolvers = {
  rule: ({ ruleId }, _args, { loaders }) => (ruleId === null ? null : loaders.ruleById.load(ruleId)),
  document: ({ documentId }, _args, { loaders }) =>
    documentId === null ? null : loaders.documentById.load(documentId),
  reversible: ({ kind, isReversed }) => REVERSIBLE.has(kind) && !isReversed,
  isFlagged: async ({ id }, _args, { loaders }) => (await loaders.appealOfEntry.load(id))?.status === 'FLAGGED',
  appeal: ({ id }, _args, { loaders }) => loaders.appealOfEntry.load(id),
  repair: ({ id }, _args, { loaders }) => loaders.repairOfEntry.load(id),
};

export const Redemption: RedemptionResolvers = {
  store: ({ storeId }, _args, { loaders }) => loaders.storeById.load(storeId),
  good: ({ goodId }, _args, { loaders }) => loaders.goodById.load(goodId),
};

export const Deduction: DeductionResolvers = {
  document: ({ documentId }, _args, { loaders }) => loaders.documentById.load(documentId),
};

export const VolunteerService: VolunteerServiceResolvers = {
  organiser: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  entry: ({ id }, _args, { loaders }) => loaders.awardOfService.load(id),
};

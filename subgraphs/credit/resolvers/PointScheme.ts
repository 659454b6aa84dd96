import { invariant } from '@hub/chassis';
import { ratioOf } from '@hub/schema';
import type { PointRuleResolvers, PointSchemeResolvers } from '../generated/schema.ts';

/** Foreign keys of the database promise what a document or rule id names. */
const present = <Row>(row: Row | null): Row => {
  invariant(row !== null, 'a rule or document that a row names is missing');
  return row;
};

export const PointScheme: PointSchemeResolvers = {
  rule: async ({ ruleId }, _args, { loaders }) => present(await loaders.ruleById.load(ruleId)),
  document: async ({ documentId }, _args, { loaders }) => present(await loaders.documentById.load(documentId)),
  async averagePerHousehold({ divisionCode, validFrom, households }, _args, { loaders, register, figure, time }) {
    const division = register.divisions.get(divisionCode);
    if (division === undefined) return null;
    // Under the borders in which the scheme began: its households are not those of a village merged into this one later.
    const borders = { on: validFrom, basis: 'ADMINISTRATIVE' } as const;
    const awarded = await loaders.awardedSince({ from: validFrom, to: time.today, ...borders }).load(divisionCode);
    const show = figure(division, borders);
    return ratioOf(
      show(awarded?.points ?? 0),
      show(households),
      'points awarded since the scheme began ÷ households (累计奖励积分 ÷ 户数)',
    );
  },
};

export const PointRule: PointRuleResolvers = {
  document: async ({ documentId }, _args, { loaders }) => present(await loaders.documentById.load(documentId)),
};

import { failure, readPeriod } from '@hub/chassis';
import { divisionCodeOf, divisionIdOf } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

/** Rows of a plain list that holds a whole subtree. */
const LIST_MAX = 5_000;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const Division: DivisionResolvers = {
  __resolveReference: ({ id }, { register }) =>
    typeof id === 'string' ? (register.divisions.get(divisionCodeOf(id)) ?? null) : null,
  id: ({ code }) => divisionIdOf(code),
  creditRanking({ code }, { month }, { loaders }) {
    if (!MONTH.test(month)) throw failure('BAD_USER_INPUT', '`month` expects a month such as 2023-10.');
    return loaders.ranking(month).load(code);
  },
  creditHonours: ({ code }, _args, { loaders }) => loaders.honours.load(code),
  volunteerStats: (division, { period, divisionsAsOf, basis }, { time }) => ({
    division,
    period: readPeriod(period),
    on: divisionsAsOf ?? time.today,
    basis,
  }),
  pointScheme: async ({ code }, { on }, { loaders, time }) =>
    (await loaders.schemesByDivision(on ?? time.today).load(code)).at(-1) ?? null,
  async creditStores({ code }, _args, { loaders, time }) {
    const stores = await loaders.storesByDivision({ on: time.today, cap: LIST_MAX }).load(code);
    if (stores.length > LIST_MAX)
      throw failure(
        'RESULT_TOO_LARGE',
        `\`creditStores\` gives at most ${LIST_MAX} rows; there are more. Ask for a smaller division.`,
      );
    return stores;
  },
  creditOutreach: ({ code }, args, { queries }) =>
    queries.creditOutreach({ ...args, period: readPeriod(args.period) }, code),
};

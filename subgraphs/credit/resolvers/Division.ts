import { LIST_MAX, capped, failure, readPeriod } from '@hub/chassis';
import { divisionCodeOf, divisionIdOf } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

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
  creditStores: async ({ code }, _args, { loaders, time }) =>
    capped('creditStores', await loaders.storesByDivision({ on: time.today, cap: LIST_MAX }).load(code)),
  creditOutreach: ({ code }, args, { queries }) =>
    queries.creditOutreach({ ...args, period: readPeriod(args.period) }, code),
};

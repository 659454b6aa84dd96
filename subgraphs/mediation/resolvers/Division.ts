import { LIST_MAX, capped, readPeriod } from '@hub/chassis';
import { divisionCodeOf, divisionIdOf } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

export const Division: DivisionResolvers = {
  __resolveReference: ({ id }, { register }) =>
    typeof id === 'string' ? (register.divisions.get(divisionCodeOf(id)) ?? null) : null,
  id: ({ code }) => divisionIdOf(code),
  centres: async ({ code }, { levels }, { loaders, time }) =>
    capped(
      'centres',
      await loaders.centresByDivision({ levels: levels ?? null, on: time.today, cap: LIST_MAX }).load(code),
    ),
  mediationStats: (division, { period, compareTo, divisionsAsOf, basis }, { time }) => ({
    division,
    basis,
    period: readPeriod(period),
    compareTo: compareTo ? readPeriod(compareTo) : null,
    on: divisionsAsOf ?? time.today,
  }),
  mediatorStats: (division, { on, divisionsAsOf, basis }, { time }) => ({
    division,
    day: on,
    basis,
    on: divisionsAsOf ?? time.today,
  }),
  mediationStudios: async ({ code }, _args, { loaders, time }) =>
    capped('mediationStudios', await loaders.studiosByDivision({ on: time.today, cap: LIST_MAX }).load(code)),
  maritimeTeams: ({ code }, args, { queries }) => queries.maritimeTeams(args, code),
  videoConsultations: ({ code }, args, { queries }) =>
    queries.videoConsultations({ ...args, period: readPeriod(args.period) }, code),
  outreach: ({ code }, args, { queries }) => queries.outreach({ ...args, period: readPeriod(args.period) }, code),
};

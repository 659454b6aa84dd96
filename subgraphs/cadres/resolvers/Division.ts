import { LIST_MAX, capped } from '@hub/chassis';
import { divisionCodeOf, divisionIdOf } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

export const Division: DivisionResolvers = {
  __resolveReference: ({ id }, { register }) =>
    typeof id === 'string' ? (register.divisions.get(divisionCodeOf(id)) ?? null) : null,
  id: ({ code }) => divisionIdOf(code),
  staffing: (division, { on, divisionsAsOf, basis }, { time }) => ({
    division,
    day: on,
    basis,
    on: divisionsAsOf ?? time.today,
  }),
  postings: async ({ code }, { kind, on }, { loaders, time }) =>
    capped(
      'postings',
      await loaders.postingsByDivision({ kinds: kind ?? null, on: on ?? time.today, cap: LIST_MAX }).load(code),
    ),
  // Decisions add up to a figure, so they are shown to those who are shown the figure.
  async quotas(division, args, { loaders, isCovered, time }) {
    const on = args.on ?? time.today;
    if (!isCovered(division, { on, basis: 'ADMINISTRATIVE' })) return null;
    return capped('quotas', await loaders.quotasByDivision({ on, cap: LIST_MAX }).load(division.code));
  },
  reservePool: (division, { on }, { time }) => ({
    division,
    day: on ?? time.today,
    basis: 'ADMINISTRATIVE',
    on: time.today,
  }),
  liaisons: async ({ code }, { on }, { loaders, time }) =>
    capped('liaisons', await loaders.liaisonsByDivision({ on: on ?? time.today, cap: LIST_MAX }).load(code)),
  helperTeams: async ({ code }, { kind, on }, { loaders, time }) =>
    capped(
      'helperTeams',
      await loaders.teamsByDivision({ kinds: kind ?? null, on: on ?? time.today, cap: LIST_MAX }).load(code),
    ),
  stewardship: (division, { on }, { time }) => ({ division, day: on, basis: 'ADMINISTRATIVE', on: time.today }),
  unitReports: ({ code }, args, { queries }) => queries.unitReports(args, code),
  memberReports: ({ code }, args, { queries }) => queries.memberReports(args, code),
};

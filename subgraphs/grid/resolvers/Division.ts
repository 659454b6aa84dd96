import { LIST_MAX, capped, readPeriod } from '@hub/chassis';
import {
  childrenOf,
  divisionCodeOf,
  divisionIdOf,
  holdsOn,
  managedBy,
  manages,
  mergedInto,
  parentOf,
  reachedBy,
  subtreeOf,
} from '@hub/schema';
import type { DivisionRow } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

const isKnown = (row: DivisionRow | undefined): row is DivisionRow => row !== undefined;

export const Division: DivisionResolvers = {
  __resolveReference: ({ id }, { register }) =>
    typeof id === 'string' ? (register.divisions.get(divisionCodeOf(id)) ?? null) : null,
  id: ({ code }) => divisionIdOf(code),
  mergedInto: ({ code }, { on }, { register, time }) => mergedInto(register, code, on ?? time.today),
  codes: ({ code }, _args, { loaders }) => loaders.divisionCodes.load(code),
  parent: ({ code }, { on }, { register, time }) => parentOf(register, code, on ?? time.today),
  children({ code }, { level, on }, { register, time }) {
    const day = on ?? time.today;
    const below = level
      ? subtreeOf(register, code, day).filter((division) => level.includes(division.level))
      : childrenOf(register, code, day);
    return capped('children', below);
  },
  managedBy({ code }, { on }, { register, time }) {
    const authority = managedBy(register, code, on ?? time.today);
    return authority === null ? null : (register.divisions.get(authority) ?? null);
  },
  reachedBy: ({ code }, { on }, { register, time }) => reachedBy(register, code, on ?? time.today),
  manages: ({ code }, { on }, { register, time }) =>
    manages(register, code, on ?? time.today).filter((row) => isKnown(row) && holdsOn(row, on ?? time.today)),
  grids: async ({ code }, { on }, { loaders, time }) =>
    capped('grids', await loaders.gridCellsByDivision({ on: on ?? time.today, cap: LIST_MAX }).load(code)),
  eventStats: (division, { period, divisionsAsOf, basis }, { time }) => ({
    division,
    period: readPeriod(period),
    on: divisionsAsOf ?? time.today,
    basis,
  }),
  hotlineStats: (division, { period, divisionsAsOf, basis }, { time }) => ({
    division,
    period: readPeriod(period),
    on: divisionsAsOf ?? time.today,
    basis,
  }),
  dutySessions: ({ code }, args, { queries }) =>
    queries.dutySessions({ ...args, period: readPeriod(args.period) }, code),
  deliberations: ({ code }, args, { queries }) =>
    queries.deliberations({ ...args, period: readPeriod(args.period) }, code),
  patrolVisits: ({ code }, args, { queries }) =>
    queries.patrolVisits({ ...args, period: readPeriod(args.period) }, code),
};

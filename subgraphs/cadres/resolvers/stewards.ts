import { readPeriod } from '@hub/chassis';
import { mondayOf } from '../domain/dutyWeek.ts';
import type {
  DutyResolvers,
  StewardBatchResolvers,
  StewardResolvers,
  StewardStudioResolvers,
  StewardshipResolvers,
} from '../generated/schema.ts';

export const Stewardship: StewardshipResolvers = {
  async stewards({ division, ...args }, _args, { loaders, figure }) {
    const sums = await loaders.postingSums(args).load(division.code);
    return figure(division, args)(sums.find(({ kind }) => kind === 'STEWARD')?.standing ?? 0);
  },
  studios: ({ division, day }, _args, { loaders }) => loaders.studiosByDivision(day).load(division.code),
  batches: ({ division, day }, _args, { loaders }) => loaders.batchesByDivision(day).load(division.code),
};

export const StewardBatch: StewardBatchResolvers = {
  recruited: ({ divisionPath, stewards }, _args, { figureAt }) => figureAt(divisionPath)(stewards),
};

export const StewardStudio: StewardStudioResolvers = {
  async roster({ id }, { on }, { loaders, time }) {
    const weekOf = mondayOf(on ?? time.today);
    const duties = await loaders.dutiesOfStudio(weekOf).load(id);
    return duties.length === 0 ? null : { weekOf, duties };
  },
  stewards: ({ id }, { on }, { loaders, time }) => loaders.stewardsOfStudio(on ?? time.today).load(id),
  visits: ({ id }, args, { queries }) => queries.stewardVisits({ ...args, period: readPeriod(args.period) }, id),
};

export const Steward: StewardResolvers = {
  assignment: ({ assignmentId }, _args, { loaders }) => loaders.assignmentById.load(assignmentId),
};

export const Duty: DutyResolvers = {
  // A duty is read with the steward who has it.
  steward: (duty) => duty,
};

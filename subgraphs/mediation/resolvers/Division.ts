import { failure, readPeriod } from '@hub/chassis';
import { divisionCodeOf, divisionIdOf } from '@hub/schema';
import type { DivisionResolvers } from '../generated/schema.ts';

/** Rows of a plain list that holds a whole subtree. */
const LIST_MAX = 5_000;

export const Division: DivisionResolvers = {
  __resolveReference: ({ id }, { register }) =>
    typeof id === 'string' ? (register.divisions.get(divisionCodeOf(id)) ?? null) : null,
  id: ({ code }) => divisionIdOf(code),
  async centres({ code }, { levels }, { loaders, time }) {
    const centres = await loaders
      .centresByDivision({ levels: levels ?? null, on: time.today, cap: LIST_MAX })
      .load(code);
    if (centres.length > LIST_MAX)
      throw failure(
        'RESULT_TOO_LARGE',
        `\`centres\` gives at most ${LIST_MAX} rows; there are more. Ask for a smaller division or fewer levels.`,
      );
    return centres;
  },
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
  mediationStudios: ({ code }, _args, { loaders, time }) => loaders.studiosByDivision(time.today).load(code),
  maritimeTeams: ({ code }, args, { queries }) => queries.maritimeTeams(args, code),
  videoConsultations: ({ code }, args, { queries }) =>
    queries.videoConsultations({ ...args, period: readPeriod(args.period) }, code),
  outreach: ({ code }, args, { queries }) => queries.outreach({ ...args, period: readPeriod(args.period) }, code),
};

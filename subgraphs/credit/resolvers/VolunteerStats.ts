import { ratioOf } from '@hub/schema';
import type { Context } from '../context.ts';
import type { VolunteerStatsResolvers } from '../generated/schema.ts';
import type { CreditSums } from '../loaders/volunteerStats.ts';
import type { FigureOf } from './figureOf.ts';

async function sumsOf({ division, period, on, basis }: FigureOf, { loaders, figure }: Context) {
  const sums = await loaders.creditSums({ period, on, basis }).load(division.code);
  const show = figure(division, { on, basis });
  return (measure: keyof CreditSums) => show(sums?.[measure] ?? 0);
}

const count = (measure: keyof CreditSums) => async (figure: FigureOf, _args: object, context: Context) =>
  (await sumsOf(figure, context))(measure);

export const VolunteerStats: VolunteerStatsResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  hours: count('hours'),
  async participants({ division, period, on, basis }, _args, { loaders, figure }) {
    const counted = await loaders.participants({ period, on, basis }).load(division.code);
    return figure(division, { on, basis })(counted?.persons ?? 0);
  },
  pointsAwarded: count('pointsAwarded'),
  pointsRedeemed: count('pointsRedeemed'),
  pointsReversed: count('pointsReversed'),
  async appealsUpheld(figure, _args, context) {
    const of = await sumsOf(figure, context);
    return ratioOf(
      of('appealsUpheld'),
      of('appealsDecided'),
      'appeals upheld ÷ appeals decided in the period (异议成立 ÷ 异议办结)',
    );
  },
};

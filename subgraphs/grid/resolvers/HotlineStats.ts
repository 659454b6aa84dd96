import { ratioOf } from '@hub/schema';
import type { Context } from '../context.ts';
import type { HotlineStatsResolvers } from '../generated/schema.ts';
import type { TicketSums } from '../loaders/divisionStats.ts';
import type { FigureOf } from './figureOf.ts';

async function sumsOf({ division, period, on, basis }: FigureOf, { loaders, figure }: Context) {
  const sums = await loaders.ticketSums({ period, on, basis }).load(division.code);
  const show = figure(division, { on, basis });
  return (measure: keyof TicketSums) => show(sums?.[measure] ?? 0);
}

const ratio =
  (numerator: keyof TicketSums, denominator: keyof TicketSums, definition: string) =>
  async (figure: FigureOf, _args: object, context: Context) => {
    const count = await sumsOf(figure, context);
    return ratioOf(count(numerator), count(denominator), definition);
  };

export const HotlineStats: HotlineStatsResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  tickets: async (figure, _args, context) => (await sumsOf(figure, context))('received'),
  answeredWithin5WorkingDays: ratio(
    'answered_on_time',
    'answered',
    'answered by the due time ÷ answered in the period (按期答复 ÷ 答复)',
  ),
  solved: ratio(
    'solved',
    'visited',
    'solved by the caller’s word ÷ visited, of those answered in the period (解决 ÷ 回访)',
  ),
  satisfied: ratio(
    'satisfied',
    'visited',
    'satisfied by the caller’s word ÷ visited, of those answered in the period (满意 ÷ 回访)',
  ),
};

import { ratioOf } from '@hub/schema';
import type { SafeCount } from '@hub/schema';
import type { Context } from '../context.ts';
import type { EventStatsResolvers } from '../generated/schema.ts';
import type { EventSums, StatsArgs } from '../loaders/divisionStats.ts';
import type { FigureOf } from './figureOf.ts';

const LEVELS = {
  VILLAGE: 'closed_village',
  TOWN: 'closed_town',
  COUNTY: 'closed_county',
  CITY: 'closed_city',
} as const;

const argsOf = ({ period, on, basis }: FigureOf): StatsArgs => ({ period, on, basis });

/** One or more sums of the division's cube, each shown as this caller may see it. */
async function counts(
  figure: FigureOf,
  context: Context,
  ...measures: readonly (keyof EventSums)[]
): Promise<readonly SafeCount[]> {
  const sums = await context.loaders.eventSums(argsOf(figure)).load(figure.division.code);
  const show = context.figure(figure.division, figure);
  return measures.map((measure) => show(sums?.[measure] ?? 0));
}

const count = (measure: keyof EventSums) => async (figure: FigureOf, _args: object, context: Context) => {
  const [value] = await counts(figure, context, measure);
  return value ?? context.figure(figure.division, figure)(0);
};

const ratio =
  (numerator: keyof EventSums, denominator: keyof EventSums, definition: string) =>
  async (figure: FigureOf, _args: object, context: Context) => {
    const sums = await context.loaders.eventSums(argsOf(figure)).load(figure.division.code);
    const show = context.figure(figure.division, figure);
    return ratioOf(show(sums?.[numerator] ?? 0), show(sums?.[denominator] ?? 0), definition);
  };

export const EventStats: EventStatsResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  reported: count('reported'),
  closedOnTime: ratio(
    'closed_on_time',
    'closed_due',
    'closed by the due time ÷ closed in the period with a due time (按期办结 ÷ 有期限的办结)',
  ),
  reworkRate: ratio(
    'reworked',
    'closed',
    'closed after feedback was sent back ÷ closed in the period (返工办结 ÷ 办结)',
  ),
  async validRate(figure, _args, context) {
    const sums = await context.loaders.eventSums(argsOf(figure)).load(figure.division.code);
    const show = context.figure(figure.division, figure);
    const reported = sums?.reported ?? 0;
    return ratioOf(
      show(reported - (sums?.refused ?? 0)),
      show(reported),
      'not refused ÷ received in the period (受理 ÷ 上报)',
    );
  },
  whistles: count('whistles'),
  whistleOnTime: ratio(
    'whistles_on_time',
    'whistles',
    'first arrival by the due time ÷ whistles blown in the period (按时到场 ÷ 吹哨)',
  ),
  converted: count('converted'),
  parked: count('parked'),
  resolvedAtLevel: (figure, _args, context) =>
    Promise.all(
      (['VILLAGE', 'TOWN', 'COUNTY', 'CITY'] as const).map(async (level) => ({
        level,
        count: await count(LEVELS[level])(figure, {}, context),
      })),
    ),
  async byCategory(figure, _args, context) {
    const show = context.figure(figure.division, figure);
    // Which categories have events is itself a figure of the division.
    if (show(0).value === null) return [];
    const rows = await context.loaders.eventsByCategory(argsOf(figure)).load(figure.division.code);
    return rows.map(({ category, reported }) => ({ category, count: show(reported) }));
  },
};

import { changeOf, ratioOf } from '@hub/schema';
import type { SafeCount } from '@hub/schema';
import type { Context } from '../context.ts';
import type { MediationStatsResolvers, MediatorStatsResolvers } from '../generated/schema.ts';
import type { CaseSums } from '../loaders/stats.ts';
import type { FigureOf, MediatorFigureOf } from './figureOf.ts';

async function sumsOf({ division, period, on, basis }: FigureOf, { loaders, figure }: Context) {
  const sums = await loaders.caseSums({ period, on, basis }).load(division.code);
  const show = figure(division, { on, basis });
  return (measure: keyof CaseSums) => show(sums?.[measure] ?? 0);
}

const count = (measure: keyof CaseSums) => async (figure: FigureOf, _args: object, context: Context) =>
  (await sumsOf(figure, context))(measure);

const LEVELS = {
  ABOARD: 'resolved_aboard',
  PORT: 'resolved_port',
  VILLAGE: 'resolved_village',
  TOWN: 'resolved_town',
  COUNTY: 'resolved_county',
  CITY: 'resolved_city',
} as const;

/** Whoever is not shown a figure is told every name there is: which of them have none would give some away. */
const isShown = (show: (value: number) => SafeCount): boolean => show(0).value !== null;

export const MediationStats: MediationStatsResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  accepted: count('accepted'),
  resolved: count('resolved'),
  concluded: count('concluded'),
  atSea: count('at_sea'),
  escalated: count('escalated'),
  transferred: count('transferred'),
  async resolutionRate(figure, { over }, context) {
    const of = await sumsOf(figure, context);
    return over === 'CONCLUDED'
      ? ratioOf(
          of('resolved'),
          of('concluded'),
          'resolved in the period ÷ concluded in the period (期内化解 ÷ 期内办结)',
        )
      : ratioOf(
          of('resolved'),
          of('accepted'),
          'resolved in the period, whenever accepted ÷ accepted in the period (期内化解 ÷ 期内受理)',
        );
  },
  async openAtEnd({ division, period, on, basis }, _args, { loaders, figure }) {
    const counted = await loaders.openAt({ period, on, basis }).load(division.code);
    return figure(division, { on, basis })(counted?.open ?? 0);
  },
  async atSeaChange(figure, _args, context) {
    if (figure.compareTo === null) return null;
    const later = (await sumsOf(figure, context))('at_sea');
    const earlier = (await sumsOf({ ...figure, period: figure.compareTo }, context))('at_sea');
    return changeOf(
      later,
      earlier,
      'at sea in the period − in the period compared to ÷ in the period compared to (涉海涉渔同比变化)',
    );
  },
  async byChannel({ division, period, on, basis }, _args, { loaders, figure }) {
    const show = figure(division, { on, basis });
    const counted = isShown(show)
      ? await loaders.casesByChannel({ period, on, basis }).load(division.code)
      : (await loaders.channelsOn(period.to)).map(({ code }) => ({ channel: code, accepted: 0 }));
    return counted.map(({ channel, accepted }) => ({ channel, count: show(accepted) }));
  },
  async byCategory({ division, period, on, basis }, _args, { loaders, figure }) {
    const show = figure(division, { on, basis });
    const counted = isShown(show)
      ? await loaders.casesByCategory({ period, on, basis }).load(division.code)
      : (await loaders.categoriesOn(period.to)).map(({ code }) => ({ category: code, accepted: 0 }));
    return counted.map(({ category, accepted }) => ({ category, count: show(accepted) }));
  },
  async resolvedAtLevel(figure, _args, context) {
    const of = await sumsOf(figure, context);
    return (['ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY'] as const).map((level) => ({
      level,
      count: of(LEVELS[level]),
    }));
  },
};

async function mediatorsOf({ division, day, on, basis }: MediatorFigureOf, { loaders, figure }: Context) {
  const counted = await loaders.mediatorCounts({ day, on, basis }).load(division.code);
  return { counted: counted ?? { persons: 0, fullTime: 0, invited: 0 }, show: figure(division, { on, basis }) };
}

export const MediatorStats: MediatorStatsResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  async persons(figure, _args, context) {
    const { counted, show } = await mediatorsOf(figure, context);
    return show(counted.persons);
  },
  async fullTime(figure, _args, context) {
    const { counted, show } = await mediatorsOf(figure, context);
    return show(counted.fullTime);
  },
  async partTime(figure, _args, context) {
    const { counted, show } = await mediatorsOf(figure, context);
    return show(counted.persons - counted.fullTime);
  },
  async invited(figure, _args, context) {
    const { counted, show } = await mediatorsOf(figure, context);
    return show(counted.invited);
  },
};

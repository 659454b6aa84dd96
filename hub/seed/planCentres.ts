import type { DivisionLevel } from '@hub/schema';
import type { Place } from './places.ts';
import type { PlanBase } from './plan.ts';

/** A one-stop centre (矛调中心), or a village's platform, as the parts that speak of it know it. */
export interface PlannedCentre {
  readonly id: string;
  readonly division: Place;
  /** The level of its division. */
  readonly level: DivisionLevel;
}

const COMMITTEES: ReadonlySet<string> = new Set(['VILLAGERS_COMMITTEE', 'RESIDENTS_COMMITTEE']);

/** The centres of the city, of every county and zone, town and village; units of the class 4xx have none. */
export function planCentres({ places, id }: Pick<PlanBase, 'places' | 'id'>): readonly PlannedCentre[] {
  const centreId = id('centre');
  return [
    places.city,
    ...places.counties,
    ...places.towns.filter(({ kind }) => kind !== 'TOWN_LIKE_UNIT'),
    ...places.villages.filter(({ kind }) => COMMITTEES.has(kind)),
  ].map((division, index) => ({ id: centreId(index), division, level: division.level }));
}

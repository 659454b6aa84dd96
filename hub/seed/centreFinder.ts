import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCentre } from './planCentres.ts';

/** Levels that handle disputes, from a boat up to the city. */
export type HandlingLevel = 'ABOARD' | 'PORT' | 'VILLAGE' | 'TOWN' | 'COUNTY' | 'CITY';

/** The centre that takes a dispute, and the level that it is: a place without a centre of its own goes to the next above. */
export interface Competent {
  readonly centre: PlannedCentre;
  readonly level: HandlingLevel;
}

/** Finds the centre of a level for a village. */
export type FindCentre = (level: HandlingLevel, village: Place) => Competent;

const CENTRE_OF: Readonly<Record<HandlingLevel, 'VILLAGE' | 'TOWN' | 'COUNTY' | 'CITY'>> = {
  ABOARD: 'TOWN',
  PORT: 'TOWN',
  VILLAGE: 'VILLAGE',
  TOWN: 'TOWN',
  COUNTY: 'COUNTY',
  CITY: 'CITY',
};
const ABOVE = { VILLAGE: 'TOWN', TOWN: 'COUNTY', COUNTY: 'CITY', CITY: 'CITY' } as const;

/** Makes the finder: by place, where villages that a zone runs go to the zone's centre instead of the county's. */
export function createCentreFinder({ places, scenario }: CityPlan, centres: readonly PlannedCentre[]): FindCentre {
  const byDivision = new Map(centres.map((centre) => [centre.division.code, centre]));
  const managed = new Set(places.managed);
  const placeAt = {
    VILLAGE: ({ code }: Place) => code,
    TOWN: ({ parentCode }: Place) => parentCode ?? '',
    COUNTY: (village: Place) =>
      managed.has(village.code) ? scenario.places.managedZone.code : places.countyOf(village).code,
    CITY: () => places.city.code,
  };
  return (level, village) => {
    let rank = CENTRE_OF[level];
    let centre = byDivision.get(placeAt[rank](village));
    while (centre === undefined && rank !== 'CITY') {
      rank = ABOVE[rank];
      centre = byDivision.get(placeAt[rank](village));
    }
    if (centre === undefined) throw new Error(`There is no centre above ${village.code}.`);
    const isAtSea = level === 'ABOARD' || level === 'PORT';
    return { centre, level: isAtSea ? level : rank };
  };
}

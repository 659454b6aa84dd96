import { cityFile } from '../cities.ts';
import { createNamer } from './persons.ts';
import { readPlaces } from './places.ts';
import type { Place, Places } from './places.ts';
import { planCases } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import { planCells } from './planCells.ts';
import type { PlannedCell } from './planCells.ts';
import { planOfficers } from './planOfficers.ts';
import type { PlannedOfficer, PlannedUnit } from './planOfficers.ts';
import { readScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { createStream, createStreams, identifiers } from './stream.ts';
import type { Stream } from './stream.ts';
import { dayOf } from './time.ts';

/** What the generators of the four domains share: whatever one of them says, the others know. */
export interface CityPlan {
  readonly seed: number;
  readonly scale: number;
  readonly scenario: Scenario;
  readonly places: Places;
  /** Grid cells and who works in them. */
  readonly cells: readonly PlannedCell[];
  /** Units that lead events and send cadres. */
  readonly units: readonly PlannedUnit[];
  /** Enforcement officers sent down, whom whistles call. */
  readonly officers: readonly PlannedOfficer[];
  /** Disputes; some come from grid events and hotline tickets. */
  readonly cases: readonly PlannedCase[];
  /** The stream of a name, from its beginning. */
  readonly stream: (name: string) => Stream;
  /** The streams of numbered things of a name; asking for the next one ends the one before. */
  readonly streams: (name: string) => (number: number) => Stream;
  /** Draws the name of an invented person. */
  readonly inventName: (stream: Stream) => string;
  /** Makes the identifiers of one kind of thing. */
  readonly id: (kind: string) => (index: number) => string;
}

/** How many more of everything that happens there are at a scale; stocks and the story stay. */
export interface PlanOptions {
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
}

/** The plan of a city: the same for the same seed, and quick to make. */
export function planCity({ city, seed, scale }: PlanOptions): CityPlan {
  const scenario = readScenario(city);
  const places = readPlaces(cityFile(city, 'divisions.csv'), scenario.places);
  const base = {
    seed,
    scale,
    scenario,
    places,
    stream: (name: string) => createStream(seed, name),
    streams: (name: string) => createStreams(seed, name),
    inventName: createNamer(scenario.names),
    id: (kind: string) => identifiers(seed, kind),
  };
  const { units, officers } = planOfficers(base);
  return { ...base, units, officers, cells: planCells(base), cases: planCases(base) };
}

/** How many days the data cover, both ends among them. */
export const daysOf = ({ scenario: { firstDay, lastDay } }: Pick<CityPlan, 'scenario'>): number =>
  dayOf(lastDay) - dayOf(firstDay) + 1;

/** What a part of the plan is made from. */
export type PlanBase = Omit<CityPlan, 'cells' | 'units' | 'officers' | 'cases'>;

/** A division that the story names. @throws where the register has none of that code. */
export function placeOf({ places }: Pick<CityPlan, 'places'>, code: string): Place {
  const place = places.byCode.get(code);
  if (place === undefined)
    throw new Error(`The scenario names the division ${code}; the register has none of that code.`);
  return place;
}

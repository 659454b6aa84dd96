import { readdirSync } from 'node:fs';

const folder = new URL('../cities/', import.meta.url);

/** The cities that the hub can be: the folders of cities/. */
export const citiesKnown = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** A file of a city. @throws where there is no such city, naming those there are. */
export function cityFile(city: string, name: string): URL {
  const known = citiesKnown();
  if (known.includes(city)) return new URL(`${city}/${name}`, folder);
  throw new Error(`Expected a city of cities/ (${known.join(', ')}); ${city} came.`);
}

import { createHash } from 'node:crypto';
import type { Scenario } from './scenario.ts';
import type { Stream } from './stream.ts';

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/**
 * Makes the drawing of invented names. Real people whom the city's published pages name must not turn up among invented
 * ones, and must not be listed here for that: the scenario knows them by the hashes of their names alone.
 */
export function createNamer({ surnames, given, taken }: Scenario['names']): (stream: Stream) => string {
  const [first, second] = [Array.from(surnames), Array.from(given)];
  const isTaken = new Set(taken);
  const inventName = (stream: Stream): string => {
    const name = stream.pick(first) + stream.pick(second) + (stream.chance(0.72) ? stream.pick(second) : '');
    return isTaken.has(hashOf(name)) ? inventName(stream) : name;
  };
  return inventName;
}

/** Residents that the generator knows; each is only an opaque subject. */
const RESIDENTS = 380_000;

/** An invented resident's subject, as the issuer would name him. */
export const drawResident = (stream: Stream): string =>
  `p-${stream.between(0, RESIDENTS).toString(36).padStart(5, '0')}`;

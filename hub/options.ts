import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { citiesKnown } from './cities.ts';
import { modeOf } from './mode.ts';

/** A whole number of a command's option. @throws saying what was expected and what came. */
export function wholeNumber(
  option: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const value = Number(text);
  if (/^-?\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new InvalidArgumentError(`Expected ${option} to be a whole number from ${min} to ${max}; ${text} came.`);
}

/** Which city, in how many copies of what happens there. */
export interface CityOptions {
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
}

const SEED_MAX = 2 ** 31 - 1;
const SCALE_MAX = 100;

function readCity(name: string): string {
  const known = citiesKnown();
  if (known.includes(name)) return name;
  throw new InvalidArgumentError(`Expected a city of cities/ (${known.join(', ')}); ${name} came.`);
}

/** The city that commands speak of where no option names one. */
export const defaultCity = (): string => readCity(process.env['HUB_CITY'] ?? 'weihai');

/** Adds the options of the generated city to a command. */
export const cityOptions = (command: Command): Command =>
  command
    .option('--city <name>', 'folder of cities/ to serve', readCity, defaultCity())
    .option(
      '--seed <number>',
      'seed of the invented city',
      (text) => wholeNumber('--seed', text, { min: 0, max: SEED_MAX }),
      42,
    )
    .option(
      '--scale <factor>',
      'times as many cases, events and tickets; `hub verify` knows the figures at 1',
      (text) => wholeNumber('--scale', text, { min: 1, max: SCALE_MAX }),
      1,
    );

/** Refuses what only the demo may do. @param why what production has instead, beginning with `where` or `which`. */
export function refuseInProduction(why: string): void {
  if (modeOf(process.env) === 'production') throw new Error(`Expected the demo; this is production, ${why}.`);
}

import type { Figure } from './acceptance.ts';
import { isRecord } from './expression.ts';

/** What was wanted, what came, and whether they agree. */
export interface Judgement {
  readonly expected: unknown;
  readonly actual: unknown;
  readonly ok: boolean;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function compareObject(expected: Readonly<Record<string, unknown>>, actual: unknown): Judgement {
  if (!isRecord(actual)) return { expected, actual, ok: false };
  const named = Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key] ?? null]));
  return { expected, actual: named, ok: Object.entries(expected).every(([key, value]) => named[key] === value) };
}

/** Compares what the hub says with a figure: exactly, to a number of decimals, within [min, max), or the named keys of an object. */
export function compare(figure: Figure, actual: unknown): Judgement {
  if (figure.op === 'band') {
    const { min, max } = figure;
    return { expected: { min, max }, actual, ok: typeof actual === 'number' && actual >= min && actual < max };
  }
  const { value, precision } = figure;
  if (typeof value === 'object') return compareObject(value, actual);
  if (typeof actual !== 'number') return { expected: value, actual, ok: false };
  return { expected: value, actual, ok: (precision === undefined ? actual : rounded(actual, precision)) === value };
}

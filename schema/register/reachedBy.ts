import { authoritiesOn, byCode } from './register.ts';
import type { DivisionRow, Register } from './register.ts';

const byPath = new WeakMap<Register, ReadonlyMap<string, DivisionRow>>();

/** The divisions whose subtree holds a path: those whose own path it begins with. */
function aboveOrAt(register: Register, path: string): readonly DivisionRow[] {
  const known = byPath.get(register) ?? new Map([...register.divisions.values()].map((row) => [row.path, row]));
  byPath.set(register, known);
  return Array.from(path, (_, place) => known.get(path.slice(0, place + 1))).filter((row) => row !== undefined);
}

/** Codes that a code was merged into by a day, one after the other. */
function successorsOf({ successors }: Register, code: string, on: string): readonly string[] {
  const found = new Set<string>();
  for (
    let row = successors.get(code);
    row !== undefined && row.validFrom <= on;
    row = successors.get(row.successorCode)
  ) {
    if (row.successorCode === code || found.has(row.successorCode)) break;
    found.add(row.successorCode);
  }
  return [...found];
}

/**
 * The divisions that reach another on a day, by code: exactly those whose `reachOf` holds its path. They are itself, those
 * above it, what any of them was merged into, and who runs any of these. @returns none for an unknown code.
 */
export function reachedBy(register: Register, code: string, on: string): readonly DivisionRow[] {
  const division = register.divisions.get(code);
  if (division === undefined) return [];
  const above = aboveOrAt(register, division.path).map((row) => row.code);
  const grounds = new Set(above.flatMap((one) => [one, ...successorsOf(register, one, on)]));
  const runners = authoritiesOn(register, on)
    .filter((run) => grounds.has(run.division.code))
    .map(({ authorityCode }) => authorityCode);
  return [...new Set([...grounds, ...runners])]
    .flatMap((reaching) => register.divisions.get(reaching) ?? [])
    .toSorted(byCode);
}

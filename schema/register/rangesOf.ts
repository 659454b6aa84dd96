import { isInRanges, mergeRanges, subtractRanges, subtreeRange } from './pathRanges.ts';
import type { PathRange } from './pathRanges.ts';
import { absorbedBy, authoritiesOn, byCode, isMergedAway, isStanding, manages } from './register.ts';
import type { DivisionRow, Register } from './register.ts';

/** Which of two partitions of the city a figure follows: the administrative tree, or who runs a place. */
export type DivisionBasis = 'ADMINISTRATIVE' | 'MANAGING';

/** The borders under which a division is looked at: those of a day, in one of the two partitions. */
export interface Borders {
  readonly on: string;
  readonly basis: DivisionBasis;
}

/**
 * Where a division's rows lie on a day: its own subtree, and that of all that was merged into it by then. Rows keep the
 * path under which they happened, so a merger adds ranges and moves nothing. A division that was merged away keeps its own.
 */
const groundOf = (register: Register, division: DivisionRow, on: string): readonly PathRange[] =>
  mergeRanges([division, ...absorbedBy(register, division.code, on)].map(({ path }) => subtreeRange(path)));

const groundsOf = (register: Register, divisions: readonly DivisionRow[], on: string): readonly PathRange[] =>
  mergeRanges(divisions.flatMap((division) => groundOf(register, division, on)));

/** A division's ground without what others run inside it. */
function groundWithout(
  register: Register,
  division: DivisionRow,
  { on, runByOthers }: { readonly on: string; readonly runByOthers: readonly DivisionRow[] },
): readonly PathRange[] {
  const ground = groundOf(register, division, on);
  const inside = runByOthers.filter(({ code, path }) => code !== division.code && isInRanges(path, ground));
  const holes = groundsOf(register, inside, on);
  return ground.flatMap((range) => subtractRanges(range, holes));
}

/**
 * The path ranges of a division on a day. ADMINISTRATIVE: its ground; a zone without territory of its own stands for what
 * it runs. MANAGING: its ground and what it runs, without what others run inside either, so that the counties and zones
 * share the city out. @returns none for a code that the register does not have.
 */
export function rangesOf(register: Register, code: string, { on, basis }: Borders): readonly PathRange[] {
  const division = register.divisions.get(code);
  if (division === undefined) return [];
  if (basis === 'ADMINISTRATIVE')
    return division.kind === 'MANAGED_ZONE' ? reachOf(register, code, on) : groundOf(register, division, on);
  // The city is whole under both partitions: whoever runs a village, it is the city's.
  if (!register.parents.has(code)) return groundOf(register, division, on);
  const runByOthers = authoritiesOn(register, on)
    .filter(({ authorityCode }) => authorityCode !== code)
    .map((run) => run.division);
  return mergeRanges(
    [division, ...manages(register, code, on)].flatMap((base) => groundWithout(register, base, { on, runByOthers })),
  );
}

/** The path ranges of several divisions, each under its code. */
export const rangesByCode = (
  register: Register,
  codes: readonly string[],
  borders: Borders,
): readonly (PathRange & { readonly key: string })[] =>
  codes.flatMap((code) => rangesOf(register, code, borders).map(({ low, high }) => ({ key: code, low, high })));

/**
 * How far a division's officials see on a day: its ground and whatever it runs. From the day of a merger on, the successor
 * reaches both, and the one that was merged away its own ground and no more. @returns none for an unknown code.
 */
export function reachOf(register: Register, code: string, on: string): readonly PathRange[] {
  const division = register.divisions.get(code);
  return division === undefined ? [] : groundsOf(register, [division, ...manages(register, code, on)], on);
}

/** The reach of several codes together; codes that the register does not have add nothing. */
export const rangesOfAll = (register: Register, codes: readonly string[], on: string): readonly PathRange[] =>
  mergeRanges(codes.flatMap((code) => reachOf(register, code, on)));

/**
 * The whole subtree of a division on a day, by code, itself left out; that of a zone without territory is what it runs.
 * What was merged away has none any more: its divisions lie under its successor.
 */
export function subtreeOf(register: Register, code: string, on: string): readonly DivisionRow[] {
  if (isMergedAway(register, code, on)) return [];
  const ranges = rangesOf(register, code, { on, basis: 'ADMINISTRATIVE' });
  return [...register.divisions.values()]
    .filter((row) => row.code !== code && isStanding(register, row, on) && isInRanges(row.path, ranges))
    .toSorted(byCode);
}

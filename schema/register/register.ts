/**
 * The register of divisions as every part keeps it in memory: which codes there are, how they hang together on a day,
 * and which ranges of paths an area covers. Pure functions over rows; nothing is ever parsed out of a code.
 */

export type DivisionLevel = 'CITY' | 'COUNTY' | 'ZONE' | 'TOWN' | 'VILLAGE';

interface Dated {
  /** Civil dates; both days belong to the period, and null is an open end. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A division as each part stores it. Its path is made of labels from the city down, joined by `/`. */
export interface DivisionRow extends Dated {
  readonly code: string;
  readonly path: string;
  readonly level: DivisionLevel;
  readonly kind: string;
  readonly name: string;
}

/** Administrative parent. */
export interface ParentRow extends Dated {
  readonly code: string;
  readonly parentCode: string;
}

/** That an authority runs a village which is administratively another's. */
export interface AuthorityRow extends Dated {
  readonly code: string;
  readonly authorityCode: string;
}

/** A half-open range over paths in byte order: every path of a subtree and no other lies in [low, high). */
export interface PathRange {
  readonly low: string;
  readonly high: string;
}

export interface Register {
  readonly divisions: ReadonlyMap<string, DivisionRow>;
  readonly parents: ReadonlyMap<string, readonly ParentRow[]>;
  readonly children: ReadonlyMap<string, readonly ParentRow[]>;
  readonly authorities: readonly AuthorityRow[];
}

/** Which of two partitions of the city a figure follows: the administrative tree, or who runs a place. */
export type DivisionBasis = 'ADMINISTRATIVE' | 'MANAGING';

/** The borders under which a division is looked at: those of a day, in one of the two partitions. */
export interface Borders {
  readonly on: string;
  readonly basis: DivisionBasis;
}

/** Whether something dated holds on a civil date. */
export const holdsOn = ({ validFrom, validTo }: Dated, on: string): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

const byCode = (left: { readonly code: string }, right: { readonly code: string }): number =>
  left.code < right.code ? -1 : 1;

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The rows that a register is built from. */
export interface RegisterRows {
  readonly divisions: readonly DivisionRow[];
  readonly parents: readonly ParentRow[];
  readonly authorities: readonly AuthorityRow[];
}

/** Builds the register in memory; 3,000 divisions take a few milliseconds. */
export function buildRegister({ divisions, parents, authorities }: RegisterRows): Register {
  return {
    divisions: new Map(divisions.toSorted(byCode).map((division) => [division.code, division])),
    parents: groupBy(parents, ({ code }) => code),
    children: groupBy(parents.toSorted(byCode), ({ parentCode }) => parentCode),
    authorities,
  };
}

/** The administrative parent of a division on a day. */
export function parentOf(register: Register, code: string, on: string): DivisionRow | null {
  const row = register.parents.get(code)?.find((parent) => holdsOn(parent, on));
  return row === undefined ? null : (register.divisions.get(row.parentCode) ?? null);
}

/** The divisions directly under another on a day, by code. */
export const childrenOf = (register: Register, code: string, on: string): readonly DivisionRow[] =>
  (register.children.get(code) ?? [])
    .filter((row) => holdsOn(row, on))
    .flatMap((row) => register.divisions.get(row.code) ?? [])
    .filter((row) => holdsOn(row, on));

/** Every path of the subtree under a path: `~` sorts after every character that a path may hold. */
export const subtreeRange = (path: string): PathRange => ({ low: path, high: `${path}~` });

/** Joins ranges that touch or overlap, in order. */
export function mergeRanges(ranges: readonly PathRange[]): readonly PathRange[] {
  const merged: PathRange[] = [];
  for (const range of ranges.toSorted((left, right) => (left.low < right.low ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || range.low > last.high) merged.push(range);
    else if (range.high > last.high) merged[merged.length - 1] = { low: last.low, high: range.high };
  }
  return merged;
}

/** What is left of a range when others inside it are taken out. */
export function subtractRanges(whole: PathRange, holes: readonly PathRange[]): readonly PathRange[] {
  const left: PathRange[] = [];
  let { low } = whole;
  for (const hole of mergeRanges(holes)) {
    if (hole.high <= low || hole.low >= whole.high) continue;
    if (hole.low > low) left.push({ low, high: hole.low });
    low = hole.high;
  }
  if (low < whole.high) left.push({ low, high: whole.high });
  return left;
}

const inRanges = (path: string, ranges: readonly PathRange[]): boolean =>
  ranges.some(({ low, high }) => path >= low && path < high);

/** The authority that runs a division on a day, where that is not its administrative parent. */
export const managedBy = ({ authorities }: Register, code: string, on: string): string | null =>
  authorities.find((row) => row.code === code && holdsOn(row, on))?.authorityCode ?? null;

/** The divisions that an authority runs on a day, by code. */
export const manages = (
  { authorities, divisions }: Register,
  authorityCode: string,
  on: string,
): readonly DivisionRow[] =>
  authorities
    .filter((row) => row.authorityCode === authorityCode && holdsOn(row, on))
    .flatMap((row) => divisions.get(row.code) ?? [])
    .toSorted(byCode);

/**
 * The path ranges of a division on a day: its subtree and what it manages. Under MANAGING, what another authority runs
 * inside its subtree is not its own. @returns none for a code that the register does not have.
 */
export function rangesOf(register: Register, code: string, { on, basis }: Borders): readonly PathRange[] {
  const division = register.divisions.get(code);
  if (division === undefined) return [];
  const managed = manages(register, code, on).map(({ path }) => subtreeRange(path));
  const own = subtreeRange(division.path);
  // The city is whole under both partitions: whoever runs a village, it is the city's.
  if (basis === 'ADMINISTRATIVE' || !register.parents.has(code) || managed.length > 0)
    return mergeRanges([own, ...managed]);
  const others = register.authorities
    .filter((row) => holdsOn(row, on) && row.authorityCode !== code)
    .flatMap((row) => register.divisions.get(row.code) ?? []);
  const holes = others
    .map(({ path }) => subtreeRange(path))
    .filter(({ low }) => inRanges(low, [own]) && low !== own.low);
  return subtractRanges(own, holes);
}

/** The path ranges of several divisions, each under its code. */
export const rangesByCode = (
  register: Register,
  codes: readonly string[],
  borders: Borders,
): readonly (PathRange & { readonly key: string })[] =>
  codes.flatMap((code) => rangesOf(register, code, borders).map(({ low, high }) => ({ key: code, low, high })));

/** The whole subtree of a division on a day, by code, itself left out; what it manages is in it. */
export function subtreeOf(register: Register, code: string, on: string): readonly DivisionRow[] {
  const ranges = rangesOf(register, code, { on, basis: 'ADMINISTRATIVE' });
  return [...register.divisions.values()]
    .filter((row) => row.code !== code && holdsOn(row, on) && inRanges(row.path, ranges))
    .toSorted(byCode);
}

/** The ranges of several codes together; codes that the register does not have add nothing. */
export const rangesOfAll = (register: Register, codes: readonly string[], on: string): readonly PathRange[] =>
  mergeRanges(codes.flatMap((code) => rangesOf(register, code, { on, basis: 'ADMINISTRATIVE' })));

/** Whether areas cover a division whole: only then is its figure shown as it is to whoever holds them. */
export function covers(areas: readonly PathRange[], ranges: readonly PathRange[]): boolean {
  const whole = mergeRanges(areas);
  return (
    ranges.length > 0 && ranges.every((range) => whole.some(({ low, high }) => low <= range.low && range.high <= high))
  );
}

const ID_PREFIX = 'division:';

/** A division's opaque id: the same in every part, without asking any. */
export const divisionIdOf = (code: string): string => `${ID_PREFIX}${code}`;

/** The code behind a division's id; what is no such id gives a code that no register has. */
export const divisionCodeOf = (id: string): string => (id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : '');

/**
 * Twelve digits of the statistical division code, or a zone that has no such code, such as wh:zone:nanhai. A malformed
 * code is the caller's slip; a well-formed unknown one may be of a register that this part has not seen yet.
 */
export const isWellFormedCode = (code: string): boolean => /^(\d{12}|[a-z]{2,10}:zone:[a-z]{2,30})$/.test(code);

/** Codes that one question may name; a county has some thousand villages, but nobody lists them by hand. */
export const DIVISION_CODES_MAX = 500;

/** An answer, or why there is none: what was expected, what came, what to do. */
export type Found<Value> = { readonly found: Value } | { readonly fault: string };

/** The path ranges of the division that a list is asked within. */
export function findWithin(register: Register, code: string, on: string): Found<readonly PathRange[]> {
  if (!isWellFormedCode(code))
    return { fault: '`within` expects a division code of 12 digits, or <city>:zone:<name>.' };
  const found = rangesOf(register, code, { on, basis: 'ADMINISTRATIVE' });
  if (found.length > 0) return { found };
  return {
    fault: `\`within\` expects a division of the register; it has no ${code}. Look codes up with \`divisions\`.`,
  };
}

/** The divisions of some codes, in their order, null for an unknown one. */
export function findDivisions(register: Register, codes: readonly string[]): Found<readonly (DivisionRow | null)[]> {
  if (codes.length <= DIVISION_CODES_MAX) return { found: codes.map((code) => register.divisions.get(code) ?? null) };
  return { fault: `\`codes\` expects at most ${DIVISION_CODES_MAX} codes; ${codes.length} came. Ask in parts.` };
}

/**
 * The register of divisions as every part keeps it in memory: which codes there are, and how they hang together on a day.
 * Pure functions over rows; nothing is ever parsed out of a code. A merger is one dated fact about the division that went:
 * parents and authorities that name it mean its successor from that day on, so no other row has to be written again.
 */

export type DivisionLevel = 'CITY' | 'COUNTY' | 'ZONE' | 'TOWN' | 'VILLAGE';

interface Dated {
  /** Civil dates; both days belong to the period, and null is an open end. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A division as each part stores it. Its path is made of labels from the city down, joined by `/`, and never changes. */
export interface DivisionRow extends Dated {
  readonly code: string;
  readonly path: string;
  readonly level: DivisionLevel;
  readonly kind: string;
  readonly name: string;
  /** Grows with each change of the division, of what it hangs under, and of what it was merged into. */
  readonly version: number;
}

/** Administrative parent. */
export interface ParentRow extends Dated {
  readonly code: string;
  readonly parentCode: string;
}

/** That an authority runs a division which is administratively another's. */
export interface AuthorityRow extends Dated {
  readonly code: string;
  readonly authorityCode: string;
}

/** That a division was merged into another, from a day on and for ever. */
export interface SuccessorRow {
  readonly code: string;
  readonly successorCode: string;
  readonly validFrom: string;
}

export interface Register {
  readonly divisions: ReadonlyMap<string, DivisionRow>;
  readonly parents: ReadonlyMap<string, readonly ParentRow[]>;
  readonly children: ReadonlyMap<string, readonly ParentRow[]>;
  readonly authorities: readonly AuthorityRow[];
  /** By the division that went. */
  readonly successors: ReadonlyMap<string, SuccessorRow>;
  /** By the division that it went into. */
  readonly absorbed: ReadonlyMap<string, readonly SuccessorRow[]>;
}

/** Whether something dated holds on a civil date. */
export const holdsOn = ({ validFrom, validTo }: Dated, on: string): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

/** The order of codes, for lists. */
export const byCode = (left: { readonly code: string }, right: { readonly code: string }): number =>
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
  readonly successors: readonly SuccessorRow[];
}

/** Builds the register in memory; 3,000 divisions take a few milliseconds. */
export function buildRegister({ divisions, parents, authorities, successors }: RegisterRows): Register {
  return {
    divisions: new Map(divisions.toSorted(byCode).map((division) => [division.code, division])),
    parents: groupBy(parents, ({ code }) => code),
    children: groupBy(parents.toSorted(byCode), ({ parentCode }) => parentCode),
    authorities,
    successors: new Map(successors.map((row) => [row.code, row])),
    absorbed: groupBy(successors.toSorted(byCode), ({ successorCode }) => successorCode),
  };
}

/**
 * The code that stands for a code on a day: the last of its successors by then, or itself while it was not merged. It ends
 * also where rows that came over the wire make a circle.
 */
export function standingCode({ successors }: Register, code: string, on: string): string {
  const seen = new Set<string>();
  let standing = code;
  for (
    let step = successors.get(standing);
    step !== undefined && step.validFrom <= on && !seen.has(standing);
    step = successors.get(standing)
  ) {
    seen.add(standing);
    standing = step.successorCode;
  }
  return standing;
}

/** Whether a division was merged into another by a day. */
export const isMergedAway = ({ successors }: Register, code: string, on: string): boolean => {
  const row = successors.get(code);
  return row !== undefined && row.validFrom <= on;
};

/** The division that holds on a day what a merged one was; null while that one stands. */
export const mergedInto = (register: Register, code: string, on: string): DivisionRow | null =>
  isMergedAway(register, code, on) ? (register.divisions.get(standingCode(register, code, on)) ?? null) : null;

/** All that was merged into a division by a day, also by way of others, by code. */
export function absorbedBy(register: Register, code: string, on: string): readonly DivisionRow[] {
  const found = new Set<string>();
  const pending = [code];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const row of register.absorbed.get(next) ?? []) {
      if (row.validFrom > on || found.has(row.code) || row.code === code) continue;
      found.add(row.code);
      pending.push(row.code);
    }
  }
  return [...found].flatMap((one) => register.divisions.get(one) ?? []).toSorted(byCode);
}

/** Whether a division stands on a day: it holds, and was not merged into another. */
export const isStanding = (register: Register, division: DivisionRow, on: string): boolean =>
  holdsOn(division, on) && !isMergedAway(register, division.code, on);

function standingOn(register: Register, code: string, on: string): DivisionRow | null {
  const division = register.divisions.get(code);
  return division !== undefined && isStanding(register, division, on) ? division : null;
}

/** The administrative parent of a division on a day; none for a division that does not stand on it. */
export function parentOf(register: Register, code: string, on: string): DivisionRow | null {
  const row = register.parents.get(code)?.find((parent) => holdsOn(parent, on));
  if (row === undefined || standingOn(register, code, on) === null) return null;
  return register.divisions.get(standingCode(register, row.parentCode, on)) ?? null;
}

/** The divisions directly under another on a day, by code: its own, and those of what was merged into it. */
export function childrenOf(register: Register, code: string, on: string): readonly DivisionRow[] {
  if (isMergedAway(register, code, on)) return [];
  return [code, ...absorbedBy(register, code, on).map((row) => row.code)]
    .flatMap((parent) => register.children.get(parent) ?? [])
    .filter((row) => holdsOn(row, on))
    .flatMap((row) => standingOn(register, row.code, on) ?? [])
    .toSorted(byCode);
}

/** A division that somebody else than its administrative parent runs. */
export interface Run {
  readonly division: DivisionRow;
  readonly authorityCode: string;
}

/** Who runs what on a day, beside administrative parents. */
export const authoritiesOn = (register: Register, on: string): readonly Run[] =>
  register.authorities
    .filter((row) => holdsOn(row, on))
    .flatMap((row) => {
      const division = standingOn(register, row.code, on);
      return division === null ? [] : [{ division, authorityCode: standingCode(register, row.authorityCode, on) }];
    });

/** The authority that runs a division on a day, where that is not its administrative parent. */
export const managedBy = (register: Register, code: string, on: string): string | null =>
  authoritiesOn(register, on).find(({ division }) => division.code === code)?.authorityCode ?? null;

/** The divisions that an authority runs on a day, by code. */
export const manages = (register: Register, authorityCode: string, on: string): readonly DivisionRow[] =>
  authoritiesOn(register, on)
    .filter((run) => run.authorityCode === authorityCode)
    .map(({ division }) => division)
    .toSorted(byCode);

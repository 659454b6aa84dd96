import { reachOf } from './rangesOf.ts';
import type { PathRange } from './pathRanges.ts';
import type { DivisionRow, Register } from './register.ts';

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

/** The path ranges of the division that a list is asked within: what its officials see, which is what it runs, too. */
export function findWithin(register: Register, code: string, on: string): Found<readonly PathRange[]> {
  if (!isWellFormedCode(code))
    return { fault: '`within` expects a division code of 12 digits, or <city>:zone:<name>.' };
  const found = reachOf(register, code, on);
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

/** Counts and rates as every part gives them, so that one figure looks the same whichever part is asked. */

export interface SafeCount {
  readonly value: number | null;
  readonly status: 'EXACT' | 'RELEASED' | 'SUPPRESSED';
}

/** A count, or the work of counting, done only where the count is asked for. */
export type SafeCountSource = SafeCount | (() => Promise<SafeCount>);

export interface Ratio {
  readonly value: number | null;
  readonly numerator: SafeCount;
  readonly denominator: SafeCount;
  readonly definition: string;
}

export const exactCount = (value: number): SafeCount => ({ value, status: 'EXACT' });

const SUPPRESSED: SafeCount = Object.freeze({ value: null, status: 'SUPPRESSED' });

/**
 * A figure of a division, which is always the whole division's: exact for those whose areas cover it, and nothing at all
 * for the others. It is never a sum of the rows that the caller may read.
 */
export const figureFor =
  (isCovered: boolean) =>
  (value: number): SafeCount =>
    isCovered ? exactCount(value) : SUPPRESSED;

/** Divides two counts. @param definition what is divided by what, in both languages. */
export function ratioOf(numerator: SafeCount, denominator: SafeCount, definition: string): Ratio {
  const isShown = numerator.value !== null && denominator.value !== null && denominator.value !== 0;
  return {
    value: isShown ? (numerator.value ?? 0) / (denominator.value ?? 1) : null,
    numerator,
    denominator,
    definition,
  };
}

/** The change from an earlier count to a later one, as a share of the earlier: 1,000 → 613 is −0.387. */
export function changeOf(later: SafeCount, earlier: SafeCount, definition: string): Ratio {
  const difference: SafeCount =
    later.value === null || earlier.value === null
      ? SUPPRESSED
      : { value: later.value - earlier.value, status: later.status };
  return ratioOf(difference, earlier, definition);
}

import { failure } from '@hub/chassis';

/** Rows of a plain list that holds a whole subtree. */
export const LIST_MAX = 5_000;

/** A list that may be given whole. @throws RESULT_TOO_LARGE where more rows were found. */
export function capped<Row>(field: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length > LIST_MAX)
    throw failure(
      'RESULT_TOO_LARGE',
      `\`${field}\` gives at most ${LIST_MAX} rows; there are more. Ask for a smaller division or fewer kinds.`,
    );
  return rows;
}

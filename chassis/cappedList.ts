import { failure } from './errors.ts';

/** Rows that a plain list may have; what grows with time is a connection instead. */
export const LIST_MAX = 5_000;

/** A plain list as it is, where it is not too long. @throws RESULT_TOO_LARGE naming the field. */
export function capped<Row>(field: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= LIST_MAX) return rows;
  throw failure(
    'RESULT_TOO_LARGE',
    `\`${field}\` gives at most ${LIST_MAX} rows; there are more. Ask for a smaller part, or for fewer kinds of things.`,
  );
}

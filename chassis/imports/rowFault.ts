import { failure } from '../errors.ts';
import type { HubError } from '../errors.ts';

/** Classes of PostgreSQL's errors that bad rows cause: data, integrity, and values too large for an index. */
const ROWS_CLASS = /^(?:22|23|54)/;
/** COPY says where it stood, by a line of the batch. */
const COPY_PLACE = /^COPY staged, line (?<line>\d+)(?:, (?<column>column .+))?/s;

/** A complaint of PostgreSQL about a row. */
export interface RowFault {
  /** What was wrong, with what PostgreSQL said besides. */
  readonly what: string;
  /** The row's place in the batch, from 1; null where the statement took many. */
  readonly line: number | null;
}

const textOf = (error: unknown, field: string): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
  return typeof value === 'string' ? value : '';
};

/** What PostgreSQL complained of, where a row was at fault; null for any other error. */
export function rowFaultOf(error: unknown): RowFault | null {
  if (!ROWS_CLASS.test(textOf(error, 'code'))) return null;
  const { line, column } = COPY_PLACE.exec(textOf(error, 'where'))?.groups ?? {};
  const detail = column ?? textOf(error, 'detail');
  return {
    what: `${textOf(error, 'message')}${detail === '' ? '' : ` (${detail})`}`,
    line: line === undefined ? null : Number(line),
  };
}

/** A refused row in the sender's words. @param row its place in the data set, from 1. */
export const refusedRow = (dataset: string, row: number, what: string): HubError =>
  failure(
    'BAD_USER_INPUT',
    `${dataset}: row ${row} was refused: ${what}. Nothing was taken; correct the row and send the data set again.`,
  );

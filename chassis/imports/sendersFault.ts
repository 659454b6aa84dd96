import { failure } from '../errors.ts';
import type { ImportDefinition } from './importDefinition.ts';

/** Rows that were on their way when something went wrong: those after `taken`, `count` of them. */
export interface Underway {
  readonly taken: number;
  readonly count: number;
}

/** Classes of PostgreSQL's errors that bad rows cause: data, integrity, and values too large for an index. */
const SENDERS_CLASS = /^(?:22|23|54)/;
/** COPY says where it stood, by a line of the batch. */
const COPY_LINE = /^COPY staged, line (\d+)/;

const textOf = (error: object, field: string): string | null => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : null;
};

/** Which row was at fault, as far as is known: COPY stops at one, an insert at one of the batch. */
function placeOf(where: string | null, { taken, count }: Underway): string {
  const line = COPY_LINE.exec(where ?? '')?.[1];
  return line === undefined
    ? `one of the rows ${taken + 1} to ${taken + count} was refused`
    : `row ${taken + Number(line)} was refused`;
}

/** What PostgreSQL complains of in the sender's words: the row, and what was wrong with it. Any other error is given back. */
export function sendersFault({ dataset }: ImportDefinition, error: unknown, underway: Underway): unknown {
  if (typeof error !== 'object' || error === null || !SENDERS_CLASS.test(textOf(error, 'code') ?? '')) return error;
  const where = textOf(error, 'where');
  const column = /, (column .+)$/s.exec(where ?? '')?.[1] ?? null;
  const more = [column, textOf(error, 'detail')].filter((part) => part !== null).join('; ');
  return failure(
    'BAD_USER_INPUT',
    `${dataset}: ${placeOf(where, underway)}: ${textOf(error, 'message')}${more === '' ? '' : ` (${more})`}. Nothing was taken; correct the row and send the data set again.`,
  );
}

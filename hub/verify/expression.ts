/** Where a figure stands in an answer: a JSON pointer, a count of a list (with or without a filter), or a sum of these. */
export type Term =
  | { readonly kind: 'value'; readonly pointer: string }
  | { readonly kind: 'count'; readonly pointer: string; readonly filter: Filter | null };

/** Which items of a list count. */
export interface Filter {
  readonly field: string;
  /** `in`: the field is one of the names. `contains`: the field is a list that has all of them. */
  readonly test: 'in' | 'contains';
  readonly names: readonly string[];
}

/** A place in an answer that is not there, or an expression that cannot be read; the message names it. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

const POINTER = /^(?:\/[^\s/[\]()]+)+$/;
const COUNT = /^count\(((?:\/[^\s/[\]()]+)+)(?:\[(\w+) (in|contains) (\w+(?:,\w+)*)\])?\)$/;

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether a value is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function parseTerm(text: string): Term {
  if (POINTER.test(text)) return { kind: 'value', pointer: text };
  const [, pointer, field, test, names] = COUNT.exec(text) ?? [];
  if (pointer === undefined)
    throw new ExpressionError(
      `Expected a pointer such as /a/0/b, or count(/a) or count(/a[f in X,Y]); ${text === '' ? 'nothing' : text} came.`,
    );
  if (field === undefined || names === undefined) return { kind: 'count', pointer, filter: null };
  return {
    kind: 'count',
    pointer,
    filter: { field, test: test === 'in' ? 'in' : 'contains', names: names.split(',') },
  };
}

/** Reads `P`, `count(P)`, `count(P[f in A,B])`, `count(P[f contains A,B])` and sums of them. @throws ExpressionError */
export const parseExpression = (text: string): readonly Term[] =>
  text.split(' + ').map((term) => parseTerm(term.trim()));

/** The steps of a JSON pointer, unescaped. */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function stepInto(value: unknown, step: string): unknown {
  if (isList(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** What a JSON pointer finds. @throws ExpressionError naming the pointer and the step that found nothing. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  let walked = '';
  for (const step of stepsOf(pointer)) {
    const next = stepInto(value, step);
    const here = walked === '' ? 'the answer' : walked;
    if (next === undefined)
      throw new ExpressionError(`${pointer}: ${value === null ? `${here} is null` : `${here} has no ${step}`}.`);
    walked += `/${step}`;
    value = next;
  }
  return value;
}

/** The number at a pointer. @throws ExpressionError where something else is there. */
export function numberAt(data: unknown, pointer: string): number {
  const value = valueAt(data, pointer);
  if (typeof value === 'number') return value;
  throw new ExpressionError(`${pointer}: expected a number; ${JSON.stringify(value)} came.`);
}

/** The list at a pointer. @throws ExpressionError where something else is there. */
export function listAt(data: unknown, pointer: string): readonly unknown[] {
  const value = valueAt(data, pointer);
  if (isList(value)) return value;
  throw new ExpressionError(`${pointer}: expected a list; ${JSON.stringify(value)} came.`);
}

/** The text at a pointer. @throws ExpressionError where something else is there. */
export function textAt(data: unknown, pointer: string): string {
  const value = valueAt(data, pointer);
  if (typeof value === 'string') return value;
  throw new ExpressionError(`${pointer}: expected a text; ${JSON.stringify(value)} came.`);
}

function isCounted(value: unknown, { test, names }: Filter): boolean {
  if (test === 'in') return names.some((name) => name === value);
  return isList(value) && names.every((name) => value.includes(name));
}

function evaluateTerm(term: Term, data: unknown): unknown {
  if (term.kind === 'value') return valueAt(data, term.pointer);
  const { filter, pointer } = term;
  const list = listAt(data, pointer);
  return filter === null
    ? list.length
    : list.filter((_, index) => isCounted(valueAt(data, `${pointer}/${index}/${filter.field}`), filter)).length;
}

/** The figure that an expression finds in an answer. @throws ExpressionError naming what is missing. */
export function evaluate(terms: readonly Term[], data: unknown): unknown {
  const values = terms.map((term) => evaluateTerm(term, data));
  if (values.length === 1) return values[0];
  let sum = 0;
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'number')
      throw new ExpressionError(
        `${terms[index]?.pointer ?? ''}: expected a number to add; ${JSON.stringify(value)} came.`,
      );
    sum += value;
  }
  return sum;
}

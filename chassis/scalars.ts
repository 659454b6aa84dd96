import { GraphQLScalarType, Kind, print } from 'graphql';
import type { ValueNode } from 'graphql';
import { addDays, isCivilDate, isInstant, toShanghaiIso } from './calendar.ts';
import { failure } from './errors.ts';
import { invariant } from './invariant.ts';

const SHOWN_CHARS_MAX = 60;
const shown = (text: string): string => (text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text);

/** A scalar as text: how it is read, and how a row's value is written. */
interface TextScalar {
  readonly name: string;
  readonly expected: string;
  readonly isGood: (text: string) => boolean;
  readonly write: (value: unknown) => string;
}

/** It has no description: the SDL's own, in two languages, would be lost to one here. */
function textScalar({ name, expected, isGood, write }: TextScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown, came: string): string => {
    if (typeof value === 'string' && isGood(value)) return value;
    throw failure('BAD_USER_INPUT', `A ${name} is ${expected}; ${shown(came)} came.`);
  };
  return new GraphQLScalarType({
    name,
    serialize: write,
    parseValue: (value) => read(value, value === undefined ? 'nothing' : JSON.stringify(value)),
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null, print(node)),
  });
}

/** Rows hold dates as text already; anything else would be a column read in another way. */
function writeDate(value: unknown): string {
  invariant(typeof value === 'string', `a Date is answered from text, not from ${typeof value}`);
  return value;
}

/** Rows hold instants as text with an offset; the clock gives milliseconds. */
function writeInstant(value: unknown): string {
  if (typeof value === 'number') return toShanghaiIso(value);
  invariant(typeof value === 'string', `a DateTime is answered from text or milliseconds, not from ${typeof value}`);
  return value;
}

/** The hub's scalars, as resolvers: both travel as text, and are checked where they come in. */
export const scalarTypes = Object.freeze({
  Date: textScalar({
    name: 'Date',
    expected: 'a day that exists, of the years 1900 to 2100, as "2023-12-26"',
    isGood: isCivilDate,
    write: writeDate,
  }),
  DateTime: textScalar({
    name: 'DateTime',
    expected: 'RFC 3339 with its offset, of the years 1900 to 2100, as "2023-12-26T18:00:00+08:00"',
    isGood: isInstant,
    write: writeInstant,
  }),
});

/** A span of civil dates; both ends belong to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The longest period that a question may cover: a little over ten years. */
const PERIOD_DAYS_MAX = 3_700;

/** Checks a period. @throws BAD_USER_INPUT where it ends before it starts, or is too long. */
export function readPeriod({ from, to }: Period): Period {
  if (to < from)
    throw failure(
      'BAD_USER_INPUT',
      `A Period expects \`from\` not after \`to\`; ${from} and ${to} came. Change them over.`,
    );
  if (to > addDays(from, PERIOD_DAYS_MAX - 1))
    throw failure(
      'BAD_USER_INPUT',
      `A Period covers at most ${PERIOD_DAYS_MAX} days; ${from} to ${to} came. Ask in parts.`,
    );
  return { from, to };
}

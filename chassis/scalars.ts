import { GraphQLScalarType, Kind } from 'graphql';
import { addDays, isCivilDate } from './calendar.ts';
import { failure } from './errors.ts';

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? typeof value;

function readDate(value: unknown): string {
  if (typeof value === 'string' && isCivilDate(value)) return value;
  throw failure('BAD_USER_INPUT', `A Date is a day that exists, of the years 1900 to 2100, as 2023-12-26; ${shown(value)} came.`);
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function readInstant(value: unknown): string {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (typeof value === 'string' && date !== undefined && isCivilDate(date)) return value;
  throw failure('BAD_USER_INPUT', `A DateTime is RFC 3339 with its offset, as 2023-12-26T18:00:00+08:00; ${shown(value)} came.`);
}

const scalar = (name: string, read: (value: unknown) => string): GraphQLScalarType<string, string> =>
  new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : node.kind),
  });

/** The hub's scalars, as resolvers: both travel as text, and are checked where they come in. */
export const scalarTypes = Object.freeze({ Date: scalar('Date', readDate), DateTime: scalar('DateTime', readInstant) });

/** A span of civil dates; both ends belong to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The longest period that a question may cover: ten years. */
const PERIOD_DAYS_MAX = 3_660;

/** Checks a period. @throws BAD_USER_INPUT where it ends before it starts, or is longer than ten years. */
export function readPeriod({ from, to }: Period): Period {
  if (to < from) throw failure('BAD_USER_INPUT', `A Period expects \`from\` not after \`to\`; ${from} and ${to} came. Change them over.`);
  if (to > addDays(from, PERIOD_DAYS_MAX)) throw failure('BAD_USER_INPUT', `A Period covers at most ten years; ${from} to ${to} came. Ask in parts.`);
  return { from, to };
}

import { GraphQLError } from 'graphql';
import { HubError, failure } from './errors.ts';
import type { ErrorCode } from './errors.ts';
import type { Logger } from './telemetry.ts';

/** What PostgreSQL's codes mean for a caller, by their beginning; all others are faults of our own. */
const meanings = Object.freeze([
  // A statement cancelled by its timeout or by a cancel request.
  { code: /^57014$/, meaning: 'DEADLINE_EXCEEDED' },
  // The server stops or starts, has no connection left, or is gone.
  { code: /^(?:57P|53|08)/, meaning: 'SERVICE_UNAVAILABLE' },
  // A text with the character U+0000, which a caller can write and PostgreSQL cannot keep.
  { code: /^(?:22021|22P05)$/, meaning: 'BAD_USER_INPUT' },
] as const);

/** What is said where the catalogue's own words would leave a caller without advice. */
const advice: Readonly<Partial<Record<ErrorCode, string>>> = Object.freeze({
  BAD_USER_INPUT: 'A text expects characters other than U+0000; one came with it. Leave it out.',
});

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

/** Failures that say all there is to know, so that their causes need not stand in the log. */
const UNLOGGED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['DEADLINE_EXCEEDED', 'BAD_USER_INPUT']);

/** A failure of the catalogue behind any error: itself, or what it is known to mean. */
function knownFailure(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  const known = meanings.find(({ code }) => code.test(codeOf(error)));
  return known === undefined ? null : failure(known.meaning, advice[known.meaning]);
}

/**
 * What of any error may be told: a failure of the catalogue as it is, and of everything else only that it happened.
 * @returns the failure, and the cause for the log; none where the failure says all.
 */
export function tellableFailure(error: unknown): { readonly failure: HubError; readonly cause: unknown } {
  const known = knownFailure(error);
  if (known === null) return { failure: failure('INTERNAL_SERVER_ERROR'), cause: error };
  const cause: unknown = known === error ? known.originalError : error;
  return { failure: known, cause: UNLOGGED.has(known.code) ? undefined : cause };
}

/**
 * What graphql-js itself says of an input: of a variable before anything was executed (a scalar of ours may stand behind
 * it), of an argument at its field. What it says of a value on its way out names no place in the text, and is our fault.
 */
function inputComplaint({ path, originalError, message }: GraphQLError): HubError | null {
  const isFailure = originalError instanceof HubError;
  if (path === undefined) return failure(isFailure ? originalError.code : 'BAD_USER_INPUT', message);
  const isOfArgument = originalError instanceof GraphQLError && originalError.nodes !== undefined;
  return isOfArgument && !isFailure ? failure('BAD_USER_INPUT', message) : null;
}

/**
 * What of an execution error may leave a subgraph: a tellable failure at its place, or graphql-js's own complaint about an
 * input. The cause goes to the log.
 * @param about what the log line says besides, such as the trace.
 */
export const maskError =
  (log: Logger, about: Readonly<Record<string, unknown>> = {}) =>
  (error: GraphQLError): HubError => {
    const { nodes = null, path = null, originalError = error } = error;
    const { failure: told, cause } = tellableFailure(inputComplaint(error) ?? originalError);
    if (cause !== undefined) log.error({ ...about, error: cause, path }, 'a resolver failed');
    return new HubError(told.code, told.message, { nodes, path });
  };

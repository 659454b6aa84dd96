import type { ApolloServerPlugin } from '@apollo/server';
import { errorCatalogue, isErrorCode } from '@hub/chassis';
import type { ErrorCode, Logger } from '@hub/chassis';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** Longest message; the hub's own are far shorter, and graphql-js quotes what came. */
const MESSAGE_LENGTH_MAX = 500;
/** Most that a message shows of one quoted text. */
const QUOTE_LENGTH_MAX = 100;
/** Of a variable's value graphql-js shows the whole and then the part that is wrong: together they stay under the quote's length. */
const VALUE_LENGTH_MAX = 50;
const REASON_QUOTE_LENGTH_MAX = 40;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const cutQuotes = (text: string, most: number): string =>
  text.replace(QUOTED, (quoted) => (quoted.length > most ? `"${quoted.slice(1, most)}…"` : quoted));

const GOT = ' got invalid value ';

/** Shortens what a message repeats of a caller's own text: nobody needs eight megabytes of it back. */
function shorten(message: string): string {
  const start = message.indexOf(GOT);
  if (start < 0) return cut(cutQuotes(message, QUOTE_LENGTH_MAX), MESSAGE_LENGTH_MAX);
  // The reason begins at the first semicolon that is no part of the value's own text.
  const end = message.replace(QUOTED, (quoted) => '"'.repeat(quoted.length)).indexOf('; ', start);
  const value = message.slice(start + GOT.length, end < 0 ? undefined : end);
  const reason = end < 0 ? '' : message.slice(end);
  return cut(
    `${message.slice(0, start)}${GOT}${cut(value, VALUE_LENGTH_MAX)}${cutQuotes(reason, REASON_QUOTE_LENGTH_MAX)}`,
    MESSAGE_LENGTH_MAX,
  );
}

const SUGGESTION = / ?Did you mean [^?]{0,1000}\?/g;

/** Codes of the GraphQL server and the engine that have another name in the catalogue. */
const renamed: Readonly<Record<string, ErrorCode>> = Object.freeze({
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
  DOWNSTREAM_SERVICE_ERROR: 'SUBGRAPH_INVALID_RESPONSE',
});

/** Codes whose messages may have been made by what went wrong; only the catalogue's words go out. */
const genericOnly: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL_SERVER_ERROR',
  'SCHEMA_MISMATCH',
  'SUBGRAPH_INVALID_RESPONSE',
  'SUBGRAPH_UNAVAILABLE',
]);

/** The code of the catalogue that an error goes out with. */
function codeOf(extensions: GraphQLFormattedError['extensions']): ErrorCode {
  const code = extensions?.['code'];
  if (isErrorCode(code)) return code;
  return (typeof code === 'string' ? renamed[code] : undefined) ?? 'INTERNAL_SERVER_ERROR';
}

/** The engine marks "each item" of a list with @; a caller gets the path to the list. */
function callersPath(path: GraphQLFormattedError['path']): { path?: ReadonlyArray<string | number> } {
  if (path === undefined) return {};
  const end = path.indexOf('@');
  const known = end < 0 ? path : path.slice(0, end);
  return known.length === 0 ? {} : { path: known };
}

/**
 * Makes of any error what may leave the hub: a code of the catalogue with its message, where it is and which part it came
 * from; everything else only as its code. Nothing is copied from an error that is not named here.
 */
export const maskError =
  (options: { readonly areSuggestionsShown: boolean }) =>
  ({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError => {
    const code = codeOf(extensions);
    const { meaning, retriable } = errorCatalogue[code];
    const told = shorten(options.areSuggestionsShown ? message : message.replace(SUGGESTION, ''));
    const subgraph = extensions?.['subgraph'];
    return {
      message: genericOnly.has(code) ? meaning : told,
      ...(locations === undefined ? {} : { locations }),
      ...callersPath(path),
      extensions: { code, retriable, ...(typeof subgraph === 'string' ? { subgraph } : {}) },
    };
  };

/** The status of an answer that holds nothing but errors. */
const statusOf = (error: GraphQLFormattedError | undefined): number => errorCatalogue[codeOf(error?.extensions)].status;

const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  codeOf(error.extensions) === 'INTERNAL_SERVER_ERROR'
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;

/** Logs the causes of what was masked under the request's id, and gives the caller the same id. */
export const errorsById = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  unexpectedErrorProcessingRequest: async ({ error, requestContext }) => {
    log.error({ error, requestId: requestContext.contextValue.requestId }, 'a request failed');
  },
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
      for (const error of errors) {
        if (codeOf(error.extensions) === 'INTERNAL_SERVER_ERROR')
          log.error({ error: error.originalError ?? error, path: error.path, requestId }, 'an operation failed');
      }
    },
    willSendResponse: async ({ response, contextValue: { requestId } }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const errors = singleResult.errors?.map((error) => withRequestId(error, requestId));
      if (errors !== undefined) singleResult.errors = errors;
      if (singleResult.data === undefined) response.http.status = statusOf(errors?.[0]);
    },
  }),
});

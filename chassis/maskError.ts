import { GraphQLError } from 'graphql';
import { HubError, failure, isErrorCode } from './errors.ts';
import type { Logger } from './telemetry.ts';

/** PostgreSQL's code for a statement cancelled by its timeout or by a cancel request. */
const QUERY_CANCELED = '57014';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;

/** A failure of the catalogue behind any error: itself, what it is known to mean, or an internal one. */
function knownFailure(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  if (codeOf(error) === QUERY_CANCELED) return failure('DEADLINE_EXCEEDED');
  return null;
}

/**
 * What of an execution error may leave a subgraph: a failure of the catalogue as it is, graphql-js's own complaint about
 * an input, and of everything else only that it happened. The cause goes to the log.
 */
export const maskError =
  (log: Logger) =>
  (error: GraphQLError): GraphQLError => {
    const place = { nodes: error.nodes ?? null, path: error.path ?? null };
    const known = knownFailure(error.originalError ?? error);
    if (known !== null) return new HubError(known.code, known.message, place);
    // Coercion of variables and arguments happens in graphql-js, which gives no code and no original error.
    if (error.originalError === undefined && !isErrorCode(error.extensions['code']))
      return new HubError('BAD_USER_INPUT', error.message, place);
    log.error({ error: error.originalError ?? error, path: error.path }, 'a resolver failed');
    return new HubError('INTERNAL_SERVER_ERROR', failure('INTERNAL_SERVER_ERROR').message, place);
  };

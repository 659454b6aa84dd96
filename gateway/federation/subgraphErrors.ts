import { errorCatalogue, isErrorCode } from '@hub/chassis';
import type { ErrorCode } from '@hub/chassis';
import type { GraphQLFormattedError } from 'graphql';

/** Codes that a subgraph may give to a caller, with its own words. */
const passed: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'DATE_OUTSIDE_CALENDAR',
  'FORBIDDEN',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_FOUND',
  'RESULT_TOO_LARGE',
]);

/** What a subgraph's other codes mean for a caller, who did not write the operation that the subgraph complains of. */
const translated: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = Object.freeze({
  DEADLINE_EXCEEDED: 'DEADLINE_EXCEEDED',
  REQUEST_CANCELLED: 'REQUEST_CANCELLED',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  SERVICE_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  GRAPHQL_PARSE_FAILED: 'SCHEMA_MISMATCH',
  GRAPHQL_VALIDATION_FAILED: 'SCHEMA_MISMATCH',
  OPERATION_RESOLUTION_FAILURE: 'SCHEMA_MISMATCH',
  SCHEMA_MISMATCH: 'SCHEMA_MISMATCH',
});

type Path = ReadonlyArray<string | number>;

/** An error that names a part and nothing else of it. */
export function subgraphError(
  code: ErrorCode,
  subgraph: string,
  place: { readonly message?: string; readonly path?: Path } = {},
): GraphQLFormattedError {
  const { message = errorCatalogue[code].meaning, path } = place;
  return {
    message,
    ...(path === undefined ? {} : { path }),
    extensions: { code, retriable: errorCatalogue[code].retriable, subgraph },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isPath = (value: unknown): value is Path =>
  Array.isArray(value) &&
  value.every((step: unknown) => typeof step === 'string' || (typeof step === 'number' && Number.isSafeInteger(step)));

/**
 * What of a subgraph's error may go on: a code of the list with its message, of everything else the code that it means
 * and the catalogue's words. Locations, stack traces, names of hosts and whatever else came are left behind.
 */
export function cleanError(error: unknown, subgraph: string): GraphQLFormattedError {
  const fields = isRecord(error) ? error : {};
  const extensions = isRecord(fields['extensions']) ? fields['extensions'] : {};
  const place = isPath(fields['path']) ? { path: fields['path'] } : {};
  const code = extensions['code'];
  if (!isErrorCode(code)) return subgraphError('INTERNAL_SERVER_ERROR', subgraph, place);
  if (passed.has(code) && typeof fields['message'] === 'string')
    return subgraphError(code, subgraph, { message: fields['message'], ...place });
  return subgraphError(translated[code] ?? 'SUBGRAPH_INVALID_RESPONSE', subgraph, place);
}

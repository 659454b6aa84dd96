import { GraphQLError } from 'graphql';
import type { GraphQLErrorOptions } from 'graphql';

/** How a failure looks to a client: its HTTP status when it ends the whole request, and whether asking again may help. */
export interface ErrorEntry {
  readonly status: number;
  readonly retriable: boolean;
  /** What it means, for docs/errors.md and as the message when nothing more may be said. */
  readonly meaning: string;
  /** The same in Chinese. */
  readonly meaningZh: string;
  /** What the caller can do. */
  readonly advice: string;
}

const entry = (status: number, retriable: boolean, meaning: string, meaningZh: string, advice: string): ErrorEntry =>
  Object.freeze({ status, retriable, meaning, meaningZh, advice });

/**
 * Every failure that leaves the hub has one of these codes; docs/errors.md is printed from this list.
 * A refusal that the domain expects is not here: it is a value of the schema.
 */
export const errorCatalogue = Object.freeze({
  BAD_REQUEST: entry(
    400,
    false,
    'The HTTP request is not a GraphQL request.',
    '请求格式不正确。',
    'Send POST with a JSON body that holds `query`.',
  ),
  GRAPHQL_PARSE_FAILED: entry(
    400,
    false,
    'The GraphQL text does not parse.',
    'GraphQL 文本无法解析。',
    'Correct the text at the place named.',
  ),
  GRAPHQL_VALIDATION_FAILED: entry(
    400,
    false,
    'The operation does not fit the schema.',
    '操作与模式不符。',
    'Compare the operation with the schema.',
  ),
  OPERATION_RESOLUTION_FAILURE: entry(
    400,
    false,
    'The operation named is not in the text, or several are there and none is named.',
    '找不到要执行的操作。',
    'Name one operation of the text in `operationName`.',
  ),
  BAD_USER_INPUT: entry(
    400,
    false,
    'An argument or variable has a value that cannot be used.',
    '参数值无效。',
    'Correct the value as the message says.',
  ),
  DATE_OUTSIDE_CALENDAR: entry(
    400,
    false,
    'The date lies outside the working-day calendar.',
    '日期超出工作日历范围。',
    'Use a date of the years that the message names.',
  ),
  UNAUTHENTICATED: entry(
    401,
    false,
    'No valid token came with the request.',
    '未通过身份验证。',
    'Send `Authorization: Bearer <token>`; get a new token when it has expired.',
  ),
  FORBIDDEN: entry(
    403,
    false,
    'The caller may not do this.',
    '没有权限。',
    'Ask the owner of the data for the right to it.',
  ),
  NOT_FOUND: entry(
    404,
    false,
    'There is no such thing, or it is not visible to the caller.',
    '不存在或不可见。',
    'Check the identifier and the rights of the token.',
  ),
  METHOD_NOT_ALLOWED: entry(405, false, 'The HTTP method is not served here.', '不支持该请求方法。', 'Use POST.'),
  PAYLOAD_TOO_LARGE: entry(413, false, 'The request body is too large.', '请求体过大。', 'Send a smaller request.'),
  UNSUPPORTED_MEDIA_TYPE: entry(
    415,
    false,
    'The content type is not served here.',
    '不支持该内容类型。',
    'Send `Content-Type: application/json`.',
  ),
  RESULT_TOO_LARGE: entry(
    400,
    false,
    'The list would have more rows than one answer may hold.',
    '结果过大。',
    'Ask for a smaller area or fewer levels.',
  ),
  SCHEMA_MISMATCH: entry(
    500,
    false,
    'Two parts of the hub disagree about the schema.',
    '内部模式不一致。',
    'Tell the operator of the hub.',
  ),
  DEADLINE_EXCEEDED: entry(
    504,
    true,
    'The answer was not ready in the time allowed.',
    '超时。',
    'Ask for less, or again later.',
  ),
  REQUEST_CANCELLED: entry(499, true, 'The caller left before the answer was ready.', '请求已取消。', 'Ask again.'),
  SUBGRAPH_UNAVAILABLE: entry(
    503,
    true,
    'A part of the hub did not answer; the other fields are good.',
    '部分服务暂不可用。',
    'Ask again later; use the fields that came.',
  ),
  SUBGRAPH_INVALID_RESPONSE: entry(
    502,
    true,
    'A part of the hub answered with something unusable; the other fields are good.',
    '部分服务返回无效结果。',
    'Tell the operator of the hub.',
  ),
  SERVICE_UNAVAILABLE: entry(
    503,
    true,
    'The hub is starting, stopping or overloaded.',
    '服务暂不可用。',
    'Ask again later.',
  ),
  INTERNAL_SERVER_ERROR: entry(
    500,
    false,
    'Something went wrong inside the hub.',
    '内部错误。',
    'Give the operator the `requestId` of the answer.',
  ),
});

/** A code of the catalogue. */
export type ErrorCode = keyof typeof errorCatalogue;

/** Whether a string is a code of the catalogue. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCatalogue, code);

/** A failure with a code of the catalogue; the only kind of error whose text may leave the hub. */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: GraphQLErrorOptions) {
    super(message, {
      ...options,
      extensions: { ...options?.extensions, code, retriable: errorCatalogue[code].retriable },
    });
    this.name = 'HubError';
    this.code = code;
  }
}

/**
 * Makes a failure of the catalogue.
 * @param detail what was expected, what came, what to do; without it, the catalogue's own sentence.
 *   It must hold nothing that the caller may not read: it is shown as it is.
 */
export const failure = (code: ErrorCode, detail?: string): HubError =>
  new HubError(code, detail ?? errorCatalogue[code].meaning);

/** Takes an answer out of its wrapping. @throws BAD_USER_INPUT with the fault where there is none. */
export function foundOrRefused<Value>(outcome: { readonly found: Value } | { readonly fault: string }): Value {
  if ('fault' in outcome) throw failure('BAD_USER_INPUT', outcome.fault);
  return outcome.found;
}

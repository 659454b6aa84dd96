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

const entry = (fields: ErrorEntry): ErrorEntry => Object.freeze(fields);

/**
 * Every failure that leaves the hub has one of these codes; docs/errors.md is printed from this list.
 * A refusal that the domain expects is not here: it is a value of the schema.
 */
export const errorCatalogue = Object.freeze({
  BAD_REQUEST: entry({
    status: 400,
    retriable: false,
    meaning: 'The HTTP request is not a GraphQL request.',
    meaningZh: '请求格式不正确。',
    advice: 'Send POST with a JSON body that holds `query`.',
  }),
  GRAPHQL_PARSE_FAILED: entry({
    status: 400,
    retriable: false,
    meaning: 'The GraphQL text does not parse.',
    meaningZh: 'GraphQL 文本无法解析。',
    advice: 'Correct the text at the place named.',
  }),
  GRAPHQL_VALIDATION_FAILED: entry({
    status: 400,
    retriable: false,
    meaning: 'The operation does not fit the schema.',
    meaningZh: '操作与模式不符。',
    advice: 'Compare the operation with the schema.',
  }),
  OPERATION_RESOLUTION_FAILURE: entry({
    status: 400,
    retriable: false,
    meaning: 'The operation named is not in the text, or several are there and none is named.',
    meaningZh: '找不到要执行的操作。',
    advice: 'Name one operation of the text in `operationName`.',
  }),
  BAD_USER_INPUT: entry({
    status: 400,
    retriable: false,
    meaning: 'An argument or variable has a value that cannot be used.',
    meaningZh: '参数值无效。',
    advice: 'Correct the value as the message says.',
  }),
  DATE_OUTSIDE_CALENDAR: entry({
    status: 400,
    retriable: false,
    meaning: 'The date lies outside the working-day calendar.',
    meaningZh: '日期超出工作日历范围。',
    advice: 'Use a date of the years that the message names.',
  }),
  UNAUTHENTICATED: entry({
    status: 401,
    retriable: false,
    meaning: 'No valid token came with the request.',
    meaningZh: '未通过身份验证。',
    advice: 'Send `Authorization: Bearer <token>`; get a new token when it has expired.',
  }),
  FORBIDDEN: entry({
    status: 403,
    retriable: false,
    meaning: 'The caller may not do this.',
    meaningZh: '没有权限。',
    advice: 'Ask the owner of the data for the right to it.',
  }),
  NOT_FOUND: entry({
    status: 404,
    retriable: false,
    meaning: 'There is no such thing, or it is not visible to the caller.',
    meaningZh: '不存在或不可见。',
    advice: 'Check the identifier and the rights of the token.',
  }),
  METHOD_NOT_ALLOWED: entry({
    status: 405,
    retriable: false,
    meaning: 'The HTTP method is not served here.',
    meaningZh: '不支持该请求方法。',
    advice: 'Use POST.',
  }),
  IDEMPOTENCY_KEY_REUSED: entry({
    status: 409,
    retriable: false,
    meaning: 'The idempotency key was used for another command, or by somebody else, in the last 30 days.',
    meaningZh: '该幂等键在30天内已用于其他操作。',
    advice: 'Use a new key for each command, and the same one only to send the same command again.',
  }),
  TOO_MANY_SUBSCRIPTIONS: entry({
    status: 429,
    retriable: false,
    meaning: 'The caller has as many subscriptions as one may have.',
    meaningZh: '订阅数量已达上限。',
    advice: 'End one that is not needed, or ask for several things in one subscription.',
  }),
  PAYLOAD_TOO_LARGE: entry({
    status: 413,
    retriable: false,
    meaning: 'The request body is too large.',
    meaningZh: '请求体过大。',
    advice: 'Send a smaller request.',
  }),
  UNSUPPORTED_MEDIA_TYPE: entry({
    status: 415,
    retriable: false,
    meaning: 'The content type is not served here.',
    meaningZh: '不支持该内容类型。',
    advice: 'Send `Content-Type: application/json`.',
  }),
  RESULT_TOO_LARGE: entry({
    status: 400,
    retriable: false,
    meaning: 'The list would have more rows than one answer may hold.',
    meaningZh: '结果过大。',
    advice: 'Ask for a smaller area or fewer levels.',
  }),
  SCHEMA_MISMATCH: entry({
    status: 500,
    retriable: false,
    meaning: 'Two parts of the hub disagree about the schema.',
    meaningZh: '内部模式不一致。',
    advice: 'Tell the operator of the hub.',
  }),
  DEADLINE_EXCEEDED: entry({
    status: 504,
    retriable: true,
    meaning: 'The answer was not ready in the time allowed.',
    meaningZh: '超时。',
    advice: 'Ask for less, or again later.',
  }),
  REQUEST_CANCELLED: entry({
    status: 499,
    retriable: true,
    meaning: 'The caller left before the answer was ready.',
    meaningZh: '请求已取消。',
    advice: 'Ask again.',
  }),
  SUBGRAPH_UNAVAILABLE: entry({
    status: 503,
    retriable: true,
    meaning: 'A part of the hub did not answer; the other fields are good.',
    meaningZh: '部分服务暂不可用。',
    advice: 'Ask again later; use the fields that came.',
  }),
  SUBGRAPH_INVALID_RESPONSE: entry({
    status: 502,
    retriable: true,
    meaning: 'A part of the hub answered with something unusable; the other fields are good.',
    meaningZh: '部分服务返回无效结果。',
    advice: 'Tell the operator of the hub.',
  }),
  SERVICE_UNAVAILABLE: entry({
    status: 503,
    retriable: true,
    meaning: 'The hub is starting, stopping or overloaded.',
    meaningZh: '服务暂不可用。',
    advice: 'Ask again later.',
  }),
  INTERNAL_SERVER_ERROR: entry({
    status: 500,
    retriable: false,
    meaning: 'Something went wrong inside the hub.',
    meaningZh: '内部错误。',
    advice: 'Give the operator the `requestId` of the answer.',
  }),
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

import type { ServerResponse } from 'node:http';
import { errorCatalogue } from '../errors.ts';
import type { HubError } from '../errors.ts';

/** An answer before it is written: every route makes one, and one place writes it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Headers of every answer: nothing is stored on the way, and no browser guesses another type. */
export const alwaysHeaders = Object.freeze({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });

/** A reply with a JSON body. */
export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value)}\n`,
});

/** What HTTP asks to be said beside some refusals. */
const refusalHeaders: Readonly<Partial<Record<HubError['code'], Readonly<Record<string, string>>>>> = Object.freeze({
  UNAUTHENTICATED: { 'www-authenticate': 'Bearer realm="hub"' },
  SERVICE_UNAVAILABLE: { 'retry-after': '1' },
});

/**
 * The reply to a request that ended before execution: a well-formed GraphQL answer that holds one error.
 * @param extensions what the error says besides its code, such as the request's id.
 */
export function refusalReply(
  { message, code }: HubError,
  extensions: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const { status, retriable } = errorCatalogue[code];
  const body = { errors: [{ message, extensions: { code, retriable, ...extensions } }] };
  return jsonReply(status, body, { ...refusalHeaders[code], ...headers });
}

/** Writes a reply. @param headers those of the exchange: the request's id, and what browsers are told. */
export function writeReply(
  response: ServerResponse,
  reply: Reply,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const length = { 'content-length': Buffer.byteLength(reply.body) };
  response.writeHead(reply.status, { ...alwaysHeaders, ...headers, ...reply.headers, ...length });
  response.end(reply.body);
}

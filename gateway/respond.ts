import type { ServerResponse } from 'node:http';
import { HubError, errorCatalogue, failure } from '@hub/chassis';

/** An answer before it is written: every door of the gateway makes one, and one place writes it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Headers of every answer: nothing is stored on the way, and no browser guesses another type. */
const always = Object.freeze({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });

/** A reply with a JSON body. */
export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value)}\n`,
});

/** What HTTP asks to be said beside some refusals. */
const refusalHeaders: Readonly<Partial<Record<HubError['code'], Readonly<Record<string, string>>>>> = Object.freeze({
  UNAUTHENTICATED: { 'www-authenticate': 'Bearer realm="hub"' },
  METHOD_NOT_ALLOWED: { allow: 'POST, OPTIONS' },
  SERVICE_UNAVAILABLE: { 'retry-after': '1' },
});

/** The reply to a request that ended before execution: a well-formed GraphQL answer that holds one error. */
export function refusalReply(error: unknown, requestId: string): Reply {
  const known = error instanceof HubError ? error : failure('INTERNAL_SERVER_ERROR');
  const { message, code } = known;
  const { status, retriable } = errorCatalogue[code];
  return jsonReply(status, { errors: [{ message, extensions: { code, retriable, requestId } }] }, refusalHeaders[code]);
}

/** Writes a reply. @param headers those of the exchange: the request's id, and what browsers are told. */
export function writeReply(
  response: ServerResponse,
  { status, headers, body }: Reply,
  exchangeHeaders: Readonly<Record<string, string>>,
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...always, ...exchangeHeaders, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

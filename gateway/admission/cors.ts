/** Which pages may ask. */
export interface CorsPolicy {
  readonly origins: readonly string[];
  /** Whether pages of this machine may too, as in the demo. */
  readonly isLoopbackAllowed: boolean;
}

const LOOPBACK_ORIGIN = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
const REQUEST_HEADERS =
  'authorization, content-type, hub-deadline-ms, hub-matter, hub-purpose, traceparent, apollo-require-preflight, apollographql-client-name, apollographql-client-version, x-apollo-operation-name';
const PREFLIGHT_AGE_S = 600;

/**
 * The headers that tell a browser whether a page of this origin may ask. No cookies are in use, so credentials are never
 * allowed; an origin that is not listed gets no header, and its browser refuses for it.
 */
export function corsHeaders(
  policy: CorsPolicy,
  origin: string | undefined,
  isPreflight: boolean,
): Readonly<Record<string, string>> {
  const vary = { vary: 'Origin' };
  if (origin === undefined) return vary;
  const isAllowed = policy.origins.includes(origin) || (policy.isLoopbackAllowed && LOOPBACK_ORIGIN.test(origin));
  if (!isAllowed) return vary;
  const allowed = { ...vary, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'hub-request-id' };
  if (!isPreflight) return allowed;
  return {
    ...allowed,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': REQUEST_HEADERS,
    'access-control-max-age': String(PREFLIGHT_AGE_S),
  };
}

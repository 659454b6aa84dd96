import { failure, parsePrincipal } from '@hub/chassis';
import type { HubError, Principal } from '@hub/chassis';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTVerifyOptions } from 'jose';
import { z } from 'zod';

/** Whose tokens the gateway believes. */
export interface Issuer {
  /** The `iss` of its tokens. */
  readonly url: string;
  /** Its public keys. */
  readonly jwks: JSONWebKeySet;
}

/** What the gateway asks of the headers of a request. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The `Hub-Purpose` header: why this request reads. */
  readonly purpose: string | undefined;
}

/** Tokens older than this are refused, whatever their own expiry says. */
const TOKEN_AGE_MAX_S = 24 * 60 * 60;
const CLOCK_TOLERANCE_S = 5;
const TOKEN_LENGTH_MAX = 8_192;
/** Verified tokens kept, so that a client's next request costs no signature check; the oldest go first. */
const TOKENS_KEPT_MAX = 1_000;

const claimsShape = z.object({
  sub: z.string().optional(),
  client_id: z.string(),
  iat: z.number(),
  exp: z.number(),
  /** What the hub adds to the claims of RFC 9068. */
  hub: z.object({
    organisation: z.string(),
    post: z.string(),
    roles: z.array(z.string()),
    scope: z.unknown(),
    /** Why the holder may read; the first is meant where a request names none. */
    purposes: z.array(z.string()).min(1).max(20),
  }),
});
type Claims = z.infer<typeof claimsShape>;

/** Who asks, and until when his token lets him. */
export interface Caller {
  readonly principal: Principal;
  /** Real time, milliseconds since 1970; an answer that goes on ends then. */
  readonly expiresAtMs: number;
}

interface VerifiedToken {
  readonly expiresAtMs: number;
  readonly purposes: readonly string[];
  /** One principal per purpose, the same object each time: what was encoded for it can be kept with it. */
  readonly principals: ReadonlyMap<string, Principal>;
}

const refused = (why: string): HubError =>
  failure(
    'UNAUTHENTICATED',
    `The token was refused: ${why}. Get a new one and send it as \`Authorization: Bearer <token>\`.`,
  );

/** What may be said of a refused token: enough to correct it, nothing about the keys. */
function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (code === 'ERR_JWT_EXPIRED') return 'it has expired';
  const claim: unknown = code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' ? Reflect.get(Object(error), 'claim') : undefined;
  return typeof claim === 'string'
    ? `its claim "${claim.slice(0, 30)}" is missing or not as required`
    : 'it is not a valid token of the issuer of this hub';
}

function principalsOf(claims: Claims): ReadonlyMap<string, Principal> {
  const { organisation, post, roles, scope, purposes } = claims.hub;
  const principals = new Map<string, Principal>();
  for (const purpose of purposes) {
    const principal = parsePrincipal({
      subject: claims.sub ?? null,
      client: claims.client_id,
      organisation,
      post,
      roles,
      scope,
      purpose,
    });
    if (principal === null) throw refused('its claim "hub" is malformed');
    // Machine scopes are for the hub's own workers, which do not come through this door.
    if (principal.scope.kind === 'machine') throw refused('its scope is not for callers from outside');
    principals.set(purpose, principal);
  }
  return principals;
}

/** The bearer token of the header. @throws UNAUTHENTICATED where there is none. */
/** Base64url as an encoder writes it: the last character has bits that readers ignore, and a changed token is no token. */
const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part;

function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined)
    throw failure('UNAUTHENTICATED', 'The request expects `Authorization: Bearer <token>`; no such header came.');
  const token = /^bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
  if (token === undefined || token.length > TOKEN_LENGTH_MAX)
    throw refused('the header does not hold one bearer token');
  if (!token.split('.').every(isCanonical)) throw refused(reasonOf(null));
  return token;
}

/**
 * Makes the check of who asks. Strict where the defaults of JWT libraries are not: the algorithm, issuer, audience,
 * type, age and required claims are all fixed.
 * @param now real time in milliseconds: tokens never follow the domain clock.
 * @returns a check that gives the caller; it throws UNAUTHENTICATED, or FORBIDDEN for a purpose that the token does not hold.
 */
export function createAuthenticator(
  issuer: Issuer,
  now: () => number = Date.now,
): (credentials: Credentials) => Promise<Caller> {
  const keys = createLocalJWKSet(issuer.jwks);
  const tokens = new Map<string, VerifiedToken>();

  const verify = async (token: string): Promise<VerifiedToken> => {
    const options: JWTVerifyOptions = {
      algorithms: ['EdDSA'],
      issuer: issuer.url,
      audience: 'hub',
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'client_id', 'hub'],
      maxTokenAge: TOKEN_AGE_MAX_S,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: new Date(now()),
    };
    const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw refused(reasonOf(error));
    });
    const claims = claimsShape.safeParse(payload);
    if (!claims.success) throw refused('its claims are malformed');
    const { exp, iat, hub } = claims.data;
    const expiresAtMs = Math.min(exp, iat + TOKEN_AGE_MAX_S) * 1_000;
    return { expiresAtMs, purposes: hub.purposes, principals: principalsOf(claims.data) };
  };

  const remember = (token: string, verified: VerifiedToken): VerifiedToken => {
    const oldest = tokens.size >= TOKENS_KEPT_MAX ? tokens.keys().next().value : undefined;
    if (oldest !== undefined) tokens.delete(oldest);
    tokens.set(token, verified);
    return verified;
  };

  return async ({ authorization, purpose }) => {
    const token = bearerToken(authorization);
    const kept = tokens.get(token);
    if (kept !== undefined && kept.expiresAtMs <= now()) tokens.delete(token);
    const verified = tokens.get(token) ?? remember(token, await verify(token));
    const principal = verified.principals.get(purpose ?? verified.purposes[0] ?? '');
    if (principal === undefined)
      throw failure(
        'FORBIDDEN',
        `The header Hub-Purpose expects one of ${verified.purposes.join(', ')}, which the token allows; another came.`,
      );
    return { principal, expiresAtMs: verified.expiresAtMs };
  };
}

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { failure } from './errors.ts';
import type { HubError } from './errors.ts';
import { invariant } from './invariant.ts';
import { parseJson } from './parseJson.ts';

/**
 * Which rows a caller may read, before any field rule. Areas are codes of places; a subgraph turns them into intervals
 * over its own register. `machine` is for the hub's own workers and never comes from outside.
 */
const scopeClaim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('areas'), areas: z.array(z.string().max(40)).min(1).max(200) }),
  z.object({ kind: z.literal('person') }),
  z.object({
    kind: z.literal('partner'),
    relation: z.string().max(40),
    areas: z.array(z.string().max(40)).max(200),
    categories: z.array(z.string().max(60)).max(50),
  }),
  z.object({ kind: z.literal('machine'), name: z.string().max(40) }),
]);
/** The same as the caller's token says it, before any subgraph has looked into its register. */
export type ScopeClaim = Readonly<z.infer<typeof scopeClaim>>;

const principalShape = z.object({
  /** The issuer's opaque subject (never a citizen number); null for a client that acts for nobody. */
  subject: z.string().min(1).max(120).nullable(),
  /** The calling program. */
  client: z.string().min(1).max(80),
  /** Shown to a person who asks who looked: the organisation and the post, never a name. */
  organisation: z.string().min(1).max(120),
  post: z.string().min(1).max(120),
  roles: z.array(z.string().max(60)).max(30),
  scope: scopeClaim,
  /** Why this request reads; one of those that the caller's token names. */
  purpose: z.string().min(1).max(40),
});

/** Who asks, for whom, why, and over which rows: all that a subgraph learns about a caller. */
export type Principal = Readonly<z.infer<typeof principalShape>>;

/** Checks that unknown data is a Principal. @returns null where it is not. */
export function parsePrincipal(value: unknown): Principal | null {
  const parsed = principalShape.safeParse(value);
  return parsed.success ? Object.freeze(parsed.data) : null;
}

/** A MAC key with its id; the first of a ring signs, every one of it verifies, so that keys can be rotated. */
export interface MacKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The header that carries the hub token. */
export const HUB_TOKEN_HEADER = 'hub-token';
/** How long the claims of a hub token hold. */
export const HUB_TOKEN_LIFETIME_MS = 30_000;
/** How far the clocks of two machines may differ. */
const CLOCK_TOLERANCE_MS = 5_000;

const claimsShape = z.object({
  aud: z.string(),
  iat: z.number().int(),
  exp: z.number().int(),
  principal: principalShape,
});

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const bodyHash = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');

/** What one call is signed with, beside the claims. */
export interface HubCall {
  /** The request body, byte for byte. */
  readonly body: string | Buffer;
  /** The domain clock's reading for the whole request, in milliseconds since 1970: one request, one time. */
  readonly domainTimeMs: number;
}

/**
 * Encodes the claims for one subgraph once; they may be kept and used for many calls until they expire.
 * @param nowMs real time: tokens never follow the domain clock.
 */
export function encodeClaims(
  principal: Principal,
  subgraph: string,
  nowMs: number,
): { text: string; expiresAtMs: number } {
  const expiresAtMs = nowMs + HUB_TOKEN_LIFETIME_MS;
  const claims = { aud: subgraph, iat: nowMs, exp: expiresAtMs, principal };
  return { text: Buffer.from(JSON.stringify(claims)).toString('base64url'), expiresAtMs };
}

/** Signs one call: claims, domain time, nonce and body hash under the subgraph's own key. @returns the header's value. */
export function signHubToken(claims: string, call: HubCall, key: MacKey): string {
  invariant(Number.isSafeInteger(call.domainTimeMs), `domain time is whole milliseconds, not ${call.domainTimeMs}`);
  const head = `v1.${key.id}.${claims}.${call.domainTimeMs.toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${head}.${mac(key.key, `${head}.${bodyHash(call.body)}`).toString('base64url')}`;
}

/** A verified call. */
export interface VerifiedCall {
  readonly principal: Principal;
  readonly domainTimeMs: number;
}

/** What a token is verified against. */
export interface VerifyOptions {
  readonly subgraph: string;
  readonly keys: readonly MacKey[];
  readonly nowMs: number;
}

const refused = (why: string): HubError =>
  failure('UNAUTHENTICATED', `The hub token was refused: ${why}. Subgraphs answer the hub's gateway only.`);

/** A token taken apart; `head` is what its signature is over, beside the body. */
interface TokenParts {
  readonly head: string;
  readonly keyId: string;
  readonly claims: string;
  readonly time: string;
  readonly signature: string;
}

const TOKEN =
  /^(?<head>v1\.(?<keyId>[\w-]{1,40})\.(?<claims>[\w-]+)\.(?<time>-?[0-9a-z]{1,11})\.[\w-]+)\.(?<signature>[\w-]+)$/;

function takeApart(token: string | undefined): TokenParts {
  if (token === undefined) throw refused('none came');
  const { head, keyId, claims, time, signature } = TOKEN.exec(token)?.groups ?? {};
  if (head === undefined || keyId === undefined || claims === undefined || time === undefined)
    throw refused('it is malformed');
  return { head, keyId, claims, time, signature: signature ?? '' };
}

function checkSignature({ head, keyId, signature }: TokenParts, body: string | Buffer, keys: readonly MacKey[]): void {
  const key = keys.find(({ id }) => id === keyId);
  // Compared as text: the last character of base64url has bits that reading ignores, and a changed token is no token.
  const expected =
    key === undefined ? null : Buffer.from(mac(key.key, `${head}.${bodyHash(body)}`).toString('base64url'));
  const actual = Buffer.from(signature);
  if (expected === null || actual.length !== expected.length || !timingSafeEqual(actual, expected))
    throw refused('its signature is not of this call');
}

function readClaims(text: string, { subgraph, nowMs }: VerifyOptions): Principal {
  const claims = claimsShape.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (!claims.success) throw refused('its claims are malformed');
  const { aud, iat, exp, principal } = claims.data;
  if (aud !== subgraph) throw refused('it is for another subgraph');
  if (nowMs >= exp || iat > nowMs + CLOCK_TOLERANCE_MS) throw refused('it has expired');
  return Object.freeze(principal);
}

/**
 * Verifies a call before its body is even parsed.
 * @throws UNAUTHENTICATED when the token is missing, malformed, of another subgraph, expired, or not of this body.
 */
export function verifyHubToken(token: string | undefined, body: string | Buffer, options: VerifyOptions): VerifiedCall {
  const parts = takeApart(token);
  checkSignature(parts, body, options.keys);
  return { principal: readClaims(parts.claims, options), domainTimeMs: Number.parseInt(parts.time, 36) };
}

/**
 * A person's pseudonym in one domain: another domain's key gives another one, so the domains' rows cannot be joined.
 * @returns 22 characters of base64url (128 bits of an HMAC-SHA-256).
 */
export const pseudonymOf = (domainKey: Buffer, subject: string): string =>
  createHmac('sha256', domainKey).update(subject).digest().subarray(0, 16).toString('base64url');

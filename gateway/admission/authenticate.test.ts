import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { HubError } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createToyIssuer } from '../testing/toyHub.ts';
import type { ToyIssuer } from '../testing/toyHub.ts';
import { createAuthenticator } from './authenticate.ts';

let issuer: ToyIssuer;
beforeAll(async () => {
  issuer = await createToyIssuer();
});

type Outcome = Principal | string;

async function outcomeOf(authorization: string | undefined, purpose?: string): Promise<Outcome> {
  try {
    return (await createAuthenticator(issuer)({ authorization, purpose })).principal;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const HOUR_S = 3_600;
const nowS = (): number => Math.floor(Date.now() / 1_000);
const hub = {
  organisation: 'Office',
  post: 'desk',
  roles: ['official'],
  scope: { kind: 'person' },
  purposes: ['statistics'],
};
const said = (why: string): string =>
  `UNAUTHENTICATED: The token was refused: ${why}. Get a new one and send it as \`Authorization: Bearer <token>\`.`;
const claim = (name: string): string => said(`its claim "${name}" is missing or not as required`);
const NOT_VALID = said('it is not a valid token of the issuer of this hub');
const MALFORMED = said('its claim "hub" is malformed');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A text of base64url with its last character one further on, which changes ignored bits first. */
const nextLast = (text: string): string =>
  `${text.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(text.slice(-1)) + 1] ?? 'A'}`;

describe('a token', () => {
  test('gives the caller', async () => {
    expect(await outcomeOf(`Bearer ${await issuer.issue()}`)).toEqual({
      subject: 's1',
      client: 'toy',
      organisation: 'Office',
      post: 'desk',
      roles: ['official'],
      scope: { kind: 'areas', areas: ['371000000000'] },
      purpose: 'statistics',
    });
  });

  test('of a client that acts for nobody has no subject', async () => {
    expect(await outcomeOf(`Bearer ${await issuer.issue({ sub: undefined })}`)).toMatchObject({
      subject: null,
      client: 'toy',
    });
  });

  test('allows the purposes that it names and no other', async () => {
    const authorization = `Bearer ${await issuer.issue()}`;
    expect(await outcomeOf(authorization, 'supervision')).toMatchObject({ purpose: 'supervision' });
    expect(await outcomeOf(authorization, 'dispatch')).toBe(
      'FORBIDDEN: The header Hub-Purpose expects one of statistics, supervision, which the token allows; another came.',
    );
  });

  test('is refused when it is missing or no bearer token', async () => {
    const missing = 'UNAUTHENTICATED: The request expects `Authorization: Bearer <token>`; no such header came.';
    expect(await outcomeOf(undefined)).toBe(missing);
    const notOne = said('the header does not hold one bearer token');
    expect(
      await Promise.all([
        outcomeOf('Basic abc'),
        outcomeOf('Bearer'),
        outcomeOf('Bearer a b'),
        outcomeOf(`Bearer ${'a'.repeat(9_000)}`),
      ]),
    ).toEqual([notOne, notOne, notOne, notOne]);
  });

  test.each([
    ['expired', () => issuer.issue({ exp: nowS() - 60 }), said('it has expired')],
    ['of another issuer', () => issuer.issue({ iss: 'urn:other' }), claim('iss')],
    ['without an issuer', () => issuer.issue({ iss: undefined }), claim('iss')],
    ['for another audience', () => issuer.issue({ aud: 'grid' }), claim('aud')],
    ['without an audience', () => issuer.issue({ aud: undefined }), claim('aud')],
    ['of another type', () => issuer.issue({}, { typ: 'JWT' }), claim('typ')],
    ['without an end', () => issuer.issue({ exp: undefined }), claim('exp')],
    ['without a beginning', () => issuer.issue({ iat: undefined }), claim('iat')],
    ['without a client', () => issuer.issue({ client_id: undefined }), claim('client_id')],
    ['not valid yet', () => issuer.issue({ nbf: nowS() + 60 }), claim('nbf')],
    [
      'older than a day',
      () => issuer.issue({ iat: nowS() - 25 * HOUR_S, exp: nowS() + HOUR_S }),
      said('it has expired'),
    ],
    ['with an unknown key', () => issuer.issue({}, { kid: 'other' }), NOT_VALID],
    ['without what the hub adds', () => issuer.issue({ hub: undefined }), claim('hub')],
    ['with a malformed scope', () => issuer.issue({ hub: { ...hub, scope: { kind: 'all' } } }), MALFORMED],
    [
      'with an empty area list',
      () => issuer.issue({ hub: { ...hub, scope: { kind: 'areas', areas: [] } } }),
      MALFORMED,
    ],
    ['without a purpose', () => issuer.issue({ hub: { ...hub, purposes: [] } }), said('its claims are malformed')],
    [
      "with a machine's scope",
      () => issuer.issue({ hub: { ...hub, scope: { kind: 'machine', name: 'import' } } }),
      said('its scope is not for callers from outside'),
    ],
  ])('is refused when it is %s', async (_, make, expected) => {
    expect(await outcomeOf(`Bearer ${await make()}`)).toBe(expected);
  });

  test('is refused when it is unsigned, signed otherwise or altered', async () => {
    const payload = { iss: issuer.url, aud: 'hub', iat: nowS(), exp: nowS() + 60, client_id: 'toy', hub };
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const good = await issuer.issue();
    const [head = '', body = '', signature = ''] = good.split('.');
    const altered = Buffer.from(Buffer.from(body, 'base64url').toString().replace('desk', 'head')).toString(
      'base64url',
    );
    const tokens = [
      new UnsecuredJWT(payload).encode(),
      await new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', kid: 'toy', typ: 'at+jwt' })
        .sign(new TextEncoder().encode(JSON.stringify(issuer.jwks))),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'toy', typ: 'at+jwt' }).sign(rsa),
      await new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid: 'toy', typ: 'at+jwt' }).sign(stranger),
      `${head}.${altered}.${signature}`,
      `${head}.${body}.`,
      // The same bytes, written with the bits that readers ignore.
      `${head}.${body}.${nextLast(signature)}`,
      'not-a-token',
    ];
    expect(await Promise.all(tokens.map((token) => outcomeOf(`Bearer ${token}`)))).toEqual(tokens.map(() => NOT_VALID));
  });

  test('gives the same principal each time, and says until when, until it expires', async () => {
    let nowMs = Date.now();
    const authenticate = createAuthenticator(issuer, () => nowMs);
    const exp = nowS() + 600;
    const credentials = { authorization: `Bearer ${await issuer.issue({ exp })}`, purpose: undefined };
    const { principal, expiresAtMs } = await authenticate(credentials);
    expect((await authenticate(credentials)).principal).toBe(principal);
    expect(expiresAtMs).toBe(exp * 1_000);
    nowMs += 700_000;
    await expect(authenticate(credentials)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

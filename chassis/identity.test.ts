import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  HUB_TOKEN_LIFETIME_MS,
  encodeClaims,
  parsePrincipal,
  pseudonymOf,
  signHubToken,
  verifyHubToken,
} from './identity.ts';
import type { MacKey, Principal } from './identity.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const DOMAIN_TIME = Date.parse('2023-12-26T18:00:00+08:00');
const [first, second]: [MacKey, MacKey] = [
  { id: 'k1', key: randomBytes(32) },
  { id: 'k2', key: randomBytes(32) },
];
const principal: Principal = {
  subject: 's1',
  client: 'desk',
  organisation: 'Office',
  post: 'desk',
  roles: ['official'],
  scope: { kind: 'areas', areas: ['371000000000'] },
  purpose: 'statistics',
};
const BODY = '{"query":"{ __typename }"}';

interface Making {
  readonly key?: MacKey;
  readonly subgraph?: string;
  readonly at?: number;
  readonly domainTimeMs?: number;
}
const make = ({ key = first, subgraph = 'grid', at = NOW, domainTimeMs = DOMAIN_TIME }: Making = {}): string =>
  signHubToken(encodeClaims(principal, subgraph, at).text, { body: BODY, domainTimeMs }, key);
const read = (token: string | undefined, body: string | Buffer = BODY, nowMs = NOW) =>
  verifyHubToken(token, body, { subgraph: 'grid', keys: [first, second], nowMs });

describe('a hub token', () => {
  test('tells who asks and at what domain time, whichever key of the ring signed it', () => {
    for (const key of [first, second]) expect(read(make({ key }))).toEqual({ principal, domainTimeMs: DOMAIN_TIME });
    expect(read(make(), Buffer.from(BODY))).toEqual({ principal, domainTimeMs: DOMAIN_TIME });
    expect(Object.isFrozen(read(make()).principal)).toBe(true);
  });

  test.each([0, -1, -86_400_000, 8_640_000_000_000_000])('carries the domain time %i', (domainTimeMs) => {
    expect(read(make({ domainTimeMs })).domainTimeMs).toBe(domainTimeMs);
  });

  test.each([Number.NaN, 1.5, Number.POSITIVE_INFINITY])('is not made for the domain time %p', (domainTimeMs) => {
    expect(() => make({ domainTimeMs })).toThrow(`domain time is whole milliseconds, not ${domainTimeMs}`);
  });

  test('differs from call to call, though the claims are the same', () => {
    const claims = encodeClaims(principal, 'grid', NOW).text;
    const call = { body: BODY, domainTimeMs: DOMAIN_TIME };
    expect(signHubToken(claims, call, first)).not.toBe(signHubToken(claims, call, first));
  });

  test('holds from its making until its end, with some tolerance for another machine’s clock', () => {
    const token = make();
    const refused = (nowMs: number): boolean => {
      try {
        read(token, BODY, nowMs);
        return false;
      } catch {
        return true;
      }
    };
    expect(
      [-5_001, -5_000, 0, HUB_TOKEN_LIFETIME_MS - 1, HUB_TOKEN_LIFETIME_MS].map((ms) => refused(NOW + ms)),
    ).toEqual([true, false, false, false, true]);
  });
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A text of base64url with its last character one further on: of 32 bytes, that changes only bits that readers ignore. */
const nextLast = (text: string): string =>
  `${text.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(text.slice(-1)) + 1] ?? 'A'}`;

/** The parts of a token by place: version, key, claims, time, nonce, signature. */
const changed = (place: number, value: (part: string) => string): string => {
  const parts = make().split('.');
  return parts.with(place, value(parts[place] ?? '')).join('.');
};
const SIGNATURE = 'its signature is not of this call';
const MALFORMED = 'it is malformed';

describe('a hub token is refused when', () => {
  test.each<[string, () => string | undefined, string]>([
    ['none came', () => undefined, 'none came'],
    ['it is empty', () => '', MALFORMED],
    ['it is of another version', () => changed(0, () => 'v2'), MALFORMED],
    ['a part is missing', () => make().split('.').slice(1).join('.'), MALFORMED],
    ['a part is too many', () => `${make()}.x`, MALFORMED],
    ['a part is empty', () => changed(4, () => ''), MALFORMED],
    ['a line follows it', () => `${make()}\n`, MALFORMED],
    ['its key is unknown', () => changed(1, () => 'k3'), SIGNATURE],
    ['its key is another of the ring', () => changed(1, () => 'k2'), SIGNATURE],
    [
      'its claims are others',
      () => changed(2, () => encodeClaims({ ...principal, subject: 's2' }, 'grid', NOW).text),
      SIGNATURE,
    ],
    ['its time is another', () => changed(3, (time) => (Number.parseInt(time, 36) + 1).toString(36)), SIGNATURE],
    [
      'its nonce is another',
      () => changed(4, (nonce) => `${nonce.slice(0, -1)}${nonce.endsWith('A') ? 'B' : 'A'}`),
      SIGNATURE,
    ],
    ['its signature is cut', () => make().slice(0, -2), SIGNATURE],
    ['its signature has another last character', () => changed(5, (signature) => nextLast(signature)), SIGNATURE],
    ['its signature is longer', () => `${make()}AAAA`, SIGNATURE],
    ['it is for another subgraph', () => make({ subgraph: 'credit' }), 'it is for another subgraph'],
  ])('%s', (_, token, why) => {
    expect(() => read(token())).toThrow(`The hub token was refused: ${why}. Subgraphs answer the hub's gateway only.`);
  });

  test('it came with another body', () => {
    expect(() => read(make(), `${BODY} `)).toThrow(SIGNATURE);
    expect(() => read(make(), '')).toThrow(SIGNATURE);
  });

  test('its claims were signed but are none', () => {
    for (const claims of [
      '{}',
      'no JSON',
      JSON.stringify({ aud: 'grid', iat: NOW, exp: NOW + 1, principal: { subject: 's1' } }),
    ]) {
      const text = Buffer.from(claims).toString('base64url');
      const token = signHubToken(text, { body: BODY, domainTimeMs: DOMAIN_TIME }, first);
      expect(() => read(token)).toThrow('its claims are malformed');
    }
  });
});

describe('a principal', () => {
  test.each([
    { ...principal, scope: { kind: 'person' } },
    { ...principal, subject: null },
    { ...principal, scope: { kind: 'partner', relation: 'court', areas: [], categories: [] } },
    { ...principal, scope: { kind: 'machine', name: 'relay' } },
  ])('is read: %j', (value) => {
    expect(parsePrincipal(value)).toEqual(value);
  });

  test.each([
    null,
    'x',
    {},
    { ...principal, subject: '' },
    { ...principal, purpose: undefined },
    { ...principal, roles: 'official' },
    { ...principal, organisation: 'x'.repeat(121) },
    { ...principal, scope: { kind: 'all' } },
    { ...principal, scope: { kind: 'areas', areas: [] } },
    { ...principal, scope: { kind: 'areas', areas: Array.from({ length: 201 }, () => 'a') } },
  ])('is none: %j', (value) => {
    expect(parsePrincipal(value)).toBeNull();
  });
});

test('a pseudonym is one in a domain and another in the next, and gives nothing away', () => {
  const [grid, credit] = [randomBytes(32), randomBytes(32)];
  expect(pseudonymOf(grid, 's1')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(pseudonymOf(grid, 's1')).toBe(pseudonymOf(grid, 's1'));
  expect(new Set([pseudonymOf(grid, 's1'), pseudonymOf(credit, 's1'), pseudonymOf(grid, 's2')]).size).toBe(3);
});

import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { HUB_TOKEN_LIFETIME_MS, verifyHubToken } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import { createCallSigner } from './callSigner.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const key = { id: 'k1', key: randomBytes(32) };
const principal: Principal = {
  subject: 's1',
  client: 'desk',
  organisation: 'Office',
  post: 'desk',
  roles: [],
  scope: { kind: 'person' },
  purpose: 'own-data',
};
const call = { body: '{}', domainTimeMs: 5 };
const claimsIn = (token: string): string | undefined => token.split('.')[2];

test('a call is signed for its subgraph, in the name of its caller', () => {
  const sign = createCallSigner('grid', key);
  const verified = verifyHubToken(sign(principal, call, NOW), '{}', { subgraph: 'grid', keys: [key], nowMs: NOW });
  expect(verified).toEqual({ principal, domainTimeMs: 5 });
});

test('the claims of a caller are encoded once, until they near their end: later than any request can last', () => {
  const sign = createCallSigner('grid', key);
  const first = claimsIn(sign(principal, call, NOW));
  const renewedAt = NOW + HUB_TOKEN_LIFETIME_MS - 12_000;
  expect(claimsIn(sign(principal, { body: 'x', domainTimeMs: 6 }, renewedAt - 1))).toBe(first);
  const renewed = claimsIn(sign(principal, call, renewedAt));
  expect(renewed).not.toBe(first);
  expect(claimsIn(sign(principal, call, renewedAt + 1))).toBe(renewed);
});

test('another caller, though alike, has claims of his own', () => {
  const sign = createCallSigner('grid', key);
  sign(principal, call, NOW);
  const other = sign({ ...principal, subject: 's2' }, call, NOW);
  expect(verifyHubToken(other, '{}', { subgraph: 'grid', keys: [key], nowMs: NOW }).principal.subject).toBe('s2');
});

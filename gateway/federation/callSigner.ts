import { encodeClaims, signHubToken } from '@hub/chassis';
import type { HubCall, MacKey, Principal } from '@hub/chassis';

/**
 * Claims are renewed this long before they expire: longer than any request may take, since a fetch that waits for a free
 * connection is signed before it waits.
 */
const RENEW_BEFORE_MS = 12_000;

interface KeptClaims {
  readonly text: string;
  readonly expiresAtMs: number;
}

/**
 * Signs the calls to one subgraph. The claims of a caller are encoded once and reused by all his calls until they near
 * their end; only the MAC is made for each call.
 */
export function createCallSigner(
  subgraph: string,
  key: MacKey,
): (principal: Principal, call: HubCall, nowMs: number) => string {
  const kept = new WeakMap<Principal, KeptClaims>();
  return (principal, call, nowMs) => {
    const known = kept.get(principal);
    const claims =
      known !== undefined && known.expiresAtMs - nowMs > RENEW_BEFORE_MS
        ? known
        : encodeClaims(principal, subgraph, nowMs);
    if (claims !== known) kept.set(principal, claims);
    return signHubToken(claims.text, call, key);
  };
}

import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { MacKey } from '../identity.ts';

/**
 * Which rows one transaction may see: what a policy of row security reads. Areas are half-open ranges over division
 * paths; `person` is the caller's own pseudonym, whose rows he may read besides.
 */
export type RowScope =
  | {
      readonly kind: 'areas';
      readonly lows: readonly string[];
      readonly highs: readonly string[];
      readonly person: string | null;
    }
  | { readonly kind: 'person'; readonly person: string }
  | {
      readonly kind: 'partner';
      readonly relation: string;
      readonly lows: readonly string[];
      readonly highs: readonly string[];
      readonly categories: readonly string[];
    }
  | { readonly kind: 'machine'; readonly name: string };

/** How long a signed scope may be used: longer than any request, far shorter than a leaked one would be worth. */
const SCOPE_LIFETIME_MS = 60_000;
/** An import is one long transaction, so its scope lives longer. */
const MACHINE_SCOPE_LIFETIME_MS = 3_600_000;

const HMAC_BLOCK_BYTES = 64;

/** The key padded with zeros to HMAC's block and XORed with one of its two constants. */
const pad = (key: Buffer, constant: number): Buffer => {
  const block = Buffer.alloc(HMAC_BLOCK_BYTES);
  key.copy(block);
  return Buffer.from(block.map((byte) => byte ^ constant));
};

/** Signs a scope for `SET LOCAL hub.scope`; the database verifies it in hub.scope(). */
export function signScope(scope: RowScope, key: MacKey, nowMs: number): string {
  const lifetimeMs = scope.kind === 'machine' ? MACHINE_SCOPE_LIFETIME_MS : SCOPE_LIFETIME_MS;
  const body = Buffer.from(JSON.stringify({ ...scope, expiresAtMs: nowMs + lifetimeMs }));
  const mac = createHmac('sha256', key.key).update(body).digest('hex');
  return `${key.id}.${body.toString('base64')}.${mac}`;
}

/** Gives the database the key to verify with; run as the migrator. HMAC keys longer than a block would have to be hashed first. */
export async function installScopeKey(migrator: pg.ClientBase | pg.Pool, { id, key }: MacKey): Promise<void> {
  if (key.length > HMAC_BLOCK_BYTES)
    throw new RangeError(`A scope key has at most ${HMAC_BLOCK_BYTES} bytes; this one has ${key.length}.`);
  await migrator.query(
    `insert into hub.scope_keys (id, inner_pad, outer_pad) values ($1, $2, $3)
     on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [id, pad(key, 0x36), pad(key, 0x5c)],
  );
}

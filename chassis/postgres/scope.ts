import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { MacKey } from '../identity.ts';
import { invariant } from '../invariant.ts';

/**
 * Which rows one transaction may see: what a policy of row security reads. Areas are half-open ranges over the paths
 * of places; `person` is the caller's own pseudonym, whose rows he may read besides.
 */
export type RowScope = Rows & {
  /** The program that calls, where its own rows are meant, too. */
  readonly client?: string;
};

type Rows =
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

/** HMAC hashes a longer key first, which the database's own check does not. */
export const SCOPE_KEY_BYTES_MAX = 64;

/** The key padded with zeros to HMAC's block and XORed with one of its two constants. */
const pad = (key: Buffer, constant: number): Buffer => {
  const block = Buffer.alloc(SCOPE_KEY_BYTES_MAX);
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

const SCOPE_TEXT = /^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9+/]+={0,2}\.[0-9a-f]{64}$/;

function checkedScope(scope: RowScope, key: MacKey): string {
  const token = signScope(scope, key, Date.now());
  invariant(SCOPE_TEXT.test(token), `a scope key has an id of letters, digits, - and _, not ${JSON.stringify(key.id)}`);
  return token;
}

/**
 * The statement that gives a transaction its scope, signed now. It is put together as text, so that it can go with
 * others in one round trip: the alphabet of a signed scope holds no quote, and the check keeps it so.
 */
export const setScopeSql = (scope: RowScope, key: MacKey): string =>
  `set local hub.scope = '${checkedScope(scope, key)}'`;

/** The same for a whole session: for a worker that has a connection to itself, and signs anew before an hour is over. */
export const setSessionScopeSql = (machine: string, key: MacKey): string =>
  `set hub.scope = '${checkedScope({ kind: 'machine', name: machine }, key)}'`;

/** Gives the database the key to verify with; run as the migrator. */
export async function installScopeKey(migrator: pg.ClientBase | pg.Pool, { id, key }: MacKey): Promise<void> {
  if (key.length > SCOPE_KEY_BYTES_MAX)
    throw new RangeError(`A scope key has at most ${SCOPE_KEY_BYTES_MAX} bytes; this one has ${key.length}.`);
  await migrator.query(
    `insert into hub.scope_keys (id, inner_pad, outer_pad) values ($1, $2, $3)
     on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [id, pad(key, 0x36), pad(key, 0x5c)],
  );
}

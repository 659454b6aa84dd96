import { sql } from 'kysely';
import { z } from 'zod';
import type { Command, CommandInput } from '../commands/command.ts';
import { versionConflict } from '../commands/versionConflict.ts';
import type { VersionConflict } from '../commands/versionConflict.ts';
import { failure } from '../errors.ts';
import type { EventShape } from '../events/outbox.ts';
import { rowsOf } from '../rowsOf.ts';
import { isUuid } from '../uuid.ts';

/** What the toy domain tells of a shop that has another name. */
export const shopRenamed: EventShape<{ readonly shopId: string; readonly version: number }> = {
  type: 'toy.shop-renamed.v1',
  topic: 'hub.toy.v1',
  data: z.object({ shopId: z.string(), version: z.int() }),
};

/** The input of `renameShop`. */
export interface RenameShopInput extends CommandInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name: string;
}

/** The union of `renameShop`. */
export type RenameShopResult =
  | { readonly kind: 'RenameShopPayload'; readonly shopId: string; readonly by: string }
  | { readonly kind: 'NameTaken'; readonly message: string }
  | VersionConflict;

const NAME_TAKEN = { kind: 'NameTaken', message: 'Another shop has that name.' } as const;

/** Times that `collide` ended the attempt as another transaction would; a test sets how often it still does. */
export const collisions = { left: 0, met: 0 };

/** Ways to go wrong after the change was written, by the name that is asked for. */
const faults: Readonly<Record<string, () => void>> = {
  break: () => {
    throw new Error('the command broke');
  },
  collide: () => {
    collisions.met += 1;
    collisions.left -= 1;
    if (collisions.left >= 0) throw Object.assign(new Error('deadlock'), { code: '40P01' });
  },
};

/** Gives a shop another name. */
export const renameShop: Command<unknown, unknown, RenameShopInput, RenameShopResult> = async (input, call) => {
  const { id, expectedVersion, name } = input;
  const { db, actor, record } = call;
  const [shop] = isUuid(id)
    ? await rowsOf(db, sql<{ version: number }>`select version from shops where id = ${id} for update`)
    : [];
  if (shop === undefined) throw failure('NOT_FOUND');
  const conflict = versionConflict(expectedVersion, shop.version);
  if (conflict !== null) return conflict;
  const version = shop.version + 1;
  await sql`update shops set name = ${name}, version = ${version} where id = ${id}`.execute(db);
  await record(shopRenamed, { key: id, data: { shopId: id, version } });
  if (name === 'slow') await sql`select pg_sleep(0.2)`.execute(db);
  faults[name]?.();
  return name === 'taken' ? NAME_TAKEN : { kind: 'RenameShopPayload', shopId: id, by: actor };
};

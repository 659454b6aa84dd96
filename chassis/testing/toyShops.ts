import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { AccessRecorder } from '../accessLog.ts';
import type { SubgraphRequest } from '../answerOperation.ts';
import { createConnectionLoader } from '../connection.ts';
import type { ConnectionLoader } from '../connection.ts';
import { failure } from '../errors.ts';
import type { PageArguments } from '../pages.ts';
import { rowsOf } from '../rowsOf.ts';
import { defineSubgraph } from '../subgraph.ts';
import type { Subgraph, SubgraphMemory } from '../subgraph.ts';
import { isUuid } from '../uuid.ts';
import { renameShop } from './toyCommands.ts';
import type { RenameShopInput, RenameShopResult } from './toyCommands.ts';
import { toyImports } from './toyImports.ts';

interface ShopRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly openedOn: string;
  readonly openedAt: string;
}

interface SaleRow {
  readonly id: string;
  readonly amount: number;
}

interface ToyContext extends Pick<SubgraphRequest<unknown>, 'principal' | 'person' | 'time' | 'command'> {
  readonly db: Kysely<unknown>;
  readonly access: AccessRecorder;
  readonly shops: ConnectionLoader<{ openedOn?: string | null }, ShopRow>;
  readonly sales: ConnectionLoader<object, SaleRow>;
}

const shopColumns = sql`id, version, name, opened_on as "openedOn", opened_at as "openedAt"`;

function createContext({ principal, person, time, command, db, access }: SubgraphRequest<unknown>): ToyContext {
  return {
    principal,
    person,
    time,
    command,
    db,
    access,
    shops: createConnectionLoader(
      db,
      ({ openedOn }) => ({
        select: shopColumns,
        from: sql`shops`,
        where: openedOn ? [sql`opened_on = ${openedOn}::date`] : [],
        keyset: {
          descending: true,
          columns: [
            { column: 'opened_on', as: 'openedOn', kind: 'date' },
            { column: 'id', as: 'id', kind: 'id' },
          ],
        },
      }),
      ({ id }) => access.touch('Shop', id),
    ),
    sales: createConnectionLoader<object, SaleRow>(db, () => ({
      select: sql`id, amount`,
      from: sql`sales`,
      where: [sql`shop_id = parent.id::uuid`],
      keyset: { descending: false, columns: [{ column: 'id', as: 'id', kind: 'id' }] },
    })),
  };
}

async function readShop({ db, access }: ToyContext, id: string): Promise<ShopRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await rowsOf(db, sql<ShopRow>`select ${shopColumns} from shops where id = ${id}`);
  if (row !== undefined) access.touch('Shop', row.id);
  return row ?? null;
}

/** The ways in which `fail` goes wrong. */
const faults: Readonly<Record<string, (context: ToyContext) => Promise<unknown>>> = {
  refuse: async () => {
    throw failure('FORBIDDEN', 'Not for you.');
  },
  throw: async () => {
    throw new Error('secret of the inside');
  },
  sql: ({ db }) => rowsOf(db, sql`select 'secret of the inside'::int`),
  touch: async ({ access }) => access.touch('Stranger', 'x'),
};

const resolvers = {
  Query: {
    shop: (_root: unknown, { id }: { id: string }, context: ToyContext) => readShop(context, id),
    shops: (_root: unknown, args: PageArguments & { openedOn?: string | null }, { shops }: ToyContext) => shops(args),
    caller: (_root: unknown, _args: unknown, { principal, person, time }: ToyContext) => ({
      subject: principal.subject,
      purpose: principal.purpose,
      person,
      ...time,
    }),
    sleep: async (_root: unknown, { seconds }: { seconds: number }, { db }: ToyContext) => {
      await rowsOf(db, sql`select pg_sleep(${seconds})`);
      return 1;
    },
    fail: (_root: unknown, { how }: { how: string }, context: ToyContext) => faults[how]?.(context),
    torn: () => ({}),
  },
  Mutation: {
    renameShop: (_root: unknown, { input }: { input: RenameShopInput }, { command }: ToyContext) =>
      command('renameShop', renameShop, input),
    // The policies name no role for it.
    closeShop: (_root: unknown, { input }: { input: RenameShopInput }, { command }: ToyContext) =>
      command('closeShop', renameShop, input),
  },
  RenameShopResult: { __resolveType: ({ kind }: RenameShopResult) => kind },
  RenameShopPayload: {
    shop: ({ shopId }: { shopId: string }, _args: unknown, context: ToyContext) => readShop(context, shopId),
  },
  Torn: {
    first: async () => {
      throw failure('FORBIDDEN');
    },
    // It comes to its statement only when its neighbour's failure has ended the request.
    second: async (_root: unknown, _args: unknown, { db }: ToyContext) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await rowsOf(db, sql`select 1`);
      return 1;
    },
  },
  Shop: {
    sales: ({ id }: ShopRow, args: PageArguments, { sales }: ToyContext) => sales(args, id),
    __resolveReference: ({ id }: { id: string }, context: ToyContext) => readShop(context, id),
  },
};

/** Divisions are their own paths: `a` holds `a`, `a/1`, `a/1/2` and nothing else. */
const scopeOf: SubgraphMemory['scopeOf'] = ({ scope }, { person }) => {
  const bounds = (areas: string[]) => ({ lows: areas, highs: areas.map((area) => `${area}~`) });
  if (scope.kind === 'areas') return { kind: 'areas', ...bounds(scope.areas), person };
  if (scope.kind === 'partner' && scope.relation === 'market')
    return { kind: 'partner', relation: 'market', ...bounds(scope.areas), categories: [] };
  return scope.kind === 'person' && person !== null ? { kind: 'person', person } : null;
};

/** A subgraph of a toy domain, for the tests of the chassis. */
export const toyShops: Subgraph = defineSubgraph<unknown, SubgraphMemory, ToyContext>({
  name: 'toy',
  directory: new URL('./', import.meta.url),
  migrations: [new URL('migrations/', import.meta.url)],
  resolvers,
  remember: async () => ({ scopeOf, knowsPlaces: async () => true, stop: async () => undefined }),
  createContext,
  commandRoles: { renameShop: ['keeper', 'partner:market'] },
  personRows: { Shop: (ids) => sql`select keeper as person from shops where id = any(${ids}::uuid[])` },
  imports: toyImports,
  events: { handlers: [], projections: [], snapshots: [] },
});

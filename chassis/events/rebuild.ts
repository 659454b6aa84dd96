import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Kysely } from 'kysely';
import { invariant } from '../invariant.ts';
import { rowTypes } from '../postgres/pool.ts';
import { setSessionScopeSql } from '../postgres/scope.ts';
import { kyselyOver } from '../postgres/transaction.ts';
import type { Database } from '../postgres/transaction.ts';
import type { MacKey } from '../identity.ts';
import { attempt } from './applyRecord.ts';
import { topicsOf } from './consumer.ts';
import type { Projection } from './eventHandler.ts';
import { judgeRecord } from './judgeRecord.ts';
import { recordsBehind } from './log.ts';
import type { EventLog, LogRecord, Subscription } from './log.ts';

/** What a rebuild is made from. */
export interface RebuildOptions<Tables> {
  readonly part: string;
  readonly projection: Projection<Tables>;
  /** The part's database, as its application role. */
  readonly databaseUrl: string;
  readonly scopeKey: Database['scopeKey'];
  readonly eventLog: EventLog;
  readonly keysOf: (producer: string) => readonly MacKey[];
  /** Told now and then how far it is. */
  readonly onProgress?: ((progress: { readonly applied: number; readonly behind: number }) => void) | undefined;
}

/** What a rebuild came to. */
export interface Rebuilt {
  /** Records that were folded. */
  readonly applied: number;
  /** Records that could not be: they are parked in the running consumer, too, or are not for this part. */
  readonly refused: number;
  /** Rows of the live tables that differed from the fold, by table; all 0 is how it should be. */
  readonly differed: Readonly<Record<string, number>>;
}

/** How often the shadow is compared with the end of its topics. */
const LOOK_MS = 200;
/** Writers of the live tables wait no longer than this for the swap. */
const SWAP_LOCK_TIMEOUT_MS = 2_000;
const SWAPS_MAX = 50;
const LOCK_NOT_AVAILABLE = '55P03';

/** A connection whose unqualified tables are the shadows: temporary tables, which go with it whatever happens. */
async function openShadow<Tables>({
  part,
  projection,
  databaseUrl,
  scopeKey,
}: RebuildOptions<Tables>): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: `hub rebuild ${part}`,
    keepAlive: true,
    options: '-c timezone=Asia/Shanghai -c search_path=pg_temp,public,hub',
    types: rowTypes,
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(setSessionScopeSql('rebuild', scopeKey));
  for (const table of projection.tables) {
    const name = pg.escapeIdentifier(table);
    await client.query(`create temporary table ${name} (like public.${name} including all)`);
  }
  return client;
}

/** The fold of a projection into its shadow. */
interface Fold<Tables> extends RebuildOptions<Tables> {
  readonly client: pg.Client;
  readonly group: string;
  readonly topics: readonly string[];
  readonly counts: { applied: number; refused: number };
}

const shadowDb = <Tables>({ client }: Pick<Fold<Tables>, 'client'>): Kysely<Tables> =>
  kyselyOver<Tables>(({ sql, parameters }) => client.query(sql, [...parameters]));

/** Folds one record; what the running consumer would park or skip is left out here, too. */
async function foldRecord<Tables>(fold: Fold<Tables>, record: LogRecord): Promise<void> {
  const { projection, keysOf, counts } = fold;
  const judgement = await judgeRecord(record, {
    handlers: projection.handlers,
    keysOf,
    // A register is built from what it is told; places are for the running consumer to judge.
    knowsPlaces: async () => true,
  });
  if (judgement.kind === 'handle') {
    const { handler, event } = judgement;
    const tried = await attempt(() => handler.handle(event, { db: shadowDb(fold) }));
    counts['result' in tried ? 'applied' : 'refused'] += 1;
  }
  if (judgement.kind === 'park') counts.refused += 1;
}

/** Records that the fold has not seen, by the ends of the topics as they are now. */
async function behind<Tables>({ eventLog, group, topics }: Fold<Tables>): Promise<number> {
  return recordsBehind(await eventLog.lag(group, topics));
}

interface Column {
  readonly name: string;
  readonly isKey: boolean;
}

/** The columns of a table that can be written, and which of them are its primary key. */
async function columnsOf(client: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<{ name: string; isKey: boolean }>(
    `select attname as name, coalesce(attnum = any (index.indkey), false) as "isKey"
     from pg_attribute left join pg_index as index on index.indrelid = attrelid and index.indisprimary
     where attrelid = format('public.%I', $1::text)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     order by attnum`,
    [table],
  );
  invariant(
    rows.some(({ isKey }) => isKey),
    `a projection's table has a primary key; ${table} has none`,
  );
  return rows;
}

const listOf = (columns: readonly Column[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${pg.escapeIdentifier(name)}`).join(', ');

/** Takes out of the live table what the fold does not have. @returns how many rows. */
async function removeStrays(client: pg.Client, table: string): Promise<number> {
  const keys = (await columnsOf(client, table)).filter(({ isKey }) => isKey);
  const name = pg.escapeIdentifier(table);
  const { rowCount } = await client.query(
    `delete from public.${name} as live where not exists (select from pg_temp.${name} as shadow
       where (${listOf(keys, 'shadow.')}) = (${listOf(keys, 'live.')}))`,
  );
  return rowCount ?? 0;
}

/** Brings the fold's rows into the live table; those that are alike are not touched. @returns how many were not. */
async function bringOver(client: pg.Client, table: string): Promise<number> {
  const columns = await columnsOf(client, table);
  const name = pg.escapeIdentifier(table);
  const others = columns.filter(({ isKey }) => !isKey);
  const update =
    others.length === 0
      ? 'do nothing'
      : `do update set ${others.map((one) => `${listOf([one])} = ${listOf([one], 'excluded.')}`).join(', ')}
         where (${listOf(others, 'live.')}) is distinct from (${listOf(others, 'excluded.')})`;
  const { rowCount } = await client.query(
    `insert into public.${name} as live (${listOf(columns)}) select ${listOf(columns)} from pg_temp.${name}
     on conflict (${listOf(columns.filter(({ isKey }) => isKey))}) ${update}`,
  );
  return rowCount ?? 0;
}

/**
 * Swaps when nothing is behind while the live tables are held: then the fold has seen every record that the running
 * consumer can have applied. Readers see the old rows until the commit, and the new ones from it.
 * @returns null where records came meanwhile.
 */
async function trySwap<Tables>(fold: Fold<Tables>): Promise<Record<string, number> | null> {
  const { client, projection } = fold;
  const live = projection.tables.map((table) => `public.${pg.escapeIdentifier(table)}`).join(', ');
  try {
    await client.query(`begin; set local lock_timeout = ${SWAP_LOCK_TIMEOUT_MS}; lock table ${live} in exclusive mode`);
    if ((await behind(fold)) > 0) {
      await client.query('rollback');
      return null;
    }
    const differed: Record<string, number> = {};
    for (const table of projection.tables.toReversed()) differed[table] = await removeStrays(client, table);
    for (const table of projection.tables) differed[table] = (differed[table] ?? 0) + (await bringOver(client, table));
    await client.query('commit');
    return differed;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    // A long transaction holds the tables: the swap waits its turn, and its writers do not wait for the swap.
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return null;
    throw error;
  }
}

/** Runs works one after the other: fold and swap have one connection between them. */
type Serially = <Result>(work: () => Promise<Result>) => Promise<Result>;
function createSerial(): Serially {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Folds until nothing is behind, then swaps. */
async function foldAndSwap<Tables>(fold: Fold<Tables>, serially: Serially): Promise<Record<string, number>> {
  for (let swaps = 0; swaps < SWAPS_MAX;) {
    await sleep(LOOK_MS);
    const waiting = await behind(fold);
    fold.onProgress?.({ applied: fold.counts.applied, behind: waiting });
    if (waiting > 0) continue;
    swaps += 1;
    const differed = await serially(() => trySwap(fold));
    if (differed !== null) return differed;
  }
  throw new Error(
    `The projection ${fold.projection.name} could not be swapped: records came all the time. Try again when less happens.`,
  );
}

/** Builds a projection anew from the first record of its topics, beside the live one, and swaps when it has caught up. */
export async function rebuildProjection<Tables>(options: RebuildOptions<Tables>): Promise<Rebuilt> {
  const { part, projection, eventLog } = options;
  const client = await openShadow(options);
  const group = `${part}.${projection.name}.rebuild-${randomUUID().slice(0, 8)}`;
  const topics = topicsOf(projection.handlers);
  const fold: Fold<Tables> = {
    ...options,
    client,
    group,
    topics,
    counts: { applied: 0, refused: 0 },
  };
  const serially = createSerial();
  let subscription: Subscription | null = null;
  try {
    subscription = eventLog.consume({
      group,
      topics,
      from: 'beginning',
      lanesMax: 1,
      handle: (record) => serially(() => foldRecord(fold, record)),
    });
    const differed = await foldAndSwap(fold, serially);
    return { ...fold.counts, differed };
  } finally {
    await subscription?.stop();
    await eventLog.deleteGroup(group).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}

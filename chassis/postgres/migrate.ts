import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** What is told of each file. */
export interface MigrationLog {
  info(fields: object, message: string): void;
}

/** Which files make which database. */
export interface MigrateOptions {
  /** Of the role that shall own everything. */
  readonly url: string;
  /** Folders of `NNNN-verb-noun.sql`, in the order in which their files run. */
  readonly directories: readonly URL[];
  readonly log?: MigrationLog | undefined;
  /** How long to wait for another runner on the same database. */
  readonly waitMs?: number | undefined;
}

/** Why migrations do not run. */
export type MigrationFault =
  | 'BAD_FILE_NAME'
  | 'TWO_OF_ONE_NAME'
  | 'CHANGED_AFTER_APPLIED'
  | 'DATABASE_IS_NEWER'
  | 'OUT_OF_ORDER'
  | 'ENDS_ITS_TRANSACTION'
  | 'SQL_FAILED'
  | 'ANOTHER_RUNNER';

/** A refusal to migrate; the database is as the last whole file left it. */
export class MigrationError extends Error {
  readonly fault: MigrationFault;

  constructor(fault: MigrationFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
    this.fault = fault;
  }
}

interface Migration {
  /** `<folder>/<file>`: what the ledger knows it by. */
  readonly name: string;
  readonly folder: string;
  readonly sql: string;
  readonly sha256: string;
}

const FILE_NAME = /^\d{4}(-[a-z0-9]+){2,}\.sql$/;
/** "hubm" in ASCII: the advisory lock that runners of one database hold. */
const LOCK_KEY = 0x68_75_62_6d;
const WAIT_MS = 600_000;
/** A migration that cannot get a table within this time gives up rather than stop everybody behind it. */
const TABLE_LOCK_TIMEOUT_MS = 60_000;
const LOCK_NOT_AVAILABLE = '55P03';

const LEDGER = `
  create schema if not exists hub;
  create table if not exists hub.migrations (
    name text primary key,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    applied_at timestamptz not null default now()
  )`;

/** Line ends are made one, so that a checkout on another system has the same hash. */
async function readMigration(directory: string, file: string): Promise<Migration> {
  if (!FILE_NAME.test(file))
    throw new MigrationError(
      'BAD_FILE_NAME',
      `${path.join(directory, file)}: a migration is named NNNN-verb-noun.sql, as in 0001-create-incidents.sql.`,
    );
  const sql = (await readFile(path.join(directory, file), 'utf8')).replaceAll('\r\n', '\n');
  const folder = path.basename(directory);
  return { name: `${folder}/${file}`, folder, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

/** All migrations in the order in which they run. */
async function readMigrations(directories: readonly URL[]): Promise<readonly Migration[]> {
  const migrations: Migration[] = [];
  for (const directory of directories.map((url) => path.resolve(fileURLToPath(url)))) {
    const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).toSorted();
    for (const file of files) migrations.push(await readMigration(directory, file));
  }
  const numbers = new Map<string, string>();
  for (const { name } of migrations) {
    const number = name.replace(/\/(\d{4}).*$/, '/$1');
    const other = numbers.get(number);
    if (other !== undefined)
      throw new MigrationError(
        'TWO_OF_ONE_NAME',
        `${name} and ${other} have the same folder name and number. Give the newer one the next free number.`,
      );
    numbers.set(number, name);
  }
  return migrations;
}

/** Compares the files with the ledger; what is left is to be run. */
function findPending(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      'DATABASE_IS_NEWER',
      `The database has had ${unknown.join(', ')}, which this software does not bring: it belongs to newer software. Start that one, or restore a backup from before.`,
    );
  }
  const pending: Migration[] = [];
  for (const migration of migrations) {
    const sha256 = applied.get(migration.name);
    const early = pending.find(({ folder }) => folder === migration.folder);
    if (sha256 === undefined) pending.push(migration);
    else if (sha256 !== migration.sha256) {
      throw new MigrationError(
        'CHANGED_AFTER_APPLIED',
        `${migration.name} was changed after it had been applied. Put it back as it was and write a new migration instead.`,
      );
    } else if (early !== undefined) {
      throw new MigrationError(
        'OUT_OF_ORDER',
        `${early.name} comes before ${migration.name}, which has been applied. Give it a number after the last one.`,
      );
    }
  }
  return pending;
}

async function readLedger(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('hub.migrations') is not null as there`,
  );
  if (found[0]?.there !== true) return new Map();
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from hub.migrations');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** Where in a file PostgreSQL stopped, with the line. Its positions count characters from 1, not UTF-16 units. */
function placeOf(sql: string, position: string | undefined): { line: string; excerpt: string } {
  if (position === undefined) return { line: '', excerpt: '' };
  const before = Array.from(sql)
    .slice(0, Number(position) - 1)
    .join('')
    .split('\n');
  const text = sql.split('\n')[before.length - 1]?.trim() ?? '';
  return { line: `:${before.length}`, excerpt: `\n  ${text.slice(0, 200)}` };
}

function sqlFailure({ name, sql }: Migration, error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { line, excerpt } = placeOf(sql, error.position);
  const more = [error.detail, error.hint, error.where]
    .filter((text) => text !== undefined)
    .map((text) => `\n  ${text}`);
  return new MigrationError(
    'SQL_FAILED',
    `${name}${line}: ${error.message} (${error.code ?? 'no code'})${excerpt}${more.join('')}`,
    { cause: error },
  );
}

/** Runs one file and its ledger row in one transaction. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const transactionId = async (): Promise<string | undefined> => {
    const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
    return rows[0]?.id;
  };
  await client.query('begin');
  try {
    const before = await transactionId();
    await client.query(migration.sql);
    // A `commit` in the file would leave half of it in the database when the rest fails.
    if ((await transactionId()) !== before)
      throw new MigrationError(
        'ENDS_ITS_TRANSACTION',
        `${migration.name} begins or ends a transaction itself; take that out: each file runs in one already.`,
      );
    await client.query('reset role');
    await client.query('insert into hub.migrations (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
    await client.query('commit');
    // Settings that a file made for its session end with it.
    await client.query('reset all');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw sqlFailure(migration, error);
  }
}

/** Does some work as the only runner of a database. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'hub-migrate',
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=public,hub -c timezone=Asia/Shanghai -c client_min_messages=warning -c lock_timeout=${TABLE_LOCK_TIMEOUT_MS}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function waitForOthers(client: pg.Client, waitMs: number): Promise<void> {
  try {
    await client.query(`set lock_timeout = ${Math.max(1, Math.trunc(waitMs))}`);
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query('reset lock_timeout');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE)) throw error;
    throw new MigrationError(
      'ANOTHER_RUNNER',
      `Another runner has been migrating this database for more than ${waitMs} ms. Try again when it has ended.`,
      { cause: error },
    );
  }
}

/**
 * Brings a database forward to the files, each in a transaction of its own, one runner at a time.
 * @returns the names of the files that ran, `<folder>/<file>`; none when the database was up to date.
 */
export async function migrate({ url, directories, log, waitMs }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(directories);
  return withClient(url, async (client) => {
    await waitForOthers(client, waitMs ?? WAIT_MS);
    await client.query(LEDGER);
    const pending = findPending(migrations, await readLedger(client));
    for (const migration of pending) {
      const since = performance.now();
      await apply(client, migration);
      log?.info({ migration: migration.name, durationMs: Math.round(performance.now() - since) }, 'migrated');
    }
    return pending.map(({ name }) => name);
  });
}

/** The names of the files that migrate() would run; refuses as it would. Changes nothing. */
export async function pendingMigrations({
  url,
  directories,
}: Pick<MigrateOptions, 'url' | 'directories'>): Promise<string[]> {
  const migrations = await readMigrations(directories);
  const applied = await withClient(url, readLedger);
  return findPending(migrations, applied).map(({ name }) => name);
}

import { join } from 'node:path';
import pg from 'pg';
import { baseMigrations, installScopeKey, migrate, provisionDatabase, startEmbeddedPostgres } from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { registryMigrations } from '@hub/gateway';
import { definitions } from './definitions.ts';
import { secretsOf } from './home.ts';
import { DATABASES, isSubgraphName } from './names.ts';
import type { DatabaseName } from './names.ts';

/** One database of the hub, as each of its three roles. */
export interface HubDatabase {
  readonly name: DatabaseName;
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly readerUrl: string;
}

/** The five databases and what to stop with them. */
export interface HubDatabases {
  readonly byName: ReadonlyMap<DatabaseName, HubDatabase>;
  /** What serves them, for people. */
  readonly description: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** How the databases are found. */
export interface DatabaseOptions {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Logger;
}

/** Where the embedded server is wished to listen; another free port is taken when it is in use. */
const POSTGRES_PORT = 54_330;

/** URLs given for one database by somebody who made it himself. */
function givenDatabase(name: DatabaseName, env: DatabaseOptions['env']): HubDatabase | null {
  const prefix = name.toUpperCase();
  const appUrl = env[`${prefix}_DATABASE_URL`];
  const migratorUrl = env[`${prefix}_MIGRATOR_DATABASE_URL`];
  if (appUrl === undefined && migratorUrl === undefined) return null;
  if (appUrl === undefined || migratorUrl === undefined)
    throw new Error(
      `Expected both ${prefix}_DATABASE_URL and ${prefix}_MIGRATOR_DATABASE_URL, or neither; one came. Set the other too.`,
    );
  return { name, appUrl, migratorUrl, readerUrl: env[`${prefix}_READER_DATABASE_URL`] ?? appUrl };
}

/** The server that databases are made on: the one given by HUB_DATABASE_URL, or an embedded one. */
async function openServer({
  home,
  env,
  log,
}: DatabaseOptions): Promise<{ adminUrl: string; description: string; port: number; stop: () => Promise<void> }> {
  const given = env['HUB_DATABASE_URL'];
  if (given !== undefined) {
    const { host, port } = new URL(given);
    return {
      adminUrl: given,
      description: `PostgreSQL at ${host}`,
      port: Number(port === '' ? 5432 : port),
      stop: async () => undefined,
    };
  }
  const server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), port: POSTGRES_PORT, log });
  return {
    adminUrl: server.adminUrl,
    description: `embedded PostgreSQL${server.adopted ? ' (was still running)' : ''}, data in ${server.directory}`,
    port: server.port,
    stop: () => server.stop(),
  };
}

/** Brings every database to the state of this version: provisioned, migrated, its scope key installed. */
export async function openDatabases(options: DatabaseOptions): Promise<HubDatabases> {
  const { home, env } = options;
  const { passwords } = secretsOf(home);
  const given = new Map(DATABASES.map((name) => [name, givenDatabase(name, env)]));
  const server = [...given.values()].some((database) => database === null) ? await openServer(options) : null;
  const databases = await Promise.all(
    DATABASES.map(async (name): Promise<HubDatabase> => {
      const own = given.get(name);
      if (own) return own;
      const roles = passwords[name];
      if (server === null || roles === undefined) throw new Error(`No server and no URL for the database ${name}.`);
      return { name, ...(await provisionDatabase({ adminUrl: server.adminUrl, name, passwords: roles })) };
    }),
  );
  return {
    byName: new Map(databases.map((database) => [database.name, database])),
    description: server?.description ?? 'PostgreSQL by the URLs given',
    port: server?.port ?? 0,
    stop: async () => server?.stop(),
  };
}

const migrationsOf = (name: DatabaseName): readonly URL[] =>
  isSubgraphName(name) ? definitions[name].migrations : [baseMigrations, registryMigrations];

/** Migrates one database and gives it the key that its scopes are verified with. @returns the names of the files applied. */
export async function migrateDatabase(
  { name, migratorUrl }: HubDatabase,
  { home, log }: DatabaseOptions,
): Promise<readonly string[]> {
  const applied = await migrate({ url: migratorUrl, directories: migrationsOf(name), log });
  const scopeKey = secretsOf(home).scopeKeys[name];
  if (scopeKey === undefined) throw new Error(`There is no scope key for the database ${name}.`);
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await installScopeKey(client, { id: scopeKey.id, key: Buffer.from(scopeKey.key, 'base64url') });
  } finally {
    await client.end();
  }
  return applied;
}

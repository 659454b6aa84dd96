import { join } from 'node:path';
import pg from 'pg';
import {
  baseMigrations,
  installScopeKey,
  migrate,
  pglogMigrations,
  provisionDatabase,
  provisionedUrls,
  startEmbeddedPostgres,
} from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { registryMigrations } from '@hub/gateway';
import { definitions } from './definitions.ts';
import { secretsOf } from './home.ts';
import { DATABASES, isSubgraphName } from './names.ts';
import type { DatabaseName, SubgraphName } from './names.ts';

/** One database of the hub, as each of its three roles. */
export interface HubDatabase {
  readonly name: DatabaseName;
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly readerUrl: string;
}

/** The databases and what to stop with them. */
export interface HubDatabases {
  readonly byName: Readonly<Record<SubgraphName | 'registry', HubDatabase>>;
  /** The log of events; null where Kafka carries them. */
  readonly eventLog: HubDatabase | null;
  /** What serves them, for people. */
  readonly description: string;
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

/** URLs given for one database by somebody who made it himself; null where none were. @throws where only one came. */
export function givenDatabase(name: DatabaseName, env: DatabaseOptions['env']): HubDatabase | null {
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

/** A server that databases can be made on. */
export interface DatabaseServer {
  readonly adminUrl: string;
  readonly description: string;
  stop(): Promise<void>;
}

/** The server given by HUB_DATABASE_URL, or an embedded one, started or taken over. */
export async function openServer({ home, env, log }: DatabaseOptions): Promise<DatabaseServer> {
  const given = env['HUB_DATABASE_URL'];
  if (given !== undefined) {
    if (!URL.canParse(given))
      throw new Error('Expected HUB_DATABASE_URL to be a URL such as postgres://user:password@host:5432/postgres.');
    return { adminUrl: given, description: `PostgreSQL at ${new URL(given).host}`, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), port: POSTGRES_PORT, log });
  const how = server.adopted ? ' (was still running)' : '';
  return {
    adminUrl: server.adminUrl,
    description: `embedded PostgreSQL${how}, 127.0.0.1:${server.port}, data in ${server.directory}`,
    stop: () => server.stop(),
  };
}

/** Every database of a hub. */
export const allOf = ({ byName, eventLog }: HubDatabases): readonly HubDatabase[] => [
  ...Object.values(byName),
  ...(eventLog === null ? [] : [eventLog]),
];

/** Whether a Kafka cluster carries the events, so that they need no database. */
export const isOnKafka = (env: DatabaseOptions['env']): boolean => env['KAFKA_BROKERS'] !== undefined;

type Provide = (options: Parameters<typeof provisionDatabase>[0]) => Promise<Omit<HubDatabase, 'name'>>;

/** Finds or makes the databases; none is migrated yet. */
export const openDatabases = (options: DatabaseOptions): Promise<HubDatabases> =>
  collectDatabases(options, provisionDatabase);

/** The databases of a hub that runs: nothing is made, and the server is the hub's to stop. */
export const findDatabases = (options: DatabaseOptions): Promise<HubDatabases> =>
  collectDatabases(options, async (wanted) => provisionedUrls(wanted));

async function collectDatabases(options: DatabaseOptions, provide: Provide): Promise<HubDatabases> {
  const { home, env } = options;
  const { passwords } = secretsOf(home);
  const wanted = DATABASES.filter((name) => name !== 'log' || !isOnKafka(env));
  const isServerNeeded = wanted.some((name) => givenDatabase(name, env) === null);
  const server = isServerNeeded ? await openServer(options) : null;
  const open = async (name: DatabaseName): Promise<HubDatabase> => {
    const own = givenDatabase(name, env);
    if (own !== null) return own;
    if (server === null) throw new Error(`No server and no URL for the database ${name}.`);
    return {
      name,
      ...(await provide({ adminUrl: server.adminUrl, name, passwords: passwords[name] })),
    };
  };
  try {
    const [registry, grid, mediation, credit, cadres, eventLog] = await Promise.all([
      open('registry'),
      open('grid'),
      open('mediation'),
      open('credit'),
      open('cadres'),
      isOnKafka(env) ? null : open('log'),
    ]);
    return {
      byName: { registry, grid, mediation, credit, cadres },
      eventLog,
      description: server?.description ?? 'PostgreSQL by the URLs given',
      stop: async () => server?.stop(),
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

function migrationsOf(name: DatabaseName): readonly URL[] {
  if (isSubgraphName(name)) return definitions[name].migrations;
  return [baseMigrations, name === 'log' ? pglogMigrations : registryMigrations];
}

/** Migrates one database and gives it the key that its scopes are verified with. @returns the names of the files applied. */
async function migrateDatabase(
  { name, migratorUrl }: HubDatabase,
  { home, log }: DatabaseOptions,
): Promise<readonly string[]> {
  const applied = await migrate({ url: migratorUrl, directories: migrationsOf(name), log });
  const { id, key } = secretsOf(home).scopeKeys[name];
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await installScopeKey(client, { id, key: Buffer.from(key, 'base64url') });
  } finally {
    await client.end();
  }
  return applied;
}

/** Brings every database to the state of this version. @returns how many migrations ran. */
export async function migrateDatabases(databases: HubDatabases, options: DatabaseOptions): Promise<number> {
  const applied = await Promise.all(allOf(databases).map((database) => migrateDatabase(database, options)));
  return applied.flat().length;
}

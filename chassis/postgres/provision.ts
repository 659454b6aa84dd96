import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { actAs } from './actAs.ts';

/** Passwords of a database's three roles. */
export interface RolePasswords {
  readonly migrator: string;
  readonly app: string;
  readonly reader: string;
}

/** Which database is wished, and who may make it. */
export interface ProvisionOptions {
  /** Of a superuser, or of a role with CREATEDB and CREATEROLE. By network address: the three URLs are derived from it. */
  readonly adminUrl: string;
  /** The part: `grid`. */
  readonly name: string;
  /**
   * Keeps two hubs on one server apart; `hub_` by default. The database is `<prefix><name>`. Roles belong to the whole
   * server: under the default prefix they are `<name>_app` and so on, under any other `<prefix><name>_app`.
   */
  readonly prefix?: string | undefined;
  /** The database's name, where it must not be `<prefix><name>`. */
  readonly database?: string | undefined;
  readonly passwords: RolePasswords;
}

/** How the roles connect. */
export interface ProvisionedDatabase {
  readonly database: string;
  /** Owns everything, is subject to row security. */
  readonly migratorUrl: string;
  /** Reads and writes rows under row security. */
  readonly appUrl: string;
  /** Reads for operators. */
  readonly readerUrl: string;
}

const PREFIX_DEFAULT = 'hub_';
const NAME = /^[a-z][a-z0-9_]*$/;
/** PostgreSQL cuts longer identifiers without a word; two names could become one. */
const IDENTIFIER_BYTES_MAX = 63;
const SCRAM_ITERATIONS = 4_096;
const DUPLICATES = new Set(['42710', '42P04', '23505']);

/** "hub" in ASCII: whoever provisions on this server waits for the others, since roles are altered for the whole server. */
const LOCK_KEY = 0x68_75_62;

type RoleKind = keyof RolePasswords;
type RoleNames = Readonly<Record<RoleKind, string>>;

function checkName(what: string, name: string): string {
  if (NAME.test(name) && name.length <= IDENTIFIER_BYTES_MAX) return name;
  throw new Error(
    `The ${what} \`${name}\` must be at most ${IDENTIFIER_BYTES_MAX} small letters, digits and underscores, beginning with a letter.`,
  );
}

/** The names that the rule of ProvisionOptions gives. */
function namesOf({ name, prefix = PREFIX_DEFAULT, database }: Omit<ProvisionOptions, 'passwords'>): {
  database: string;
  roles: RoleNames;
} {
  checkName('part name', name);
  checkName('prefix', prefix);
  const stem = prefix === PREFIX_DEFAULT ? name : prefix + name;
  const role = (kind: RoleKind): string => checkName('role name', `${stem}_${kind}`);
  return {
    database: checkName('database name', database ?? prefix + name),
    roles: { migrator: role('migrator'), app: role('app'), reader: role('reader') },
  };
}

/**
 * What PostgreSQL keeps of a password. Sent instead of the password, which so never stands in a statement, a log or a
 * statistics view of the server.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('A role password must be printable ASCII without spaces.');
  const salted = pbkdf2Sync(password, salt, SCRAM_ITERATIONS, 32, 'sha256');
  const keyFor = (word: string): Buffer => createHmac('sha256', salted).update(word).digest();
  const stored = createHash('sha256').update(keyFor('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${SCRAM_ITERATIONS}:${salt.toString('base64')}$${stored}:${keyFor('Server Key').toString('base64')}`;
}

/** The admin's URL for another role and database, with the rest (host, port, TLS) as it was. */
function urlFor(adminUrl: string, login: { role: string; password: string; database: string }): string {
  const url = new URL(adminUrl);
  url.username = login.role;
  url.password = encodeURIComponent(login.password);
  url.pathname = login.database;
  return url.href;
}

/** Does some work on one connection. */
async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString,
    application_name: 'hub-provision',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs a creation that somebody else may have done before or does just now. */
async function createUnlessThere(client: pg.Client, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && DUPLICATES.has(error.code ?? ''))) throw error;
  }
}

/**
 * Makes a role, or takes from an existing one every right that a role of the hub must not have. An admin who is no
 * superuser may not even say NOSUPERUSER to an existing role, so only what it has too much is altered.
 */
async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  await createUnlessThere(
    client,
    `create role ${name} with nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication`,
  );
  const { rows } = await client.query<{ excess: string }>(
    `select concat_ws(' ', case when rolsuper then 'nosuperuser' end, case when rolbypassrls then 'nobypassrls' end,
       case when rolcreatedb then 'nocreatedb' end, case when rolcreaterole then 'nocreaterole' end,
       case when rolreplication then 'noreplication' end) as excess
     from pg_roles where rolname = $1`,
    [role],
  );
  // A role may change settings of its own, such as the search path; what a stranger left there goes at every start.
  await client.query(`alter role ${name} reset all`);
  const verifier = pg.escapeLiteral(scramVerifier(password));
  await client.query(`alter role ${name} with ${rows[0]?.excess ?? ''} login password ${verifier}`);
}

/** Text sorts by code point on every server, so that pages and tests have one order; letters are known where the server can. */
async function localeClause(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number; letters: string | null }>(
    `select current_setting('server_version_num')::int as version,
       (select collcollate from pg_collation where collprovider = 'c' and lower(collcollate) in ('c.utf8', 'c.utf-8') limit 1) as letters`,
  );
  const [found] = rows;
  if (found !== undefined && found.version >= 170_000)
    return `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`;
  return `locale_provider libc lc_collate 'C' lc_ctype ${pg.escapeLiteral(found?.letters ?? 'C')}`;
}

/** Makes the database for its owner. */
async function ensureDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const there = await client.query('select from pg_database where datname = $1', [database]);
  if (there.rowCount !== 0) return;
  const [quoted, role] = [pg.escapeIdentifier(database), pg.escapeIdentifier(owner)];
  const locale = await localeClause(client);
  await actAs(client, owner, () =>
    createUnlessThere(client, `create database ${quoted} owner ${role} template template0 encoding 'UTF8' ${locale}`),
  );
}

/**
 * What the owner says about its database; done as the owner, so the admin needs no right in it. An import stages its rows
 * in a temporary table; such tables come last in the search path, so that none can stand before a real one.
 */
async function openToRoles(client: pg.Client, database: string, roles: RoleNames): Promise<void> {
  const quoted = pg.escapeIdentifier(database);
  const everyRole = [roles.migrator, roles.app, roles.reader].map((role) => pg.escapeIdentifier(role)).join(', ');
  await client.query(`
    begin;
    revoke all on database ${quoted} from public;
    grant connect on database ${quoted} to ${everyRole};
    grant temporary on database ${quoted} to ${pg.escapeIdentifier(roles.app)};
    revoke create on schema public from public;
    alter database ${quoted} set search_path = public, hub, pg_temp;
    alter database ${quoted} set timezone = 'Asia/Shanghai';
    commit`);
}

/** How the three roles of a part's database connect, made or to be made; nothing is asked of the server. */
export function provisionedUrls(options: ProvisionOptions): ProvisionedDatabase {
  const { adminUrl, passwords } = options;
  if (new URL(adminUrl).hostname === '')
    throw new Error('The admin URL names no host. Use postgres://user:password@host:port/postgres.');
  const { database, roles } = namesOf(options);
  const url = (kind: RoleKind): string => urlFor(adminUrl, { role: roles[kind], password: passwords[kind], database });
  return { database, migratorUrl: url('migrator'), appUrl: url('app'), readerUrl: url('reader') };
}

/**
 * Makes one part's database with its three roles, or brings existing ones to the same state; passwords are set each time.
 * Works on PostgreSQL 15 and newer.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const { adminUrl, passwords } = options;
  const provisioned = provisionedUrls(options);
  const { database, roles } = namesOf(options);
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    for (const kind of ['migrator', 'app', 'reader'] as const) await ensureRole(client, roles[kind], passwords[kind]);
    await ensureDatabase(client, database, roles.migrator);
  });
  await withClient(provisioned.migratorUrl, (client) => openToRoles(client, database, roles));
  return provisioned;
}

/** Drops one part's database with all that is in it, if it is there, and ends whoever is connected to it; its roles stay. */
export async function dropProvisionedDatabase(options: Omit<ProvisionOptions, 'passwords'>): Promise<void> {
  const { database } = namesOf(options);
  await withClient(options.adminUrl, async (client) => {
    const { rows } = await client.query<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
      [database],
    );
    const [found] = rows;
    if (found !== undefined)
      await actAs(client, found.owner, () =>
        client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
      );
  });
}

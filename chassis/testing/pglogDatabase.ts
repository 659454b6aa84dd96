import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pglogMigrations } from '../events/pglog/pglogMigrations.ts';
import type { MacKey } from '../identity.ts';
import { baseMigrations } from '../postgres/base.ts';
import { migrate } from '../postgres/migrate.ts';
import { createPool } from '../postgres/pool.ts';
import { provisionDatabase } from '../postgres/provision.ts';
import { installScopeKey } from '../postgres/scope.ts';

/** A database for the log, for one test file. */
export interface PglogDatabase {
  readonly databaseUrl: string;
  readonly scopeKey: MacKey;
  /** As the superuser: sees everything, for counting and for changing rows behind the log's back. */
  readonly admin: pg.Pool;
}

/** Makes a migrated database for the log on a server. */
export async function createPglogDatabase(adminUrl: string): Promise<PglogDatabase> {
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const passwords = { migrator: 'migrator-secret', app: 'app-secret', reader: 'reader-secret' };
  const { migratorUrl, appUrl, database } = await provisionDatabase({ adminUrl, name: 'log', prefix, passwords });
  await migrate({ url: migratorUrl, directories: [baseMigrations, pglogMigrations] });
  const scopeKey = { id: 'k1', key: randomBytes(32) };
  const migrator = new pg.Pool({ connectionString: migratorUrl, max: 1 });
  await installScopeKey(migrator, scopeKey);
  await migrator.end();
  const url = Object.assign(new URL(adminUrl), { pathname: `/${database}` }).toString();
  return { databaseUrl: appUrl, scopeKey, admin: createPool({ url, name: 'test admin', connectionsMax: 2 }) };
}

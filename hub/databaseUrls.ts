import { createLogger } from '@hub/chassis';
import { openDatabases, openServer } from './databases.ts';
import type { DatabaseName } from './names.ts';
import { requireRunning } from './running.ts';

/** Roles that a database can be opened as; `admin` is the server's own and sees through row security. */
export const DATABASE_ROLES = Object.freeze(['reader', 'app', 'migrator', 'admin'] as const);
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The URL of one database of the running hub, as one of its roles. */
export async function databaseUrl(
  home: string,
  env: Readonly<Record<string, string | undefined>>,
  { name, role }: { readonly name: DatabaseName; readonly role: DatabaseRole },
): Promise<string> {
  requireRunning(home);
  const options = { home, env, log: createLogger({ name: 'hub', level: 'silent' }) };
  // The hub runs, so its server is taken over, not started, and stays when this is done.
  const { appUrl, readerUrl, migratorUrl } = (await openDatabases(options)).byName[name];
  if (role !== 'admin') return { app: appUrl, reader: readerUrl, migrator: migratorUrl }[role];
  const admin = new URL((await openServer(options)).adminUrl);
  admin.pathname = new URL(appUrl).pathname;
  return admin.href;
}

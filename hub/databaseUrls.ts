import { createLogger, provisionedUrls } from '@hub/chassis';
import { givenDatabase, openServer } from './databases.ts';
import { secretsOf } from './home.ts';
import type { DatabaseName } from './names.ts';
import { requireRunning } from './running.ts';

/** Roles that a database can be opened as; `admin` is the server's own and sees through row security. */
export const DATABASE_ROLES = Object.freeze(['reader', 'app', 'migrator', 'admin'] as const);
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The URL of one database of the running hub, as one of its roles. @throws where no hub runs, or the role is not ours. */
export async function databaseUrl(
  home: string,
  env: Readonly<Record<string, string | undefined>>,
  { name, role }: { readonly name: DatabaseName; readonly role: DatabaseRole },
): Promise<string> {
  requireRunning(home);
  const given = givenDatabase(name, env);
  if (given !== null && role === 'admin')
    throw new Error(`Expected a server that the hub administers; ${name} came by URL. Use an account of your own.`);
  if (given !== null)
    return { app: given.appUrl, reader: given.readerUrl, migrator: given.migratorUrl, admin: '' }[role];
  // The hub runs, so its server is taken over, not started, and stays when this is done.
  const { adminUrl } = await openServer({ home, env, log: createLogger({ name: 'hub', level: 'silent' }) });
  const { database, appUrl, readerUrl, migratorUrl } = provisionedUrls({
    adminUrl,
    name,
    passwords: secretsOf(home).passwords[name],
  });
  const admin = Object.assign(new URL(adminUrl), { pathname: `/${database}` });
  return { app: appUrl, reader: readerUrl, migrator: migratorUrl, admin: admin.href }[role];
}

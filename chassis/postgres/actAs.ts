import pg from 'pg';

/**
 * Does some work that the server allows only to a role's members. A superuser may as it is; an admin with CREATEROLE
 * joins the role for that moment and leaves it again.
 */
export async function actAs<Result>(client: pg.Client, role: string, work: () => Promise<Result>): Promise<Result> {
  const quoted = pg.escapeIdentifier(role);
  const { rows } = await client.query<{ superuser: boolean; version: number }>(
    `select rolsuper as superuser, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user`,
  );
  const [admin] = rows;
  const joins = admin !== undefined && !admin.superuser;
  if (joins) await client.query(`grant ${quoted} to current_user${admin.version >= 160_000 ? ' with set true' : ''}`);
  try {
    return await work();
  } finally {
    if (joins) await client.query(`revoke ${quoted} from current_user`);
  }
}

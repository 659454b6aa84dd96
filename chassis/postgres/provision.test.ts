import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded.ts';
import type { EmbeddedPostgres } from './embedded.ts';
import { dropProvisionedDatabase, provisionDatabase, scramVerifier } from './provision.ts';
import type { ProvisionedDatabase } from './provision.ts';

const passwords = { migrator: 'migrator-1', app: 'a%:/@pp?#', reader: 'reader-1' };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

const elsewhere = (url: string, database: string): string => Object.assign(new URL(url), { pathname: database }).href;

describe('provisioning a database', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let grid: ProvisionedDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hub-provision-'));
    await chmod(folder, 0o711);
    server = await startEmbeddedPostgres({ directory: path.join(folder, 'postgres') });
    grid = await provisionDatabase({ adminUrl: server.adminUrl, name: 'grid', passwords });
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('gives three roles that can log in, without any right over the server', async () => {
    const roles = await ask(
      server.adminUrl,
      `select rolname || ' ' || concat_ws(',', rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication) from pg_roles where rolname like 'grid%' order by 1`,
    );
    expect(roles).toEqual(['grid_app t,f,f,f,f,f', 'grid_migrator t,f,f,f,f,f', 'grid_reader t,f,f,f,f,f']);
    for (const url of [grid.migratorUrl, grid.appUrl, grid.readerUrl]) {
      expect(await ask(url, 'select current_user::text, current_database()::text')).toEqual([
        new URL(url).username,
        'hub_grid',
      ]);
    }
  });

  test('lets the migrator own and create, the others only connect', async () => {
    expect(
      await ask(server.adminUrl, `select pg_get_userbyid(datdba)::text from pg_database where datname = 'hub_grid'`),
    ).toEqual(['grid_migrator']);
    await ask(grid.migratorUrl, 'create table owned (number int)');
    for (const url of [grid.appUrl, grid.readerUrl]) {
      await expect(ask(url, 'create table mine ()')).rejects.toThrow('permission denied for schema public');
      await expect(ask(url, 'create schema mine')).rejects.toThrow('permission denied for database hub_grid');
      await expect(ask(url, 'select * from owned')).rejects.toThrow('permission denied for table owned');
    }
    await expect(ask(grid.readerUrl, 'create temporary table staged ()')).rejects.toThrow(
      'permission denied to create temporary tables',
    );
  });

  test('keeps the roles of one database out of another', async () => {
    const credit = await provisionDatabase({ adminUrl: server.adminUrl, name: 'credit', passwords });
    await expect(ask(elsewhere(grid.appUrl, credit.database), 'select 1')).rejects.toThrow(
      'permission denied for database "hub_credit"',
    );
    await expect(ask(elsewhere(credit.migratorUrl, grid.database), 'select 1')).rejects.toThrow(
      'permission denied for database "hub_grid"',
    );
  });

  test('sets the time zone, one order of text, and a search path in which a temporary table stands before nothing', async () => {
    expect(await ask(grid.appUrl, `select current_setting('timezone'), current_setting('search_path')`)).toEqual([
      'Asia/Shanghai',
      'public, hub, pg_temp',
    ]);
    expect(await ask(grid.appUrl, `select word from unnest(array['é','b','威','C']) as word order by word`)).toEqual([
      'C',
      'b',
      'é',
      '威',
    ]);
    await ask(grid.migratorUrl, 'create table shadowed as select 1 as number');
    await ask(grid.migratorUrl, 'grant select on shadowed to grid_app');
    const client = new pg.Client({ connectionString: grid.appUrl });
    await client.connect();
    await client.query('create temporary table shadowed as select 2 as number');
    expect((await client.query('select number from shadowed')).rows).toEqual([{ number: 1 }]);
    await client.end();
  });

  test('can be repeated: data stays, passwords change, excess rights go', async () => {
    await ask(grid.migratorUrl, 'create table kept as select 7 as number');
    await ask(server.adminUrl, 'alter role grid_app superuser createdb bypassrls nologin');
    const again = await provisionDatabase({
      adminUrl: server.adminUrl,
      name: 'grid',
      passwords: { ...passwords, migrator: 'migrator-2' },
    });
    expect(await ask(again.migratorUrl, 'select number from kept')).toEqual([7]);
    await expect(ask(grid.migratorUrl, 'select 1')).rejects.toThrow('password authentication failed');
    expect(
      await ask(
        again.appUrl,
        'select rolsuper or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user',
      ),
    ).toEqual([false]);
    grid = again;
  });

  test('can be done by several at once', async () => {
    const names = ['one', 'two', 'one', 'two'];
    const made = await Promise.all(
      names.map((name) => provisionDatabase({ adminUrl: server.adminUrl, name, passwords })),
    );
    expect(made.map(({ database }) => database)).toEqual(['hub_one', 'hub_two', 'hub_one', 'hub_two']);
  });

  test('keeps two hubs on one server apart by a prefix, and takes a name of one’s own for the database', async () => {
    const other = await provisionDatabase({ adminUrl: server.adminUrl, name: 'grid', prefix: 'test_', passwords });
    expect([other.database, new URL(other.appUrl).username]).toEqual(['test_grid', 'test_grid_app']);
    expect(await ask(other.appUrl, `select to_regclass('kept')`)).toEqual([null]);
    const named = await provisionDatabase({
      adminUrl: server.adminUrl,
      name: 'cadres',
      database: 'organisation',
      passwords,
    });
    expect([named.database, new URL(named.appUrl).username]).toEqual(['organisation', 'cadres_app']);
  });

  test('can be done by an admin who is no superuser, who keeps no right in what it made', async () => {
    await ask(server.adminUrl, `create role keeper login createdb createrole password 'keeper'`);
    const adminUrl = server.adminUrl.replace(/\/\/[^@]+@/, '//keeper:keeper@');
    await provisionDatabase({ adminUrl, name: 'registry', passwords });
    const registry = await provisionDatabase({ adminUrl, name: 'registry', passwords: { ...passwords, app: 'app-2' } });
    expect(await ask(registry.appUrl, 'select 1')).toEqual([1]);
    expect(
      await ask(
        adminUrl,
        `select pg_has_role('registry_migrator', 'set') or pg_has_role('registry_migrator', 'usage')`,
      ),
    ).toEqual([false]);
    await expect(ask(elsewhere(adminUrl, registry.database), 'select 1')).rejects.toThrow(
      'permission denied for database',
    );
  });

  test('can be taken back by that admin, and a second time changes nothing', async () => {
    const adminUrl = server.adminUrl.replace(/\/\/[^@]+@/, '//remover:remover@');
    await ask(server.adminUrl, `create role remover login createdb createrole password 'remover'`);
    await provisionDatabase({ adminUrl, name: 'brief', passwords });
    await dropProvisionedDatabase({ adminUrl, name: 'brief' });
    await dropProvisionedDatabase({ adminUrl, name: 'brief' });
    expect(await ask(server.adminUrl, `select datname::text from pg_database where datname = 'hub_brief'`)).toEqual([]);
  });

  test('refuses names that PostgreSQL would change, passwords that it would prepare, and a URL without a host', async () => {
    const options = { adminUrl: server.adminUrl, name: 'grid', passwords };
    await expect(provisionDatabase({ ...options, name: 'grid"; drop table' })).rejects.toThrow(
      'The part name `grid"; drop table` must be',
    );
    await expect(provisionDatabase({ ...options, prefix: 'Hub' })).rejects.toThrow('The prefix `Hub` must be');
    await expect(provisionDatabase({ ...options, name: 'g'.repeat(58) })).rejects.toThrow('The role name `');
    await expect(provisionDatabase({ ...options, database: '' })).rejects.toThrow('The database name `` must be');
    await expect(provisionDatabase({ ...options, passwords: { ...passwords, app: '密码' } })).rejects.toThrow(
      'must be printable ASCII',
    );
    await expect(provisionDatabase({ ...options, adminUrl: 'postgres:///postgres?host=/tmp' })).rejects.toThrow(
      'The admin URL names no host',
    );
  });

  test('never sends a password: the verifier is the one that PostgreSQL makes itself', async () => {
    // The example of RFC 7677: password "pencil", its salt, 4096 rounds.
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
    expect(scramVerifier('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });
});

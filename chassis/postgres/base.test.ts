import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import { saleRow, shopRow, toyId } from '../testing/toyImports.ts';
import { toyShops } from '../testing/toyShops.ts';
import { setScopeSql } from './scope.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1), shopRow(2, { division_path: 'b/1' })]);
  await toy.import('sales', [saleRow(1)]);
});
afterAll(() => toy.close());

const asAdmin = async (sql: string): Promise<unknown[]> =>
  (await toy.admin.query({ text: sql, rowMode: 'array' })).rows;

/** Runs as the application under a good scope of everything in `a`, and takes it all back. */
async function inApp<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await toy.app.connect();
  try {
    await client.query(
      `begin; ${setScopeSql({ kind: 'areas', lows: ['a'], highs: ['a~'], person: null }, toy.resources.database.scopeKey)}`,
    );
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const refusal = (sql: string): Promise<unknown> =>
  inApp((client) => client.query(sql)).then(
    () => 'nothing was refused',
    (error: unknown) => Reflect.get(Object(error), 'message'),
  );

describe('the catalogue of a database', () => {
  test('has row security with force on every table but the ledger of migrations', async () => {
    expect(
      await asAdmin(`select relnamespace::regnamespace || '.' || relname from pg_class
        where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('public', 'hub') and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([['hub.migrations']]);
  });

  test('gives nobody but the migrator anything to own', async () => {
    const owned = `select distinct regexp_replace(pg_get_userbyid(owner), '^.*_', '') from (
      select relowner as owner from pg_class where relnamespace::regnamespace::text in ('public', 'hub')
      union all select proowner from pg_proc where pronamespace::regnamespace::text in ('public', 'hub')
      union all select nspowner from pg_namespace where nspname = 'hub'
      union all select datdba from pg_database where datname = current_database()) as owners`;
    expect(await asAdmin(owned)).toEqual([['migrator']]);
  });

  test('has roles that cannot go round row security, nor become one another', async () => {
    const roles = `select regexp_replace(rolname, '^.*_', ''), rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*) from pg_auth_members where member = pg_roles.oid)
      from pg_roles where rolname like replace(current_database(), '_toy', '\\_toy\\_%') order by 1`;
    expect(await asAdmin(roles)).toEqual([
      ['app', false, false, false, false, false, 0],
      ['migrator', false, false, false, false, false, 0],
      ['reader', false, false, false, false, false, 0],
    ]);
  });

  test('has functions with their owner’s rights that look for temporary tables last', async () => {
    const definers = `select proname, proconfig[1] ~ ', pg_temp$' from pg_proc
      where prosecdef and pronamespace::regnamespace::text in ('public', 'hub') order by 1`;
    expect(await asAdmin(definers)).toEqual([
      ['follow_source', true],
      ['hold_still', true],
      ['keep_event_days', true],
      ['scope', true],
    ]);
  });

  test('lets the application add access records, ledger rows and answers of commands, and change none', async () => {
    const rights = `select table_name, string_agg(privilege_type, ' ' order by privilege_type) from information_schema.role_table_grants
      where grantee like '%\\_app' and table_schema = 'hub' group by 1 order by 1`;
    expect(await asAdmin(rights)).toEqual([
      ['access_log', 'INSERT SELECT'],
      ['command_results', 'DELETE INSERT SELECT'],
      ['cubes', 'SELECT'],
      ['import_ledger', 'INSERT SELECT'],
      ['inbox', 'INSERT SELECT'],
      ['outbox', 'INSERT SELECT UPDATE'],
      ['parked_events', 'DELETE INSERT SELECT UPDATE'],
      ['parked_keys', 'DELETE INSERT SELECT UPDATE'],
      ['parking_decisions', 'INSERT SELECT'],
      ['told_logs', 'DELETE INSERT SELECT'],
    ]);
  });
});

describe('the reader', () => {
  /** Runs as the reading role, which the superuser may become, and comes back. */
  async function asReader(sql: string): Promise<unknown> {
    const client = await toy.admin.connect();
    try {
      await client.query(`select set_config('role', current_database() || '_reader', false)`);
      return (await client.query(sql)).rows;
    } catch (error) {
      return Reflect.get(Object(error), 'message');
    } finally {
      await client.query('reset role');
      client.release();
    }
  }

  test('sees every row without a scope, but no key, and changes nothing', async () => {
    expect(await asReader('select count(*) as count from shops')).toEqual([{ count: 2 }]);
    expect(await asReader('select * from hub.scope_keys')).toBe('permission denied for table scope_keys');
    expect(await asReader('delete from sales')).toBe('permission denied for table sales');
  });
});

describe('the application, whatever is injected into it, cannot', () => {
  test.each([
    ['hold a table still', `select hub.hold_still('shops')`, 'only an import holds a table still'],
    ['read the keys of scopes', 'select * from hub.scope_keys', 'permission denied for table scope_keys'],
    ['switch row security off', 'alter table shops disable row level security', 'must be owner of table shops'],
    [
      'ask for less of it',
      'set row_security = off; select * from shops',
      'query would be affected by row-level security policy',
    ],
    ['drop a policy', 'drop policy areas on shops', 'must be owner of relation shops'],
    ['make a policy', 'create policy mine on shops using (true)', 'must be owner of table shops'],
    ['make one by the procedure', `call hub.allow('shops', 'mine', 'select', 'true')`, 'must be owner of table shops'],
    [
      'make a function in the hub’s schema',
      `create function hub.f() returns int language sql as 'select 1'`,
      'permission denied for schema hub',
    ],
    ['make a table beside the others', 'create table public.mine (a int)', 'permission denied for schema public'],
    ['empty a table', 'truncate sales', 'permission denied for table sales'],
    ['write a cube', `update sale_cube set sales = 9`, 'permission denied for table sale_cube'],
    ['change an access record', 'delete from hub.access_log', 'permission denied for table access_log'],
    [
      'insert outside its rights',
      `insert into sales values ('${toyId(9)}', '${toyId(1)}', '2023-01-01', 'x', 1)`,
      'new row violates row-level security policy',
    ],
    ['become the owner', `set role postgres`, 'permission denied to set role'],
    ['read files of the server', `copy shops from '/etc/passwd'`, 'permission denied to COPY from a file'],
    ['run a program', `copy (select 1) to program 'id'`, 'permission denied to COPY to or from an external program'],
  ])('%s', async (_, sql, message) => {
    expect(await refusal(sql)).toContain(message);
  });

  test('change or remove rows that its scope does not give it for that', async () => {
    const changed = await inApp(async (client) => [
      (await client.query('update shops set size = 0')).rowCount,
      (await client.query('delete from sales')).rowCount,
    ]);
    expect(changed).toEqual([0, 0]);
  });

  test('give itself a scope that was not signed', async () => {
    const seen = await inApp(async (client) => {
      await client.query(`select set_config('hub.scope', 'k1.e30=.' || repeat('0', 64), true)`);
      return (await client.query('select count(*) as count from shops')).rows;
    });
    expect(seen).toEqual([{ count: 0 }]);
  });

  test('put a temporary table before a real one that a function of the owner reads', async () => {
    const client = await toy.app.connect();
    try {
      await client.query(
        `begin; ${setScopeSql({ kind: 'machine', name: 'import' }, toy.resources.database.scopeKey)};
         create temporary table shops (id uuid, division_path text);
         insert into pg_temp.shops values ('${toyId(1)}', 'forged');
         insert into sales values ('${toyId(2)}', '${toyId(1)}', '2023-05-01', 'tea', 3)`,
      );
      const { rows } = await client.query('select division_path, sales from sale_cube order by 1');
      expect(rows).toEqual([{ division_path: 'a/1', sales: 2 }]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

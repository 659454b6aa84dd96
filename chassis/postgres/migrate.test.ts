import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded.ts';
import type { EmbeddedPostgres } from './embedded.ts';
import { MigrationError, migrate, pendingMigrations } from './migrate.ts';
import type { MigrateOptions } from './migrate.ts';
import { provisionDatabase } from './provision.ts';

async function refusal(work: Promise<unknown>): Promise<{ fault: string; message: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof MigrationError
    ? { fault: error.fault, message: error.message }
    : { fault: 'none', message: String(error) };
}

describe('migrations', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let url: string;
  let directories: URL[];
  let made = 0;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hub-migrate-'));
    await chmod(folder, 0o711);
    server = await startEmbeddedPostgres({ directory: path.join(folder, 'postgres') });
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Each case has an empty database and two folders: `base` with one file, `migrations` with two. */
  beforeEach(async () => {
    made += 1;
    const passwords = { migrator: 'm', app: 'a', reader: 'r' };
    ({ migratorUrl: url } = await provisionDatabase({ adminUrl: server.adminUrl, name: `case_${made}`, passwords }));
    directories = ['base', 'migrations'].map((name) => pathToFileURL(`${path.join(folder, String(made), name)}/`));
    await Promise.all(directories.map((directory) => mkdir(directory, { recursive: true })));
    await write('base/0001-create-words.sql', 'create table words (word text);');
    await write(
      'migrations/0001-add-words.sql',
      "insert into words values ('one');\ninsert into words values ('two');",
    );
    await write('migrations/0002-create-view.sql', 'create view shouted as select upper(word) as word from words;');
  });

  const write = (name: string, sql: string): Promise<void> => writeFile(path.join(folder, String(made), name), sql);
  const run = (options: Partial<MigrateOptions> = {}): Promise<string[]> => migrate({ url, directories, ...options });
  const all = ['base/0001-create-words.sql', 'migrations/0001-add-words.sql', 'migrations/0002-create-view.sql'];

  async function ask(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    await client.end();
    return rows.flat();
  }

  test('run once, folder by folder and by name', async () => {
    const told: unknown[] = [];
    expect(await pendingMigrations({ url, directories })).toEqual(all);
    expect(await run({ log: { info: (fields) => told.push(fields) } })).toEqual(all);
    expect(told).toEqual(all.map((migration) => ({ migration, durationMs: expect.any(Number) })));
    expect(await ask('select word from shouted order by word')).toEqual(['ONE', 'TWO']);
    expect(await ask('select name from hub.migrations order by applied_at, name')).toEqual(all);
    expect(await run()).toEqual([]);
    expect(await pendingMigrations({ url, directories })).toEqual([]);
  });

  test('run when they are added, also to the first folder', async () => {
    await run();
    await write('base/0002-add-more.sql', "insert into words values ('three');");
    expect(await pendingMigrations({ url, directories })).toEqual(['base/0002-add-more.sql']);
    expect(await run()).toEqual(['base/0002-add-more.sql']);
  });

  test('run once when two runners come at the same time', async () => {
    const runs = await Promise.all([run(), run()]);
    expect(runs.flat()).toEqual(all);
    expect(await ask('select count(*)::int from words')).toEqual([2]);
  });

  test('give up on another runner that does not end', async () => {
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock($1)', [0x68_75_62_6d]);
    expect((await refusal(run({ waitMs: 20 }))).fault).toBe('ANOTHER_RUNNER');
    await holder.end();
    expect(await run()).toEqual(all);
  });

  test('name the file, the line and the fault when one fails, and leave the earlier ones whole', async () => {
    await write(
      'migrations/0001-add-words.sql',
      "-- 威海 𠮷\r\ninsert into words values ('one');\r\ninsert into word values ('two');\r\n",
    );
    expect(await refusal(run())).toEqual({
      fault: 'SQL_FAILED',
      message:
        'migrations/0001-add-words.sql:3: relation "word" does not exist (42P01)\n  insert into word values (\'two\');',
    });
    expect(await ask('select count(*)::int from words')).toEqual([0]);
    expect(await pendingMigrations({ url, directories })).toEqual(all.slice(1));
  });

  test('tell where in a block it failed', async () => {
    await write(
      'migrations/0001-add-words.sql',
      "do $$ begin raise exception 'not so' using hint = 'Try it so.'; end $$;",
    );
    const { message } = await refusal(run());
    expect(message).toBe(
      'migrations/0001-add-words.sql: not so (P0001)\n  Try it so.\n  PL/pgSQL function inline_code_block line 1 at RAISE',
    );
  });

  test('are refused when a file was changed after it had been applied', async () => {
    await run();
    await write('migrations/0001-add-words.sql', '-- nothing');
    expect((await refusal(run())).fault).toBe('CHANGED_AFTER_APPLIED');
    expect(await refusal(pendingMigrations({ url, directories }))).toEqual({
      fault: 'CHANGED_AFTER_APPLIED',
      message:
        'migrations/0001-add-words.sql was changed after it had been applied. Put it back as it was and write a new migration instead.',
    });
  });

  test('are the same with the line ends of another system', async () => {
    await run();
    await write(
      'migrations/0001-add-words.sql',
      "insert into words values ('one');\r\ninsert into words values ('two');",
    );
    expect(await run()).toEqual([]);
  });

  test('are refused by older software on a newer database', async () => {
    await run();
    await rm(path.join(folder, String(made), 'migrations/0002-create-view.sql'));
    expect(await refusal(run())).toEqual({
      fault: 'DATABASE_IS_NEWER',
      message:
        'The database has had migrations/0002-create-view.sql, which this software does not bring: it belongs to newer software. Start that one, or restore a backup from before.',
    });
  });

  test('are refused when a new one comes before an applied one', async () => {
    await write('migrations/0003-add-words.sql', '');
    await run();
    await rm(path.join(folder, String(made), 'migrations/0002-create-view.sql'));
    await ask(`delete from hub.migrations where name like '%0002%'`);
    await write('migrations/0002-add-late.sql', '');
    expect((await refusal(run())).fault).toBe('OUT_OF_ORDER');
  });

  test('are refused when a file has no proper name, or two have one number', async () => {
    await write('base/README.md', 'not a migration');
    await write('base/create-words.sql', '');
    expect((await refusal(run())).fault).toBe('BAD_FILE_NAME');
    await rm(path.join(folder, String(made), 'base/create-words.sql'));
    await write('base/0001-create-others.sql', '');
    expect(await refusal(run())).toEqual({
      fault: 'TWO_OF_ONE_NAME',
      message:
        'base/0001-create-words.sql and base/0001-create-others.sql have the same folder name and number. Give the newer one the next free number.',
    });
  });

  test('are refused when a file ends its transaction', async () => {
    await write('migrations/0001-add-words.sql', 'commit; begin;');
    expect((await refusal(run())).fault).toBe('ENDS_ITS_TRANSACTION');
  });

  test('leave no setting and no role of theirs to the next file', async () => {
    await write('migrations/0001-add-words.sql', `set search_path = pg_catalog; set role case_${made}_migrator;`);
    await write(
      'migrations/0002-create-view.sql',
      'create table shown as select current_setting($$search_path$$) as path;',
    );
    await run();
    expect(await ask('select path from public.shown')).toEqual(['public,hub']);
  });

  test('pass on a fault that is not of a file', async () => {
    expect(await refusal(run({ url: url.replace(':m@', ':wrong@') }))).toEqual({
      fault: 'none',
      message: `error: password authentication failed for user "case_${made}_migrator"`,
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded.ts';
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded.ts';
import { isRunning } from './postmaster.ts';
import { runsAsRoot } from './reachable.ts';

const asRoot = runsAsRoot() ? test : test.skip;

/** Waits for a server that was killed, so that what follows does not meet it by chance. */
async function untilGone(pid: number): Promise<void> {
  while (await isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let directory: string;
  const started: EmbeddedPostgres[] = [];

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'hub-embedded-')));
    await chmod(folder, 0o711);
    directory = path.join(folder, 'postgres');
  });

  afterAll(async () => {
    await Promise.all(started.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ directory, ...options });
    started.push(server);
    return server;
  }

  test('is made once by starters at the same time, and serves them all', async () => {
    const said: string[] = [];
    const log = { info: (_: object, message: string) => said.push(message) };
    const servers = await Promise.all([start({ log }), start({ log }), start({ log })]);
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    expect(servers.filter(({ adopted }) => adopted)).toHaveLength(2);
    expect(said.toSorted()).toEqual([
      'PostgreSQL adopted',
      'PostgreSQL adopted',
      'PostgreSQL started',
      'making a PostgreSQL cluster',
    ]);
  });

  test('is durable, quiet about rows, in UTF-8 by code point, and on loopback only', async () => {
    const server = await start();
    const names = [
      'fsync',
      'listen_addresses',
      'unix_socket_directories',
      'jit',
      'timezone',
      'wal_level',
      'max_connections',
      'max_wal_size',
      'shared_buffers',
      'log_min_error_statement',
      'autovacuum',
    ];
    expect(
      await ask(
        server,
        `select name || '=' || current_setting(name) from unnest(array['${names.join("','")}']) as name`,
      ),
    ).toEqual([
      'fsync=on',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'jit=off',
      'timezone=Asia/Shanghai',
      'wal_level=replica',
      'max_connections=200',
      'max_wal_size=4GB',
      'shared_buffers=512MB',
      'log_min_error_statement=panic',
      'autovacuum=on',
    ]);
    expect(
      await ask(
        server,
        `select datcollate, datlocprovider, datlocale, pg_encoding_to_char(encoding) from pg_database where datname = 'template1'`,
      ),
    ).toEqual(['C', 'b', 'C.UTF-8', 'UTF8']);
    expect(await ask(server, `select word from unnest(array['威海','É','a','B']) as word order by word`)).toEqual([
      'B',
      'a',
      'É',
      '威海',
    ]);
  });

  test('keeps its password beside it for its owner only, and lets nobody in without', async () => {
    const server = await start();
    const { mode } = await stat(path.join(directory, 'password'));
    expect(mode & 0o777).toBe(0o600);
    const client = new pg.Client({ connectionString: server.adminUrl.replace(/:[^:@]+@/, ':wrong@') });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });

  test('stops for good, for all who hold it, and starts again with its data on the wished port', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 7 as number');
    await Promise.all(started.map((each) => each.stop()));
    expect(await isRunning(server.pid)).toBe(false);
    const again = await start({ port: server.port });
    expect({ adopted: again.adopted, port: again.port }).toEqual({ adopted: false, port: server.port });
    expect(await ask(again, 'select number from kept')).toEqual([7]);
    await again.stop();
    await again.stop();
  });

  test('takes another port when the wished one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const server = await start({ port });
    expect(server.port).not.toBe(port);
    expect(await ask(server, 'select 1')).toEqual([1]);
    other.close();
  });

  test('starts again after it was killed', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    await untilGone(server.pid);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again, 'select number from kept')).toEqual([7]);
  });

  test('is replaced when it is there but does not answer', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGSTOP');
    const again = await start({ unreachableAfterMs: 100 });
    expect(again.adopted).toBe(false);
    expect(await isRunning(server.pid)).toBe(false);
    expect(await ask(again, 'select number from kept')).toEqual([7]);
  });

  test('is not adopted with a password that it does not take', async () => {
    await start();
    const file = path.join(directory, 'password');
    await rename(file, `${file}.kept`);
    await expect(start()).rejects.toThrow(/password is missing: without it nobody can administer the cluster/);
    await writeFile(file, 'wrong');
    await expect(start()).rejects.toThrow(/does not take the password kept beside it/);
    await rename(`${file}.kept`, file);
    expect((await start()).adopted).toBe(true);
  });

  test('does not take a stranger with an old number for itself', async () => {
    const server = await start();
    await server.stop();
    const owner = await stat(path.join(directory, 'cluster'));
    const stranger = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid, cwd: '/' });
    await once(stranger, 'spawn');
    const note = path.join(directory, 'cluster', 'postmaster.pid');
    await writeFile(
      note,
      `${stranger.pid}\n${directory}/cluster\n1700000000\n${server.port}\n\n127.0.0.1\n  1 1\nready   \n`,
    );
    expect((await start()).adopted).toBe(false);
    expect(stranger.exitCode).toBe(null);
    stranger.kill();
  });

  test('puts a log that has grown long aside', async () => {
    await (await start()).stop();
    const file = path.join(directory, 'postgres.log');
    await truncate(file, 10_000_001);
    await start();
    expect((await stat(`${file}.old`)).size).toBe(10_000_001);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^[^\n]* LOG: {2}starting PostgreSQL 18/);
  });

  test('says what PostgreSQL said when it does not start, and refuses another major version', async () => {
    await (await start()).stop();
    const settings = path.join(directory, 'cluster', 'postgresql.conf');
    const kept = await readFile(settings);
    await appendFile(settings, 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(
      /did not start; it said:\n.*unrecognized configuration parameter "no_such_setting"/,
    );
    await writeFile(settings, kept);
    await writeFile(path.join(directory, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 17, and this hub brings 18\./);
    await writeFile(path.join(directory, 'cluster', 'PG_VERSION'), '18\n');
    expect((await start()).adopted).toBe(false);
  });

  asRoot('lies on root’s ground when the wished folder is closed to the server’s account', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await start({ directory: path.join(closed, 'postgres') });
    expect(server.directory).toMatch(/^\/var\/lib\/hub-[0-9a-f]{12}$/);
    expect(await ask(server, 'show data_directory')).toEqual([path.join(server.directory, 'cluster')]);
    expect((await start({ directory: path.join(closed, 'postgres') })).pid).toBe(server.pid);
    await server.stop();
    await rm(server.directory, { recursive: true });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import { createDeadline } from '../deadline.ts';
import type { Deadline } from '../deadline.ts';
import { failure } from '../errors.ts';
import { rowsOf } from '../rowsOf.ts';
import { shopRow } from '../testing/toyImports.ts';
import { openSilentServer } from '../testing/silentServer.ts';
import { toyShops } from '../testing/toyShops.ts';
import { createPool } from './pool.ts';
import type { RowScope } from './scope.ts';
import { openTransaction } from './transaction.ts';
import type { Database, TransactionOptions } from './transaction.ts';

let toy: TestSubgraph;
/** A pool of one connection, so that the next transaction has the one of the last. */
let database: Database;
let deadline: Deadline;

beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1), shopRow(2, { division_path: 'b/1' })]);
  const { connectionString = '' } = toy.app.options;
  database = { ...toy.resources.database, pool: createPool({ url: connectionString, name: 'one', connectionsMax: 1 }) };
  deadline = createDeadline(20_000);
});
afterAll(async () => {
  deadline.dispose();
  await database.pool.end();
  await toy.close();
});

const inA: RowScope = { kind: 'areas', lows: ['a'], highs: ['a~'], person: null };
const logger: RowScope = { kind: 'machine', name: 'access-log' };
const open = (more: Partial<TransactionOptions> = {}) =>
  openTransaction<unknown>(database, { scope: inA, deadline, mode: 'read', onStatement: () => undefined, ...more });

const shops = sql<{ name: string }>`select name from shops`;
const record = sql`insert into hub.access_log (at, person, organisation, post, purpose, thing, fields)
  values (now(), 'p', 'o', 'q', 'r', 's', '{}')`;
const recordCount = async (): Promise<unknown> =>
  (await toy.admin.query('select count(*) as count from hub.access_log')).rows[0]?.count;
/** Statements that the server runs for this pool. */
const running = async (): Promise<unknown> =>
  (
    await toy.admin.query(
      `select count(*) as count from pg_stat_activity where application_name = 'one' and state = 'active' and datname = current_database()`,
    )
  ).rows[0]?.count;
async function until(reading: () => Promise<unknown>, wished: unknown): Promise<void> {
  while ((await reading()) !== wished) await sleep(5);
}

describe('a transaction', () => {
  test('costs nothing until its first statement, and then one opening and one end', async () => {
    let statements = 0;
    const onStatement = (): void => void (statements += 1);
    await open({ onStatement }).end('commit');
    expect([statements, database.pool.totalCount]).toEqual([0, 0]);
    const { db, end } = open({ onStatement });
    expect(await Promise.all([rowsOf(db, shops), rowsOf(db, shops)])).toEqual([
      [{ name: 'shop 1' }],
      [{ name: 'shop 1' }],
    ]);
    await end('commit');
    expect(statements).toBe(4);
  });

  test('leaves no scope on the connection that the next one gets', async () => {
    const { db, end } = open();
    expect(await rowsOf(db, sql`select pg_backend_pid() as pid, current_setting('hub.scope') <> '' as scoped`)).toEqual(
      [{ pid: expect.any(Number), scoped: true }],
    );
    await end('commit');
    expect((await database.pool.query('select name from shops')).rows).toEqual([]);
    expect((await database.pool.query(`select current_setting('hub.scope', true) as scope`)).rows).toEqual([
      { scope: '' },
    ]);
    expect(database.pool.totalCount).toBe(1);
  });

  test('that reads sees one state of the database, and can change nothing', async () => {
    const { db, end } = open();
    const before = await rowsOf(db, sql`select now() as at, name from shops`);
    await toy.admin.query(`update shops set name = 'other' where name = 'shop 1'`);
    expect(await rowsOf(db, sql`select now() as at, name from shops`)).toEqual(before);
    await toy.admin.query(`update shops set name = 'shop 1' where name = 'other'`);
    await expect(record.execute(db)).rejects.toThrow('read-only transaction');
    await end('commit');
  });

  test('has a statement timeout of the time that is left', async () => {
    const { db, end } = open();
    const [row] = await rowsOf(
      db,
      sql<{ ms: number }>`select setting::int as ms from pg_settings where name = 'statement_timeout'`,
    );
    expect(row?.ms).toBeGreaterThan(1_000);
    expect(row?.ms).toBeLessThanOrEqual(20_000);
    await end('commit');
  });

  test('is ended by the chassis alone, and gives no streams', async () => {
    const { db, end } = open();
    await expect(db.transaction().execute(async () => undefined)).rejects.toThrow('the chassis ends it');
    await end('rollback');
  });
});

describe('a transaction that writes', () => {
  test('keeps its changes at a commit, and nothing at a rollback', async () => {
    const before = Number(await recordCount());
    const kept = open({ scope: logger, mode: 'write' });
    await record.execute(kept.db);
    await kept.end('commit');
    const dropped = open({ scope: logger, mode: 'write' });
    await record.execute(dropped.db);
    await dropped.end('rollback');
    expect(await recordCount()).toBe(before + 1);
  });

  test('does not pass for committed when a statement of it failed, whoever heard of that', async () => {
    const before = await recordCount();
    const { db, end } = open({ scope: logger, mode: 'write' });
    await record.execute(db);
    await sql`select 1 / 0`.execute(db).catch(() => undefined);
    await expect(record.execute(db)).rejects.toThrow('division by zero');
    await expect(end('commit')).rejects.toThrow('division by zero');
    expect(await recordCount()).toBe(before);
  });

  test.each(['opening', 'statement', 'commit'] as const)(
    'ends soon after its deadline though the server has gone without a word at its %s',
    async (silentAt) => {
      const server = await openSilentServer(toy.app.options.connectionString ?? '');
      const pool = createPool({ url: server.url, name: 'silent', connectionsMax: 1 });
      (await pool.connect()).release();
      const short = createDeadline(300);
      const { db, end } = openTransaction<unknown>(
        { ...database, pool },
        { scope: inA, deadline: short, mode: 'write', onStatement: () => undefined },
      );
      const since = performance.now();
      const work = async (): Promise<void> => {
        if (silentAt === 'opening') server.fallSilent();
        await shops.execute(db);
        if (silentAt === 'statement') server.fallSilent();
        await shops.execute(db);
        server.fallSilent();
        await end('commit');
      };
      await expect(work()).rejects.toThrow('Connection terminated');
      await end('rollback');
      expect(performance.now() - since).toBeLessThan(5_000);
      server.close();
      await pool.end();
    },
  );

  test('keeps no half of its changes when the time was over between two of them', async () => {
    const before = await recordCount();
    let isOver = false;
    const { db, end } = open({ scope: logger, mode: 'write', deadline: { ...deadline, expired: () => isOver } });
    await record.execute(db);
    isOver = true;
    await expect(record.execute(db)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(end('commit')).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(await recordCount()).toBe(before);
  });

  test('does not pass for committed when its time was over before', async () => {
    const before = await recordCount();
    const leaving = new AbortController();
    const left = createDeadline(20_000, leaving.signal);
    const { db, end } = open({ scope: logger, mode: 'write', deadline: left });
    await record.execute(db);
    leaving.abort(failure('DEADLINE_EXCEEDED'));
    await expect(end('commit')).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(await recordCount()).toBe(before);
  });
});

describe('a statement', () => {
  test('of a request whose time was over before takes no connection for it', async () => {
    let statements = 0;
    const over = { ...deadline, expired: () => true };
    const { db, end } = open({ deadline: over, onStatement: () => void (statements += 1) });
    await expect(rowsOf(db, shops)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await end('commit');
    expect(statements).toBe(0);
  });

  test('is not sent after the end, so that nothing opens again what nobody would close', async () => {
    const { db, end } = open();
    await rowsOf(db, shops);
    await end('commit');
    await expect(rowsOf(db, shops)).rejects.toThrow('The transaction has ended');
    expect([database.pool.totalCount, database.pool.idleCount]).toEqual([1, 1]);
  });

  test('is not sent after the deadline, also when none ran while it passed', async () => {
    const short = createDeadline(60);
    const { db, end } = open({ deadline: short });
    await rowsOf(db, shops);
    while (!short.expired()) await sleep(5);
    await expect(rowsOf(db, shops)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await end('commit');
  });

  test('that runs when the caller leaves is cancelled within a second, also when the pool has no connection left', async () => {
    const leaving = new AbortController();
    const left = createDeadline(20_000, leaving.signal);
    const { db, end } = open({ deadline: left });
    const sleeping = rowsOf(db, sql`select pg_sleep(30)`);
    sleeping.catch(() => undefined);
    await until(running, 1);
    const leftAt = performance.now();
    leaving.abort(failure('REQUEST_CANCELLED'));
    await expect(sleeping).rejects.toMatchObject({ code: '57014' });
    await end('commit');
    await until(running, 0);
    expect(performance.now() - leftAt).toBeLessThan(1_000);
    // The late cancel must not meet the next user of the connection.
    await until(async () => database.pool.totalCount, 0);
  });

  test('waits for a connection no longer than it may, and the connection goes to the next', async () => {
    const first = open();
    await rowsOf(first.db, shops);
    const short = createDeadline(50);
    const second = open({ deadline: short });
    await expect(rowsOf(second.db, shops)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await second.end('commit');
    await first.end('commit');
    const third = open();
    expect(await rowsOf(third.db, shops)).toEqual([{ name: 'shop 1' }]);
    await third.end('commit');
  });

  test('that finds no database is unavailable, with the cause behind it', async () => {
    const url = 'postgres://nobody:secret@127.0.0.1:1/nothing';
    const pool = createPool({ url, name: 'gone', connectionsMax: 1 });
    const { db, end } = openTransaction<unknown>(
      { ...database, pool },
      { scope: inA, deadline, mode: 'read', onStatement: () => undefined },
    );
    await expect(rowsOf(db, shops)).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: 'The hub is starting, stopping or overloaded.',
      originalError: { code: 'ECONNREFUSED' },
    });
    await end('commit');
    await pool.end();
  });
});

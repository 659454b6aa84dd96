import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { testServer } from '../../test/support/subgraph.ts';
import { createPool } from './pool.ts';

let pool: pg.Pool;
beforeAll(async () => {
  const { adminUrl } = await testServer();
  pool = createPool({ url: adminUrl, name: 'pool test', connectionsMax: 2 });
});
afterAll(() => pool.end());

const valueOf = async (sql: string): Promise<unknown> =>
  (await pool.query<{ value: unknown }>(`select ${sql} as value`)).rows[0]?.value;

describe('a pooled connection', () => {
  test.each([
    [`date '2023-12-26'`, '2023-12-26'],
    [`timestamptz '2023-12-26 10:00:00Z'`, '2023-12-26T18:00:00+08:00'],
    [`timestamptz '2023-12-26 10:00:00.5Z'`, '2023-12-26T18:00:00.5+08:00'],
    [`timestamptz '1988-07-01 10:00:00Z'`, '1988-07-01T19:00:00+09:00'],
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ['12.5::numeric', 12.5],
    ['7::int', 7],
    [`array['a', null]`, ['a', null]],
    [`'{"a": [1]}'::jsonb`, { a: [1] }],
    ['null', null],
  ])('reads %s as %j', async (sql, value) => {
    expect(await valueOf(sql)).toEqual(value);
  });

  test('is in the city’s zone, names its part, and looks for temporary tables last', async () => {
    expect(await valueOf(`current_setting('timezone')`)).toBe('Asia/Shanghai');
    expect(await valueOf(`current_setting('application_name')`)).toBe('pool test');
    expect(await valueOf(`current_setting('search_path')`)).toBe('public,hub,pg_temp');
  });

  test('that the server closes while it is idle is replaced without a word', async () => {
    const killer = await pool.connect();
    const victim = await valueOf('pg_backend_pid()');
    await killer.query('select pg_terminate_backend($1)', [victim]);
    while (pool.totalCount > 1) await sleep(5);
    expect(await valueOf('pg_backend_pid()')).not.toBe(victim);
    killer.release();
  });

  test('that the server closes between two statements of its user fails at the next one, and ends no process', async () => {
    const [killer, used] = await Promise.all([pool.connect(), pool.connect()]);
    const { rows } = await used.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise<void>((resolve) => used.once('end', resolve));
    await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(used.query('select 1')).rejects.toThrow('not queryable');
    killer.release();
    used.release(true);
  });

  test('ends a statement that takes longer than the pool allows', async () => {
    const { adminUrl } = await testServer();
    const hasty = createPool({ url: adminUrl, name: 'hasty', connectionsMax: 1, statementTimeoutMs: 50 });
    await expect(hasty.query('select pg_sleep(60)')).rejects.toThrow('statement timeout');
    await hasty.end();
  });
});

describe('a pool', () => {
  test('has at most as many connections as it may', async () => {
    await Promise.all(Array.from({ length: 10 }, () => pool.query('select 1')));
    expect(pool.totalCount).toBe(2);
  });
});

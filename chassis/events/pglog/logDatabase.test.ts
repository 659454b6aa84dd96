import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { testServer } from '../../../test/support/subgraph.ts';
import { createPool } from '../../postgres/pool.ts';
import { setScopeSql } from '../../postgres/scope.ts';
import type { RowScope } from '../../postgres/scope.ts';
import { openTestPglog } from '../../testing/openTestPglog.ts';
import type { TestPglog } from '../../testing/openTestPglog.ts';
import { LogUnavailable } from '../log.ts';

let pglog: TestPglog;
let app: pg.Pool;
beforeAll(async () => {
  pglog = await openTestPglog((await testServer()).adminUrl);
  app = createPool({ url: pglog.databaseUrl, name: 'test', connectionsMax: 1 });
  await pglog.newTopic('seen', 60_000);
  await pglog.log.publish([{ topic: 'seen', key: 'key', value: Buffer.of(1) }]);
  const member = pglog.log.consume({
    group: 'group',
    topics: ['seen'],
    from: 'beginning',
    lanesMax: 1,
    handle: async () => undefined,
  });
  while (!member.isReceiving()) await new Promise((resolve) => setTimeout(resolve, 5));
  await member.stop();
});
afterAll(async () => {
  await app.end();
  await pglog.close();
});

const TABLES = ['log_identity', 'log_partitions', 'log_positions', 'log_readings', 'log_records', 'log_topics'];
const everywhere: RowScope = { kind: 'areas', lows: [''], highs: ['~'], person: null };

/** How many rows of each table the application sees under a scope, and how many it can change. */
async function rowsUnder(scope: RowScope | null): Promise<readonly number[]> {
  const client = await app.connect();
  try {
    await client.query(`begin; ${scope === null ? 'select 1' : setScopeSql(scope, pglog.scopeKey)}`);
    const counts: number[] = [];
    for (const table of TABLES) {
      const { rowCount } = await client.query(`select from ${table}`);
      counts.push(rowCount ?? 0);
    }
    return counts;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('the database of the log', () => {
  test('has row security with force on every table of its own', async () => {
    expect(
      await pglog.column(
        `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by 1`,
      ),
    ).toEqual(TABLES);
    expect(
      await pglog.column(
        `select count(*)::int from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([TABLES.length]);
  });

  test.each([
    ['no scope', null],
    ['a scope of everywhere', everywhere],
    ['the scope of another machine', { kind: 'machine', name: 'relay' }],
  ] as const)('shows nothing under %s', async (_, scope) => {
    expect(await rowsUnder(scope)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('shows the log to itself', async () => {
    expect(await rowsUnder({ kind: 'machine', name: 'log' })).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('takes no record under another scope, nor by a scope that was signed with another key', async () => {
    const [id] = await pglog.column('select id from log_partitions');
    const append = (scope: string): Promise<unknown> =>
      app.query('select log_append($1, $2, $3, $4)', [scope, [id], ['key'], [Buffer.of(2)]]);
    await expect(append('')).rejects.toThrow('a partition of the append is not there');
    const stranger = pglog.open({ scopeKey: { id: 'k1', key: randomBytes(32) } });
    await expect(stranger.publish([{ topic: 'seen', key: 'key', value: null }])).rejects.toThrow('no topic');
    expect(await pglog.column('select next_offset from log_partitions')).toEqual([1]);
  });

  test('changes no record and no topic, and takes back no identity', async () => {
    const rights = `select table_name || ': ' || string_agg(privilege_type, ' ' order by privilege_type) from information_schema.role_table_grants
      where grantee like '%\\_app' and table_schema = 'public' group by table_name order by 1`;
    expect(await pglog.column(rights)).toEqual([
      'log_identity: SELECT',
      'log_partitions: INSERT SELECT UPDATE',
      'log_positions: DELETE INSERT SELECT UPDATE',
      'log_readings: DELETE INSERT SELECT',
      'log_records: DELETE INSERT SELECT',
      'log_topics: INSERT SELECT',
    ]);
  });

  test('says which log it is: the same to all, and another than that of another database', async () => {
    const identity = await pglog.log.identity();
    expect(await pglog.open().identity()).toBe(identity);
    const other = await openTestPglog((await testServer()).adminUrl);
    expect(await other.log.identity()).not.toBe(identity);
    await other.close();
  });

  test('that is not there is a log that is away', async () => {
    const nowhere = pglog.open({ databaseUrl: 'postgres://app:secret@127.0.0.1:1/log' });
    expect(nowhere.description).toBe('a log on PostgreSQL (no Kafka), database log at 127.0.0.1:1');
    expect(await nowhere.isReachable()).toBe(false);
    await expect(nowhere.identity()).rejects.toThrow(LogUnavailable);
    await expect(nowhere.publish([{ topic: 'seen', key: 'key', value: null }])).rejects.toThrow(LogUnavailable);
  });
});

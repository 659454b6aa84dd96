import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPool } from '@hub/chassis';
import { z } from 'zod';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';
import { openAsAdmin } from '../support/rawRows.ts';

const DATABASES = ['registry', 'grid', 'mediation', 'credit', 'cadres', 'log'] as const;
/** Tables with many rows: one in each of the subgraphs' databases, what waits for the log, and the log itself. */
const FULL: readonly (readonly [string, string])[] = [
  ['grid', 'grid_events'],
  ['grid', 'hub.outbox'],
  ['mediation', 'dispute_cases'],
  ['mediation', 'hub.inbox'],
  ['credit', 'point_entries'],
  ['cadres', 'assignments'],
  ['log', 'log_records'],
];
/** What carries events between the parts: only machines see it. */
const EVENT_TABLES = [
  'hub.outbox',
  'hub.inbox',
  'hub.parked_keys',
  'hub.parked_events',
  'hub.parking_decisions',
  'hub.told_logs',
] as const;
/** A machine's scope as anybody could write it. */
const UNSIGNED = Buffer.from('{"kind":"machine","name":"consumer","expiresAtMs":99999999999999}').toString('base64');
type Pool = ReturnType<typeof createPool>;

const pools: Pool[] = [];
let city: City;

async function openAs(name: string, role: 'app' | 'reader'): Promise<Pool> {
  const { url } = z.object({ url: z.string() }).parse(await city.json('database', name, '--role', role));
  const pool = createPool({ url, name: `test ${role}`, connectionsMax: 1 });
  pools.push(pool);
  return pool;
}
const admin = async (name: string): Promise<Pool> => {
  const pool = await openAsAdmin(city, name);
  pools.push(pool);
  return pool;
};
/** What the server says to a statement: its error code, or how many rows it gave. */
const outcome = async (pool: Pool, sql: string): Promise<string | number> =>
  pool.query(sql).then(
    ({ rowCount }) => rowCount ?? 0,
    (error: unknown) => String(Reflect.get(Object(error), 'code')),
  );

beforeAll(async () => {
  city = await openSharedCity();
}, 400_000);
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

describe.each(DATABASES)('the database %s', (name) => {
  test('has row security with FORCE on every table but the migration ledger', async () => {
    const { rows } = await (
      await admin(name)
    ).query<{ name: string }>(
      `select relnamespace::regnamespace || '.' || relname as name from pg_class
       where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'hub'::regnamespace) and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([{ name: 'hub.migrations' }]);
  });

  test('has three roles that neither bypass row security nor administer, and an application that owns nothing', async () => {
    const pool = await admin(name);
    const { rows: roles } = await pool.query(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as excess from pg_roles where rolname in ($1, $2, $3)`,
      [`${name}_app`, `${name}_reader`, `${name}_migrator`],
    );
    expect(roles).toEqual([{ excess: false }, { excess: false }, { excess: false }]);
    const { rows: owned } = await pool.query(
      'select 1 from pg_class where relowner = $1::regrole union all select 1 from pg_proc where proowner = $1::regrole',
      [`${name}_app`],
    );
    expect(owned).toEqual([]);
  });

  test('lets the application change neither tables, policies, roles nor keys', async () => {
    const app = await openAs(name, 'app');
    const attempts = [
      'alter table hub.access_log disable row level security',
      'alter table hub.access_log no force row level security',
      'create policy mine on hub.access_log using (true)',
      'drop policy person on hub.access_log',
      'truncate hub.access_log',
      'select * from hub.scope_keys',
      "insert into hub.scope_keys values ('mine', '\\x00', '\\x00')",
      `set role ${name}_migrator`,
      `alter role ${name}_app bypassrls`,
      'set row_security = off; select * from hub.access_log',
      'create table public.mine (a int)',
      "select pg_read_file('/etc/passwd')",
    ];
    const answers: (string | number)[] = [];
    for (const attempt of attempts) answers.push(await outcome(app, attempt));
    expect(answers.filter((answer) => answer !== '42501')).toEqual([]);
  });
});

describe.each(FULL)('in %s, the table %s', (name, table) => {
  const scopes = [
    'reset hub.scope',
    "set hub.scope = ''",
    "set hub.scope = 'everything'",
    `set hub.scope = 'k1.${Buffer.from('{"kind":"areas","lows":[""],"highs":["~"],"expiresAtMs":99999999999999}').toString('base64')}.${'0'.repeat(64)}'`,
  ];
  test.each(scopes)('shows the application no row after `%s`', async (scope) => {
    const app = await openAs(name, 'app');
    await app.query(scope);
    expect(await outcome(app, `select 1 from ${table} limit 10`)).toBe(0);
    await app.query('reset hub.scope');
  });

  test('shows operators its rows and lets them change none', async () => {
    const reader = await openAs(name, 'reader');
    expect(await outcome(reader, `select 1 from ${table} limit 10`)).toBe(10);
    expect(await outcome(reader, `delete from ${table}`)).toBe('42501');
  });
});

describe.each(['grid', 'mediation', 'credit', 'cadres'])('in %s, the tables of events', (name) => {
  test.each([
    ['without a scope', "set hub.scope = ''"],
    ['under a scope that nobody signed', `set hub.scope = 'k1.${UNSIGNED}.${'0'.repeat(64)}'`],
  ])('%s show the application nothing and take nothing', async (_words, scope) => {
    const app = await openAs(name, 'app');
    await app.query(scope);
    const { id } = z.object({ id: z.string() }).parse((await app.query('select hub.new_event_id() as id')).rows[0]);
    const writes = [
      `insert into hub.outbox (id, topic, key, type, occurred_at, known_at, data) values ('${id}', 't', 'k', 't', now(), now(), '{}')`,
      `insert into hub.inbox (consumer, event_id) values ('c', '${id}')`,
      "insert into hub.parked_keys (consumer, topic, key, reason, detail) values ('c', 't', 'k', 'WRONG_MAC', '')",
      "insert into hub.parked_events values ('c', 't', 'k', 0, 0, null, now())",
      "insert into hub.parking_decisions (consumer, topic, key, decision, reason, decided_by) values ('c', 't', 'k', 'SKIP', 'r', 'd')",
      "insert into hub.told_logs (log_id, source, dataset) values ('l', 's', 'd')",
    ];
    const read: (string | number)[] = [];
    for (const table of EVENT_TABLES) read.push(await outcome(app, `select 1 from ${table} limit 10`));
    const wrote: (string | number)[] = [];
    for (const write of writes) wrote.push(await outcome(app, write));
    await app.query('reset hub.scope');
    expect(read).toEqual(EVENT_TABLES.map(() => 0));
    expect(wrote).toEqual(writes.map(() => '42501'));
  });
});

test('what is confidential, and who the parties are, is shown to no role of the hub', async () => {
  const app = await openAs('mediation', 'app');
  const reader = await openAs('mediation', 'reader');
  expect(await outcome(app, 'select 1 from confidential_records limit 1')).toBe(0);
  expect(await outcome(reader, 'select 1 from confidential_records limit 1')).toBe('42501');
  expect(await outcome(reader, 'select 1 from case_parties limit 1')).toBe('42501');
  expect(await outcome(await admin('mediation'), 'select 1 from confidential_records limit 1')).toBe(1);
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testServer } from '../../../test/support/subgraph.ts';
import { setSessionScopeSql, signScope } from '../../postgres/scope.ts';
import { openTestPglog } from '../../testing/openTestPglog.ts';
import type { TestPglog } from '../../testing/openTestPglog.ts';
import type { ConsumeOptions, OutgoingRecord, Subscription } from '../log.ts';
import { joinGroup } from './membership.ts';

let pglog: TestPglog;
beforeAll(async () => {
  pglog = await openTestPglog((await testServer()).adminUrl);
});
afterAll(() => pglog.close());

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(5);
};
const record = (topic: string, text: string): OutgoingRecord => ({ topic, key: 'key', value: Buffer.from(text) });
const consume = (topic: string, handle: ConsumeOptions['handle'], name = 'member'): Subscription =>
  pglog.open({ name }).consume({ group: 'group', topics: [topic], from: 'beginning', lanesMax: 4, handle });
const positionOf = async (topic: string): Promise<number | undefined> =>
  (await pglog.log.lag('group', [topic]))[0]?.position;
/** Ends the session of a member on the server, as a cut connection does. */
const cut = (name: string): Promise<unknown[]> =>
  pglog.column(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [
    `hub log ${name}, group group`,
  ]);

/** A session as a member has it, to be led step by step. */
async function openJoiner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: pglog.databaseUrl });
  await client.connect();
  await client.query(`set search_path = public, hub; ${setSessionScopeSql('log', pglog.scopeKey)}`);
  return client;
}

describe('a member of a group', () => {
  test('that has lost its connection commits nothing, whatever it has still done', async () => {
    await pglog.newTopic('fenced', 600_000);
    const gates = new Map<string, () => void>();
    const signals = new Map<string, AbortSignal>();
    const begin = (name: string): Subscription =>
      consume(
        'fenced',
        async (_, signal) => {
          signals.set(name, signal);
          await new Promise<void>((resolve) => gates.set(name, resolve));
        },
        name,
      );
    const first = begin('first');
    await pglog.log.publish([record('fenced', '0'), record('fenced', '1')]);
    await until(() => gates.has('first'));
    const second = begin('second');
    await until(() => second.isReceiving());
    expect(await cut('first')).toEqual([true]);
    await until(() => gates.has('second'));
    expect(signals.get('first')?.aborted).toBe(true);
    // It does not come back before its own hands are empty.
    expect(first.isReceiving()).toBe(false);
    gates.get('first')?.();
    await until(() => first.isReceiving());
    expect(await positionOf('fenced')).toBe(0);
    gates.get('second')?.();
    await until(async () => (await positionOf('fenced')) === 1);
    gates.get('second')?.();
    await until(async () => (await positionOf('fenced')) === 2);
    await Promise.all([first.stop(), second.stop()]);
  });

  test('sees records of which no notice came', async () => {
    const id = await pglog.newTopic('silent', 600_000);
    const seen: string[] = [];
    const member = consume('silent', async ({ value }) => void seen.push(String(value)));
    await until(() => member.isReceiving());
    const token = signScope({ kind: 'machine', name: 'log' }, pglog.scopeKey, Date.now());
    await pglog.admin.query('select log_append($1, $2, $3, $4)', [token, [id], ['key'], [Buffer.from('silent')]]);
    await until(() => seen.length === 1);
    expect(seen).toEqual(['silent']);
    await member.stop();
  });

  test('takes no partition that another took in the same moment', async () => {
    const topic = 'together';
    await pglog.log.ensureTopics([{ topic, partitions: 12, cleanup: { kind: 'delete', retentionMs: 600_000 } }]);
    const keys = Array.from({ length: 60 }, (_, number) => `key-${number}`);
    await pglog.log.publish(keys.map((key) => ({ topic, key, value: null })));
    const begun: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const members = Array.from({ length: 5 }, (_, number) =>
      pglog.open({ name: `member ${number}` }).consume({
        group: 'group',
        topics: [topic],
        from: 'beginning',
        lanesMax: 60,
        handle: ({ key }) => {
          begun.push(key);
          return gate;
        },
      }),
    );
    await until(() => members.every((member) => member.isReceiving()) && begun.length >= 60);
    // Long enough for a member that took what was not free to begin, too.
    await sleep(300);
    expect(begun.toSorted()).toEqual(keys.toSorted());
    open();
    await until(async () => (await pglog.log.lag('group', [topic])).every(({ position, end }) => position === end));
    expect(begun).toHaveLength(60);
    await Promise.all(members.map((member) => member.stop()));
  });

  test('that is behind goes on batch after batch, and does not wait for the next look', async () => {
    await pglog.newTopic('behind', 600_000);
    const records = Array.from({ length: 3_000 }, (_, number) => record('behind', String(number)));
    await pglog.log.publish(records);
    const seen: string[] = [];
    const since = Date.now();
    const member = consume('behind', async ({ value }) => void seen.push(String(value)));
    await until(() => seen.length === 3_000);
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(seen).toEqual(records.map(({ value }) => String(value)));
    await member.stop();
  });

  test('joins when the topic is there, however long that takes', async () => {
    const seen: string[] = [];
    const member = consume('later', async ({ value }) => void seen.push(String(value)));
    await sleep(300);
    expect(member.isReceiving()).toBe(false);
    await pglog.newTopic('later', 600_000);
    await pglog.log.publish([record('later', 'first')]);
    await until(() => seen.length === 1);
    expect(member.isReceiving()).toBe(true);
    await member.stop();
  });

  test('goes on over gaps that compaction has left, to the end', async () => {
    await pglog.newTopic('gaps');
    const keys = ['a', 'b', 'a', 'c', 'a', 'b'];
    await pglog.log.publish(keys.map((key, number) => ({ topic: 'gaps', key, value: Buffer.from(String(number)) })));
    await pglog.log.keep();
    const seen: string[] = [];
    const member = consume('gaps', async ({ offset, value }) => void seen.push(`${offset} ${String(value)}`));
    await until(async () => (await positionOf('gaps')) === 6);
    expect(seen).toEqual(['3 3', '4 4', '5 5']);
    await member.stop();
  });

  test('begins anew where it was told to when its group is deleted behind its back', async () => {
    await pglog.newTopic('deleted', 600_000);
    const seen: string[] = [];
    const member = consume('deleted', async ({ value }) => void seen.push(String(value)));
    await pglog.log.publish([record('deleted', '0')]);
    await until(async () => (await positionOf('deleted')) === 1);
    await pglog.column(`delete from log_readings where topic = 'deleted'`);
    await pglog.log.publish([record('deleted', '1')]);
    await until(async () => (await positionOf('deleted')) === 2);
    expect(seen).toEqual(['0', '1', '0', '1']);
    await member.stop();
  });

  test('joins anew when its group is deleted before it has its partitions', async () => {
    await pglog.newTopic('raced', 600_000);
    await pglog.log.publish([record('raced', '0')]);
    const client = await openJoiner();
    const membership = await joinGroup(client, { group: 'racing', topics: ['raced'], from: 'beginning' });
    const [change] = await membership.survey([]);
    await pglog.column(`delete from log_readings where group_name = 'racing'`);
    await expect(membership.claim(change?.wanted ?? [])).rejects.toThrow('deleted while a member joined it');
    await client.end();
  });

  test('that stands still loses its partitions to another in ten seconds', async () => {
    await pglog.newTopic('still', 600_000);
    const { databaseUrl, scopeKey } = pglog;
    const still = fork(
      fileURLToPath(new URL('../../testing/logMemberProcess.ts', import.meta.url)),
      [JSON.stringify(['group', 'still']), 'held'],
      {
        execArgv: ['--import', 'tsx'],
        env: {
          PATH: process.env['PATH'] ?? '',
          HUB_MODE: 'demo',
          EVENT_KEYS: `toy=k1:${Buffer.alloc(32, 1).toString('base64url')}`,
          EVENT_LOG_DATABASE_URL: databaseUrl,
          EVENT_LOG_SCOPE_KEY: scopeKey.key.toString('base64url'),
        },
      },
    );
    await pglog.log.publish([record('still', 'held'), record('still', 'next')]);
    await once(still, 'message');
    still.kill('SIGSTOP');
    const seen: string[] = [];
    const since = Date.now();
    const member = consume('still', async ({ value }) => void seen.push(String(value)));
    await until(() => seen.length === 2);
    expect(seen).toEqual(['held', 'next']);
    expect(Date.now() - since).toBeGreaterThan(5_000);
    await member.stop();
    still.kill('SIGKILL');
  });
});

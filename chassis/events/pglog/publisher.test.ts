import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { testServer } from '../../../test/support/subgraph.ts';
import { signScope } from '../../postgres/scope.ts';
import { openTestPglog } from '../../testing/openTestPglog.ts';
import type { TestPglog } from '../../testing/openTestPglog.ts';
import { LogUnavailable } from '../log.ts';
import type { OutgoingRecord } from '../log.ts';

let pglog: TestPglog;
beforeAll(async () => {
  pglog = await openTestPglog((await testServer()).adminUrl);
});
afterAll(() => pglog.close());

const APPEND = 'select log_append($1, $2, $3, $4)';
const token = (): string => signScope({ kind: 'machine', name: 'log' }, pglog.scopeKey, Date.now());
const record = (topic: string, text: string): OutgoingRecord => ({ topic, key: 'key', value: Buffer.from(text) });
/** What a partition holds, as `offset content`. */
const held = (id: number): Promise<unknown[]> =>
  pglog.column(
    `select "offset" || ' ' || convert_from(value, 'utf8') from log_records where partition_id = $1 order by "offset"`,
    [id],
  );

/** An append that somebody else has begun and not ended. */
async function beginAppend(id: number, text: string): Promise<(outcome: 'commit' | 'rollback') => Promise<void>> {
  const client = await pglog.admin.connect();
  await client.query('begin');
  await client.query(APPEND, [token(), [id], ['key'], [Buffer.from(text)]]);
  return async (outcome) => {
    await client.query(outcome);
    client.release();
  };
}
/** Waits until an append of ours stands behind that of somebody else. */
async function untilBlocked(): Promise<void> {
  const blocked = `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await pglog.column(blocked))[0] === 0) await sleep(5);
}

describe('an append', () => {
  test('waits for the one before it, and comes behind it', async () => {
    const id = await pglog.newTopic('behind', 60_000);
    const end = await beginAppend(id, 'first');
    const publishing = pglog.log.publish([record('behind', 'second')]);
    await untilBlocked();
    expect(await held(id)).toEqual([]);
    await end('commit');
    await publishing;
    expect(await held(id)).toEqual(['0 first', '1 second']);
  });

  test('leaves no gap where the one before it was taken back', async () => {
    const id = await pglog.newTopic('gapless', 60_000);
    const end = await beginAppend(id, 'first');
    const publishing = pglog.log.publish([record('gapless', 'second')]);
    await untilBlocked();
    await end('rollback');
    await publishing;
    expect(await held(id)).toEqual(['0 second']);
  });

  test('that was given up does not come after all, behind what is published next', async () => {
    const id = await pglog.newTopic('given-up', 60_000);
    const hasty = pglog.open({ publishTimeoutMs: 300 });
    const end = await beginAppend(id, 'first');
    await expect(hasty.publish([record('given-up', 'given up')])).rejects.toThrow(LogUnavailable);
    await end('commit');
    await hasty.publish([record('given-up', 'next')]);
    expect(await held(id)).toEqual(['0 first', '1 next']);
  });

  test('of many partitions never waits in a circle with others of the same', async () => {
    await pglog.log.ensureTopics([
      { topic: 'circle-a', partitions: 12, cleanup: { kind: 'compact' } },
      { topic: 'circle-b', partitions: 12, cleanup: { kind: 'compact' } },
    ]);
    const clients = [pglog.log, pglog.open(), pglog.open()];
    const keys = Array.from({ length: 24 }, (_, number) => `key-${number}`);
    const records = ['circle-a', 'circle-b'].flatMap((topic) =>
      keys.map((key) => ({ topic, key, value: Buffer.of(1) })),
    );
    const calls = clients.flatMap((client) =>
      Array.from({ length: 30 }, (_, call) => client.publish(call % 2 === 0 ? records : records.toReversed())),
    );
    await Promise.all(calls);
    const ends = await Promise.all(['circle-a', 'circle-b'].map((topic) => pglog.log.lag('nobody', [topic])));
    expect(ends.flat().reduce((sum, { end }) => sum + end, 0)).toBe(90 * 48);
  });

  test('is refused for a topic that is not there, which is no fault that passes', async () => {
    await expect(pglog.log.publish([record('nowhere', 'x')])).rejects.toThrow('The log has no topic nowhere');
    await expect(pglog.log.publish([record('nowhere', 'x')])).rejects.not.toThrow(LogUnavailable);
  });

  test('is refused where a partition is not there, with all that came with it', async () => {
    const id = await pglog.newTopic('whole', 60_000);
    const values = [token(), [id, 999_999], ['key', 'key'], [Buffer.of(1), Buffer.of(2)]];
    await expect(pglog.admin.query(APPEND, values)).rejects.toThrow('a partition of the append is not there');
    expect(await held(id)).toEqual([]);
  });
});

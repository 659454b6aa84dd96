import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { machineQuery } from '../machineQuery.ts';
import { setSessionScopeSql } from '../postgres/scope.ts';
import { openToyEvents, relaying, until } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { ORDER_TOPICS, changeOrder, keysOfToy } from '../testing/toyOrders.ts';
import { newUuid } from '../uuid.ts';
import { openEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { LogUnavailable } from './log.ts';
import type { EventLog } from './log.ts';
import { createRelay } from './relay.ts';

let toys: ToyEvents;
beforeAll(async () => {
  toys = await openToyEvents();
});
afterAll(() => toys.close());

const TOPIC = ORDER_TOPICS[0]?.topic ?? '';
const unsent = async (): Promise<number> => {
  const { rows } = await toys.toy.admin.query('select count(*)::int as count from hub.outbox where sent_at is null');
  return rows[0].count;
};
const allSent = () => until(unsent, (count) => count === 0);

/** What the log holds of the events, by key, each key in the order of its offsets. */
async function inTheLog(): Promise<ReadonlyMap<string, readonly Envelope[]>> {
  const { rows } = await toys.logDatabase.admin.query(
    'select key, value from log_records join log_partitions on log_partitions.id = partition_id where topic = $1 order by partition_id, "offset"',
    [TOPIC],
  );
  const byKey = new Map<string, Envelope[]>();
  for (const { key, value } of rows) {
    const opened = openEnvelope(value, keysOfToy);
    if ('fault' in opened) throw new Error(opened.detail);
    byKey.set(key, [...(byKey.get(key) ?? []), opened.envelope]);
  }
  return byKey;
}
const versionsOf = async (key: string) => ((await inTheLog()).get(key) ?? []).map(({ data }) => data['version']);

/** The log, and a way to take it away. */
function loseable(): { readonly eventLog: EventLog; isAway: boolean } {
  const state = { isAway: false, eventLog: toys.eventLog };
  state.eventLog = {
    ...toys.eventLog,
    async publish(records) {
      if (state.isAway) throw new LogUnavailable('it was taken away');
      return toys.eventLog.publish(records);
    },
  };
  return state;
}

describe('the relay', () => {
  test('loses none of many concurrent changes, and keeps the order of each key', async () => {
    const keys = Array.from({ length: 10 }, () => randomUUID());
    const write = async (): Promise<void> => {
      for (let round = 0; round < 4; round += 1)
        for (const key of keys.toSorted(() => Math.random() - 0.5)) await changeOrder(toys.toy.resources.database, key);
    };
    await relaying(toys.relayOptions, async () => {
      await Promise.all([write(), write(), write(), write()]);
      await allSent();
    });
    const expected = Array.from({ length: 16 }, (_, index) => index + 1);
    for (const key of keys) expect(await versionsOf(key)).toEqual(expected);
  });

  test('signs what it sends, with the time of the fact, the time of knowing and its own sequence', async () => {
    const key = randomUUID();
    await changeOrder(toys.toy.resources.database, key);
    await changeOrder(toys.toy.resources.database, key);
    await relaying(toys.relayOptions, allSent);
    const [first, second] = (await inTheLog()).get(key) ?? [];
    expect(first).toMatchObject({
      specversion: '1.0',
      source: '/hub/toy',
      type: 'toy.order-changed.v1',
      subject: key,
      time: '2023-12-26T18:00:00.000+08:00',
      recordedtime: '2023-12-26T18:00:00.000+08:00',
      data: { orderId: key, version: 1, place: '1', total: 10 },
    });
    expect(Number(second?.sequence)).toBeGreaterThan(Number(first?.sequence));
  });

  test('sends within a moment of the commit, woken by it', async () => {
    await relaying(toys.relayOptions, async ({ isLeading }) => {
      await until(isLeading, Boolean);
      await sleep(100);
      const delays: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        await changeOrder(toys.toy.resources.database, randomUUID());
        const committedAt = performance.now();
        await allSent();
        delays.push(performance.now() - committedAt);
      }
      // The poll alone would take half a second on average.
      expect(delays.toSorted((left, right) => left - right)[2]).toBeLessThan(400);
    });
  });

  test('keeps everything while the log is away, and sends it when the log is there', async () => {
    const log = loseable();
    const key = randomUUID();
    await relaying({ ...toys.relayOptions, eventLog: log.eventLog }, async () => {
      log.isAway = true;
      for (let round = 0; round < 5; round += 1) await changeOrder(toys.toy.resources.database, key);
      expect(await unsent()).toBe(10);
      log.isAway = false;
      await allSent();
    });
    expect(await versionsOf(key)).toEqual([1, 2, 3, 4, 5]);
  });

  test('leads alone: of two, the second takes over when the first has stopped', async () => {
    const [first, second] = [createRelay(toys.relayOptions), createRelay(toys.relayOptions)];
    first.start();
    await until(first.isLeading, Boolean);
    second.start();
    const key = randomUUID();
    await changeOrder(toys.toy.resources.database, key);
    await allSent();
    expect([first.isLeading(), second.isLeading()]).toEqual([true, false]);
    await first.stop();
    await until(second.isLeading, Boolean);
    await changeOrder(toys.toy.resources.database, key);
    await allSent();
    await second.stop();
    expect(await versionsOf(key)).toEqual([1, 2]);
  });

  test('leads again after its connection was ended', async () => {
    await relaying(toys.relayOptions, async ({ isLeading }) => {
      await until(isLeading, Boolean);
      await toys.toy.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hub relay toy'`,
      );
      const key = randomUUID();
      await changeOrder(toys.toy.resources.database, key);
      await allSent();
      expect(await versionsOf(key)).toEqual([1]);
    });
  });
});

describe('the days of events', () => {
  const old = Date.now() - 20 * 86_400_000;
  const plant = (id: string, sentAt: Date | null) =>
    toys.toy.admin.query(
      `insert into hub.outbox (id, topic, key, type, occurred_at, known_at, data, sent_at) values ($1, 't', 'k', 't', now(), now(), '{}', $2)`,
      [id, sentAt],
    );

  async function keepDays(): Promise<readonly string[]> {
    const client = await toys.toy.app.connect();
    await client.query(setSessionScopeSql('relay', toys.toy.resources.database.scopeKey));
    const { rows } = await client.query('select unnest(hub.keep_event_days(8, 7)) as name');
    client.release(true);
    return rows.map(({ name }) => name);
  }

  test('are dropped when they are old and sent, and never while something waits', async () => {
    for (const day of [20, 19])
      await toys.toy.admin.query(
        `select hub.make_event_day('outbox', current_date - ${day}), hub.make_event_day('inbox', current_date - ${day})`,
      );
    const [sent, waiting] = [newUuid(old), newUuid(old + 86_400_000)];
    await plant(sent, new Date());
    await plant(waiting, null);
    const dropped = await keepDays();
    expect(dropped.map((name) => name.slice(0, -8)).toSorted()).toEqual(['inbox_', 'inbox_', 'outbox_']);
    const left = await toys.toy.admin.query('select id from hub.outbox where id = any ($1)', [[sent, waiting]]);
    expect(left.rows).toEqual([{ id: waiting }]);
    await toys.toy.admin.query('delete from hub.outbox where id = $1', [waiting]);
  });

  test('of the inbox stay as long as the log may hold what came late, or was sent once more', async () => {
    const { admin } = toys.toy;
    const remember = (id: string, daysAgo: number) =>
      admin.query(
        `insert into hub.inbox (consumer, event_id, handled_at) values ('toy', $1, now() - make_interval(days => $2))`,
        [id, daysAgo],
      );
    await admin.query(`select hub.make_event_day('inbox', current_date - 20)`);
    // One of a day with a partition of its own, and one of a day without.
    const [late, forgotten] = [newUuid(old), newUuid(old - 5 * 86_400_000)];
    await remember(late, 7);
    await remember(forgotten, 9);
    const left = async () =>
      (await admin.query('select event_id as id from hub.inbox where event_id = any ($1)', [[late, forgotten]])).rows;
    const keepInbox = async () => (await keepDays()).filter((name) => name.startsWith('inbox_'));
    await admin.query(`insert into hub.told_logs (log_id, source, dataset) values ('another', '', '')`);
    expect([await keepInbox(), await left()]).toEqual([[], expect.arrayContaining([{ id: late }, { id: forgotten }])]);
    await admin.query(`delete from hub.told_logs`);
    expect([await keepInbox(), await left()]).toEqual([[], [{ id: late }]]);
    await admin.query(`update hub.inbox set handled_at = now() - interval '10 days' where event_id = $1`, [late]);
    expect(await keepInbox()).toHaveLength(1);
  });

  test('are kept by the relay alone', async () => {
    await expect(
      machineQuery(toys.toy.resources.database, 'import')('select hub.keep_event_days(8, 7)'),
    ).rejects.toThrow('only the relay keeps the days of events');
  });
});

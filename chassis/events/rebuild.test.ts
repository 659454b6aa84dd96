import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger, createMetrics } from '../telemetry.ts';
import { openToyEvents, relaying, until } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { changeOrder, keysOfToy, orderCopies } from '../testing/toyOrders.ts';
import { startConsumer } from './consumer.ts';
import type { Consumer, ConsumerOptions } from './consumer.ts';
import { partitionOf } from './partitionOf.ts';
import { rebuildProjection } from './rebuild.ts';
import { replay } from './replay.ts';

let toys: ToyEvents;
let options: ConsumerOptions<unknown>;
let consumer: Consumer;
const orders = Array.from({ length: 12 }, () => randomUUID());

beforeAll(async () => {
  toys = await openToyEvents();
  const telemetry = { log: createLogger({ name: 'test', level: 'silent' }), metrics: createMetrics('test') };
  options = { ...toys.applyOptions, eventLog: toys.eventLog, ...telemetry };
  consumer = startConsumer(options);
  await relaying(toys.relayOptions, async () => {
    for (const order of [...orders, ...orders, ...orders]) await changeOrder(toys.toy.resources.database, order);
    await caughtUp();
  });
});
afterAll(async () => {
  await consumer.stop();
  await toys.close();
});

/** Every version that was ever written, of all orders together: what has had its effect when all is quiet. */
async function caughtUp(): Promise<void> {
  const { rows } = await toys.toy.admin.query('select sum(version)::int as written from orders');
  const written = rows[0].written;
  const applied = async (): Promise<number> =>
    (await toys.toy.admin.query('select sum(version)::int as applied from order_copies')).rows[0].applied ?? 0;
  await until(applied, (count) => count === written);
  const effects = async (): Promise<number> =>
    (await toys.toy.admin.query('select count(*)::int as count from order_effects')).rows[0].count;
  await until(effects, (count) => count === written);
}

const copies = async (): Promise<unknown> =>
  (await toys.toy.admin.query('select order_id, version, total from order_copies order by order_id')).rows;
/** Two orders whose records lie in one partition. */
function twoOfOnePartition(): readonly [string, string] {
  const first = randomUUID();
  for (;;) {
    const second = randomUUID();
    if (partitionOf(first, 12) === partitionOf(second, 12)) return [first, second];
  }
}

const rebuild = (projection = orderCopies) => {
  const { connectionString: databaseUrl = '' } = toys.toy.app.options;
  const { scopeKey } = toys.toy.resources.database;
  const { eventLog } = toys;
  return rebuildProjection({
    part: 'toy',
    projection,
    databaseUrl,
    scopeKey,
    eventLog,
    keysOf: keysOfToy,
  });
};

describe('a rebuild', () => {
  test('from nothing equals the running projection', async () => {
    const before = await copies();
    expect(await rebuild()).toEqual({ applied: 36, refused: 0, differed: { order_copies: 0 } });
    expect(await copies()).toEqual(before);
  });

  test('mends a projection that was damaged, and says how many rows differed', async () => {
    const before = await copies();
    await toys.toy.admin.query('delete from order_copies where order_id = $1', [orders[0]]);
    await toys.toy.admin.query('update order_copies set total = 7 where order_id = $1', [orders[1]]);
    await toys.toy.admin.query('insert into order_copies values ($1, 1, 1)', [randomUUID()]);
    expect((await rebuild()).differed).toEqual({ order_copies: 3 });
    expect(await copies()).toEqual(before);
  });

  test('takes in what happens while it runs', async () => {
    await relaying(toys.relayOptions, async () => {
      const over = AbortSignal.timeout(500);
      const changing = (async () => {
        while (!over.aborted) for (const order of orders) await changeOrder(toys.toy.resources.database, order);
      })();
      const rebuilt = rebuild();
      expect((await rebuilt).refused).toBe(0);
      await changing;
      await caughtUp();
    });
    const { rows } = await toys.toy.admin.query(
      'select count(*)::int as wrong from orders full join order_copies on order_id = id where orders.version is distinct from order_copies.version',
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });

  test('waits for every record, also where later ones of other keys have overtaken it', async () => {
    const [first, second] = twoOfOnePartition();
    await relaying(toys.relayOptions, async () => {
      for (const order of [first, second, second, first]) await changeOrder(toys.toy.resources.database, order);
      await caughtUp();
    });
    let failures = 0;
    const late: typeof orderCopies = {
      ...orderCopies,
      handlers: orderCopies.handlers.map((handler) => ({
        ...handler,
        async handle(event, effect) {
          // What passes by itself: the record comes again, after those of the other order.
          if (event.key === second && ++failures <= 4) throw Object.assign(new Error('a lock'), { code: '55P03' });
          await handler.handle(event, effect);
        },
      })),
    };
    expect((await rebuild(late)).differed).toEqual({ order_copies: 0 });
  });

  test('leaves no group in the log', async () => {
    const { rows } = await toys.logDatabase.admin.query(
      'select distinct group_name as name from log_readings order by 1',
    );
    expect(rows).toEqual([{ name: 'toy' }]);
  });
});

describe('a replay', () => {
  test('applies every record, also where later ones of other keys have overtaken it', async () => {
    const [first, second] = twoOfOnePartition();
    await consumer.stop();
    await relaying(toys.relayOptions, async () => {
      const unsent = async (): Promise<number> =>
        (await toys.toy.admin.query('select count(*)::int as count from hub.outbox where sent_at is null')).rows[0]
          .count;
      for (const order of [...Array.from({ length: 6 }, () => second), first])
        await changeOrder(toys.toy.resources.database, order);
      await until(unsent, (count) => count === 0);
    });
    const slow: ConsumerOptions<unknown> = {
      ...options,
      handlers: options.handlers.map((handler) => ({
        ...handler,
        placesOf: (data) => [JSON.stringify(data).includes(second) ? 'far' : 'near'],
      })),
      async knowsPlaces([place]) {
        if (place === 'far') await sleep(300);
        return true;
      },
    };
    expect((await replay(slow)).outcomes).toMatchObject({ handled: 14, parked: 0, waiting: 0 });
    consumer = startConsumer(options);
  });

  test('has no effect twice, and makes up for one that was missed', async () => {
    const { rows } = await toys.toy.admin.query(
      `delete from hub.inbox where event_id = (select event_id from hub.inbox join hub.outbox on id = event_id where topic = 'hub.toy.v1' limit 1) returning 1`,
    );
    expect(rows).toHaveLength(1);
    const { outcomes, behind } = await replay(options);
    expect(outcomes).toMatchObject({ handled: 1, skipped: 0, parked: 0, waiting: 0 });
    expect([outcomes.duplicate > 70, behind]).toEqual([true, 0]);
  });
});

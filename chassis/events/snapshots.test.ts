import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openToyEvents } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { changeOrder, orderState } from '../testing/toyOrders.ts';
import { tellLog } from './snapshots.ts';

let toys: ToyEvents;
const order = randomUUID();
beforeAll(async () => {
  toys = await openToyEvents();
  await changeOrder(toys.toy.resources.database, order);
  await changeOrder(toys.toy.resources.database, order);
});
afterAll(() => toys.close());
beforeEach(() => toys.toy.admin.query('update hub.outbox set sent_at = now()'));

const snapshots = [
  {
    shape: orderState,
    after: 'orders',
    table: 'orders',
    select: `select id::text as key, timestamptz '2023-01-01T00:00:00+08:00' as occurred_at, timestamptz '2023-01-01T00:00:00+08:00' as known_at,
      jsonb_build_object('orderId', id, 'version', version, 'place', '1', 'total', version * 10) as data from orders`,
  },
];
const tell = (logId: string): Promise<number> => tellLog({ database: toys.toy.resources.database, snapshots, logId });
const unsent = async () =>
  (
    await toys.toy.admin.query(
      `select topic, data -> 'version' as version from hub.outbox where sent_at is null order by sequence`,
    )
  ).rows;

describe('a log that has never been told', () => {
  test('is told how each aggregate stands, and what was sent to another once more', async () => {
    expect(await tell('first')).toBe(1);
    expect(await unsent()).toEqual([
      { topic: 'hub.toy.v1', version: 1 },
      { topic: 'hub.toy.state.v1', version: 1 },
      { topic: 'hub.toy.v1', version: 2 },
      { topic: 'hub.toy.state.v1', version: 2 },
      { topic: 'hub.toy.state.v1', version: 2 },
    ]);
  });
});

describe('a log that was in use before another', () => {
  test('is told everything anew, for it has missed what came meanwhile', async () => {
    expect([await tell('first'), await tell('second'), await tell('first'), await tell('first')]).toEqual([0, 1, 1, 0]);
  });
});

describe('a log that knows', () => {
  test('is told nothing again', async () => {
    expect([await tell('first'), await unsent()]).toEqual([0, []]);
  });

  test('is told of a later import, and of nothing else', async () => {
    await toys.toy.admin.query(`insert into hub.import_ledger values ('orders', 'a later one', 1, now())`);
    expect([await tell('first'), await unsent()]).toEqual([1, [{ topic: 'hub.toy.state.v1', version: 2 }]]);
    expect(await tell('first')).toBe(0);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openToyEvents, orderRecord } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { applyRecord } from './applyRecord.ts';
import { groupEffects } from './groupEffects.ts';
import type { LogRecord } from './log.ts';

let toys: ToyEvents;
beforeAll(async () => {
  toys = await openToyEvents();
});
afterAll(() => toys.close());

const effect = groupEffects<unknown>();
const apply = (record: LogRecord) => applyRecord(toys.applyOptions, record, effect);

/** How many transactions an amount of effects was committed in. */
async function transactionsOf(orderIds: readonly string[]): Promise<number> {
  const { rows } = await toys.toy.admin.query(
    'select count(distinct xmin::text)::int as count from order_effects where order_id = any ($1::uuid[])',
    [orderIds],
  );
  return rows[0].count;
}

describe('effects that wait at the same time', () => {
  test('share transactions, and each is had once', async () => {
    const records = Array.from({ length: 40 }, () => orderRecord());
    const outcomes = await Promise.all([...records, ...records.slice(0, 5)].map(apply));
    expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(40);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(5);
    expect(await transactionsOf(records.map(({ key }) => key))).toBeLessThan(20);
  });

  test('do not suffer from one among them that fails', async () => {
    const broken = randomUUID();
    await toys.toy.admin.query('insert into order_faults values ($1)', [broken]);
    const others = Array.from({ length: 12 }, () => orderRecord());
    const outcomes = await Promise.all(
      [...others.slice(0, 6), orderRecord({ orderId: broken }), ...others.slice(6)].map(apply),
    );
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 12 }, () => 'handled'), 'parked']);
    const { rows } = await toys.toy.admin.query(
      'select count(*)::int as count from order_effects where order_id = any ($1::uuid[])',
      [others.map(({ key }) => key)],
    );
    expect(rows).toEqual([{ count: 12 }]);
  });
});

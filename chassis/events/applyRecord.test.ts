import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { invariant } from '../invariant.ts';
import { createPool } from '../postgres/pool.ts';
import { openToyEvents, orderRecord } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { applyRecord } from './applyRecord.ts';
import { writeEnvelope } from './envelope.ts';
import type { LogRecord } from './log.ts';
import { parkedKeys, retryKey, skipFirst } from './parking.ts';

let toys: ToyEvents;
beforeAll(async () => {
  toys = await openToyEvents();
});
afterAll(() => toys.close());

const apply = (record: LogRecord) => applyRecord(toys.applyOptions, record);

/** The versions of an order that had an effect, in their order. */
async function effectsOn(orderId: string): Promise<readonly number[]> {
  const { rows } = await toys.toy.admin.query('select version from order_effects where order_id = $1 order by id', [
    orderId,
  ]);
  return rows.map(({ version }) => version);
}
const breakOrder = (orderId: string) => toys.toy.admin.query('insert into order_faults values ($1)', [orderId]);
const mendOrder = (orderId: string) => toys.toy.admin.query('delete from order_faults where order_id = $1', [orderId]);
const parkedOf = async (key: string) =>
  (await parkedKeys(toys.applyOptions.database)).find((parked) => parked.key === key);
const decisionOn = (key: string) => ({ topic: 'hub.toy.v1', key, reason: 'mended', decidedBy: 'tester' });

describe('a record', () => {
  test('has its effect once, however often it comes', async () => {
    const record = orderRecord();
    expect([await apply(record), await apply(record), await apply({ ...record, offset: 9_999 })]).toEqual([
      'handled',
      'duplicate',
      'duplicate',
    ]);
    expect(await effectsOn(record.key)).toEqual([1]);
  });

  test('has its effect once when it comes many times at once', async () => {
    const record = orderRecord();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => apply(record)));
    expect(outcomes.toSorted()).toEqual(['duplicate', 'duplicate', 'duplicate', 'handled']);
    expect(await effectsOn(record.key)).toEqual([1]);
  });

  test('of a kind that nobody here handles, and a tombstone, are passed over', async () => {
    const stranger = orderRecord({}, { facts: { type: 'toy.order-painted.v1' } });
    expect([await apply(stranger), await apply({ ...stranger, value: null })]).toEqual(['skipped', 'skipped']);
    expect(await parkedOf(stranger.key)).toBeUndefined();
  });

  test('waits in the log while the database is away, and is not parked', async () => {
    const record = orderRecord();
    const pool = createPool({ url: 'postgres://nobody@127.0.0.1:1/nothing', name: 'test', connectionsMax: 1 });
    const away = { ...toys.applyOptions.database, pool };
    await expect(applyRecord({ ...toys.applyOptions, database: away }, record)).rejects.toThrow('overloaded');
    await pool.end();
    expect([await parkedOf(record.key), await apply(record)]).toEqual([undefined, 'handled']);
  });

  test('waits in the log while the database can only be read, as one does that gives way to another', async () => {
    const [handler] = toys.applyOptions.handlers;
    invariant(handler !== undefined, 'the toy handles orders');
    const handlers = [
      {
        ...handler,
        async handle(...[event, effect]: Parameters<typeof handler.handle>) {
          await sql`set transaction read only`.execute(effect.db);
          await handler.handle(event, effect);
        },
      },
    ];
    const record = orderRecord();
    await expect(applyRecord({ ...toys.applyOptions, handlers }, record)).rejects.toMatchObject({ code: '25006' });
    expect(await parkedOf(record.key)).toBeUndefined();
    expect(await apply(record)).toBe('handled');
  });
});

describe('a key is parked', () => {
  const otherKey = { id: 'e1', key: randomBytes(32) };
  const facts = {
    id: randomUUID(),
    producer: 'toy',
    type: 'toy.order-changed.v1',
    occurredAt: '',
    knownAt: '',
    sequence: 1,
    traceparent: null,
    data: {},
  };
  const cases: readonly (readonly [string, () => LogRecord, string, string])[] = [
    [
      'no JSON',
      () => ({ ...orderRecord(), value: Buffer.from('{') }),
      'BROKEN_BODY',
      'it is no JSON with a `type` such as orders.order-placed.v1',
    ],
    [
      'data of another shape',
      () => orderRecord({ total: 1.5 }),
      'BROKEN_BODY',
      'its data do not fit the contract of toy.order-changed.v1: look at total',
    ],
    [
      'another key than its subject',
      () => orderRecord({}, { key: randomUUID() }),
      'BROKEN_BODY',
      'its subject is not the key of its record',
    ],
    [
      'another topic',
      () => orderRecord({}, { topic: 'hub.toy.state.v1' }),
      'BROKEN_BODY',
      'toy.order-changed.v1 does not belong into hub.toy.state.v1',
    ],
    [
      'a MAC by another key',
      () => ({ ...orderRecord(), value: writeEnvelope({ ...facts, subject: 'x' }, otherKey) }),
      'WRONG_MAC',
      'its MAC is not one of toy with the key that it names',
    ],
    [
      'a version to come',
      () => orderRecord({}, { facts: { type: 'toy.order-changed.v9' } }),
      'UNKNOWN_VERSION',
      'toy.order-changed.v9 is of a version that this software does not know',
    ],
    [
      'an unknown place',
      () => orderRecord({ place: '999' }),
      'UNKNOWN_PLACE',
      'it names a place that the register does not have: 999',
    ],
  ];
  test.each(cases)('by %s', async (_, make, reason, detail) => {
    const record = make();
    expect(await apply(record)).toBe('parked');
    expect(await parkedOf(record.key)).toMatchObject({
      consumer: 'toy',
      reason,
      detail,
      events: 1,
      firstOffset: record.offset,
    });
  });

  test('by a handler that fails, with nothing of its values in the reason', async () => {
    const record = orderRecord();
    await breakOrder(record.key);
    expect(await apply(record)).toBe('parked');
    expect(await parkedOf(record.key)).toMatchObject({
      reason: 'HANDLER_FAILED',
      detail: 'its handler failed: RangeError',
    });
    expect(await effectsOn(record.key)).toEqual([]);
  });

  test('and its later events wait behind it, while other keys go on', async () => {
    const orderId = randomUUID();
    await breakOrder(orderId);
    const [first, second, other] = [orderRecord({ orderId }), orderRecord({ orderId, version: 2 }), orderRecord()];
    expect([await apply(first), await apply(second), await apply(second), await apply(other)]).toEqual([
      'parked',
      'waiting',
      'waiting',
      'handled',
    ]);
    expect(await parkedOf(orderId)).toMatchObject({ events: 2, firstOffset: first.offset });
  });
});

describe('a parked key', () => {
  async function parkThree(): Promise<string> {
    const orderId = randomUUID();
    await breakOrder(orderId);
    for (const version of [1, 2, 3]) await apply(orderRecord({ orderId, version }));
    return orderId;
  }

  test('is handled in order by a retry after a fix, and goes on by itself from then', async () => {
    const orderId = await parkThree();
    await mendOrder(orderId);
    expect(await retryKey(toys.applyOptions, decisionOn(orderId))).toEqual({ kind: 'released', handled: 3 });
    expect(await apply(orderRecord({ orderId, version: 4 }))).toBe('handled');
    expect(await effectsOn(orderId)).toEqual([1, 2, 3, 4]);
  });

  test('stays parked by a retry without a fix', async () => {
    const orderId = await parkThree();
    const outcome = await retryKey(toys.applyOptions, decisionOn(orderId));
    expect(outcome).toEqual({
      kind: 'still-parked',
      handled: 0,
      reason: 'HANDLER_FAILED',
      detail: 'its handler failed: RangeError',
    });
    expect(await parkedOf(orderId)).toMatchObject({ events: 3 });
  });

  test('goes on without its first event when that is skipped, and says who decided it and why', async () => {
    const broken = orderRecord({ place: '999' });
    await apply(broken);
    await apply(orderRecord({ orderId: broken.key, version: 2 }));
    expect(await skipFirst(toys.applyOptions, decisionOn(broken.key))).toEqual({ kind: 'released', handled: 1 });
    expect(await effectsOn(broken.key)).toEqual([2]);
    const { rows } = await toys.toy.admin.query(
      'select decision, "offset"::int, reason, decided_by from hub.parking_decisions where key = $1',
      [broken.key],
    );
    expect(rows).toEqual([{ decision: 'SKIP', offset: broken.offset, reason: 'mended', decided_by: 'tester' }]);
  });

  test('does not park again by what was skipped, whether that could be read or not', async () => {
    const [unreadable, refused] = [orderRecord({ place: '999' }), orderRecord()];
    await breakOrder(refused.key);
    for (const record of [unreadable, refused]) {
      await apply(record);
      await skipFirst(toys.applyOptions, decisionOn(record.key));
    }
    expect([await apply(unreadable), await apply(refused)]).toEqual(['skipped', 'duplicate']);
    expect(await effectsOn(refused.key)).toEqual([]);
  });

  test('loses no event that comes while it is retried, and changes no places', async () => {
    const orderId = await parkThree();
    await mendOrder(orderId);
    const later = [4, 5, 6, 7, 8].map((version) => orderRecord({ orderId, version }));
    const applying = (async () => {
      for (const record of later) await apply(record);
    })();
    await retryKey(toys.applyOptions, decisionOn(orderId));
    await applying;
    await retryKey(toys.applyOptions, decisionOn(orderId));
    expect(await effectsOn(orderId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('is not there where nobody parked it', async () => {
    expect(await retryKey(toys.applyOptions, decisionOn(randomUUID()))).toEqual({ kind: 'not-parked' });
  });
});

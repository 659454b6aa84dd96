import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { onEvent } from '../events/eventHandler.ts';
import type { Projection } from '../events/eventHandler.ts';
import { recordEvent } from '../events/outbox.ts';
import type { EventShape } from '../events/outbox.ts';
import type { MacKey } from '../identity.ts';
import { inTransaction } from '../postgres/inTransaction.ts';
import type { Database } from '../postgres/transaction.ts';

/** Orders that change, for the tests of events: the part `toy` tells of them, and does something about what it hears. */

export const ORDER_TOPICS = Object.freeze([
  { topic: 'hub.toy.v1', partitions: 12, cleanup: { kind: 'delete' as const, retentionMs: 86_400_000 } },
  { topic: 'hub.toy.state.v1', partitions: 12, cleanup: { kind: 'compact' as const } },
]);

const orderData = z.object({ orderId: z.uuid(), version: z.int().min(1), place: z.string(), total: z.int() });
/** What is said of an order, in either topic. */
export type OrderData = z.infer<typeof orderData>;

export const orderChanged: EventShape<OrderData> = Object.freeze({
  type: 'toy.order-changed.v1',
  topic: 'hub.toy.v1',
  data: orderData,
});
export const orderState: EventShape<OrderData> = Object.freeze({
  type: 'toy.order-state.v1',
  topic: 'hub.toy.state.v1',
  data: orderData,
});

/** Counts each change once; an order with a fault cannot be handled until the fault is taken away. */
export const onOrderChanged = onEvent<unknown, OrderData>({
  shape: orderChanged,
  placesOf: ({ place }) => [place],
  async handle({ data }, { db }) {
    const { rows } = await sql`select from order_faults where order_id = ${data.orderId}`.execute(db);
    if (rows.length > 0) throw new RangeError('this order has a fault');
    await sql`insert into order_effects (order_id, version) values (${data.orderId}, ${data.version})`.execute(db);
  },
});

/** How orders stand. */
export const orderCopies: Projection<unknown> = {
  name: 'orderCopies',
  tables: ['order_copies'],
  handlers: [
    onEvent<unknown, OrderData>({
      shape: orderState,
      async handle({ data: { orderId, version, total } }, { db }) {
        await sql`insert into order_copies as known (order_id, version, total) values (${orderId}, ${version}, ${total})
          on conflict (order_id) do update set version = excluded.version, total = excluded.total
          where known.version < excluded.version`.execute(db);
      },
    }),
  ],
};

/** The key that orders are signed with in tests. */
export const ORDER_KEY: MacKey = Object.freeze({ id: 'e1', key: randomBytes(32) });
export const keysOfToy = (producer: string): readonly MacKey[] => (producer === 'toy' ? [ORDER_KEY] : []);

const AT = '2023-12-26T18:00:00+08:00';

/** What is told of a change: that it happened, and, unless told otherwise, how the order stands since. */
const BOTH: readonly EventShape<OrderData>[] = [orderChanged, orderState];

/** Changes an order, in one transaction with its events. @returns its version. */
export async function changeOrder(
  database: Database,
  orderId: string,
  shapes: readonly EventShape<OrderData>[] = BOTH,
): Promise<number> {
  const scope = { kind: 'areas', lows: [], highs: [], person: null } as const;
  return inTransaction(database, { scope, mode: 'write', withinMs: 20_000 }, async (db) => {
    const { rows } = await sql<{ version: number }>`insert into orders as known (id, version) values (${orderId}, 1)
      on conflict (id) do update set version = known.version + 1 returning version`.execute(db);
    const version = rows[0]?.version ?? 0;
    const data = { orderId, version, place: '1', total: version * 10 };
    for (const shape of shapes) await recordEvent(db, shape, { key: orderId, occurredAt: AT, knownAt: AT, data });
    return version;
  });
}

import { randomUUID } from 'node:crypto';
import { openTestSubgraph, testServer } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import type { ApplyOptions } from '../events/applyRecord.ts';
import { writeEnvelope } from '../events/envelope.ts';
import type { EventFacts } from '../events/envelope.ts';
import { startConsumer } from '../events/consumer.ts';
import type { Consumer } from '../events/consumer.ts';
import type { EventLog, LogRecord } from '../events/log.ts';
import { createPglog } from '../events/pglog/pglog.ts';
import { createRelay } from '../events/relay.ts';
import type { Relay, RelayOptions } from '../events/relay.ts';
import { createLogger, createMetrics } from '../telemetry.ts';
import { newUuid } from '../uuid.ts';
import { createPglogDatabase } from './pglogDatabase.ts';
import type { PglogDatabase } from './pglogDatabase.ts';
import { ORDER_KEY, ORDER_TOPICS, keysOfToy, onOrderChanged, orderChanged, orderCopies } from './toyOrders.ts';
import type { OrderData } from './toyOrders.ts';
import { toyShops } from './toyShops.ts';
import { untilWithin } from './until.ts';

const log = createLogger({ name: 'test', level: process.env['LOG_LEVEL'] ?? 'silent' });

/** The toy's database and a log on PostgreSQL, for one test file. */
export interface ToyEvents {
  readonly toy: TestSubgraph;
  readonly logDatabase: PglogDatabase;
  readonly eventLog: EventLog;
  readonly relayOptions: RelayOptions;
  readonly applyOptions: ApplyOptions<unknown>;
  /** One more client of the log. */
  readonly openLog: () => EventLog;
  readonly close: () => Promise<void>;
}

/** Opens both. */
export async function openToyEvents(): Promise<ToyEvents> {
  const toy = await openTestSubgraph(toyShops);
  const logDatabase = await createPglogDatabase((await testServer()).adminUrl);
  const openLog = (): EventLog => createPglog({ ...logDatabase, name: 'test', log, publishTimeoutMs: 2_000 });
  const eventLog = openLog();
  await eventLog.ensureTopics(ORDER_TOPICS);
  const { database } = toy.resources;
  const { connectionString: databaseUrl = '' } = toy.app.options;
  return {
    toy,
    logDatabase,
    eventLog,
    openLog,
    relayOptions: {
      producer: 'toy',
      databaseUrl,
      scopeKey: database.scopeKey,
      eventKey: ORDER_KEY,
      eventLog,
      log,
      passPoint: () => undefined,
    },
    applyOptions: {
      consumer: 'toy',
      database,
      handlers: [onOrderChanged, ...orderCopies.handlers],
      keysOf: keysOfToy,
      knowsPlaces: async (places) => places.every((place) => place === '1'),
      passPoint: () => undefined,
    },
    async close() {
      await eventLog.close();
      await logDatabase.admin.end();
      await toy.close();
    },
  };
}

/** Runs a relay while something is done. */
export async function relaying<Result>(
  options: RelayOptions,
  work: (relay: Relay) => Promise<Result>,
): Promise<Result> {
  const relay = createRelay(options);
  relay.start();
  try {
    return await work(relay);
  } finally {
    await relay.stop();
  }
}

/** Starts a consumer of the toy's database on a log. */
export const consuming = ({ applyOptions }: ToyEvents, eventLog: EventLog): Consumer =>
  startConsumer({ ...applyOptions, eventLog, log, metrics: createMetrics('toy') });

const untilSo = untilWithin(20_000);

/** Asks until an answer is as it should be. @returns that answer. @throws with the last one where it does not become so. */
export async function until<Value>(ask: () => Promise<Value> | Value, isSo: (value: Value) => boolean): Promise<Value> {
  let answer = await ask();
  if (isSo(answer)) return answer;
  const askAgain = async (): Promise<boolean> => {
    answer = await ask();
    return isSo(answer);
  };
  await untilSo('another answer', askAgain, () => answer);
  return answer;
}

let offset = 0;

/** A record of an order as the log would give it; parts of its envelope or of itself may be other than they should. */
export function orderRecord(
  data: Partial<OrderData> = {},
  { facts = {}, ...record }: Partial<LogRecord> & { readonly facts?: Partial<EventFacts> } = {},
): LogRecord {
  const orderId = data.orderId ?? randomUUID();
  offset += 1;
  const value = writeEnvelope(
    {
      id: newUuid(),
      producer: 'toy',
      type: orderChanged.type,
      subject: orderId,
      occurredAt: '2023-12-26T18:00:00+08:00',
      knownAt: '2023-12-26T18:00:00+08:00',
      sequence: offset,
      traceparent: null,
      data: { orderId, version: 1, place: '1', total: 10, ...data },
      ...facts,
    },
    ORDER_KEY,
  );
  return { topic: orderChanged.topic, key: orderId, partition: 0, offset, storedAtMs: Date.now(), value, ...record };
}

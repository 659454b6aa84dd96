/**
 * Measures how long a change takes from its commit to its effect in another database, at a steady rate, on both logs in
 * one run: `npm run bench:events`. Relay: from the commit until the relay hands the event to the log. Log: until a consumer
 * has it. Inbox: until its effect is committed. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startConsumer } from '../../chassis/events/consumer.ts';
import type { EventLog, OutgoingRecord } from '../../chassis/events/log.ts';
import { openEventLog } from '../../chassis/events/openEventLog.ts';
import { createLogger, createMetrics } from '../../chassis/telemetry.ts';
import { openToyEvents, relaying } from '../../chassis/testing/toyEvents.ts';
import type { ToyEvents } from '../../chassis/testing/toyEvents.ts';
import { ORDER_TOPICS, changeOrder, orderChanged } from '../../chassis/testing/toyOrders.ts';
import { startKafka } from '../../hub/kafka/startKafka.ts';

const RATE = 300;
const WARM_SECONDS = 5;
const SECONDS = Number(process.argv[2] ?? 20);
const KEYS = 200;

/** The instants of one change on its way, in milliseconds of one clock. */
interface Journey {
  committed?: number;
  published?: number;
  received?: number;
  applied?: number;
}

const log = createLogger({ name: 'bench', level: 'silent' });

/** A change is told from others by its order and version, wherever it is met. */
function placeOf({ topic, value }: OutgoingRecord): string | null {
  if (topic !== 'hub.toy.v1' || value === null) return null;
  const { data } = JSON.parse(value.toString());
  return `${data.orderId} ${data.version}`;
}

/** Changes orders at the steady rate, whatever the answers take. */
async function load(toys: ToyEvents, seconds: number, onCommit: (place: string) => void): Promise<void> {
  const keys = Array.from({ length: KEYS }, () => randomUUID());
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < seconds * RATE; index += 1) {
    const due = startedAt + (index * 1_000) / RATE;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const key = keys[index % KEYS] ?? '';
    running.push(
      changeOrder(toys.toy.resources.database, key, [orderChanged]).then((version) => onCommit(`${key} ${version}`)),
    );
  }
  await Promise.all(running);
}

const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);

function rowOf(name: string, part: string, values: readonly number[]): string {
  const sorted = values.toSorted((left, right) => left - right);
  return `| ${name} | ${part} | ${quantile(sorted, 0.5)} | ${quantile(sorted, 0.99)} | ${quantile(sorted, 1)} |`;
}

async function measure(name: string, openLog: (toys: ToyEvents) => Promise<EventLog>): Promise<readonly string[]> {
  const [source, target] = [await openToyEvents(), await openToyEvents()];
  const eventLog = await openLog(source);
  await eventLog.ensureTopics(ORDER_TOPICS);
  const journeys = new Map<string, Journey>();
  const at = (place: string, step: keyof Journey): void => {
    const journey = journeys.get(place) ?? {};
    journey[step] = performance.now();
    journeys.set(place, journey);
  };
  const watched: EventLog = {
    ...eventLog,
    async publish(records) {
      for (const record of records) {
        const place = placeOf(record);
        if (place !== null) at(place, 'published');
      }
      return eventLog.publish(records);
    },
    consume: (options) =>
      eventLog.consume({
        ...options,
        async handle(record, signal) {
          const place = placeOf(record);
          if (place !== null) at(place, 'received');
          await options.handle(record, signal);
          if (place !== null) at(place, 'applied');
        },
      }),
  };
  const consumer = startConsumer({ ...target.applyOptions, eventLog: watched, log, metrics: createMetrics('bench') });
  await relaying({ ...source.relayOptions, eventLog: watched }, async () => {
    await load(source, WARM_SECONDS, () => undefined);
    journeys.clear();
    await load(source, SECONDS, (place) => at(place, 'committed'));
    for (
      let waited = 0;
      waited < 600 && [...journeys.values()].some(({ applied }) => applied === undefined);
      waited += 1
    )
      await sleep(100);
  });
  await consumer.stop();
  const whole = [...journeys.values()].filter(
    (one): one is Required<Journey> =>
      one.committed !== undefined &&
      one.published !== undefined &&
      one.received !== undefined &&
      one.applied !== undefined,
  );
  await eventLog.close();
  await source.close();
  await target.close();
  return [
    // A relay that is woken by the commit may have read the event before the writer heard of his own commit.
    rowOf(
      name,
      'relay',
      whole.map(({ committed, published }) => Math.max(0, published - committed)),
    ),
    rowOf(
      name,
      'log',
      whole.map(({ published, received }) => received - published),
    ),
    rowOf(
      name,
      'inbox',
      whole.map(({ received, applied }) => applied - received),
    ),
    rowOf(
      name,
      'commit to effect',
      whole.map(({ committed, applied }) => applied - committed),
    ),
    `| ${name} | changes measured, of ${SECONDS * RATE} | ${whole.length} | | |`,
  ];
}

const home = mkdtempSync(join(tmpdir(), 'hub-bench-'));
process.env['HUB_TEST_HOME'] = home;
const { chmodSync } = await import('node:fs');
chmodSync(home, 0o755);
const { testServer } = await import('../support/subgraph.ts');
await testServer();
const kafka = await startKafka({ directory: join(home, 'kafka') });
try {
  process.stdout.write(`| log | part | p50 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- |\n`);
  for (const line of await measure('pglog', async (toys) => toys.openLog())) process.stdout.write(`${line}\n`);
  const address = { kind: 'kafka', brokers: kafka.brokers, replication: 1, tls: null, sasl: null } as const;
  for (const line of await measure('kafka', () => openEventLog(address, { client: 'bench', log })))
    process.stdout.write(`${line}\n`);
} finally {
  await kafka.stop();
  rmSync(home, { recursive: true, force: true });
}
process.exit();

/**
 * Measures how long a change takes from its commit to its effect in another database, at a steady rate, on both logs in
 * one run: `npm run bench:events`. Relay: from the commit until the relay hands the event to the log. Log: until a consumer
 * has it. Inbox: until its effect is committed. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, openEventLog, startEmbeddedPostgres } from '@hub/chassis';
import type { EventLog, OutgoingRecord } from '@hub/chassis';
import { z } from 'zod';
import { consuming, openToyEvents, relaying } from '../../chassis/testing/toyEvents.ts';
import type { ToyEvents } from '../../chassis/testing/toyEvents.ts';
import { ORDER_TOPICS, changeOrder, orderChanged } from '../../chassis/testing/toyOrders.ts';
import { startKafka } from '../../hub/kafka/startKafka.ts';

const RATE = 300;
const WARM_SECONDS = 5;
const SECONDS = Number(process.argv[2] ?? 20);
const KEYS = 200;
/** How long the last effects are waited for. */
const PATIENCE_MS = 60_000;

/** The instants of one change on its way, in milliseconds of one clock. */
interface Journey {
  readonly committed?: number;
  readonly published?: number;
  readonly received?: number;
  readonly applied?: number;
}
type Journeys = Map<string, Journey>;

const log = createLogger({ name: 'bench', level: 'silent' });
const orderEvent = z.object({ data: z.object({ orderId: z.string(), version: z.number() }) });

const reach = (journeys: Journeys, place: string, step: keyof Journey): void =>
  void journeys.set(place, { ...journeys.get(place), [step]: performance.now() });

/** A change is told from others by its order and version, wherever it is met. */
function placeOf({ value }: OutgoingRecord): string {
  const { data } = orderEvent.parse(JSON.parse(value?.toString() ?? '{}'));
  return `${data.orderId} ${data.version}`;
}

/** The log, with the instants at which records pass its two ends. */
const watched = (eventLog: EventLog, journeys: Journeys): EventLog => ({
  ...eventLog,
  async publish(records) {
    for (const record of records) reach(journeys, placeOf(record), 'published');
    await eventLog.publish(records);
  },
  consume: (options) =>
    eventLog.consume({
      ...options,
      async handle(record, signal) {
        const place = placeOf(record);
        reach(journeys, place, 'received');
        await options.handle(record, signal);
        reach(journeys, place, 'applied');
      },
    }),
});

/** Changes orders at the steady rate, whatever the answers take. */
async function load({ toy }: ToyEvents, seconds: number, onCommit: (place: string) => void): Promise<void> {
  const keys = Array.from({ length: KEYS }, () => randomUUID());
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < seconds * RATE; index += 1) {
    const early = startedAt + (index * 1_000) / RATE - performance.now();
    if (early > 1) await sleep(early);
    const key = keys[index % KEYS] ?? '';
    const changing = changeOrder(toy.resources.database, key, [orderChanged]);
    running.push(changing.then((version) => onCommit(`${key} ${version}`)));
  }
  await Promise.all(running);
}

const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);

function rowOf(name: string, part: string, values: readonly number[]): string {
  const sorted = values.toSorted((left, right) => left - right);
  return `| ${name} | ${part} | ${quantile(sorted, 0.5)} | ${quantile(sorted, 0.99)} | ${quantile(sorted, 1)} |`;
}

/** The table of what was measured; a relay that is woken by the commit may be ahead of the writer's hearing of it. */
function report(name: string, journeys: Journeys): readonly string[] {
  const whole = [...journeys.values()].flatMap(({ committed, published, received, applied }) =>
    committed === undefined || published === undefined || received === undefined || applied === undefined
      ? []
      : [{ committed, published, received, applied }],
  );
  const part = (label: string, ms: (one: Required<Journey>) => number): string => rowOf(name, label, whole.map(ms));
  return [
    part('relay', ({ committed, published }) => Math.max(0, published - committed)),
    part('log', ({ published, received }) => received - published),
    part('inbox', ({ received, applied }) => applied - received),
    part('commit to effect', ({ committed, applied }) => applied - committed),
    `| ${name} | changes measured, of ${SECONDS * RATE} | ${whole.length} | | |`,
  ];
}

async function measure(name: string, openLog: (toys: ToyEvents) => Promise<EventLog>): Promise<readonly string[]> {
  const [source, target] = [await openToyEvents(), await openToyEvents()];
  const journeys: Journeys = new Map();
  const eventLog = watched(await openLog(source), journeys);
  await eventLog.ensureTopics(ORDER_TOPICS);
  const consumer = consuming(target, eventLog);
  await relaying({ ...source.relayOptions, eventLog }, async () => {
    await load(source, WARM_SECONDS, () => undefined);
    journeys.clear();
    await load(source, SECONDS, (place) => reach(journeys, place, 'committed'));
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (performance.now() < giveUpAt && [...journeys.values()].some(({ applied }) => applied === undefined))
      await sleep(100);
  });
  await consumer.stop();
  await eventLog.close();
  await source.close();
  await target.close();
  return report(name, journeys);
}

const home = mkdtempSync(join(tmpdir(), 'hub-bench-'));
// PostgreSQL may run as another account, which has to pass.
chmodSync(home, 0o755);
process.env['HUB_TEST_HOME'] = home;
const server = await startEmbeddedPostgres({ directory: join(home, 'postgres') });
const kafka = await startKafka({ directory: join(home, 'kafka') });
const address = { kind: 'kafka', brokers: kafka.brokers, replication: 1, tls: null, sasl: null } as const;
try {
  process.stdout.write('| log | part | p50 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- |\n');
  for (const line of await measure('pglog', async (toys) => toys.openLog())) process.stdout.write(`${line}\n`);
  for (const line of await measure('kafka', () => openEventLog(address, { client: 'bench', log })))
    process.stdout.write(`${line}\n`);
} finally {
  await kafka.stop();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

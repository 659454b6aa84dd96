import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';
import type { EmbeddedPostgres } from '../postgres/embedded.ts';
import { createLogger, createMetrics } from '../telemetry.ts';
import { openToyEvents, until } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { changeOrder } from '../testing/toyOrders.ts';
import { startConsumer } from './consumer.ts';
import { createRelay } from './relay.ts';

/** A cluster of this test's own, for it is killed; the folder of the run is where the toys look for one. */
const home = mkdtempSync(join(tmpdir(), 'hub-killed-'));
let server: EmbeddedPostgres;
let toys: ToyEvents;
beforeAll(async () => {
  // PostgreSQL may run as another account, which has to pass.
  chmodSync(home, 0o755);
  process.env['HUB_TEST_HOME'] = home;
  server = await startEmbeddedPostgres({ directory: join(home, 'postgres') });
  toys = await openToyEvents();
}, 120_000);
afterAll(async () => {
  await toys.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function kill(): Promise<void> {
  const { port, pid } = server;
  process.kill(pid, 'SIGKILL');
  await sleep(300);
  server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), port });
}

/** Changes orders until told to stop; what the database does not take was not changed. */
async function change(orders: readonly string[], isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1)
    await changeOrder(toys.toy.resources.database, orders[turn % orders.length] ?? '').catch(() => sleep(50));
}

const STATE = `select (select sum(version)::int from orders) - (select count(*)::int from order_effects) as missing,
  (select count(*)::int from (select from order_effects group by order_id, version having count(*) > 1) as twice) as doubled,
  (select count(*)::int from (select version, lag(version) over (partition by order_id order by id) as before from order_effects) as told
    where before > version) as reordered,
  (select count(*)::int from orders full join order_copies on order_id = id where orders.version is distinct from order_copies.version) as wrong,
  (select count(*)::int from hub.parked_keys) as parked`;

test('a database that is killed under relays, consumers and its log loses nothing, and nothing has its effect twice', async () => {
  const telemetry = { log: createLogger({ name: 'test', level: 'silent' }), metrics: createMetrics('test') };
  const begin = () => startConsumer({ ...toys.applyOptions, ...telemetry, eventLog: toys.eventLog });
  const relays = [createRelay(toys.relayOptions), createRelay(toys.relayOptions)];
  for (const relay of relays) relay.start();
  const consumers = [begin(), begin()];
  const orders = Array.from({ length: 20 }, () => randomUUID());
  let isOver = false;
  const changing = [change(orders, () => isOver), change(orders.toReversed(), () => isOver)];
  for (let kills = 0; kills < 2; kills += 1) {
    await sleep(1_500);
    await kill();
  }
  await sleep(500);
  isOver = true;
  await Promise.all(changing);
  const state = async () => (await toys.toy.admin.query(STATE)).rows[0];
  const rest = { doubled: 0, reordered: 0, parked: 0 };
  const settled = await until(state, ({ missing, wrong }) => missing === 0 && wrong === 0);
  expect(settled).toEqual({ missing: 0, wrong: 0, ...rest });
  await Promise.all([...relays, ...consumers].map((one) => one.stop()));
}, 120_000);

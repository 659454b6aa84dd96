import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger } from '@hub/chassis';
import type { GatewayConfig } from './config.ts';
import { createGateway } from './index.ts';
import { startToyHub, toyClock } from './testing/toyHub.ts';
import type { ToyHub } from './testing/toyHub.ts';

const QUESTION = '{ division(code: "371002000000") { code name cases } centres { name } accounts }';

let hub: ToyHub;
beforeAll(async () => {
  hub = await startToyHub();
});
afterAll(() => hub.stop());

describe('a gateway that starts', () => {
  test('asks no subgraph anything: with all of them down it is ready, and gives their fields once they come', async () => {
    const alone = await startToyHub({}, { areToysDown: true });
    try {
      expect(await alone.send('/ready')).toMatchObject({
        status: 200,
        json: { ready: true, subgraphs: { grid: 'unreachable', mediation: 'unreachable', credit: 'unreachable' } },
      });
      const { status, json } = await alone.ask(QUESTION);
      expect([status, json.data]).toEqual([200, { division: null, centres: null, accounts: null }]);
      expect(new Set(json.errors?.map(({ extensions }) => extensions['code']))).toEqual(
        new Set(['SUBGRAPH_UNAVAILABLE']),
      );
      await Promise.all(alone.toys.map((toy) => toy.start()));
      expect((await alone.ask(QUESTION)).json).toEqual({
        data: {
          division: { code: '371002000000', name: 'name of 371002000000', cases: 3 },
          centres: [{ name: 'first' }],
          accounts: 11,
        },
      });
    } finally {
      await alone.stop();
    }
  });

  /** What a start came to, and whether the clock was left running. */
  async function outcomeOf(changes: Partial<GatewayConfig>): Promise<{ error: unknown; isClockRunning: boolean }> {
    let isClockRunning = false;
    const clock = {
      ...toyClock,
      start: async () => void (isClockRunning = true),
      stop: async () => void (isClockRunning = false),
    };
    const log = createLogger({ name: 'gateway', level: 'silent' });
    const gateway = createGateway({ ...hub.config, port: 0, ...changes }, { log, clock });
    const error: unknown = await gateway.start().then(
      () => null,
      (reason: unknown) => reason,
    );
    await gateway.stop();
    return { error, isClockRunning };
  }

  test('and cannot, says why and leaves nothing running', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await outcomeOf({ port })).toMatchObject({ error: { code: 'EADDRINUSE' }, isClockRunning: false });
    expect(await outcomeOf({ supergraphPath: '/nowhere' })).toMatchObject({ error: { code: 'ENOENT' } });
    const { error, isClockRunning } = await outcomeOf({ subgraphs: {} });
    expect([String(error), isClockRunning]).toEqual([
      'TypeError: The supergraph names the subgraph credit; the gateway has no address for it.',
      false,
    ]);
    taken.close();
  });
});

describe('a gateway that stops', () => {
  test('finishes what is in flight, takes nothing new and says so', async () => {
    const other = await startToyHub();
    const [, , credit] = other.toys;
    let answer = (): void => undefined;
    credit.misbehave((response) => {
      answer = () => void response.end('{"data":{"accounts":11}}');
    });
    const inFlight = other.ask('{ accounts }');
    while (credit.calls.length === 0) await sleep(5);
    const stopped = other.gateway.stop();
    await expect(other.send('/health')).rejects.toThrow('fetch failed');
    answer();
    const { json, headers } = await inFlight;
    expect([json, headers.get('connection')]).toEqual([{ data: { accounts: 11 } }, 'close']);
    await stopped;
    await other.stop();
  });

  test('can start again', async () => {
    await hub.gateway.stop();
    await hub.gateway.start();
    expect((await hub.ask('{ accounts }')).json).toEqual({ data: { accounts: 11 } });
  });
});

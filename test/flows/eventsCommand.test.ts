import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger, newUuid, openEventLog, writeEnvelope } from '@hub/chassis';
import type { EventLog } from '@hub/chassis';
import { z } from 'zod';
import { cityHome, hubBin, openSharedCity, runHub } from '../support/city.ts';
import type { City } from '../support/city.ts';
import { openAsAdmin } from '../support/rawRows.ts';

let city: City;
let eventLog: EventLog;
let gridKey: { readonly id: string; readonly key: Buffer };
const pools: Awaited<ReturnType<typeof openAsAdmin>>[] = [];

const admin = async (name: string) => {
  const pool = await openAsAdmin(city, name);
  pools.push(pool);
  return pool;
};
const keyShape = z
  .object({ id: z.string(), key: z.string() })
  .transform(({ id, key }) => ({ id, key: Buffer.from(key, 'base64url') }));

beforeAll(async () => {
  city = await openSharedCity();
  const { scopeKeys, eventKeys } = z
    .object({ scopeKeys: z.object({ log: keyShape }), eventKeys: z.object({ grid: keyShape }) })
    .parse(JSON.parse(readFileSync(join(city.home, 'secrets.json'), 'utf8')));
  const { url } = z.object({ url: z.string() }).parse(await city.json('database', 'log', '--role', 'app'));
  gridKey = eventKeys.grid;
  eventLog = await openEventLog(
    { kind: 'pglog', databaseUrl: url, scopeKey: scopeKeys.log },
    { client: 'test', log: createLogger({ name: 'test', level: 'silent' }) },
  );
}, 400_000);
afterAll(async () => {
  await eventLog.close();
  await Promise.all(pools.map((pool) => pool.end()));
});

const parkedShape = z.array(z.looseObject({ part: z.string(), key: z.string() }));
const parkedIn = async (part: string, key: string) =>
  parkedShape.parse(await city.json('events', 'parked', part)).filter((one) => one.key === key);

/** Asks again until something has come. */
async function untilSome<Value>(ask: () => Promise<readonly Value[]>): Promise<readonly Value[]> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const values = await ask();
    if (values.length > 0 || Date.now() > giveUpAt) return values;
    await sleep(200);
  }
}

/** A command with its exit code and what it printed as JSON. */
const outcomeOf = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await city.command(...words, '--json');
  return { code, stderr, said: stdout === '' ? null : z.looseObject({}).parse(JSON.parse(stdout)) };
};

describe('hub events lag', () => {
  test('tells for each part what it reads, what waits, and who sends its outbox', async () => {
    const relay = {
      isLeading: expect.any(Boolean),
      unsent: expect.any(Number),
      oldestUnsentSeconds: expect.any(Number),
    };
    const lag = z
      .looseObject({ parts: z.array(z.looseObject({ part: z.string(), topics: z.array(z.unknown()) })) })
      .parse(await city.json('events', 'lag'));
    expect(lag).toMatchObject({ transport: 'pglog', isLogReachable: true });
    expect(lag.parts.map(({ part }) => part)).toEqual(['grid', 'mediation', 'credit', 'cadres']);
    for (const part of lag.parts) expect(part).toMatchObject({ events: { relay, consumer: { group: part.part } } });
    expect(lag.parts.find(({ part }) => part === 'cadres')?.topics).toContainEqual({
      topic: 'hub.grid.state.v1',
      partitions: 12,
      behind: expect.any(Number),
      partitionsBehind: expect.any(Number),
    });
  });
});

describe('a key whose record cannot be handled', () => {
  const topic = 'hub.mediation.v1';
  const key = randomUUID();

  test('is parked and shown, stays parked after a retry that changes nothing, and goes when it is given up', async () => {
    const broken = Buffer.from(JSON.stringify({ type: 'mediation.helper-served.v1' }));
    await eventLog.publish([{ topic, key, value: broken }]);
    const parked = await untilSome(() => parkedIn('credit', key));
    expect(parked).toEqual([expect.objectContaining({ topic, reason: 'BROKEN_BODY', events: 1 })]);
    const status = z
      .object({ state: z.string(), parts: z.array(z.looseObject({ name: z.string(), events: z.unknown() })) })
      .parse(await city.json('status'));
    expect(status.state).toBe('ready');
    expect(status.parts.find(({ name }) => name === 'credit')).toMatchObject({ events: { state: 'parked' } });

    const decidedBy = userInfo().username;
    const decided = { part: 'credit', topic, key, decidedBy, handled: 0 };
    expect(await outcomeOf('events', 'retry', 'credit', key, '--reason', 'tried')).toMatchObject({
      code: 1,
      said: { ...decided, kind: 'still-parked', reason: 'BROKEN_BODY' },
    });
    expect(await outcomeOf('events', 'skip', 'credit', key, '--reason', 'a test')).toMatchObject({
      code: 0,
      said: { ...decided, kind: 'released' },
    });
    expect(await parkedIn('credit', key)).toEqual([]);
    expect(await outcomeOf('events', 'skip', 'credit', key, '--reason', 'again')).toMatchObject({
      code: 1,
      said: { kind: 'not-parked' },
    });
    const { rows } = await (
      await admin('credit')
    ).query('select decision, reason, decided_by from hub.parking_decisions where key = $1 order by id', [key]);
    expect(rows).toEqual([
      { decision: 'RETRY', reason: 'tried', decided_by: decidedBy },
      { decision: 'SKIP', reason: 'a test', decided_by: decidedBy },
    ]);
  }, 60_000);

  test('is decided about by nobody who does not say why', async () => {
    const outcomes = await Promise.all([
      city.command('events', 'retry', 'credit', key),
      city.command('events', 'skip', 'credit', key, '--reason', ' '),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2]);
    expect(outcomes.map(({ stderr }) => stderr.includes('--reason'))).toEqual([true, true]);
  });
});

/** Starts a tail, and waits until it follows. */
async function startTail(...words: readonly string[]) {
  const child = spawn(process.execPath, [hubBin, 'events', 'tail', ...words], {
    env: { ...process.env, HUB_HOME: city.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const complaints = createInterface({ input: child.stderr });
  const follows = new Promise((resolve) =>
    complaints.on('line', (line) => line.startsWith('Following') && resolve(null)),
  );
  await Promise.race([follows, ended]);
  return { child, lines, ended };
}

const groupsOfTails = async (): Promise<readonly unknown[]> => {
  const { rows } = await (
    await admin('log')
  ).query(`select group_name from log_readings where group_name like 'tail-%'`);
  return rows;
};

describe('hub events tail', () => {
  /** An event of a type that no part handles. */
  const eventOf = (subject: string, key: typeof gridKey): Buffer =>
    writeEnvelope(
      {
        id: newUuid(),
        producer: 'grid',
        type: 'grid.tail-tested.v1',
        subject,
        occurredAt: '2023-12-26T18:00:00+08:00',
        knownAt: '2023-12-26T18:00:00+08:00',
        sequence: 1,
        traceparent: null,
        data: { divisionCode: '371002001000', version: 3 },
      },
      key,
    );

  test('gives the records of a key from now on, says which are verified, and ends after so many', async () => {
    const [key, topic] = [randomUUID(), 'hub.grid.v1'];
    const stranger = { ...gridKey, key: Buffer.alloc(32, 1) };
    const { lines, ended } = await startTail('grid', '--key', key, '--count', '2', '--json');
    await eventLog.publish([
      { topic, key: randomUUID(), value: eventOf('another', gridKey) },
      { topic, key, value: eventOf(key, gridKey) },
      { topic, key, value: eventOf(key, stranger) },
    ]);
    expect(await ended).toBe(0);
    const envelope = expect.objectContaining({ type: 'grid.tail-tested.v1', subject: key });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ topic, key, isVerified: true, fault: null, envelope }),
      expect.objectContaining({ topic, key, isVerified: false, fault: expect.stringMatching(/^WRONG_MAC/), envelope }),
    ]);
    expect(await groupsOfTails()).toEqual([]);
  }, 60_000);

  test('gives what is kept, a line for each record, and ends at Ctrl-C without a trace in the log', async () => {
    const { child, lines, ended } = await startTail(
      'hub.grid.state.v1',
      '--from',
      'beginning',
      '--key',
      '371000000000',
    );
    const [line = ''] = await untilSome(async () => lines);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(line).toMatch(
      /^2\S+\+08:00 {2}grid\.division-state\.v1 {2}371000000000 {2}371000000000 {2}v\d+ {2}verified$/,
    );
    expect(await groupsOfTails()).toEqual([]);
  }, 60_000);
});

describe('what was built from events', () => {
  test('has nothing to gain from a replay', async () => {
    const replayed = await city.json('events', 'replay', 'cadres');
    expect(replayed).toMatchObject({ part: 'cadres', parked: 0, waiting: 0, duplicate: expect.any(Number) });
    expect(z.looseObject({ duplicate: z.number() }).parse(replayed).duplicate).toBeGreaterThan(2_000);
  }, 60_000);

  test('is the same when it is built anew', async () => {
    const [rebuilt] = z
      .array(z.object({ projection: z.string(), applied: z.number(), refused: z.number(), differed: z.unknown() }))
      .parse(await city.json('events', 'rebuild', 'cadres', 'register'));
    expect(rebuilt).toEqual({
      projection: 'register',
      applied: expect.any(Number),
      refused: 0,
      differed: { divisions: 0, division_parents: 0, division_authorities: 0, division_successors: 0 },
    });
    expect(rebuilt?.applied).toBeGreaterThan(2_000);
  }, 60_000);
});

test('hub events says what it expected, and exits with 2', async () => {
  const outcomes = await Promise.all(
    [
      ['tail', 'nowhere'],
      ['rebuild', 'cadres'],
      ['parked', 'gateway'],
    ].map((words) => city.command('events', ...words)),
  );
  expect(outcomes.map(({ code, stderr }) => [code, /expected/i.test(stderr)])).toEqual(outcomes.map(() => [2, true]));
  const { code, stderr } = await runHub(['events', 'lag'], { HUB_HOME: join(cityHome(), 'nowhere') });
  expect([code, stderr.includes('none runs')]).toEqual([2, true]);
}, 60_000);

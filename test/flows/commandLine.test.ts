import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { cityHome, openSharedCity, runHub } from '../support/city.ts';
import type { City } from '../support/city.ts';

let city: City;
beforeAll(async () => {
  city = await openSharedCity();
}, 400_000);

/** Identities that partners' programs and people's scripts rely on. */
const RELIED_ON = [
  'city-dashboard',
  'town-secretary',
  'resident',
  'court',
  'hotline',
  'hr-bureau',
  'grid-worker',
  'mediator',
  'town-centre',
  'organisation-department',
  'credit-office',
  'registrar',
];

/** How events of a part stand, whatever other tests do meanwhile. */
const eventsOf = (part: string) => ({
  state: expect.stringMatching(/^(ok|parked)$/),
  relay: { isLeading: expect.any(Boolean), unsent: expect.any(Number), oldestUnsentSeconds: expect.any(Number) },
  consumer: expect.objectContaining({ group: part, topics: expect.any(Array), parkedKeys: expect.any(Number) }),
});

describe('hub status', () => {
  test('tells programs what runs, and where', async () => {
    const { code, stdout } = await city.command('status', '--json');
    const status: unknown = JSON.parse(stdout);
    const part = (name: string) => ({
      name,
      pid: expect.any(Number),
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      ready: true,
      events: name === 'gateway' ? null : eventsOf(name),
    });
    const database = (name: string) => ({
      name,
      host: '127.0.0.1',
      port: expect.any(Number),
      database: `hub_${name}`,
      roles: [`${name}_migrator`, `${name}_app`, `${name}_reader`],
    });
    expect(code).toBe(0);
    expect(status).toEqual({
      state: 'ready',
      mode: 'demo',
      pid: expect.any(Number),
      gateway: { url: city.gatewayUrl },
      parts: ['grid', 'mediation', 'credit', 'cadres', 'gateway'].map(part),
      databases: ['registry', 'grid', 'mediation', 'credit', 'cadres', 'log'].map(database),
      transport: 'pglog',
    });
  });

  test('says that nothing runs in an empty home, with exit code 1', async () => {
    const { code, stdout } = await runHub(['status', '--json'], { HUB_HOME: join(cityHome(), 'nowhere') });
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      expect.objectContaining({ state: 'stopped', pid: null, parts: [], transport: 'none' }),
    ]);
  });
});

describe('hub start', () => {
  test('a second time says that it runs, and where, and starts nothing', async () => {
    const { code, stdout } = await city.command('start');
    const { pid } = await city.status();
    expect(code).toBe(0);
    expect(stdout).toContain(`The hub already runs here (pid ${pid}).`);
    expect(stdout).toContain(`${city.gatewayUrl}/graphql`);
    expect(stdout).toMatch(/^ {2}Events +a log on PostgreSQL \(no Kafka\)/m);
  });

  test('prints a line to paste that gives city figures', async () => {
    const { stdout } = await city.command('start');
    const [, address = '', token = '', body = ''] =
      /curl -s (\S+) .*authorization: (Bearer \S+)' -d '([^']+)'/.exec(stdout) ?? [];
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
      body,
    });
    const answer = z
      .object({
        data: z.object({
          division: z.object({ mediationStats: z.object({ accepted: z.object({ value: z.number() }) }) }),
        }),
      })
      .parse(await response.json());
    expect(answer.data.division.mediationStats.accepted.value).toBeGreaterThan(30_000);
  });

  test('in one process works over databases given by URL, in which a city stands already', async () => {
    const home = mkdtempSync(join(cityHome(), '..', 'second-'));
    mkdirSync(home, { recursive: true });
    // The scope keys of the databases are the first hub's.
    copyFileSync(join(city.home, 'secrets.json'), join(home, 'secrets.json'));
    const urls = await Promise.all(
      ['registry', 'grid', 'mediation', 'credit', 'cadres', 'log'].flatMap((name) =>
        (['app', 'migrator'] as const).map(async (role) => {
          const { url } = z.object({ url: z.string() }).parse(await city.json('database', name, '--role', role));
          return [`${name.toUpperCase()}_${role === 'app' ? '' : 'MIGRATOR_'}DATABASE_URL`, url] as const;
        }),
      ),
    );
    const env = { ...Object.fromEntries(urls), HUB_HOME: home, LOG_LEVEL: 'warn' };
    const running = runHub(['start', '--json'], env);
    const giveUpAt = Date.now() + 90_000;
    const isReady = async (): Promise<boolean> => (await runHub(['status'], { HUB_HOME: home })).code === 0;
    while (!(await isReady()) && Date.now() < giveUpAt);
    const stopped = await runHub(['stop', '--json'], { HUB_HOME: home });
    const { code, stdout, stderr } = await running;
    expect([
      code,
      stderr.includes('the city') || stderr.includes('weihai, seed 42'),
      JSON.parse(stopped.stdout),
    ]).toEqual([0, true, { stopped: true, pid: expect.any(Number) }]);
    expect(JSON.parse(stdout.slice(0, stdout.indexOf('\n}') + 2))).toMatchObject({
      alreadyRunning: false,
      isSplit: false,
      mode: 'demo',
    });
  }, 120_000);
});

describe('hub token', () => {
  test('knows an identity for everybody who is relied on', async () => {
    const identities = z.array(z.object({ name: z.string() })).parse(await city.json('token', '--list'));
    const known = new Set(identities.map(({ name }) => name));
    expect(RELIED_ON.filter((name) => !known.has(name))).toEqual([]);
  });

  test('refuses what it does not know, says what it knows, and exits with 2', async () => {
    const { code, stderr } = await city.command('token', 'mayor');
    expect([code, stderr.includes('city-dashboard'), stderr.includes('mayor came')]).toEqual([2, true, true]);
  });
});

test('hub clock shows the domain time, and refuses an instant without its offset', async () => {
  expect(await city.json('clock', 'show')).toEqual({
    now: expect.stringMatching(/^2023-12-26T\d\d:\d\d:\d\d\+08:00$/),
    nowMs: expect.any(Number),
    isRunning: true,
  });
  const { code, stderr } = await city.command('clock', 'set', '2023-12-26');
  expect([code, stderr]).toEqual([2, expect.stringContaining('2023-12-26 came')]);
});

test('hub doctor looks at the machine and finds nothing wrong', async () => {
  const findings = z.array(z.object({ subject: z.string(), ok: z.boolean() })).parse(await city.json('doctor'));
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
});

test('an unknown command, option or number says what was expected and exits with 2', async () => {
  const outcomes = await Promise.all(
    [['frobnicate'], ['start', '--scale', '0'], ['seed', '--city', 'atlantis'], ['database', 'hr']].map((words) =>
      city.command(...words),
    ),
  );
  expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(outcomes.map(({ stderr }) => /expected|unknown command/i.test(stderr))).toEqual([true, true, true, true]);
});

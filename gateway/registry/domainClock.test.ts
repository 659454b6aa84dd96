import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { baseMigrations, createLogger, createPool, migrate, provisionDatabase } from '@hub/chassis';
import { testServer } from '../../test/support/subgraph.ts';
import { registryMigrations } from '../index.ts';
import {
  DEMO_CLOCK_START,
  advanceDomainClock,
  createDomainClock,
  readDomainClock,
  setDomainClock,
} from './domainClock.ts';
import type { RunningClock } from './domainClock.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse(DEMO_CLOCK_START);
const lines: string[] = [];
const log = createLogger({ name: 'gateway', level: 'info', destination: { write: (line) => void lines.push(line) } });

let url: string;
let registry: ReturnType<typeof createPool>;
let admin: ReturnType<typeof createPool>;
beforeAll(async () => {
  const { adminUrl } = await testServer();
  const passwords = { migrator: 'm-secret', app: 'a-secret', reader: 'r-secret' };
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const made = await provisionDatabase({ adminUrl, name: 'registry', prefix, passwords });
  await migrate({ url: made.migratorUrl, directories: [baseMigrations, registryMigrations] });
  url = made.appUrl;
  registry = createPool({ url, name: 'registry test', connectionsMax: 2 });
  const own = Object.assign(new URL(adminUrl), { pathname: `/${made.database}` }).href;
  admin = createPool({ url: own, name: 'registry admin', connectionsMax: 1 });
});
afterAll(async () => {
  await registry.end();
  await admin.end();
});
beforeEach(() => admin.query('delete from domain_clock'));

/** Whether two times are the same but for what passed since. */
const isAbout = (ms: number, expectedMs: number): boolean => ms >= expectedMs && ms < expectedMs + 5_000;
const clockOf = (databaseUrl: string | null, mode: 'demo' | 'production' = 'demo'): RunningClock =>
  createDomainClock({ mode, databaseUrl, log });

describe('the domain clock of the demo', () => {
  test('starts on the evening of the report with its first reader, and runs on', async () => {
    const first = await readDomainClock(registry);
    expect([first.isRunning, isAbout(first.nowMs, START_MS), first.now.slice(0, 16)]).toEqual([
      true,
      true,
      '2023-12-26T18:00',
    ]);
    await sleep(20);
    expect((await readDomainClock(registry)).nowMs).toBeGreaterThan(first.nowMs);
  });

  test('is one, however many start it', async () => {
    const readings = await Promise.all(Array.from({ length: 5 }, () => readDomainClock(registry)));
    expect(readings.every(({ nowMs }) => isAbout(nowMs, START_MS))).toBe(true);
    expect((await registry.query('select count(*) as count from domain_clock')).rows).toEqual([{ count: 1 }]);
  });

  test('is set, and moved forward and back from where it is', async () => {
    const set = await setDomainClock(registry, Date.parse('2024-03-01T08:00:00+08:00'));
    expect(set.now.slice(0, 16)).toBe('2024-03-01T08:00');
    expect((await advanceDomainClock(registry, 26 * HOUR_MS)).now.slice(0, 16)).toBe('2024-03-02T10:00');
    expect((await advanceDomainClock(registry, -HOUR_MS)).now.slice(0, 16)).toBe('2024-03-02T09:00');
    expect(isAbout((await readDomainClock(registry)).nowMs, Date.parse('2024-03-02T09:00:00+08:00'))).toBe(true);
  });

  test('that is set to midnight is never a moment before it, though the database’s time may be ahead', async () => {
    const midnight = Date.parse('2024-03-01T00:00:00+08:00');
    await setDomainClock(registry, midnight);
    await admin.query(`update domain_clock set real_base = real_base + interval '1 minute'`);
    expect(await readDomainClock(registry)).toEqual({
      now: '2024-03-01T00:00:00+08:00',
      nowMs: midnight,
      isRunning: true,
    });
  });

  test('stands where it was told to', async () => {
    await setDomainClock(registry, START_MS);
    await admin.query('update domain_clock set is_running = false');
    const [first, second] = [await readDomainClock(registry), await readDomainClock(registry)];
    expect([first.nowMs, second.nowMs, first.isRunning]).toEqual([START_MS, START_MS, false]);
    expect((await advanceDomainClock(registry, HOUR_MS)).nowMs).toBe(START_MS + HOUR_MS);
  });

  test('is not the application’s to remove', async () => {
    await readDomainClock(registry);
    await expect(registry.query('delete from domain_clock')).rejects.toThrow(
      'permission denied for table domain_clock',
    );
  });
});

describe('the clock of a process', () => {
  test('follows the registry: what anybody sets is seen by every process', async () => {
    const clocks = [clockOf(url), clockOf(url)];
    await Promise.all(clocks.map((clock) => clock.start()));
    try {
      expect(clocks.every((clock) => isAbout(clock.nowMs(), START_MS))).toBe(true);
      await advanceDomainClock(registry, 48 * HOUR_MS);
      const arrived = (): boolean => clocks.every((clock) => isAbout(clock.nowMs(), START_MS + 48 * HOUR_MS));
      const startedMs = performance.now();
      while (!arrived() && performance.now() - startedMs < 5_000) await sleep(20);
      expect(arrived()).toBe(true);
    } finally {
      await Promise.all(clocks.map((clock) => clock.stop()));
    }
  });

  test('runs on when the registry is away, and says so', async () => {
    const clock = clockOf(url);
    await clock.start();
    await admin.query('alter table domain_clock rename to gone');
    lines.length = 0;
    while (lines.length === 0) await sleep(20);
    expect([isAbout(clock.nowMs(), START_MS), lines.join('').includes('the domain clock could not be read')]).toEqual([
      true,
      true,
    ]);
    await admin.query('alter table gone rename to domain_clock');
    await clock.stop();
    await clock.stop();
  });

  test('does not start without its registry', async () => {
    await expect(clockOf('postgres://a:b@127.0.0.1:1/none').start()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('is a demo’s own where there is no registry, and the real time in production', async () => {
    const [own, real] = [clockOf(null), clockOf(url, 'production')];
    await Promise.all([own.start(), real.start()]);
    expect([isAbout(own.nowMs(), START_MS), isAbout(real.nowMs(), Date.now() - 1_000)]).toEqual([true, true]);
    await Promise.all([own.stop(), real.stop()]);
    expect((await registry.query('select from domain_clock')).rowCount).toBe(0);
  });
});

import { Command } from 'commander';
import { createPool } from '@hub/chassis';
import { advanceDomainClock, readDomainClock, setDomainClock } from '@hub/gateway';
import type { DomainClock } from '@hub/gateway';
import { homeOf, secretsOf } from '../home.ts';
import { say, sayJson } from '../output.ts';
import { requireRunning } from '../running.ts';

/** Runs a piece of work on the registry of the running hub. */
async function withRegistry<Result>(work: (pool: ReturnType<typeof createPool>) => Promise<Result>): Promise<Result> {
  const home = homeOf(process.env);
  const { mode, databases } = requireRunning(home);
  if (mode === 'production') throw new Error('Expected the demo; in production the domain clock is the real one.');
  const database = databases.find(({ name }) => name === 'registry');
  const password = secretsOf(home).passwords['registry']?.app;
  if (database === undefined || password === undefined)
    throw new Error('The running hub has no registry of its own; its URL was given to it.');
  const pool = createPool({
    url: `postgresql://registry_app:${password}@${database.host}:${database.port}/${database.database}`,
    name: 'hub clock',
    connectionsMax: 1,
  });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const show = (json: true | undefined, clock: DomainClock): void => (json ? sayJson(clock) : say(clock.now));

const DURATION = /^(\d{1,5})(s|m|h|d)$/;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** `90m`, `3d` → seconds. */
export function durationSeconds(text: string): number {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  if (amount === undefined || unit === undefined)
    throw new Error(`Expected a duration such as 90s, 30m, 12h or 3d; ${text} came.`);
  return Number(amount) * (SECONDS[unit] ?? 0);
}

export function clockCommand(): Command {
  const clock = new Command('clock').description(
    'The domain clock: what every domain rule and default date reads. Demo only; in production it is the real time.',
  );
  clock
    .command('show', { isDefault: true })
    .description('tell the domain time')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => show(json, await withRegistry(readDomainClock)));
  clock
    .command('set')
    .description('set the domain time; it runs on from there')
    .argument('<instant>', 'such as 2023-12-26T18:00:00+08:00')
    .option('--json', 'print the result as JSON')
    .action(async (instant: string, { json }: { json?: true }) => {
      const ms = Date.parse(instant);
      if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(instant))
        throw new Error(`Expected an instant with its offset, such as 2023-12-26T18:00:00+08:00; ${instant} came.`);
      show(json, await withRegistry((pool) => setDomainClock(pool, ms)));
    });
  clock
    .command('advance')
    .description('move the domain time forward')
    .argument('<duration>', 'such as 90m or 3d')
    .option('--json', 'print the result as JSON')
    .action(async (duration: string, { json }: { json?: true }) => {
      const seconds = durationSeconds(duration);
      show(json, await withRegistry((pool) => advanceDomainClock(pool, seconds * 1000)));
    });
  return clock;
}

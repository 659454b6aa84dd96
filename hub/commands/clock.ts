import { Command } from 'commander';
import { createPool, isCivilDate } from '@hub/chassis';
import { advanceDomainClock, readDomainClock, setDomainClock } from '@hub/gateway';
import type { DomainClock, Registry } from '@hub/gateway';
import { databaseUrl } from '../databaseUrls.ts';
import { homeOf } from '../home.ts';
import { refuseInProduction } from '../options.ts';
import { say, sayJson } from '../output.ts';

/** Runs a piece of work on the registry of the running hub. */
async function withRegistry<Result>(work: (registry: Registry) => Promise<Result>): Promise<Result> {
  const url = await databaseUrl(homeOf(process.env), process.env, { name: 'registry', role: 'app' });
  const pool = createPool({ url, name: 'hub clock', connectionsMax: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The domain time of the running hub, in milliseconds since 1970. */
export const readNow = async (): Promise<number> => (await withRegistry(readDomainClock)).nowMs;

interface ClockOptions {
  readonly json?: true;
}

/** Does something with the clock and tells what it shows then. */
async function show({ json }: ClockOptions, work: (registry: Registry) => Promise<DomainClock>): Promise<void> {
  refuseInProduction('where the domain clock is the real one');
  const clock = await withRegistry(work);
  if (json) sayJson(clock);
  else say(clock.now);
}

const DURATION = /^(\d{1,5})(s|m|h|d)$/;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** `90m`, `3d` → seconds. @throws saying what was expected. */
export function durationSeconds(text: string): number {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  if (amount === undefined || unit === undefined)
    throw new Error(`Expected a duration such as 90s, 30m, 12h or 3d; ${text} came.`);
  return Number(amount) * (SECONDS[unit] ?? 0);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** An instant with its offset → milliseconds since 1970. @throws saying what was expected. */
export function instantMs(text: string): number {
  // Date.parse takes 30 February for 2 March.
  const ms = INSTANT.test(text) && isCivilDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new Error(`Expected an instant with its offset, such as 2023-12-26T18:00:00+08:00; ${text} came.`);
  return ms;
}

/** `hub clock show|set|advance`. */
export function clockCommand(): Command {
  const clock = new Command('clock').description(
    'The domain clock: what every domain rule and default date reads. Demo only; in production it is the real time.',
  );
  clock
    .command('show', { isDefault: true })
    .description('tell the domain time')
    .option('--json', 'print the result as JSON')
    .action((options: ClockOptions) => show(options, readDomainClock));
  clock
    .command('set')
    .description('set the domain time; it runs on from there')
    .argument('<instant>', 'such as 2023-12-26T18:00:00+08:00')
    .option('--json', 'print the result as JSON')
    .action((instant: string, options: ClockOptions) => {
      const ms = instantMs(instant);
      return show(options, (registry) => setDomainClock(registry, ms));
    });
  clock
    .command('advance')
    .description('move the domain time forward')
    .argument('<duration>', 'such as 90m or 3d')
    .option('--json', 'print the result as JSON')
    .action((duration: string, options: ClockOptions) => {
      const ms = durationSeconds(duration) * 1_000;
      return show(options, (registry) => advanceDomainClock(registry, ms));
    });
  return clock;
}

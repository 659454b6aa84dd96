import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { createLogger } from '@hub/chassis';
import { migrateDatabases, openDatabases } from '../databases.ts';
import { homeOf } from '../home.ts';
import { modeOf } from '../mode.ts';
import { cityOptions } from '../options.ts';
import type { CityOptions } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { runningState } from '../running.ts';
import { fillCity } from '../seed/fill.ts';

const summary = (rows: number, seconds: number): string =>
  `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds).toLocaleString('en')} rows/s).`;

/** What may end a load in the middle of it, each with the exit code that shells expect. */
const INTERRUPTS = Object.freeze([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const);

/** `hub seed`: the city alone, without starting anything else. */
export const seedCommand = (): Command =>
  cityOptions(
    new Command('seed').description(
      'Fill the databases with the invented city, once. The same seed gives the same city; a load that was cut off goes on.',
    ),
  )
    .option('--json', 'print the result as JSON')
    .action(async ({ json, ...city }: CityOptions & { readonly json?: true }) => {
      if (modeOf(process.env) === 'production')
        throw new Error('Expected the demo; a production hub is never filled with invented people.');
      const home = homeOf(process.env);
      mkdirSync(home, { recursive: true });
      const options = {
        home,
        env: process.env,
        log: createLogger({ name: 'hub', level: process.env['LOG_LEVEL'] ?? 'warn' }),
      };
      const isServedByHub = runningState(home) !== null;
      const databases = await openDatabases(options);
      // The server of a running hub is the hub's to stop.
      const stop = (): Promise<void> => (isServedByHub ? Promise.resolve() : databases.stop());
      for (const [signal, code] of INTERRUPTS)
        process.once(signal, () => void stop().finally(() => process.exit(code)));
      try {
        await migrateDatabases(databases, options);
        const startedAt = performance.now();
        const { rows, told } = await fillCity({ ...options, ...city }, databases);
        const seconds = (performance.now() - startedAt) / 1000;
        if (json) return sayJson({ rows, seconds: Number(seconds.toFixed(1)), city: told });
        say(rows === 0 ? `A city is there already: ${told}.` : `${told}: ${summary(rows, seconds)}`);
      } finally {
        await stop();
      }
    });

import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { createLogger } from '@hub/chassis';
import { migrateDatabase, openDatabases } from '../databases.ts';
import { homeOf } from '../home.ts';
import { say, sayJson } from '../output.ts';
import { wholeNumber } from '../options.ts';
import { runningState } from '../running.ts';
import { fillCity } from '../seed/fill.ts';

interface SeedOptions {
  readonly city: string;
  readonly seed: string;
  readonly scale: string;
  readonly json?: true;
}

export const seedCommand = (): Command =>
  new Command('seed')
    .description(
      'Fill the databases with the invented city, once. The same seed gives the same city; a load that was cut off goes on.',
    )
    .option('--city <name>', 'folder of cities/ to build', process.env['HUB_CITY'] ?? 'weihai')
    .option('--seed <number>', 'seed of the invented city', '42')
    .option('--scale <factor>', 'times as many cases, events and tickets', '1')
    .option('--json', 'print the result as JSON')
    .action(async ({ city, seed, scale, json }: SeedOptions) => {
      const home = homeOf(process.env);
      mkdirSync(home, { recursive: true });
      const log = createLogger({ name: 'hub', level: process.env['LOG_LEVEL'] ?? 'warn' });
      const startedAt = performance.now();
      const databases = await openDatabases({ home, env: process.env, log });
      try {
        for (const database of databases.byName.values())
          await migrateDatabase(database, { home, env: process.env, log });
        const rows = await fillCity(
          {
            home,
            city,
            seed: wholeNumber('--seed', seed, { min: 0, max: 2 ** 31 - 1 }),
            scale: wholeNumber('--scale', scale, { min: 1, max: 100 }),
          },
          databases,
        );
        const seconds = (performance.now() - startedAt) / 1000;
        if (json) return sayJson({ rows, seconds: Number(seconds.toFixed(1)) });
        say(
          rows === 0
            ? 'The city is there already.'
            : `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds).toLocaleString('en')} rows/s).`,
        );
      } finally {
        // The server of a running hub is the hub's to stop.
        if (runningState(home) === null) await databases.stop();
      }
    });

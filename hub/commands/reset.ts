import { Command } from 'commander';
import { createLogger, dropProvisionedDatabase } from '@hub/chassis';
import { openServer } from '../databases.ts';
import { homeOf, removeState } from '../home.ts';
import { dropKafkaRecords } from '../kafka/localKafka.ts';
import { DATABASES } from '../names.ts';
import { refuseInProduction } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { stopHub } from './stop.ts';

/** Drops the databases that the hub made on its server; the embedded server stays, empty. */
async function dropDatabases(home: string): Promise<void> {
  const own = DATABASES.filter((name) => process.env[`${name.toUpperCase()}_DATABASE_URL`] !== undefined);
  if (own.length > 0)
    throw new Error(
      `Expected databases that the hub made; ${own.join(', ')} came by URL and are yours to empty. Unset those URLs, or drop them yourself.`,
    );
  const log = createLogger({ name: 'hub', level: process.env['LOG_LEVEL'] ?? 'warn' });
  const server = await openServer({ home, env: process.env, log });
  try {
    for (const name of DATABASES) await dropProvisionedDatabase({ adminUrl: server.adminUrl, name });
  } finally {
    await server.stop();
  }
}

/** `hub reset`: back to nothing. */
export const resetCommand = (): Command =>
  new Command('reset')
    .description('Stop the hub and drop its databases; the next start makes and fills them anew.')
    .requiredOption('--yes', 'yes, all data of this hub may go')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      refuseInProduction('which is not emptied by one command');
      const home = homeOf(process.env);
      await stopHub(home);
      await dropDatabases(home);
      // Events of a city that is gone must not reach the next.
      await dropKafkaRecords(home);
      removeState(home);
      if (json) return sayJson({ reset: true, home });
      say('The databases are gone; `npm start` makes and fills them anew.');
    });

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { createLogger, startEmbeddedPostgres } from '@hub/chassis';
import { homeOf } from '../home.ts';
import { DATABASES } from '../names.ts';
import { say, sayJson } from '../output.ts';
import { stopHub } from './stop.ts';

/** Drops the hub's databases on the server that serves them; the embedded server stays, empty. */
async function dropDatabases(home: string): Promise<void> {
  const given = process.env['HUB_DATABASE_URL'];
  const log = createLogger({ name: 'hub', level: process.env['LOG_LEVEL'] ?? 'warn' });
  const server = given === undefined ? await startEmbeddedPostgres({ directory: join(home, 'postgres'), log }) : null;
  const client = new pg.Client({ connectionString: given ?? server?.adminUrl });
  try {
    await client.connect();
    for (const name of DATABASES) await client.query(`drop database if exists hub_${name} with (force)`);
  } finally {
    await client.end();
    await server?.stop();
  }
}

export const resetCommand = (): Command =>
  new Command('reset')
    .description('Stop the hub and drop its databases; the next start makes and fills them anew.')
    .requiredOption('--yes', 'yes, all data of this hub may go')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      if (process.env['HUB_MODE'] === 'production')
        throw new Error('Expected the demo; a production hub is not reset by one command.');
      const home = homeOf(process.env);
      await stopHub(home);
      await dropDatabases(home);
      rmSync(join(home, 'state.json'), { force: true });
      if (json) return sayJson({ reset: true, home });
      say('The databases are gone; `npm start` makes and fills them anew.');
    });

import { Command } from 'commander';
import { homeOf } from '../home.ts';
import { startHub } from '../hub.ts';
import { wholeNumber } from '../options.ts';
import { printStarted } from '../welcome.ts';
import { runningState } from '../running.ts';
import { say, sayJson } from '../output.ts';

interface StartOptions {
  readonly split?: true;
  readonly json?: true;
  readonly seed: string;
  readonly scale: string;
  readonly city: string;
}

export const startCommand = (): Command =>
  new Command('start')
    .description(
      'Start the hub: databases, migrations, the city (once), four subgraphs and the gateway. Ctrl-C drains and stops.',
    )
    .option('--split', 'run each part as a process of its own, as in production')
    .option('--city <name>', 'folder of cities/ to serve', process.env['HUB_CITY'] ?? 'weihai')
    .option('--seed <number>', 'seed of the invented city', '42')
    .option('--scale <factor>', 'times as many cases, events and tickets', '1')
    .option('--json', 'print what runs as JSON')
    .action(async ({ split, json, seed, scale, city }: StartOptions) => {
      const home = homeOf(process.env);
      const known = runningState(home);
      if (known !== null) {
        if (json) return sayJson({ alreadyRunning: true, ...known });
        say(`The hub already runs here (pid ${known.pid}).`);
        return printStarted(home, known);
      }
      const hub = await startHub({
        home,
        env: process.env,
        city,
        seed: wholeNumber('--seed', seed, { min: 0, max: 2 ** 31 - 1 }),
        scale: wholeNumber('--scale', scale, { min: 1, max: 100 }),
        isSplit: split === true,
      });
      if (json) sayJson(hub.state);
      else await printStarted(home, hub.state);
      await hub.stopped;
      say('The hub has stopped.');
      process.exit();
    });

import { Command } from 'commander';
import { homeOf } from '../home.ts';
import { startHub } from '../hub.ts';
import { complain, say, sayJson } from '../output.ts';
import { cityOptions } from '../options.ts';
import type { CityOptions } from '../options.ts';
import { printStarted } from '../welcome.ts';

interface StartOptions extends CityOptions {
  readonly split?: true;
  readonly json?: true;
}

/** `hub start`: everything up and populated, until Ctrl-C. */
export const startCommand = (): Command =>
  cityOptions(
    new Command('start').description(
      'Start the hub: databases, migrations, the city (once), four subgraphs and the gateway. Ctrl-C drains and stops.',
    ),
  )
    .option('--split', 'run each part as a process of its own, as in production')
    .option('--json', 'print what runs as JSON; the stages then go to standard error')
    .action(async ({ split, json, ...city }: StartOptions) => {
      const home = homeOf(process.env);
      const outcome = await startHub({
        home,
        env: process.env,
        ...city,
        isSplit: split === true,
        say: json ? complain : say,
      });
      const isRunning = outcome.kind === 'running';
      if (json) return sayJson({ alreadyRunning: isRunning, ...outcome.state });
      if (isRunning) say(`The hub already runs here (pid ${outcome.state.pid}).`);
      return printStarted(home, outcome.state);
    });

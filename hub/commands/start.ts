import { Command } from 'commander';
import { homeOf } from '../home.ts';
import { startHub } from '../hub.ts';
import { complain, say, sayJson } from '../output.ts';
import { cityOptions, refuseInProduction } from '../options.ts';
import type { CityOptions } from '../options.ts';
import { printStarted } from '../welcome.ts';

interface StartOptions extends CityOptions {
  readonly split?: true;
  readonly kafka?: true;
  readonly json?: true;
}

/** @throws where a Kafka of this machine is not wanted, or cannot be what was meant. */
function checkKafkaWish(): void {
  refuseInProduction('where KAFKA_BROKERS names a cluster that outlives this machine');
  if (process.env['KAFKA_BROKERS'] !== undefined)
    throw new Error(
      'Expected --kafka or KAFKA_BROKERS; both came. Leave --kafka out to use the cluster that KAFKA_BROKERS names.',
    );
}

/** `hub start`: everything up and populated, until Ctrl-C. */
export const startCommand = (): Command =>
  cityOptions(
    new Command('start').description(
      'Start the hub: databases, migrations, the city (once), four subgraphs and the gateway. Ctrl-C drains and stops.',
    ),
  )
    .option('--split', 'run each part as a process of its own, as in production')
    .option(
      '--kafka',
      'start an Apache Kafka on this machine, too, and let it carry the events (needs Java 17 and, once, Maven)',
    )
    .option('--json', 'print what runs as JSON; the stages then go to standard error')
    .action(async ({ split, kafka, json, ...city }: StartOptions) => {
      const home = homeOf(process.env);
      if (kafka) checkKafkaWish();
      const outcome = await startHub({
        home,
        env: process.env,
        ...city,
        isSplit: split === true,
        isWithKafka: kafka === true,
        say: json ? complain : say,
      });
      const isRunning = outcome.kind === 'running';
      if (json) return sayJson({ alreadyRunning: isRunning, ...outcome.state });
      if (isRunning) say(`The hub already runs here (pid ${outcome.state.pid}).`);
      if (isRunning && kafka && outcome.state.transport !== 'kafka')
        complain('Its events go over the log on PostgreSQL; `npx hub stop` it first to start it with Kafka.');
      return printStarted(home, outcome.state);
    });

import { Command } from 'commander';
import { createLogger, runPart } from '@hub/chassis';
import { openDatabases } from '../databases.ts';
import { homeOf } from '../home.ts';
import { createPartHere } from '../launcher.ts';
import { SUBGRAPHS, isPartName } from '../names.ts';
import type { PartName, SubgraphName } from '../names.ts';
import { gatewayEnvOf, subgraphEnvOf } from '../parts.ts';
import { freePort } from '../ports.ts';
import { requireRunning } from '../running.ts';
import { say } from '../output.ts';

const requirePart = (name: string): PartName => {
  if (isPartName(name)) return name;
  throw new Error(`Expected a part (grid, mediation, credit, cadres, gateway); ${name} came.`);
};

/** `hub part <name>`: what the launcher forks; all configuration is in the environment. */
export const partCommand = (): Command =>
  new Command('part').argument('<name>').action(async (given: string) => {
    const name = requirePart(given);
    const env = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    await runPart(createPartHere(name, env, null), createLogger({ name, level: env['LOG_LEVEL'] ?? 'warn' }));
  });

/** `hub run <part>`: one more replica beside the running hub, on a port of its own, until Ctrl-C. */
export const runCommand = (): Command =>
  new Command('run')
    .description('Run one more replica of a part beside the running hub, on a free port, until Ctrl-C.')
    .argument('<part>', 'grid, mediation, credit, cadres or gateway')
    .action(async (given: string) => {
      const name = requirePart(given);
      const home = homeOf(process.env);
      const state = requireRunning(home);
      const log = createLogger({ name: `${name} replica`, level: process.env['LOG_LEVEL'] ?? 'warn' });
      const databases = await openDatabases({ home, env: process.env, log });
      const options = { home, env: process.env, databases };
      const port = await freePort(4100, new Set());
      const urls = Object.fromEntries(
        SUBGRAPHS.map((subgraph) => [subgraph, state.parts.find((part) => part.name === subgraph)?.url ?? '']),
      ) as Record<SubgraphName, string>;
      const env = name === 'gateway' ? gatewayEnvOf(port, urls, options) : subgraphEnvOf(name, port, options);
      const part = createPartHere(name, env, null);
      await runPart(part, log);
      say(`One more ${name} listens at ${part.url()}. Ctrl-C stops it.`);
    });

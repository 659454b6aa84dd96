import { Command } from 'commander';
import { createLogger, runPart } from '@hub/chassis';
import { openDatabases } from '../databases.ts';
import { explorerOf } from '../explorer.ts';
import { homeOf } from '../home.ts';
import { createPartHere } from '../launcher.ts';
import { modeOf } from '../mode.ts';
import { PARTS, eachSubgraph, isPartName } from '../names.ts';
import type { PartName } from '../names.ts';
import { defaultCity } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { gatewayEnvOf, subgraphEnvOf } from '../parts.ts';
import type { PartEnv } from '../parts.ts';
import { freePort } from '../ports.ts';
import { requireRunning } from '../running.ts';

/** Where replicas are wished to listen, well beside the hub's own parts. */
const REPLICA_PORT = 4_100;

function requirePart(name: string): PartName {
  if (isPartName(name)) return name;
  throw new Error(`Expected a part (${PARTS.join(', ')}); ${name} came.`);
}

/** Makes a part of this process from its environment; a gateway of the demo has the explorer. */
async function partFrom(name: PartName, env: PartEnv) {
  const isExplored = name === 'gateway' && modeOf(env) === 'demo';
  const explorer = isExplored ? await explorerOf(homeOf(env), env['HUB_CITY'] ?? defaultCity()) : null;
  return createPartHere(name, env, explorer);
}

/** `hub part <name>`: what the launcher forks; all configuration is in the environment. */
export const partCommand = (): Command =>
  new Command('part').argument('<name>').action(async (given: string) => {
    const name = requirePart(given);
    const env = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    await runPart(await partFrom(name, env), createLogger({ name, level: env['LOG_LEVEL'] ?? 'warn' }));
  });

/** `hub run <part>`: one more replica beside the running hub, on a port of its own, until Ctrl-C. */
export const runCommand = (): Command =>
  new Command('run')
    .description('Run one more replica of a part beside the running hub, on a free port, until Ctrl-C.')
    .argument('<part>', PARTS.join(', '))
    .option('--json', 'print where it listens as JSON')
    .action(async (given: string, { json }: { json?: true }) => {
      const name = requirePart(given);
      const home = homeOf(process.env);
      const { city, parts } = requireRunning(home);
      const log = createLogger({ name: `${name} replica`, level: process.env['LOG_LEVEL'] ?? 'warn' });
      const options = { home, env: process.env, databases: await openDatabases({ home, env: process.env, log }) };
      const port = await freePort(REPLICA_PORT, new Set());
      const urls = eachSubgraph((subgraph) => parts.find((part) => part.name === subgraph)?.url ?? '');
      const env = name === 'gateway' ? gatewayEnvOf(port, urls, options) : subgraphEnvOf(name, port, options);
      const part = await partFrom(name, { ...env, HUB_HOME: home, HUB_CITY: city });
      await runPart(part, log);
      if (json) return sayJson({ part: name, pid: process.pid, url: part.url() });
      say(`One more ${name} listens at ${part.url()}. Ctrl-C stops it.`);
    });

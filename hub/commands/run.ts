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
import { isAlive, requireRunning } from '../running.ts';
import { runningEnv } from '../runningEnv.ts';

/** A replica asks the system for its port: any number of them may start at once. */
const ANY_PORT = 0;
/** How often a replica looks whether its hub still runs. */
const LOOK_MS = 1_000;

/** Ends this process as a signal would when the hub has gone: its databases went with it. */
function endWith(hubPid: number): void {
  const timer = setInterval(() => {
    if (isAlive(hubPid)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  timer.unref();
}

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

/** `hub run <part>`: one more replica beside the running hub, on a port of its own, until Ctrl-C or until the hub stops. */
export const runCommand = (): Command =>
  new Command('run')
    .description(
      "Run one more replica of a part beside the running hub, on a free port, until Ctrl-C or until the hub stops. The hub's own gateway goes on calling its own subgraphs.",
    )
    .argument('<part>', PARTS.join(', '))
    .option('--json', 'print where it listens as JSON')
    .action(async (given: string, { json }: { json?: true }) => {
      const name = requirePart(given);
      const home = homeOf(process.env);
      const state = requireRunning(home);
      const { city, parts, pid } = state;
      const hubEnv = runningEnv(state, process.env);
      const log = createLogger({ name: `${name} replica`, level: process.env['LOG_LEVEL'] ?? 'warn' });
      const options = { home, env: hubEnv, databases: await openDatabases({ home, env: hubEnv, log }) };
      const urls = eachSubgraph((subgraph) => parts.find((part) => part.name === subgraph)?.url ?? '');
      const env = name === 'gateway' ? gatewayEnvOf(ANY_PORT, urls, options) : subgraphEnvOf(name, ANY_PORT, options);
      const part = await partFrom(name, { ...env, HUB_HOME: home, HUB_CITY: city });
      await runPart(part, log);
      endWith(pid);
      if (json) return sayJson({ part: name, pid: process.pid, url: part.url() });
      say(`One more ${name} listens at ${part.url()}. Ctrl-C stops it.`);
    });

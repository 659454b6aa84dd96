import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ListeningPart } from '@hub/chassis';
import {
  createLogger,
  createMetrics,
  createSubgraphServer,
  readConfig,
  subgraphConfigOf,
  subgraphEnv,
} from '@hub/chassis';
import { createGateway, gatewayConfigOf, gatewayEnv } from '@hub/gateway';
import type { GatewayExplorer } from '@hub/gateway';
import { definitions } from './definitions.ts';
import { complain } from './output.ts';
import { isSubgraphName } from './names.ts';
import type { PartName } from './names.ts';
import type { PartEnv } from './parts.ts';

/** How long a part may take until it listens. */
const START_TIMEOUT_MS = 60_000;
/** How long a process may take to drain before it is killed. */
const STOP_TIMEOUT_MS = 12_000;

const entry = fileURLToPath(new URL('hub.js', import.meta.url));

/** A part inside this process. */
export function createPartHere(name: PartName, env: PartEnv, explorer: GatewayExplorer | null): ListeningPart {
  const log = createLogger({ name, level: env['LOG_LEVEL'] ?? 'warn' });
  if (isSubgraphName(name)) {
    const config = subgraphConfigOf(readConfig(subgraphEnv, env));
    return createSubgraphServer(definitions[name], config, { log, metrics: createMetrics(name) });
  }
  return createGateway({ ...gatewayConfigOf(readConfig(gatewayEnv, env)), explorer }, { log });
}

const isStarted = (message: unknown): message is { readonly part: string; readonly url: string } =>
  typeof message === 'object' && message !== null && typeof Reflect.get(message, 'url') === 'string';

/** Waits until a child says where it listens; its exit or silence is an error. */
async function listening(name: string, child: ChildProcess): Promise<string> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), START_TIMEOUT_MS);
  try {
    const [said]: unknown[] = await Promise.race([
      once(child, 'message', { signal: given.signal }),
      once(child, 'exit', { signal: given.signal }).then(([code]) => {
        throw new Error(`The part ${name} ended with code ${String(code)} before it listened; its log is above.`);
      }),
    ]);
    if (isStarted(said)) return said.url;
    throw new Error(`The part ${name} said something else than where it listens.`);
  } finally {
    clearTimeout(timer);
    given.abort();
  }
}

/** A part as a process of its own, as in production. */
export function createPartProcess(name: PartName, env: PartEnv): ListeningPart & { pid(): number } {
  let child: ChildProcess | null = null;
  let address = '';
  let isStopping = false;
  return {
    name,
    url: () => address,
    pid: () => child?.pid ?? 0,
    async start() {
      isStopping = false;
      child = fork(entry, ['part', name], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: true,
      });
      const { pid } = child;
      address = await listening(name, child);
      child.once('exit', (code, signal) => {
        if (!isStopping)
          complain(
            `The part ${name} (process ${pid}) has ended (${signal ?? code}); its fields are missing until the hub is started again.`,
          );
      });
    },
    async stop() {
      isStopping = true;
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const timer = setTimeout(() => running.kill('SIGKILL'), STOP_TIMEOUT_MS);
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
}

import { mkdirSync } from 'node:fs';
import { createLifecycle, createLogger } from '@hub/chassis';
import type { ListeningPart } from '@hub/chassis';
import { openDatabases, migrateDatabase } from './databases.ts';
import type { HubDatabases } from './databases.ts';
import { explorerOf } from './explorer.ts';
import { removeState, writeState } from './home.ts';
import type { HubState } from './home.ts';
import { createPartHere, createPartProcess } from './launcher.ts';
import { DATABASES, PARTS, SUBGRAPHS } from './names.ts';
import type { PartName, SubgraphName } from './names.ts';
import { dim, say } from './output.ts';
import { choosePorts, gatewayEnvOf, subgraphEnvOf, WISHED_PORTS } from './parts.ts';
import type { PartsOptions } from './parts.ts';
import { fillCity } from './seed/fill.ts';

/** Longer than any request may take, shorter than people wait. */
const STOP_TIMEOUT_MS = 30_000;

export interface HubOptions {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
  readonly isSplit: boolean;
}

export interface RunningHub {
  readonly state: HubState;
  stop(reason: string): Promise<void>;
  /** Resolves when the hub has stopped, whatever stopped it. */
  readonly stopped: Promise<void>;
}

const seconds = (fromMs: number): string => `${((performance.now() - fromMs) / 1000).toFixed(1)} s`;

/** One line for each stage of the start, with the time it took. */
async function stage<Result>(
  name: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  say(` ✔ ${name.padEnd(11)}${describe(result)}  ${dim(seconds(startedAt))}`);
  return result;
}

async function migrateAll(
  databases: HubDatabases,
  options: Pick<HubOptions, 'home' | 'env'> & { readonly log: ReturnType<typeof createLogger> },
): Promise<number> {
  const applied = await Promise.all(
    DATABASES.map(async (name) => {
      const database = databases.byName.get(name);
      return database === undefined ? [] : migrateDatabase(database, options);
    }),
  );
  return applied.flat().length;
}

/** The parts in the order they start; the gateway is told where the subgraphs listen. */
async function makeParts(
  options: HubOptions,
  partsOptions: PartsOptions,
): Promise<{ parts: ListeningPart[]; moved: string[] }> {
  const ports = await choosePorts(options.env);
  const moved = PARTS.filter((name) => ports[name] !== WISHED_PORTS[name]).map(
    (name) => `${name} listens on ${ports[name]}, because ${WISHED_PORTS[name]} is taken`,
  );
  const urls = Object.fromEntries(SUBGRAPHS.map((name) => [name, `http://127.0.0.1:${ports[name]}`])) as Record<
    SubgraphName,
    string
  >;
  const explorer = options.env['HUB_MODE'] === 'production' ? null : await explorerOf(options.home, options.city);
  const envOf = (name: PartName) =>
    name === 'gateway'
      ? gatewayEnvOf(ports.gateway, urls, partsOptions)
      : subgraphEnvOf(name, ports[name], partsOptions);
  const make = (name: PartName): ListeningPart =>
    options.isSplit ? createPartProcess(name, envOf(name)) : createPartHere(name, envOf(name), explorer);
  return { parts: PARTS.map(make), moved };
}

const pidOf = (part: ListeningPart): number =>
  'pid' in part && typeof part.pid === 'function' ? Number(part.pid()) : process.pid;

function stateOf(options: HubOptions, databases: HubDatabases, parts: readonly ListeningPart[]): HubState {
  return {
    pid: process.pid,
    mode: options.env['HUB_MODE'] === 'production' ? 'production' : 'demo',
    city: options.city,
    seed: options.seed,
    scale: options.scale,
    isSplit: options.isSplit,
    startedAt: new Date().toISOString(),
    gatewayUrl: parts.find(({ name }) => name === 'gateway')?.url() ?? '',
    parts: parts.map((part) => ({ name: part.name, pid: pidOf(part), url: part.url() })),
    databases: [...databases.byName.values()].map(({ name, appUrl }) => {
      const url = new URL(appUrl);
      return { name, host: url.hostname, port: Number(url.port), database: url.pathname.slice(1) };
    }),
  };
}

/** Brings the whole hub up, populated, and keeps it until it is told to stop. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { home, env } = options;
  mkdirSync(home, { recursive: true });
  const log = createLogger({ name: 'hub', level: env['LOG_LEVEL'] ?? 'warn' });
  const databases = await stage(
    'postgres',
    () => openDatabases({ home, env, log }),
    ({ description, port }) => `${description}, 127.0.0.1:${port}`,
  );
  try {
    await stage(
      'migrate',
      () => migrateAll(databases, { home, env, log }),
      (files) => (files === 0 ? 'up to date' : `${files} files`),
    );
    await stage(
      'seed',
      () => fillCity(options, databases),
      (rows) =>
        rows === 0 ? 'the city is there' : `${rows.toLocaleString('en')} rows of ${options.city}, seed ${options.seed}`,
    );
    const { parts, moved } = await makeParts(options, { home, env, databases });
    for (const line of moved) say(`   ${line}`);
    const lifecycle = createLifecycle(parts, { stopTimeoutMs: STOP_TIMEOUT_MS, log });
    await stage(
      'parts',
      () => lifecycle.start(),
      () => (options.isSplit ? `${parts.length} processes` : `${parts.length} in one process`),
    );
    const state = stateOf(options, databases, parts);
    writeState(home, state);
    return untilStopped(state, async (reason) => {
      await lifecycle.stop(reason);
      removeState(home);
      await databases.stop();
    });
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

/** Stops at SIGINT and SIGTERM, once, and tells when it is over. */
function untilStopped(state: HubState, halt: (reason: string) => Promise<void>): RunningHub {
  let stopping: Promise<void> | null = null;
  let tell: (halted: Promise<void>) => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (tell = resolve));
  const stop = (reason: string): Promise<void> => {
    stopping ??= halt(reason);
    tell(stopping);
    return stopping;
  };
  process.once('SIGINT', () => void stop('SIGINT'));
  process.once('SIGTERM', () => void stop('SIGTERM'));
  return { state, stop, stopped };
}

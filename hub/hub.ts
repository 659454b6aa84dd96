import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLifecycle, createLogger, readConfig, takeStartLock } from '@hub/chassis';
import type { ListeningPart, Logger } from '@hub/chassis';
import { allOf, migrateDatabases, openDatabases } from './databases.ts';
import type { HubDatabases } from './databases.ts';
import { startDemoClock } from './demoClock.ts';
import { prepareEvents } from './events.ts';
import { explorerOf } from './explorer.ts';
import { removeState, writeState } from './home.ts';
import type { HubState } from './home.ts';
import { startLocalKafka } from './kafka/localKafka.ts';
import { launcherEnv } from './launcherEnv.ts';
import { createPartHere, createPartProcess } from './launcher.ts';
import { modeOf } from './mode.ts';
import { PARTS, eachSubgraph } from './names.ts';
import type { PartName } from './names.ts';
import { dim } from './output.ts';
import { choosePorts, gatewayEnvOf, subgraphEnvOf } from './parts.ts';
import type { PartsOptions } from './parts.ts';
import { runningHub } from './running.ts';
import { kafkaEnvOf } from './runningEnv.ts';
import { fillCity, refuseGenerated } from './seed/fill.ts';

/** Longer than any request may take, shorter than people wait. */
const STOP_TIMEOUT_MS = 30_000;

export interface HubOptions {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
  readonly isSplit: boolean;
  /** Whether a Kafka of its own carries its events. */
  readonly isWithKafka: boolean;
  /** Takes a line for people: standard output, or standard error where that belongs to a program. */
  readonly say: (line: string) => void;
}

/** A hub that was started here. */
export interface StartedHub {
  readonly kind: 'started';
  readonly state: HubState;
  stop(reason: string): Promise<string>;
}

/** What a start comes to: a hub of this process, or one that ran already. */
export type StartOutcome = StartedHub | { readonly kind: 'running'; readonly state: HubState };

/** The reason of an undoing that no signal asked for. */
const FAILED = 'the start failed';

const seconds = (fromMs: number): string => `${((performance.now() - fromMs) / 1000).toFixed(1)} s`;

/** Runs the stages of a start, and tells one line for each with the time it took. */
const createStages =
  (say: HubOptions['say']) =>
  async <Result>(name: string, work: () => Promise<Result>, describe: (result: Result) => string): Promise<Result> => {
    const startedAt = performance.now();
    const result = await work();
    say(` ✔ ${name.padEnd(11)}${describe(result)}  ${dim(seconds(startedAt))}`);
    return result;
  };

const isDemo = ({ env }: HubOptions): boolean => modeOf(env) === 'demo';

/** The parts in the order they start; the gateway is told where the subgraphs listen. */
async function makeParts(
  options: HubOptions,
  partsOptions: PartsOptions,
): Promise<{ readonly parts: readonly ListeningPart[]; readonly moved: readonly string[] }> {
  const { home, env, city, isSplit } = options;
  const ports = await choosePorts(env);
  const moved = PARTS.filter((name) => ports[name].port !== ports[name].wished).map(
    (name) => `${name} listens on ${ports[name].port}, because ${ports[name].wished} is taken`,
  );
  const urls = eachSubgraph((name) => `http://127.0.0.1:${ports[name].port}`);
  const explorer = isDemo(options) && !isSplit ? await explorerOf(home, city) : null;
  const envOf = (name: PartName) =>
    name === 'gateway'
      ? { ...gatewayEnvOf(ports.gateway.port, urls, partsOptions), HUB_HOME: home, HUB_CITY: city }
      : subgraphEnvOf(name, ports[name].port, partsOptions);
  const make = (name: PartName): ListeningPart =>
    isSplit ? createPartProcess(name, envOf(name)) : createPartHere(name, envOf(name), explorer);
  return { parts: PARTS.map(make), moved };
}

const pidOf = (part: ListeningPart): number =>
  'pid' in part && typeof part.pid === 'function' ? Number(part.pid()) : process.pid;

function stateOf(
  options: HubOptions,
  databases: HubDatabases,
  parts: readonly ListeningPart[],
): Omit<HubState, 'transport' | 'kafkaEnv'> {
  const { city, seed, scale, isSplit } = options;
  return {
    pid: process.pid,
    mode: modeOf(options.env),
    city,
    seed,
    scale,
    isSplit,
    startedAt: new Date().toISOString(),
    gatewayUrl: parts.find(({ name }) => name === 'gateway')?.url() ?? '',
    parts: parts.map((part) => ({ name: part.name, pid: pidOf(part), url: part.url() })),
    databases: allOf(databases).map(({ name, appUrl }) => {
      const { hostname, port, pathname } = new URL(appUrl);
      return { name, host: hostname, port: port === '' ? 5432 : Number(port), database: pathname.slice(1) };
    }),
  };
}

/** What takes back one step of a start. */
type Undo = (reason: string) => Promise<void>;

/** What a start has brought up so far, so that a signal in the middle of it leaves nothing behind. */
interface UndoList {
  push(undo: Undo): void;
  /** Undoes everything once, last first. @returns the reason of whoever came first. */
  run(reason: string): Promise<string>;
}

function createUndoList(): UndoList {
  const undos: Undo[] = [];
  let running: Promise<string> | null = null;
  const runAll = async (reason: string): Promise<string> => {
    for (const undo of undos.toReversed()) await undo(reason);
    return reason;
  };
  return {
    push: (undo) => void undos.push(undo),
    async run(reason) {
      running ??= runAll(reason);
      return running;
    },
  };
}

/** What the stages of a start have in common. */
interface Start {
  readonly undo: UndoList;
  readonly log: Logger;
  readonly stage: ReturnType<typeof createStages>;
}

/** The options with the Kafka in their environment that was started for this hub, where one was wished. */
async function withKafka(options: HubOptions, { undo, log, stage }: Start): Promise<HubOptions> {
  if (!options.isWithKafka) return options;
  const kafka = await stage(
    'kafka',
    () => startLocalKafka(options.home, log),
    ({ description }) => description,
  );
  undo.push(() => kafka.stop());
  return { ...options, env: { ...options.env, KAFKA_BROKERS: kafka.brokers } };
}

async function bringUp(given: HubOptions, undo: UndoList, log: Logger): Promise<HubState> {
  const stage = createStages(given.say);
  const options = await withKafka(given, { undo, log, stage });
  const { home, env, say } = options;
  const databaseOptions = { home, env, log };
  const databases = await stage(
    'postgres',
    () => openDatabases(databaseOptions),
    ({ description }) => description,
  );
  undo.push(() => databases.stop());
  await stage(
    'migrate',
    () => migrateDatabases(databases, databaseOptions),
    (files) => (files === 0 ? 'up to date' : `${files} files`),
  );
  if (isDemo(options)) {
    await stage(
      'seed',
      () => fillCity(options, databases),
      ({ rows, told }) => `${told}${rows === 0 ? '' : `, ${rows.toLocaleString('en')} rows`}`,
    );
    await startDemoClock(options.city, databases);
  } else await refuseGenerated(home, databases);
  const partsOptions = { home, env, databases };
  const events = await stage(
    'events',
    () => prepareEvents(partsOptions, log),
    ({ told }) => told,
  );
  undo.push(() => events.stop());
  const { parts, moved } = await makeParts(options, partsOptions);
  for (const line of moved) say(`   ${line}`);
  const lifecycle = createLifecycle(parts, { stopTimeoutMs: STOP_TIMEOUT_MS, log });
  undo.push((reason) => lifecycle.stop(reason));
  await stage(
    'parts',
    () => lifecycle.start(),
    () => (options.isSplit ? `${parts.length} processes` : `${parts.length} in one process`),
  );
  const state = { ...stateOf(options, databases, parts), transport: events.transport, kafkaEnv: kafkaEnvOf(env) };
  writeState(home, state);
  undo.push(() => Promise.resolve(removeState(home)));
  return state;
}

/** Brings the whole hub up, populated, and keeps it until it is told to stop; starters of one home wait for one another. */
export async function startHub(options: HubOptions): Promise<StartOutcome> {
  const { home, env, say } = options;
  // Faults of the environment are told together, before anything is made.
  readConfig(launcherEnv, env);
  mkdirSync(home, { recursive: true });
  const release = await takeStartLock(join(home, 'start.lock'));
  const undo = createUndoList();
  const stopAtSignal = async (signal: NodeJS.Signals): Promise<void> => {
    try {
      await undo.run(signal);
    } finally {
      await release();
      say('The hub has stopped.');
      process.exit();
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => void stopAtSignal(signal);
  try {
    const running = await runningHub(home);
    if (running !== null) return { kind: 'running', state: running };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    const log = createLogger({ name: 'hub', level: env['LOG_LEVEL'] ?? 'warn' });
    return { kind: 'started', state: await bringUp(options, undo, log), stop: (reason) => undo.run(reason) };
  } catch (error) {
    const reason = await undo.run(FAILED);
    if (reason === FAILED) throw error;
    // What fails because a signal takes its ground away is no failure of its own; the process is about to end.
    return await new Promise(() => undefined);
  } finally {
    await release();
  }
}

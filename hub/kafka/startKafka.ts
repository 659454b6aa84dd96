import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expectJava, javaProgram, kafkaClassPath } from './classPath.ts';
import { serverProperties } from './serverProperties.ts';
import type { KafkaPorts } from './serverProperties.ts';

/** Where a broker lives. */
export interface KafkaOptions {
  /** Its settings and data; started again on the same folder, it has the same records. */
  readonly directory: string;
  /** Free ports of the loopback interface when absent. */
  readonly ports?: KafkaPorts;
  /** Hears each line that the broker prints. */
  readonly log?: (line: string) => void;
}

/** A broker on this machine. */
export interface RunningKafka {
  /** For clients, as host:port. */
  readonly brokers: readonly string[];
  readonly ports: KafkaPorts;
  /** Null while it does not run. */
  readonly pid: () => number | null;
  /** Shuts it down in order, by force where that takes too long. Idempotent. */
  readonly stop: () => Promise<void>;
  /** Ends it without a word, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same ports and data; stops it before where it runs. */
  readonly restart: () => Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
/** Another process may take a free port between the look and the start. */
const STARTS_MAX = 3;
const TAIL_LINES = 20;

const STARTED = 'Kafka Server started';
const LOG_SETTINGS = fileURLToPath(new URL('log4j2.properties', import.meta.url));
/** A small heap and a short start; throughput is not what this broker is for. */
const JVM_FLAGS = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];

/** Free ports of the loopback interface, held at the same time, so that they are different ones. */
async function freePorts(): Promise<KafkaPorts> {
  const servers = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address !== 'string') ports.push(address.port);
  }
  for (const server of servers) {
    server.close();
    await once(server, 'close');
  }
  const [broker, controller] = ports;
  if (broker === undefined || controller === undefined)
    throw new Error('Expected two ports of the loopback interface.');
  return { broker, controller };
}

/** Whether this system can end a child with its parent, however the parent ends. */
const canBindToParent = (): Promise<boolean> =>
  promisify(execFile)('setpriv', ['--pdeathsig', 'KILL', 'true']).then(
    () => true,
    () => false,
  );

/** What it takes to run Java for one broker. */
interface Programs {
  readonly java: string;
  readonly classPath: string;
  readonly isBoundToParent: boolean;
}

async function findPrograms(): Promise<Programs> {
  const java = javaProgram(process.env);
  await expectJava(java);
  return { java, classPath: await kafkaClassPath(), isBoundToParent: await canBindToParent() };
}

const jvmWords = ({ classPath }: Programs, directory: string): readonly string[] => [
  ...JVM_FLAGS,
  `-Dlog4j2.configurationFile=${LOG_SETTINGS}`,
  `-Dkafka.logs.dir=${directory}`,
  '-cp',
  classPath,
];

/** Ids of clusters are 16 bytes as base64url; a dash at the start would be read as an option. */
const newClusterId = (): string => randomBytes(16).toString('base64url').replace(/^-/, 'A');

/** Writes the settings, and makes the store where there is none yet. */
async function prepare(programs: Programs, directory: string, ports: KafkaPorts): Promise<string> {
  await mkdir(directory, { recursive: true });
  const settings = join(directory, 'server.properties');
  await writeFile(settings, serverProperties(directory, ports));
  if (existsSync(join(directory, 'data', 'meta.properties'))) return settings;
  const words = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', newClusterId(), '-c', settings];
  await promisify(execFile)(programs.java, [...jvmWords(programs, directory), ...words], {
    cwd: directory,
    timeout: START_TIMEOUT_MS,
  });
  return settings;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Sends a signal and waits for the end. @returns whether it came in time. */
async function end(child: ChildProcess, signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  if (hasEnded(child)) return true;
  const ended = once(child, 'exit').then(() => true);
  child.kill(signal);
  // A suspended process takes no signal in until it goes on.
  child.kill('SIGCONT');
  const waiting = new AbortController();
  const late = sleep(withinMs, false, { signal: waiting.signal }).catch(() => false);
  const inTime = await Promise.race([ended, late]);
  waiting.abort();
  return inTime;
}

/** Starts the process and waits until it serves. @throws with its last words where it ends before. */
async function launch(programs: Programs, settings: string, options: KafkaOptions): Promise<ChildProcess> {
  const { directory, log } = options;
  const words = [programs.java, ...jvmWords(programs, directory), 'kafka.Kafka', settings];
  const [program = '', ...rest] = programs.isBoundToParent ? ['setpriv', '--pdeathsig', 'KILL', ...words] : words;
  // A Ctrl-C in the terminal does not reach it, so that whoever started it can stop it after those who use it.
  const child = spawn(program, rest, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const killWithParent = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithParent);
  child.once('exit', () => process.removeListener('exit', killWithParent));
  const tail: string[] = [];
  const started = new Promise<boolean>((settle) => {
    const hear = (line: string): void => {
      log?.(line);
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      if (line.includes(STARTED)) settle(true);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', () => settle(false));
    child.once('close', () => settle(false));
    setTimeout(() => settle(false), START_TIMEOUT_MS).unref();
  });
  if (await started) return child;
  await end(child, 'SIGKILL', STOP_TIMEOUT_MS);
  throw new Error(`Kafka in ${directory} did not start. Its last words:\n${tail.join('\n')}`);
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && /Address already in use|Failed to bind|BindException/.test(error.message);

/** Starts on the given ports, or on free ones as often as somebody else takes them first. */
async function startOnPorts(
  programs: Programs,
  options: KafkaOptions,
  startsLeft = STARTS_MAX,
): Promise<{ readonly child: ChildProcess; readonly ports: KafkaPorts; readonly settings: string }> {
  const ports = options.ports ?? (await freePorts());
  const settings = await prepare(programs, options.directory, ports);
  try {
    return { child: await launch(programs, settings, options), ports, settings };
  } catch (error) {
    if (options.ports !== undefined || startsLeft <= 1 || !isPortTaken(error)) throw error;
    return startOnPorts(programs, options, startsLeft - 1);
  }
}

/**
 * Starts Apache Kafka as one process that is a whole cluster, on the loopback interface. It ends with its parent where
 * the system knows how, and its folder stands on its command line. @throws where Java 17 or Maven is missing.
 */
export async function startKafka(given: KafkaOptions): Promise<RunningKafka> {
  const options = { ...given, directory: resolve(given.directory) };
  const programs = await findPrograms();
  const { child: first, ports, settings } = await startOnPorts(programs, options);
  let child = first;
  const kill = async (): Promise<void> => void (await end(child, 'SIGKILL', STOP_TIMEOUT_MS));
  const stop = async (): Promise<void> => {
    if (!(await end(child, 'SIGTERM', STOP_TIMEOUT_MS))) await kill();
  };
  return {
    brokers: [`127.0.0.1:${ports.broker}`],
    ports,
    pid: () => (hasEnded(child) ? null : (child.pid ?? null)),
    stop,
    kill,
    async restart() {
      await stop();
      child = await launch(programs, settings, options);
    },
  };
}

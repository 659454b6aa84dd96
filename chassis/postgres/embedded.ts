import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPackage, prepareBinaries } from './binaries.ts';
import { checkVersion, createCluster, hasCluster, readPassword, runProgram } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { isRunning, postmasterFile, probe, readPostmaster, serves, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { rootGround, settlePlace } from './reachable.ts';
import type { Place } from './reachable.ts';
import { takeStartLock } from './startLock.ts';

/** What is told while a server starts. */
export interface StartLog {
  info(fields: object, message: string): void;
}

/** How the embedded PostgreSQL is started. */
export interface EmbeddedOptions {
  /** Where the cluster, its log and its password lie; made when missing. */
  readonly directory: string;
  /** A wish: when it is taken, another one is used. Without it, a free one. */
  readonly port?: number | undefined;
  readonly log?: StartLog | undefined;
  /** How long a server that is there may leave us without an answer before it is replaced. */
  readonly unreachableAfterMs?: number | undefined;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Of the superuser; holds its password. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Where the cluster really lies: see settlePlace. */
  readonly directory: string;
  /** Whether it ran already, left over from a hub that was killed. */
  readonly adopted: boolean;
  /** Ends it in order, whoever started it; bounded. */
  stop(): Promise<void>;
}

/**
 * For two processors and fast loads that a power cut does not undo. The log never holds statements or the values of a
 * row: a failed statement may carry a password, a scope or a person's data.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '512MB',
  maintenance_work_mem: '128MB',
  temp_buffers: '64MB',
  wal_buffers: '32MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  autovacuum: 'on',
  jit: 'off',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
} as const;

const START_TIMEOUT_MS = 120_000;
const UNREACHABLE_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 10;
const LAUNCHES_MAX = 5;
/** Before the second launch; then twice as long each time. */
const RELAUNCH_AFTER_MS = 50;
const LOG_BYTES_MAX = 10_000_000;
/** Faults of a launch that pass: the port went to somebody else, or the last processes of a killed server still leave. */
const PASSING_FAULT = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** Makes the directory; where another account has to pass, also what was made above it lets it, whatever the umask. */
async function makeDirectory({ directory, account }: Place): Promise<void> {
  const first = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (first === undefined || account === null) return;
  for (let made = directory; made.length >= first.length; made = path.dirname(made)) await chmod(made, 0o711);
}

/** How a takeover is tried. */
interface Takeover {
  readonly unreachableAfterMs: number;
  readonly log: StartLog | undefined;
}

/** Waits for the server of a cluster while it is there: an answer, its end, or (null) silence for too long. */
async function hear(
  pid: number,
  { data, password }: Cluster,
  unreachableAfterMs: number,
): Promise<Postmaster | 'gone' | null> {
  const since = Date.now();
  for (;;) {
    const current = await readPostmaster(data);
    if (current?.pid !== pid || !(await isRunning(pid))) return 'gone';
    const answer = await probe({ port: current.port, password, data });
    if (answer === 'ours') return current;
    if (answer === 'other')
      throw new Error(
        `The server of ${data} (process ${pid}) does not take the password kept beside it. Put the right password file back, or stop that process.`,
      );
    const patienceMs = current.status === 'starting' ? START_TIMEOUT_MS : unreachableAfterMs;
    if (Date.now() - since > patienceMs) return null;
    await sleep(LOOK_EVERY_MS);
  }
}

/**
 * Takes over the server that the cluster still has. One that does not answer is stopped. The note of a server that is
 * gone is PostgreSQL's to tidy, save that PostgreSQL would take a stranger that got the same number for its own.
 */
async function adopt(cluster: Cluster, { unreachableAfterMs, log }: Takeover): Promise<Postmaster | null> {
  const { data } = cluster;
  const left = await readPostmaster(data);
  if (left === null || !(await isRunning(left.pid))) return null;
  const isOurs = await serves(left.pid, data);
  if (isOurs === 'no') {
    await rm(postmasterFile(data), { force: true });
    return null;
  }
  const heard = await hear(left.pid, cluster, unreachableAfterMs);
  if (heard === 'gone') return null;
  if (heard !== null) return heard;
  if (isOurs === 'unknown') {
    throw new Error(
      `Process ${left.pid} may be the server of ${data}, but does not answer. Stop it; if it is something else, remove ${postmasterFile(data)}.`,
    );
  }
  log?.info({ pid: left.pid }, 'replacing a PostgreSQL that does not answer');
  await stopPostmaster(left.pid, data);
  return null;
}

/** The wished port when it is free, otherwise any. */
async function findPort(wished: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(wished, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : wished;
  } catch (error) {
    if (wished === 0) throw error;
    return findPort(0);
  } finally {
    server.close();
  }
}

/** Waits until the server answers or ends. */
async function untilReady(child: ChildProcess, port: number, { data, password }: Cluster): Promise<'ready' | 'ended'> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    if ((await probe({ port, password, data })) === 'ours') return 'ready';
    await sleep(LOOK_EVERY_MS);
  }
  child.kill('SIGQUIT');
  return 'ended';
}

/** Launches the server once; a Ctrl-C in the terminal does not reach it, so the hub can stop it in order. */
async function launchOnce(cluster: Cluster, port: number): Promise<Postmaster | { readonly fault: string }> {
  const { place, data, binaries } = cluster;
  const file = path.join(place.directory, 'postgres.log');
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes > LOG_BYTES_MAX) await rename(file, `${file}.old`);
  const log = await open(file, 'a', 0o600);
  try {
    const { size } = await log.stat();
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const words = ['-D', data, '-p', String(port), ...settings];
    const child = await runProgram(place, { program: binaries.postgres, words, stdio: ['ignore', log.fd, log.fd] });
    child.unref();
    if ((await untilReady(child, port, cluster)) === 'ready') return { pid: child.pid ?? 0, port, status: 'ready' };
    const said = await readFile(file);
    return { fault: said.subarray(size).toString().trim() };
  } finally {
    await log.close();
  }
}

async function launch(cluster: Cluster, wishedPort: number): Promise<Postmaster> {
  let fault = '';
  for (let launches = 0; launches < LAUNCHES_MAX; launches += 1) {
    const outcome = await launchOnce(cluster, await findPort(wishedPort));
    if (!('fault' in outcome)) return outcome;
    fault = outcome.fault;
    if (!PASSING_FAULT.test(fault)) break;
    await sleep(RELAUNCH_AFTER_MS * 2 ** launches);
  }
  throw new Error(`PostgreSQL did not start; it said:\n${fault}`);
}

async function adoptOrStart(
  place: Place,
  { port, log, unreachableAfterMs }: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const { directory, account } = place;
  const data = path.join(directory, 'cluster');
  const found = await findPackage();
  const copyTo =
    account === null ? path.join(directory, `postgresql-${found.version}`) : rootGround(`postgresql-${found.version}`);
  const binaries = await prepareBinaries(found, { account, copyTo });
  const password = await readPassword(directory, data);
  const cluster: Cluster = { place, data, password, binaries };
  if (!(await hasCluster(data))) {
    log?.info({ directory, account: account?.name }, 'making a PostgreSQL cluster');
    await createCluster(cluster);
  }
  await checkVersion(data, found);
  const adopted = await adopt(cluster, { unreachableAfterMs: unreachableAfterMs ?? UNREACHABLE_AFTER_MS, log });
  const server = adopted ?? (await launch(cluster, port ?? 0));
  log?.info(
    { directory, pid: server.pid, port: server.port },
    adopted === null ? 'PostgreSQL started' : 'PostgreSQL adopted',
  );
  let stopping: Promise<void> | null = null;
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    port: server.port,
    pid: server.pid,
    directory,
    adopted: adopted !== null,
    stop: () => (stopping ??= stopPostmaster(server.pid, data)),
  };
}

/**
 * Starts a real PostgreSQL for newcomers, demos and tests, or takes over the one that a killed hub left running in the
 * same directory. Starters of one directory wait for one another.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await settlePlace(options.directory);
  await makeDirectory(place);
  const release = await takeStartLock(path.join(place.directory, 'start.lock'));
  try {
    return await adoptOrStart(place, options);
  } finally {
    await release();
  }
}

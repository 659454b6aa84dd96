import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root: URL = new URL('../../', import.meta.url);

/** A file or folder of the project by its path from the root. */
export const inProject = (path: string): string => fileURLToPath(new URL(path, root));

/** The text of a file of the project. */
export const readProjectFile = (path: string): string => readFileSync(inProject(path), 'utf8');

/** What is made on this machine and never committed, as .gitignore names it. */
const ignored: readonly RegExp[] = ['.git', ...readProjectFile('.gitignore').split('\n')]
  .filter((line) => line !== '')
  .map((line) => line.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
  .map((pattern) => new RegExp(pattern.includes('/') ? `^${pattern}$` : `(^|/)${pattern}$`));

const isIgnored = (path: string): boolean => ignored.some((pattern) => pattern.test(path));

/** The files and folders below a folder that are committed or would be, by their paths from the root; folders end in `/`. */
export function projectPaths(folder = ''): readonly string[] {
  return readdirSync(inProject(folder === '' ? '.' : folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (isIgnored(path)) return [];
    return entry.isDirectory() ? [`${path}/`, ...projectPaths(`${path}/`)] : [path];
  });
}

/** The files among them. */
export const projectFiles = (folder = ''): readonly string[] =>
  projectPaths(folder).filter((path) => !path.endsWith('/'));

/** What stands in a folder, sorted; folders end in `/`. */
export const listing = (folder: string): readonly string[] =>
  projectPaths(folder)
    .map((path) => path.slice(folder.length))
    .filter((path) => !path.slice(0, -1).includes('/'))
    .toSorted();

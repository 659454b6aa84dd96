import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './sources.ts';

/** A file that a program prints from another source; it is committed so that a reviewer sees what a change does. */
export interface PrintedFile {
  readonly url: URL;
  readonly content: string;
}

const pathOf = ({ url }: PrintedFile): string => relative(fileURLToPath(root), fileURLToPath(url));

const isCurrent = ({ url, content }: PrintedFile): boolean => existsSync(url) && readFileSync(url, 'utf8') === content;

/** The paths of those files whose committed content is not what would be printed now. */
export const staleFiles = (files: readonly PrintedFile[]): readonly string[] =>
  files.filter((file) => !isCurrent(file)).map(pathOf);

/** Writes the files that differ; the others keep their time stamps. @returns the paths written. */
export function writeFiles(files: readonly PrintedFile[]): readonly string[] {
  const written = files.filter((file) => !isCurrent(file));
  for (const { url, content } of written) {
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, content);
  }
  return written.map(pathOf);
}

/**
 * What a printing script does on the command line: writes its files, or with `--check` only says which are stale.
 * @returns the exit code.
 */
export function printOrCheck(files: readonly PrintedFile[], isCheck: boolean): 0 | 1 {
  if (!isCheck) {
    for (const path of writeFiles(files)) process.stdout.write(`wrote ${path}\n`);
    return 0;
  }
  const stale = staleFiles(files);
  for (const path of stale)
    process.stderr.write(`${path} is not what its source gives. Run \`npm run generate\` and commit the result.\n`);
  return stale.length === 0 ? 0 : 1;
}

import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

const common: BuildOptions = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  // What the packages ask to be said with their code stands beside it.
  legalComments: 'external',
  logLevel: 'error',
  target: 'es2022',
};

/** The page and the workers of its editor: each loads what it shares with the others once. */
const scripts: BuildOptions = {
  ...common,
  entryPoints: {
    main: 'explorer/main.tsx',
    'workers/editor': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'workers/graphql': 'monaco-graphql/esm/graphql.worker.js',
    'workers/json': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  chunkNames: 'chunks/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  format: 'esm',
  jsx: 'automatic',
  // The editor's parts ask for styles that GraphiQL's own sheet already holds.
  loader: { '.css': 'empty' },
  splitting: true,
};

const styles: BuildOptions = { ...common, entryPoints: { main: 'explorer/main.css' } };

async function bundle(directory: string): Promise<void> {
  const { build, stop } = await import('esbuild');
  try {
    await Promise.all([
      build({ ...scripts, outdir: directory }),
      build({ ...styles, outdir: directory }),
      copyFile(join(here, 'explorer', 'index.html'), join(directory, 'index.html')),
    ]);
  } finally {
    // Otherwise the bundler, with all that it read, would stay as long as the hub does.
    await stop();
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Bundles the page into a folder that exists. One bundler serves a process, so builds within one take turns. */
export function buildExplorer(directory: string): Promise<void> {
  const turn = last.then(() => bundle(directory));
  last = turn.catch(() => undefined);
  return turn;
}

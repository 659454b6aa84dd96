/** Every check that needs no running hub: two at a time, one line for each, and all that a failed one has to say. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const has = (path) => existsSync(join(root, path));

const PACKAGES = ['chassis', 'schema', 'gateway', 'subgraphs', 'hub', 'console', 'test'];

/** What is checked, in words, and by which command. */
const checks = [
  ['types', ['tsc']],
  ...(has('console/tsconfig.json') ? [['types of the console', ['tsc', '-p', 'console', '--noEmit']]] : []),
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['who imports whom', ['depcruise', ...PACKAGES]],
  ['dead code', ['knip']],
  ['supergraph is current', ['node', '--import', 'tsx', 'schema/compose.ts', '--check']],
  ['resolver types are current', ['node', '--import', 'tsx', 'schema/codegen.ts', '--check']],
  ['printed pages are current', ['node', '--import', 'tsx', 'hub/print.ts', '--check']],
];

/** Runs one check. @returns whether it passed. */
async function run([name, [program, ...words]]) {
  const startedMs = performance.now();
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const passed = await new Promise((resolve) => {
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${passed ? '✔' : '✘'} ${name}  ${seconds} s\n`);
  if (!passed) process.stdout.write(`${Buffer.concat(said).toString().trimEnd()}\n\n`);
  return passed;
}

const waiting = [...checks];
const results = [];
async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await run(next));
}
await Promise.all(Array.from({ length: availableParallelism() }, work));

const failed = results.filter((passed) => !passed).length;
process.stdout.write(
  failed === 0 ? `\nAll ${results.length} checks passed.\n` : `\n${failed} of ${results.length} checks failed.\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
/** The command line, for tests that talk with a process of it while it runs. */
export const hubBin: string = join(checkout, 'node_modules', '.bin', 'hub');

/** A first start makes a cluster and fills a whole city; the bound is for a machine that is busy with the other tests. */
const START_TIMEOUT_MS = 300_000;
const LOOK_EVERY_MS = 200;

const statusShape = z.object({
  state: z.enum(['ready', 'degraded', 'stopped']),
  pid: z.number().nullable(),
  gateway: z.object({ url: z.string() }).nullable(),
  parts: z.array(z.object({ name: z.string(), pid: z.number(), url: z.string(), ready: z.boolean() })),
});

/** What `hub status --json` says. */
export type CityStatus = z.infer<typeof statusShape>;

/** How a command ended. */
export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The populated hub that the test files of one run share. */
export interface City {
  /** Its HUB_HOME. */
  readonly home: string;
  readonly gatewayUrl: string;
  /** Runs a `hub` command against it, as a process of its own. */
  command(...words: readonly string[]): Promise<CommandOutcome>;
  /** The JSON that a `hub` command prints. @throws where it failed. */
  json(...words: readonly string[]): Promise<unknown>;
  status(): Promise<CityStatus>;
}

/** The folder of the shared hub. @throws outside a test run. */
export function cityHome(): string {
  const home = process.env['HUB_TEST_HOME'];
  if (home === undefined)
    throw new Error('Expected HUB_TEST_HOME, the folder of the test run. Run the tests by `npm test`.');
  return join(home, 'city');
}

/** Runs a `hub` command. @param env what the process is given beside this one's environment. */
export async function runHub(words: readonly string[], env: Readonly<Record<string, string>>): Promise<CommandOutcome> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [hubBin, ...words], options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const outcome = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() }).safeParse(error);
    if (outcome.success) return outcome.data;
    throw error;
  }
}

async function statusOf(home: string): Promise<CityStatus> {
  const { stdout } = await runHub(['status', '--json'], { HUB_HOME: home });
  return statusShape.parse(JSON.parse(stdout));
}

/** Starts the hub unless it runs; of several starters one starts and the others find it running. */
async function start(home: string): Promise<CityStatus> {
  const known = await statusOf(home);
  if (known.state === 'ready') return known;
  mkdirSync(home, { recursive: true });
  const log = openSync(join(home, 'start.log'), 'a');
  const child = spawn(process.execPath, [hubBin, 'start', '--split', '--json'], {
    env: { ...process.env, HUB_HOME: home, LOG_LEVEL: 'warn' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  const ended = once(child, 'exit').then(([code]) => `it ended with code ${String(code)}`);
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  let end: string | null = null;
  void ended.then((words) => (end = words));
  while (Date.now() < giveUpAt) {
    // The hub writes its state when it is up; a command that asks before would only take the processor from it.
    const status = existsSync(join(home, 'state.json')) ? await statusOf(home) : null;
    if (status?.state === 'ready') return status;
    if (end !== null && end !== 'it ended with code 0') break;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(
    `Expected the hub to start; ${end ?? 'it did not in time'}:\n${readFileSync(join(home, 'start.log'), 'utf8')}`,
  );
}

let shared: Promise<City> | null = null;

async function openCity(): Promise<City> {
  const home = cityHome();
  const { gateway } = await start(home);
  if (gateway === null) throw new Error('Expected a running hub to name its gateway.');
  const command: City['command'] = (...words) => runHub(words, { HUB_HOME: home });
  return {
    home,
    gatewayUrl: gateway.url,
    command,
    async json(...words) {
      const { code, stdout, stderr } = await command(...words, '--json');
      if (code === 2) throw new Error(`hub ${words.join(' ')} could not run: ${stderr}`);
      return JSON.parse(stdout);
    },
    status: () => statusOf(home),
  };
}

/**
 * The populated hub of this run, each part a process of its own as in production. The first test file that wants it
 * starts it; the end of the run stops it (globalTeardown).
 */
export function openSharedCity(): Promise<City> {
  shared ??= openCity();
  return shared;
}

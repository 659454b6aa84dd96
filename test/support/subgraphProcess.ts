import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HUB_TOKEN_HEADER, encodeClaims, invariant, signHubToken } from '@hub/chassis';
import type { MacKey, Principal } from '@hub/chassis';
import { TEST_NOW } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** How parts under test reach the log, as their environment says it. */
export type LogEnv = Readonly<Record<string, string>>;

/** What a subgraph's process is run with. */
export interface SubgraphProcessOptions {
  readonly name: string;
  /** Whose database, keys and pseudonyms it has. */
  readonly hub: TestSubgraph;
  readonly logEnv: LogEnv;
}

/** A subgraph as a process of its own, started again whenever it dies. */
export interface SubgraphProcess {
  /** Asks as a principal; tries again while it is down. A command that is tried again has its effect once, by its key. */
  ask(principal: Principal, query: string, variables: object): Promise<unknown>;
  /** How often it was killed. */
  kills(): number;
  kill(): void;
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('../../hub/hub.js', import.meta.url));
const TRIES_MAX = 200;
const TRY_EVERY_MS = 100;

const ringText = ({ id, key }: MacKey): string => `${id}:${key.toString('base64url')}`;

function envOf({ hub, logEnv }: SubgraphProcessOptions): Readonly<Record<string, string>> {
  const { database, tokenKeys, pseudonymKey } = hub.resources;
  return {
    HUB_MODE: 'demo',
    PORT: '0',
    DATABASE_URL: hub.app.options.connectionString ?? '',
    HUB_TOKEN_KEYS: tokenKeys.map(ringText).join(','),
    SCOPE_KEY: database.scopeKey.key.toString('base64url'),
    SCOPE_KEY_ID: database.scopeKey.id,
    PSEUDONYM_KEY: pseudonymKey.toString('base64url'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...logEnv,
  };
}

const isStarted = (message: unknown): message is { readonly url: string } =>
  typeof message === 'object' && message !== null && typeof Reflect.get(message, 'url') === 'string';

/**
 * Starts a subgraph.
 * @param failAt where the first of its processes kills itself; those that follow do not.
 */
export async function startSubgraphProcess(options: SubgraphProcessOptions, failAt?: string): Promise<SubgraphProcess> {
  const { name, hub } = options;
  let child: ChildProcess | null = null;
  let url = '';
  let kills = 0;
  let isStopping = false;

  const start = async (env: Readonly<Record<string, string>>): Promise<void> => {
    const started = fork(entry, ['part', name], {
      env: { ...process.env, ...envOf(options), ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = started;
    started.once('exit', (_code, signal) => {
      if (isStopping) return;
      if (signal === 'SIGKILL') kills += 1;
      void start({});
    });
    const [said]: unknown[] = await Promise.race([once(started, 'message'), once(started, 'exit')]);
    if (isStarted(said)) ({ url } = said);
  };

  const askOnce = async (principal: Principal, body: string): Promise<unknown> => {
    const [key] = hub.resources.tokenKeys;
    invariant(key !== undefined, 'there is a token key');
    const claims = encodeClaims(principal, name, Date.now()).text;
    const token = signHubToken(claims, { body, domainTimeMs: TEST_NOW }, key);
    const headers = { 'content-type': 'application/json', [HUB_TOKEN_HEADER]: token };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return response.json();
  };

  await start(failAt === undefined ? {} : { FAIL_AT: failAt });
  return {
    kills: () => kills,
    kill: () => void child?.kill('SIGKILL'),
    async ask(principal, query, variables) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await askOnce(principal, JSON.stringify({ query, variables }));
        } catch (error) {
          if (tried === TRIES_MAX) throw error;
          await sleep(TRY_EVERY_MS);
        }
      }
    },
    async stop() {
      isStopping = true;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

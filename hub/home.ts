import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { modeOf } from './mode.ts';
import { eachDatabase, eachSubgraph } from './names.ts';
import type { SubgraphName } from './names.ts';

/** The root of the checkout. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** The folder that holds all state of one hub; two hubs with two homes run side by side. */
export const homeOf = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(env['HUB_HOME'] ?? join(root, '.hub'));

const runningPart = z.object({ name: z.string(), pid: z.number().int(), url: z.string() });
const state = z.object({
  pid: z.number().int(),
  mode: z.enum(['demo', 'production']),
  city: z.string(),
  seed: z.number().int(),
  scale: z.number().int(),
  isSplit: z.boolean(),
  startedAt: z.string(),
  gatewayUrl: z.string(),
  /** What carries events. */
  transport: z.enum(['kafka', 'pglog']).default('pglog'),
  /** How the hub was told of its Kafka, without secrets: other commands must come to the same log. */
  kafkaEnv: z.record(z.string(), z.string()).default({}),
  parts: z.array(runningPart),
  databases: z.array(z.object({ name: z.string(), host: z.string(), port: z.number().int(), database: z.string() })),
});
/** What runs, as the running hub wrote it down for the other commands. */
export type HubState = z.infer<typeof state>;

const roles = z.object({ migrator: z.string(), app: z.string(), reader: z.string() });
const key = z.object({ id: z.string(), key: z.string() });
const secrets = z.object({
  passwords: z.object(eachDatabase(() => roles)),
  tokenKeys: z.object(eachSubgraph(() => key)),
  eventKeys: z.object(eachSubgraph(() => key)),
  scopeKeys: z.object(eachDatabase(() => key)),
  issuer: z.record(z.string(), z.unknown()),
});
/** Keys and passwords that were made here; a production hub brings its own by configuration. */
export type Secrets = z.infer<typeof secrets>;

function writeAtomically(file: string, value: unknown, mode: number): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}

function readJson<T>(file: string, shape: z.ZodType<T>): T | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `Expected ${file} to be as the hub wrote it; it is damaged. End what runs of that hub by its process ids, remove the file and start again.`,
    );
  }
}

const stateFile = (home: string): string => join(home, 'state.json');

export const readState = (home: string): HubState | null => readJson(stateFile(home), state);
export const writeState = (home: string, value: HubState): void => writeAtomically(stateFile(home), value, 0o600);
export const removeState = (home: string): void => rmSync(stateFile(home), { force: true });

const secret = (): string => randomBytes(32).toString('base64url');
function makeSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    passwords: eachDatabase(() => ({ migrator: secret(), app: secret(), reader: secret() })),
    tokenKeys: eachSubgraph(() => ({ id: 'k1', key: secret() })),
    eventKeys: eachSubgraph(() => ({ id: 'k1', key: secret() })),
    scopeKeys: eachDatabase(() => ({ id: 'k1', key: secret() })),
    issuer: { ...privateKey.export({ format: 'jwk' }), kid: 'demo', alg: 'EdDSA' },
  };
}

/** What a home may hold that older software wrote: some of the keys. */
const knownSecrets = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Keeps every key that is there and makes those that this software needs besides. */
const withAdditions = (known: z.infer<typeof knownSecrets>): unknown =>
  Object.fromEntries(Object.entries(makeSecrets()).map(([name, made]) => [name, { ...made, ...known[name] }]));

/** The secrets of a home; made at the first call, readable by their owner only. */
export function secretsOf(home: string): Secrets {
  const file = join(home, 'secrets.json');
  const known = readJson(file, knownSecrets);
  const whole = secrets.safeParse(known);
  if (whole.success) return whole.data;
  mkdirSync(home, { recursive: true });
  const made = secrets.parse(known === null ? makeSecrets() : withAdditions(known));
  writeAtomically(file, made, 0o600);
  return made;
}

/**
 * The pseudonym key of a domain. In the demo it is the same in every hub, so that the same seed gives the same rows; it
 * protects nobody, and nobody in the demo is real. @throws in production, where each domain needs a key of its own.
 */
export function pseudonymKeyOf(subgraph: SubgraphName, env: Readonly<Record<string, string | undefined>>): string {
  const name = `PSEUDONYM_KEY_${subgraph.toUpperCase()}`;
  const given = env[name];
  if (given !== undefined) return given;
  if (modeOf(env) === 'production')
    throw new Error(
      `Expected ${name}, the key of the pseudonyms of ${subgraph}; nothing came. Set it to 32 random bytes as base64url.`,
    );
  return createHash('sha256').update(`hub demo pseudonyms of ${subgraph}`).digest('base64url');
}

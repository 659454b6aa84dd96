import { z } from 'zod';
import { eventsConfigOf, eventsEnvShape } from './events/eventsConfig.ts';
import type { EventsConfig } from './events/eventsConfig.ts';
import { hubMode, isLoopback, keyId, keyRing, logLevel, port, secretKey } from './config.ts';
import { SCOPE_KEY_BYTES_MAX } from './postgres/scope.ts';

/** What one subgraph needs to run, as its environment gives it. */
export const subgraphEnv = z.object({
  HUB_MODE: hubMode,
  // It speaks plain HTTP, and its answers hold people's rows.
  HOST: z
    .string()
    .refine(isLoopback, 'expected a loopback address; to serve another machine, put a proxy with TLS before it')
    .default('127.0.0.1')
    .describe('Address to listen on: loopback. A gateway on another machine comes through a proxy with TLS.'),
  PORT: port.default(0).describe('Port to listen on; 0 takes a free one.'),
  DATABASE_URL: z.url().describe("This subgraph's database, as its application role."),
  HUB_TOKEN_KEYS: keyRing.describe(
    'Keys that the gateway signs calls to this subgraph with, as id:base64url, comma between; each verifies.',
  ),
  SCOPE_KEY: secretKey
    .refine(({ length }) => length <= SCOPE_KEY_BYTES_MAX, `expected at most ${SCOPE_KEY_BYTES_MAX} bytes`)
    .describe('Key that row scopes of this database are signed with, base64url; the database holds the same.'),
  SCOPE_KEY_ID: keyId.default('k1').describe('Id of the scope key in the database.'),
  PSEUDONYM_KEY: secretKey.describe("Key of this domain's pseudonyms, base64url; nobody else has it."),
  ...eventsEnvShape,
  LOG_LEVEL: logLevel,
});

/** The same in the words of the code. */
export interface SubgraphConfig {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly tokenKeys: readonly { readonly id: string; readonly key: Buffer }[];
  readonly scopeKey: { readonly id: string; readonly key: Buffer };
  readonly pseudonymKey: Buffer;
  readonly events: EventsConfig;
  readonly logLevel: string;
}

/** Names the parts of a checked environment. */
export const subgraphConfigOf = (env: z.infer<typeof subgraphEnv>): SubgraphConfig => ({
  mode: env.HUB_MODE,
  host: env.HOST,
  port: env.PORT,
  databaseUrl: env.DATABASE_URL,
  tokenKeys: env.HUB_TOKEN_KEYS,
  scopeKey: { id: env.SCOPE_KEY_ID, key: env.SCOPE_KEY },
  pseudonymKey: env.PSEUDONYM_KEY,
  events: eventsConfigOf(env),
  logLevel: env.LOG_LEVEL,
});

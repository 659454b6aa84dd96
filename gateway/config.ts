import { fileURLToPath } from 'node:url';
import {
  eventsConfigOf,
  eventsEnvShape,
  host,
  hubMode,
  isLoopback,
  keyRing,
  logLevel,
  loopbackInDemo,
  port,
  wholeNumber,
  parseJson,
} from '@hub/chassis';
import type { EventsConfig, MacKey } from '@hub/chassis';
import { z } from 'zod';
import type { Issuer } from './admission/authenticate.ts';

const SUPERGRAPH_DEFAULT = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));

const isPrivate = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
};
const subgraphUrl = (name: string): z.ZodURL =>
  z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPrivate, 'expected https, or http to a loopback address')
    .describe(`Where the subgraph ${name} answers GraphQL: by https, or by http on this machine.`);
const subgraphKeys = (name: string): typeof keyRing =>
  keyRing.describe(`Keys that calls to ${name} are signed with, as id:base64url, comma between; the first signs.`);

const publicKey = z.looseObject({ kty: z.string() }).refine((key) => !('d' in key), 'a private key came');
const publicKeySet = z.string().transform((text, context): Issuer['jwks'] => {
  const parsed = z.object({ keys: z.array(publicKey).min(1) }).safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({
    code: 'custom',
    message: `expects a JWK set with public keys as JSON; ${parsed.error.issues[0]?.message ?? 'something else came'}`,
  });
  return z.NEVER;
});

const origins = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        .refine(
          (text) => URL.canParse(text) && new URL(text).origin === text,
          'expects origins such as https://desk.example, comma between',
        ),
    ),
  );

/** What the gateway needs to run, as its environment gives it. */
export const gatewayEnv = loopbackInDemo(
  z.object({
    HUB_MODE: hubMode,
    HOST: host,
    PORT: port.default(4000).describe('Port to listen on; 0 takes a free one.'),
    SUPERGRAPH: z.string().min(1).default(SUPERGRAPH_DEFAULT).describe('File with the composed schema.'),
    SUBGRAPH_URL_GRID: subgraphUrl('grid'),
    HUB_TOKEN_KEYS_GRID: subgraphKeys('grid'),
    SUBGRAPH_URL_MEDIATION: subgraphUrl('mediation'),
    HUB_TOKEN_KEYS_MEDIATION: subgraphKeys('mediation'),
    SUBGRAPH_URL_CREDIT: subgraphUrl('credit'),
    HUB_TOKEN_KEYS_CREDIT: subgraphKeys('credit'),
    SUBGRAPH_URL_CADRES: subgraphUrl('cadres'),
    HUB_TOKEN_KEYS_CADRES: subgraphKeys('cadres'),
    ISSUER_URL: z.string().min(1).describe('The `iss` of the access tokens that the gateway believes.'),
    ISSUER_JWKS: publicKeySet.describe("The issuer's public keys, a JWK set as JSON."),
    DATABASE_URL: z.url().optional().describe("The gateway's own database (the registry), as its application role."),
    DEADLINE_MS: wholeNumber(100, 10_000).default(5_000).describe('Time for a request that names none; at most 10000.'),
    BODY_BYTES_MAX: wholeNumber(1_024, 1_048_576).default(262_144).describe('Largest request body.'),
    CORS_ORIGINS: origins.describe(
      'Origins whose pages may ask, comma between; in the demo those of this machine may too.',
    ),
    ...eventsEnvShape,
    LOG_LEVEL: logLevel,
  }),
);

/** Where one subgraph is and what its calls are signed with. */
export interface SubgraphAddress {
  readonly url: string;
  readonly tokenKeys: readonly MacKey[];
}

/** The page that browsers get in the demo. */
export interface GatewayExplorer {
  /** The folder of the built page; its index.html is served at `/`, all of it under `/explorer/`. */
  readonly directory: URL | string;
  /** Gives what is served as `/explorer/config.json`; it is asked for each page, so that the tokens within are fresh. */
  readonly config: () => Promise<unknown>;
}

/** The same in the words of the code. */
export interface GatewayConfig {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly supergraphPath: string;
  /** By the name that the supergraph has for each. */
  readonly subgraphs: Readonly<Record<string, SubgraphAddress>>;
  readonly issuer: Issuer;
  readonly databaseUrl: string | null;
  readonly deadlineMs: number;
  readonly bodyBytesMax: number;
  readonly corsOrigins: readonly string[];
  readonly explorer: GatewayExplorer | null;
  /** The log that live updates come from; without one, subscriptions are refused. */
  readonly events: EventsConfig;
  readonly logLevel: string;
}

/** Names the parts of a checked environment; the explorer is the launcher's to add. */
export const gatewayConfigOf = (env: z.infer<typeof gatewayEnv>): GatewayConfig => ({
  mode: env.HUB_MODE,
  host: env.HOST,
  port: env.PORT,
  supergraphPath: env.SUPERGRAPH,
  subgraphs: {
    grid: { url: env.SUBGRAPH_URL_GRID, tokenKeys: env.HUB_TOKEN_KEYS_GRID },
    mediation: { url: env.SUBGRAPH_URL_MEDIATION, tokenKeys: env.HUB_TOKEN_KEYS_MEDIATION },
    credit: { url: env.SUBGRAPH_URL_CREDIT, tokenKeys: env.HUB_TOKEN_KEYS_CREDIT },
    cadres: { url: env.SUBGRAPH_URL_CADRES, tokenKeys: env.HUB_TOKEN_KEYS_CADRES },
  },
  issuer: { url: env.ISSUER_URL, jwks: env.ISSUER_JWKS },
  databaseUrl: env.DATABASE_URL ?? null,
  deadlineMs: env.DEADLINE_MS,
  bodyBytesMax: env.BODY_BYTES_MAX,
  corsOrigins: env.CORS_ORIGINS,
  explorer: null,
  events: eventsConfigOf(env),
  logLevel: env.LOG_LEVEL,
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { createLogger, noEvents } from '@hub/chassis';
import { parse } from 'graphql';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWTHeaderParameters } from 'jose';
import type { GatewayConfig } from '../config.ts';
import { createGateway } from '../index.ts';
import { createToySubgraph } from './toySubgraph.ts';
import type { ToySubgraph } from './toySubgraph.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const ROOTS = 'division(code: ID!): Division @shareable divisionsByCode(codes: [ID!]!): [Division] @shareable';

type Code = { readonly code: string };
const division = (_: unknown, { code }: Code): Code => ({ code });
const divisionsByCode = (_: unknown, { codes }: { codes: readonly string[] }): readonly Code[] =>
  codes.map((code) => ({ code }));
const roots = { division, divisionsByCode };
const referenced = { __resolveReference: ({ code }: Code) => ({ code }) };

/** Three toys in the shape of the hub: shared roots, an entity, and fields of their own. */
export const createToys = (): readonly [ToySubgraph, ToySubgraph, ToySubgraph] => [
  createToySubgraph({
    name: 'grid',
    sdl: `${LINK} type Query { ${ROOTS} divisions: [Division] }
      type Division @key(fields: "code") { code: ID! name: String events(kind: Kind): Int parent: Division }
      enum Kind { FIRE WATER }`,
    resolvers: {
      Query: { ...roots, divisions: () => [{ code: '371002000000' }, { code: '371003000000' }] },
      Division: {
        ...referenced,
        name: ({ code }) => `name of ${code}`,
        events: () => 7,
        parent: ({ code }) => ({ code }),
      },
    },
  }),
  createToySubgraph({
    name: 'mediation',
    sdl: `${LINK} type Query { ${ROOTS} centres(first: Int): [Centre!] strict: Centre! }
      type Division @key(fields: "code") { code: ID! cases: Int centre: Centre }
      type Centre { id: ID! name: String! }`,
    resolvers: {
      Query: { ...roots, centres: () => [{ id: 'c1', name: 'first' }], strict: () => ({ id: 'c1', name: 'first' }) },
      Division: { ...referenced, cases: () => 3, centre: () => ({ id: 'c1', name: 'first' }) },
    },
  }),
  createToySubgraph({
    name: 'credit',
    sdl: `${LINK} type Query { accounts: Int } type Division @key(fields: "code") { code: ID! points: Int }`,
    resolvers: { Query: { accounts: () => 11 }, Division: { ...referenced, points: () => 5 } },
  }),
];

/** A key pair that signs access tokens, and what the gateway is told of it. */
export interface ToyIssuer {
  readonly url: string;
  readonly jwks: GatewayConfig['issuer']['jwks'];
  /** Signs a token: by default one that is good; `claims` and `header` replace what they name, undefined removes. */
  issue(claims?: Readonly<Record<string, unknown>>, header?: Partial<JWTHeaderParameters>): Promise<string>;
}

/** Makes an issuer of access tokens. */
export async function createToyIssuer(): Promise<ToyIssuer> {
  const url = 'urn:toy:issuer';
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const scope = { kind: 'areas', areas: ['371000000000'] };
  const hub = {
    organisation: 'Office',
    post: 'desk',
    roles: ['official'],
    scope,
    purposes: ['statistics', 'supervision'],
  };
  return {
    url,
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'toy', alg: 'EdDSA' }] },
    issue(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1_000);
      const payload = { iss: url, aud: 'hub', iat: now, exp: now + 600, sub: 's1', client_id: 'toy', hub, ...claims };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'EdDSA', kid: 'toy', typ: 'at+jwt', ...header })
        .sign(privateKey);
    },
  };
}

/** An answer of the gateway over HTTP. */
export interface ToyAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: {
    readonly data?: unknown;
    readonly errors?: ReadonlyArray<{
      readonly message: string;
      readonly path?: unknown;
      readonly extensions: Readonly<Record<string, unknown>>;
    }>;
  };
}

/** Three toys, an issuer and a gateway over them. */
export interface ToyHub {
  readonly toys: readonly [ToySubgraph, ToySubgraph, ToySubgraph];
  readonly issuer: ToyIssuer;
  /** What its gateway was started with. */
  readonly config: GatewayConfig;
  readonly gateway: ReturnType<typeof createGateway>;
  /** Sends any request. */
  send(path: string, init?: RequestInit): Promise<ToyAnswer>;
  /** Asks a question with a good token. */
  ask(
    query: string,
    more?: {
      readonly variables?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly signal?: AbortSignal;
    },
  ): Promise<ToyAnswer>;
  stop(): Promise<void>;
}

/** The domain time of the toy hub. */
export const TOY_TIME_MS = Date.parse('2023-12-26T18:00:00+08:00');

function composed(toys: readonly ToySubgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    toys.map(({ name, sdl }) => ({ name, url: 'http://toy.invalid', typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}

/** The clock of the toy hub, which stands. */
export const toyClock = Object.freeze({
  nowMs: () => TOY_TIME_MS,
  start: async () => undefined,
  stop: async () => undefined,
});

/** How a toy hub is started, beside its configuration. */
export interface ToyHubOptions {
  /** Where the gateway's log lines go; nowhere by default. */
  readonly lines?: string[];
  /** Whether the toys have an address but do not listen yet. */
  readonly areToysDown?: boolean;
}

async function sendTo(url: string, init?: RequestInit): Promise<ToyAnswer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, text, json };
}

/** Starts a toy hub. */
export async function startToyHub(
  changes: Partial<GatewayConfig> = {},
  { lines, areToysDown = false }: ToyHubOptions = {},
): Promise<ToyHub> {
  const toys = createToys();
  await Promise.all(toys.map((toy) => toy.start()));
  const issuer = await createToyIssuer();
  const directory = await mkdtemp(join(tmpdir(), 'toy-hub-'));
  await writeFile(join(directory, 'supergraph.graphql'), composed(toys));
  const config: GatewayConfig = {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    supergraphPath: join(directory, 'supergraph.graphql'),
    subgraphs: Object.fromEntries(toys.map((toy) => [toy.name, { url: toy.url(), tokenKeys: [toy.key] }])),
    issuer,
    databaseUrl: null,
    events: noEvents,
    deadlineMs: 2_000,
    bodyBytesMax: 65_536,
    corsOrigins: ['https://desk.example'],
    explorer: null,
    logLevel: lines === undefined ? 'silent' : 'trace',
    ...changes,
  };
  if (areToysDown) await Promise.all(toys.map((toy) => toy.stop()));
  const destination = { write: (line: string): void => void lines?.push(line) };
  const log = createLogger({ name: 'gateway', level: config.logLevel, destination });
  const gateway = createGateway(config, { log, clock: toyClock });
  await gateway.start();
  const token = await issuer.issue();

  const send: ToyHub['send'] = (path, init) => sendTo(`${gateway.url()}${path}`, init);
  return {
    toys,
    issuer,
    config,
    gateway,
    send,
    ask: (query, { variables, headers, signal } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify({ query, variables }),
        ...(signal === undefined ? {} : { signal }),
      }),
    async stop() {
      await gateway.stop();
      await Promise.all(toys.map((toy) => toy.stop()));
      await rm(directory, { recursive: true });
    },
  };
}

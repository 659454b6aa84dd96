import { createPublicKey, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cadres } from '@hub/cadres';
import { createLogger, createMetrics, createSubgraphServer, noEvents } from '@hub/chassis';
import type { MacKey, RunningSubgraph, Subgraph } from '@hub/chassis';
import { credit } from '@hub/credit';
import { createGateway } from '@hub/gateway';
import type { GatewayConfig } from '@hub/gateway';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { z } from 'zod';
import { createAskAs } from './asking.ts';
import type { AskAs } from './asking.ts';
import type { City } from './city.ts';

/** Subgraphs and a gateway of a test's own over the shared city's databases, so that they can be stopped one by one. */
export interface TestParts {
  readonly subgraphs: Readonly<Record<string, RunningSubgraph>>;
  /** Asks this gateway as the city's identities. */
  readonly ask: AskAs;
  readonly gatewayUrl: string;
  stop(): Promise<void>;
}

const definitions: Readonly<Record<string, Subgraph>> = { grid, mediation, credit, cadres };

const secretsShape = z.object({
  scopeKeys: z.record(z.string(), z.object({ id: z.string(), key: z.string() })),
  issuer: z.record(z.string(), z.unknown()),
});
type Secrets = z.infer<typeof secretsShape>;

const log = createLogger({ name: 'test', level: 'silent' });

/** Below the ports that the system gives away by itself: one of those could be taken before the part listens on it. */
const [PORT_MIN, PORT_MAX] = [20_000, 30_000];
const PORT_TRIES = 50;

async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const port = randomInt(PORT_MIN, PORT_MAX);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
  throw new Error(`Expected a free port between ${PORT_MIN} and ${PORT_MAX}; ${PORT_TRIES} tries found none.`);
}

async function databaseUrl(city: City, name: string): Promise<string> {
  return z.object({ url: z.string() }).parse(await city.json('database', name, '--role', 'app')).url;
}

interface OwnSubgraph {
  readonly part: RunningSubgraph;
  readonly key: MacKey;
  readonly url: string;
}

/** One subgraph on a port of its own that stays the same when it is stopped and started again. */
async function createSubgraph(city: City, name: string, { scopeKeys }: Secrets): Promise<OwnSubgraph> {
  const definition = definitions[name];
  const scopeKey = scopeKeys[name];
  if (definition === undefined || scopeKey === undefined) throw new Error(`There is no subgraph ${name}.`);
  const key = { id: 'test', key: randomBytes(32) };
  const port = await freePort();
  const config = {
    mode: 'demo' as const,
    host: '127.0.0.1',
    port,
    databaseUrl: await databaseUrl(city, name),
    tokenKeys: [key],
    scopeKey: { id: scopeKey.id, key: Buffer.from(scopeKey.key, 'base64url') },
    pseudonymKey: randomBytes(32),
    events: noEvents,
    logLevel: 'silent',
  };
  return {
    part: createSubgraphServer(definition, config, { log, metrics: createMetrics(name) }),
    key,
    url: `http://127.0.0.1:${port}/graphql`,
  };
}

function gatewayConfig(own: ReadonlyMap<string, OwnSubgraph>, { issuer }: Secrets, deadlineMs: number): GatewayConfig {
  const jwk = createPublicKey({ key: issuer, format: 'jwk' }).export({ format: 'jwk' });
  return {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    supergraphPath: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
    subgraphs: Object.fromEntries([...own].map(([name, { url, key }]) => [name, { url, tokenKeys: [key] }])),
    issuer: { url: 'urn:hub:demo', jwks: { keys: [{ ...jwk, kty: 'OKP', kid: 'demo', alg: 'EdDSA' }] } },
    databaseUrl: null,
    events: noEvents,
    deadlineMs,
    bodyBytesMax: 262_144,
    corsOrigins: [],
    explorer: null,
    logLevel: 'silent',
  };
}

/** Starts a gateway, and the subgraphs named; a gateway starts with any of them down. */
export async function startParts(
  city: City,
  {
    running = Object.keys(definitions),
    deadlineMs = 10_000,
  }: { readonly running?: readonly string[]; readonly deadlineMs?: number } = {},
): Promise<TestParts> {
  const secrets = secretsShape.parse(JSON.parse(readFileSync(join(city.home, 'secrets.json'), 'utf8')));
  const own = new Map<string, OwnSubgraph>();
  for (const name of Object.keys(definitions)) own.set(name, await createSubgraph(city, name, secrets));
  const gateway = createGateway(gatewayConfig(own, secrets, deadlineMs), { log });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await Promise.all([...own.values()].map(({ part }) => part.stop()));
  };
  try {
    await gateway.start();
    for (const [name, { part }] of own) if (running.includes(name)) await part.start();
  } catch (error) {
    // Whatever did start would keep the test run alive.
    await stop();
    throw error;
  }
  return {
    subgraphs: Object.fromEntries([...own].map(([name, { part }]) => [name, part])),
    ask: createAskAs(city, gateway.url()),
    gatewayUrl: gateway.url(),
    stop,
  };
}

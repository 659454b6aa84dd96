import { createPublicKey } from 'node:crypto';
import { eventsEnvShape } from '@hub/chassis';
import type { HubDatabases } from './databases.ts';
import { pseudonymKeyOf, secretsOf } from './home.ts';
import { modeOf } from './mode.ts';
import { SUBGRAPHS } from './names.ts';
import type { PartName, SubgraphName } from './names.ts';
import { wholeNumber } from './options.ts';
import { freePort } from './ports.ts';

/** The environment of one part: all that it needs, whether it runs in this process or in one of its own. */
export type PartEnv = Readonly<Record<string, string>>;

/** Ports wished for; a taken one moves on, and the start says so. */
const WISHED_PORTS: Readonly<Record<PartName, number>> = {
  gateway: 4000,
  grid: 4001,
  mediation: 4002,
  credit: 4003,
  cadres: 4004,
};

/** Who signs the demo's access tokens. */
export const DEMO_ISSUER = 'urn:hub:demo';

export interface PartsOptions extends EventsOptions {
  readonly databases: HubDatabases;
}

/** What it takes to reach the log of events. */
export interface EventsOptions {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly databases: Pick<HubDatabases, 'eventLog'>;
}

/** The public half of the demo issuer's key, as a JWK set. */
function demoKeySet(home: string): string {
  const { issuer } = secretsOf(home);
  const jwk = createPublicKey({ key: issuer, format: 'jwk' }).export({ format: 'jwk' });
  return JSON.stringify({ keys: [{ ...jwk, kid: 'demo', alg: 'EdDSA', use: 'sig' }] });
}

const tokenKeys = (home: string, name: SubgraphName): string => {
  const { id, key } = secretsOf(home).tokenKeys[name];
  return `${id}:${key}`;
};

/** The keys that every producer's events are signed with: whoever reads must be able to verify. */
const eventKeys = (home: string): string =>
  SUBGRAPHS.map((name) => {
    const { id, key } = secretsOf(home).eventKeys[name];
    return `${name}=${id}:${key}`;
  }).join(';');

/** How a part reaches the log of events: what was set for it, and the log on PostgreSQL where no Kafka was named. */
export function eventsEnvOf({ home, env, databases: { eventLog } }: EventsOptions): PartEnv {
  const given = Object.keys(eventsEnvShape)
    .flatMap((name) => [name, `${name}_FILE`])
    .flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const { id, key } = secretsOf(home).scopeKeys.log;
  return {
    EVENT_KEYS: eventKeys(home),
    ...(eventLog === null
      ? {}
      : { EVENT_LOG_DATABASE_URL: eventLog.appUrl, EVENT_LOG_SCOPE_KEY: key, EVENT_LOG_SCOPE_KEY_ID: id }),
    ...Object.fromEntries(given),
  };
}

/** The environment of one subgraph. */
export function subgraphEnvOf(name: SubgraphName, port: number, { home, env, databases }: PartsOptions): PartEnv {
  const scopeKey = secretsOf(home).scopeKeys[name];
  return {
    HUB_MODE: modeOf(env),
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databases.byName[name].appUrl,
    HUB_TOKEN_KEYS: tokenKeys(home, name),
    SCOPE_KEY: scopeKey.key,
    SCOPE_KEY_ID: scopeKey.id,
    PSEUDONYM_KEY: pseudonymKeyOf(name, env),
    ...eventsEnvOf({ home, env, databases }),
    LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
  };
}

/** Whose access tokens are believed: the demo has an issuer of its own, production must name one. */
function issuerOf(home: string, env: PartsOptions['env']): Pick<PartEnv, 'ISSUER_URL' | 'ISSUER_JWKS'> {
  const { ISSUER_URL: url, ISSUER_JWKS: keys } = env;
  if (url !== undefined && keys !== undefined) return { ISSUER_URL: url, ISSUER_JWKS: keys };
  if (url !== undefined || keys !== undefined || modeOf(env) === 'production')
    throw new Error(
      'Expected ISSUER_URL and ISSUER_JWKS, the identity provider whose tokens are believed; set both. Only the demo has one of its own.',
    );
  return { ISSUER_URL: DEMO_ISSUER, ISSUER_JWKS: demoKeySet(home) };
}

/** The environment of the gateway. */
export function gatewayEnvOf(
  port: number,
  urls: Readonly<Record<SubgraphName, string>>,
  { home, env, databases }: PartsOptions,
): PartEnv {
  const perSubgraph = SUBGRAPHS.flatMap((name) => [
    [`SUBGRAPH_URL_${name.toUpperCase()}`, `${urls[name]}/graphql`],
    [`HUB_TOKEN_KEYS_${name.toUpperCase()}`, tokenKeys(home, name)],
  ]);
  return {
    HUB_MODE: modeOf(env),
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databases.byName.registry.appUrl,
    ...eventsEnvOf({ home, env, databases }),
    ...issuerOf(home, env),
    LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
    ...Object.fromEntries(perSubgraph),
  };
}

/** The port of one part, and which one was wished; they differ where that one is taken. */
export interface ChosenPort {
  readonly port: number;
  readonly wished: number;
}

/** A free port for each part, near the wished one; PORT is a wish for the gateway's. */
export async function choosePorts(env: PartsOptions['env']): Promise<Readonly<Record<PartName, ChosenPort>>> {
  const wishes = {
    ...WISHED_PORTS,
    ...(env['PORT'] === undefined ? {} : { gateway: wholeNumber('PORT', env['PORT'], { min: 1, max: 65_535 }) }),
  };
  const taken = new Set<number>();
  const take = async (name: PartName): Promise<ChosenPort> => {
    const wished = wishes[name];
    const port = await freePort(wished, taken);
    taken.add(port);
    return { port, wished };
  };
  return {
    gateway: await take('gateway'),
    grid: await take('grid'),
    mediation: await take('mediation'),
    credit: await take('credit'),
    cadres: await take('cadres'),
  };
}

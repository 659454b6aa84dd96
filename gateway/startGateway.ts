import { readFile } from 'node:fs/promises';
import { createMetrics } from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { createAuthenticator } from './admission/authenticate.ts';
import type { GatewayConfig } from './config.ts';
import { openExplorer } from './explorer.ts';
import { createEngine } from './federation/engine.ts';
import { createGraphqlServer } from './federation/graphqlServer.ts';
import { createLive } from './live/live.ts';
import type { LiveSource } from './live/live.ts';
import type { RunningClock } from './registry/domainClock.ts';
import { createServer } from './server.ts';
import type { Serving } from './server.ts';
import { createReadiness } from './status.ts';

/** What a gateway is started with. */
export interface GatewayResources {
  readonly log: Logger;
  readonly clock: RunningClock;
  /** The event log that live updates come from; null: there are none. */
  readonly liveSource: LiveSource | null;
}

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** Makes what the gateway serves with; nothing of it runs yet. */
async function prepare(config: GatewayConfig, { log, clock, liveSource }: GatewayResources): Promise<Serving> {
  const { mode, subgraphs } = config;
  const supergraphSdl = await readFile(config.supergraphPath, 'utf8');
  const metrics = createMetrics('gateway');
  const engine = await createEngine({ supergraphSdl, subgraphs, log, metrics });
  const apollo = createGraphqlServer({ engine, mode, log });
  return {
    config,
    apollo,
    live: createLive({ source: liveSource, apollo, clock, deadlineMs: config.deadlineMs, log, metrics }),
    authenticate: createAuthenticator(config.issuer),
    clock,
    explorer: mode === 'demo' && config.explorer !== null ? await openExplorer(config.explorer) : null,
    readiness: createReadiness(subgraphs),
    log,
    metrics,
  };
}

/**
 * Starts a gateway: clock, engine, GraphQL server, live updates, HTTP server. It asks no subgraph anything, so all of them may be
 * down. What had started is stopped again where the next does not start.
 */
export async function startGateway(config: GatewayConfig, resources: GatewayResources): Promise<RunningGateway> {
  const { clock } = resources;
  const serving = await prepare(config, resources);
  const { apollo, live } = serving;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).toReversed()) await one();
  };
  try {
    await clock.start();
    stops.push(() => clock.stop());
    await apollo.start();
    stops.push(() => apollo.stop());
    live.start();
    stops.push(() => live.stop());
    const server = createServer(serving);
    stops.push(() => server.stop());
    return { url: await server.listen(config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createMetrics } from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { createAuthenticator } from './admission/authenticate.ts';
import type { GatewayConfig } from './config.ts';
import { openExplorer } from './explorer.ts';
import { createEngine } from './federation/engine.ts';
import { createGraphqlServer } from './federation/graphqlServer.ts';
import type { RunningClock } from './registry/domainClock.ts';
import { createServer } from './server.ts';
import { createReadiness } from './status.ts';

/** How long requests in flight may take to finish at the end. */
const DRAIN_TIMEOUT_MS = 8_000;

/** What a gateway is started with. */
export interface GatewayResources {
  readonly log: Logger;
  readonly clock: RunningClock;
}

/** A gateway that listens. */
export interface RunningGateway {
  readonly port: number;
  stop(): Promise<void>;
}

const listen = (server: Server, { port, host }: { readonly port: number; readonly host: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** Takes no new connections and lets the requests in flight finish; what hangs is cut off. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Starts a gateway: clock, engine, GraphQL server, doors. It asks no subgraph anything, so all of them may be down. */
export async function startGateway(config: GatewayConfig, { log, clock }: GatewayResources): Promise<RunningGateway> {
  const supergraphSdl = await readFile(config.supergraphPath, 'utf8');
  const explorer = config.mode === 'demo' && config.explorer !== null ? await openExplorer(config.explorer) : null;
  const engine = await createEngine({ supergraphSdl, subgraphs: config.subgraphs, log });
  const apollo = createGraphqlServer({ engine, mode: config.mode, log });
  const authenticate = createAuthenticator(config.issuer);
  const readiness = createReadiness(config.subgraphs);
  let isDraining = false;
  await clock.start();
  try {
    await apollo.start();
    const server = createServer({ config, apollo, authenticate, clock, explorer, readiness, isDraining: () => isDraining, log, metrics: createMetrics('gateway') });
    const port = await listen(server, config);
    return {
      port,
      async stop() {
        isDraining = true;
        await drain(server);
        await apollo.stop();
        await clock.stop();
      },
    };
  } catch (error) {
    await apollo.stop();
    await clock.stop();
    throw error;
  }
}

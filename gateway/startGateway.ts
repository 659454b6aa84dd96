import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createMetrics } from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { createAuthenticator } from './admission/authenticate.ts';
import type { GatewayConfig } from './config.ts';
import { createDrain } from './drain.ts';
import { openExplorer } from './explorer.ts';
import { createEngine } from './federation/engine.ts';
import { createGraphqlServer } from './federation/graphqlServer.ts';
import type { RunningClock } from './registry/domainClock.ts';
import { createServer } from './server.ts';
import { createReadiness } from './status.ts';

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

/** Starts a gateway: clock, engine, GraphQL server, doors. It asks no subgraph anything, so all of them may be down. */
export async function startGateway(config: GatewayConfig, { log, clock }: GatewayResources): Promise<RunningGateway> {
  const supergraphSdl = await readFile(config.supergraphPath, 'utf8');
  const explorer = config.mode === 'demo' && config.explorer !== null ? await openExplorer(config.explorer) : null;
  const metrics = createMetrics('gateway');
  const engine = await createEngine({ supergraphSdl, subgraphs: config.subgraphs, log, metrics });
  const apollo = createGraphqlServer({ engine, mode: config.mode, log });
  const authenticate = createAuthenticator(config.issuer);
  const readiness = createReadiness(config.subgraphs);
  let isDraining = false;
  await clock.start();
  try {
    await apollo.start();
    const server = createServer({
      config,
      apollo,
      authenticate,
      clock,
      explorer,
      readiness,
      isDraining: () => isDraining,
      log,
      metrics,
    });
    const drain = createDrain(server);
    const port = await listen(server, config);
    return {
      port,
      async stop() {
        isDraining = true;
        await drain();
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

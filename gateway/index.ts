import type { EventLog, ListeningPart, Logger, MacKey } from '@hub/chassis';
import type { GatewayConfig } from './config.ts';
import { createDomainClock } from './registry/domainClock.ts';
import type { RunningClock } from './registry/domainClock.ts';
import type { RunningGateway } from './startGateway.ts';

export { gatewayConfigOf, gatewayEnv } from './config.ts';
export type { GatewayConfig, GatewayExplorer, SubgraphAddress } from './config.ts';
export {
  DEMO_CLOCK_START,
  advanceDomainClock,
  readDomainClock,
  setDomainClock,
  startDomainClock,
} from './registry/domainClock.ts';
export type { DomainClock, Registry, RunningClock } from './registry/domainClock.ts';

/** The migrations of the registry, the gateway's own database. */
export const registryMigrations: URL = new URL('registry/migrations/', import.meta.url);

/** What a gateway gets from who starts it. */
export interface GatewayOptions {
  readonly log: Logger;
  /** The domain clock; by default the registry's in the demo, and the real time in production. */
  readonly clock?: RunningClock;
  /** The log that live updates come from, which stays its owner's to close; without one, subscriptions are refused. */
  readonly eventLog?: EventLog | null;
  /** The keys that events of a producer are signed with; by default none, so that no event is believed. */
  readonly eventKeysOf?: (producer: string) => readonly MacKey[];
}

/** Makes the gateway a part: started and stopped like any other. */
export function createGateway(config: GatewayConfig, options: GatewayOptions): ListeningPart {
  const { mode, databaseUrl } = config;
  const { log, clock, eventLog = null, eventKeysOf = () => [] } = options;
  let running: RunningGateway | null = null;
  let address = '';
  return {
    name: 'gateway',
    url: () => address,
    async start() {
      // Loaded at the start, because the GraphQL server is slow to load and other users of this package do without it.
      const { startGateway } = await import('./startGateway.ts');
      running = await startGateway(config, {
        log,
        clock: clock ?? createDomainClock({ mode, databaseUrl, log }),
        liveSource: eventLog === null ? null : { eventLog, keysOf: eventKeysOf },
      });
      address = running.url;
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.stop();
    },
  };
}

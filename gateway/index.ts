import { openEventLog } from '@hub/chassis';
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
  /** The log that live updates come from, which stays its owner's to close; by default, the one that is configured. */
  readonly eventLog?: EventLog | null;
  /** The keys that events of that log are signed with; by default none, so that no event is believed. */
  readonly eventKeysOf?: (producer: string) => readonly MacKey[];
}

/** The log that the configuration names; it connects when something is asked of it. */
const openOwnLog = async ({ events: { address } }: GatewayConfig, log: Logger): Promise<EventLog | null> =>
  address === null ? null : openEventLog(address, { client: 'hub-gateway', log });

/** Makes the gateway a part: started and stopped like any other. */
export function createGateway(config: GatewayConfig, options: GatewayOptions): ListeningPart {
  const { mode, databaseUrl } = config;
  const { log, clock, eventLog = null, eventKeysOf = () => [] } = options;
  let running: RunningGateway | null = null;
  let own: EventLog | null = null;
  let address = '';
  return {
    name: 'gateway',
    url: () => address,
    async start() {
      // Loaded at the start, because the GraphQL server is slow to load and other users of this package do without it.
      const { startGateway } = await import('./startGateway.ts');
      const given = eventLog === null ? null : { eventLog, keysOf: eventKeysOf };
      own = given === null ? await openOwnLog(config, log) : null;
      const liveSource = given ?? (own === null ? null : { eventLog: own, keysOf: config.events.keysOf });
      running = await startGateway(config, {
        log,
        clock: clock ?? createDomainClock({ mode, databaseUrl, log }),
        liveSource,
      });
      address = running.url;
    },
    async stop() {
      const [stopping, closing] = [running, own];
      [running, own] = [null, null];
      await stopping?.stop();
      await closing?.close();
    },
  };
}

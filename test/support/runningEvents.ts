import { createMetrics, eventsConfigOf, eventsEnvShape, readConfig } from '@hub/chassis';
import type { Subgraph } from '@hub/chassis';
import { z } from 'zod';
import type { TestLog } from './logs.ts';
import type { TestSubgraph } from './subgraph.ts';

/** A subgraph's relay and consumer, running in this process. */
export interface RunningTestEvents {
  stop(): Promise<void>;
}

/** Runs relay and consumer of a subgraph whose database and keys a test has. */
export async function runEvents(definition: Subgraph, hub: TestSubgraph, log: TestLog): Promise<RunningTestEvents> {
  const env = readConfig(z.object(eventsEnvShape), log.env);
  const config = { ...eventsConfigOf({ ...env, HUB_MODE: 'demo' }), address: log.address };
  // A part has metrics of its own, wherever it runs.
  const open = await definition.open({ ...hub.resources, metrics: createMetrics('test') });
  const events = await open.startEvents({ databaseUrl: hub.app.options.connectionString ?? '', config });
  return {
    async stop() {
      await events.stop();
      await open.close();
    },
  };
}

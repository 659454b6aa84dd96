import { createPool } from '@hub/chassis';
import { startDomainClock } from '@hub/gateway';
import type { HubDatabases } from './databases.ts';
import { readScenario } from './seed/scenario.ts';

/** Starts the demo's domain clock at the hour of the city, once; it runs on from there, also while the hub is down. */
export async function startDemoClock(city: string, { byName }: HubDatabases): Promise<void> {
  const registry = createPool({ url: byName.registry.appUrl, name: 'hub clock', connectionsMax: 1 });
  try {
    await startDomainClock(registry, readScenario(city).clockStart);
  } finally {
    await registry.end();
  }
}

import { randomBytes } from 'node:crypto';
import { createMetrics } from '@hub/chassis';
import type { EventOperations, MacKey, Subgraph } from '@hub/chassis';
import { PRODUCERS } from '@hub/schema';
import type { TestLog } from './logs.ts';
import type { TestSubgraph } from './subgraph.ts';

/** A part's relay and consumer over a test's log, beside whatever else asks its database. */
export interface EventPart {
  readonly start: () => Promise<void>;
  /** In order, as a shutdown does. */
  readonly stop: () => Promise<void>;
  /** What an operator can do, whether it runs or not; whoever asked closes it. */
  readonly operate: () => Promise<EventOperations>;
}

/** Makes parts that trust each other's events. */
export function createEventParts({ address }: TestLog): (definition: Subgraph, hub: TestSubgraph) => EventPart {
  const keys = new Map(PRODUCERS.map((name) => [name as string, { id: name, key: randomBytes(32) }]));
  const config = {
    address,
    keysOf: (producer: string): readonly MacKey[] => [keys.get(producer) ?? []].flat(),
    failAt: null,
  };
  return (definition, { app, resources }) => {
    const events = { databaseUrl: app.options.connectionString ?? '', config };
    let stop = async (): Promise<void> => undefined;
    return {
      async start() {
        // A part has metrics of its own each time that it is started.
        const part = await definition.open({ ...resources, metrics: createMetrics('test') });
        const running = await part.startEvents(events);
        stop = async () => {
          stop = async () => undefined;
          await running.stop();
          await part.close();
        };
      },
      stop: () => stop(),
      operate: () => definition.operate(resources, events),
    };
  };
}

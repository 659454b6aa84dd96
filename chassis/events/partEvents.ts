import { invariant } from '../invariant.ts';
import type { Database } from '../postgres/transaction.ts';
import type { Logger, Metrics } from '../telemetry.ts';
import { startConsumer, topicsOf } from './consumer.ts';
import type { ConsumerOptions } from './consumer.ts';
import type { EventHandler, SubgraphEvents } from './eventHandler.ts';
import type { EventsConfig, LogAddress } from './eventsConfig.ts';
import { createEventsWatch, showEventsState } from './eventsState.ts';
import type { EventsState } from './eventsState.ts';
import type { PassPoint } from './failPoint.ts';
import type { EventLog } from './log.ts';
import { openEventLog } from './openEventLog.ts';
import { parkedKeys, retryKey, skipFirst } from './parking.ts';
import type { DecisionOutcome, ParkedKey, ParkingDecision } from './parking.ts';
import { rebuildProjection } from './rebuild.ts';
import type { Rebuilt } from './rebuild.ts';
import { createRelay } from './relay.ts';
import { replay } from './replay.ts';
import type { Replayed } from './replay.ts';

/** What a part's events are started with. */
export interface PartEventsOptions<Tables> {
  readonly part: string;
  readonly events: SubgraphEvents<Tables>;
  readonly database: Database;
  /** The same database by its address: relay and rebuild have connections to themselves. */
  readonly databaseUrl: string;
  readonly knowsPlaces: (codes: readonly string[]) => Promise<boolean>;
  readonly config: EventsConfig & { readonly address: LogAddress };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly passPoint?: PassPoint | undefined;
}

/** A part's relay and consumer, at work. */
export interface RunningEvents {
  readonly state: () => Promise<EventsState>;
  /** Relay first, so that nothing new is begun, then the consumer, then the log. */
  readonly stop: () => Promise<void>;
}

/** What an operator can do about a part's events, from a process of its own. */
export interface EventOperations {
  readonly eventLog: EventLog;
  readonly topics: readonly string[];
  readonly projections: readonly string[];
  readonly parked: () => Promise<readonly ParkedKey[]>;
  readonly retry: (decision: ParkingDecision) => Promise<DecisionOutcome>;
  readonly skip: (decision: ParkingDecision) => Promise<DecisionOutcome>;
  readonly replay: (onProgress?: (progress: Replayed) => void) => Promise<Replayed>;
  /** @throws where the part has no projection of that name. */
  readonly rebuild: (
    projection: string,
    onProgress?: (progress: { readonly applied: number; readonly behind: number }) => void,
  ) => Promise<Rebuilt>;
  readonly close: () => Promise<void>;
}

/** Every handler of a part; one for each kind of event, or the inbox would let only the first have it. */
function handlersOf<Tables>({ handlers, projections }: SubgraphEvents<Tables>): readonly EventHandler<Tables>[] {
  const all = [...handlers, ...projections.flatMap((projection) => projection.handlers)];
  const types = all.map(({ shape }) => shape.type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  invariant(twice === undefined, `one handler for each kind of event, not two for ${twice}`);
  return all;
}

function consumerOptions<Tables>(options: PartEventsOptions<Tables>, eventLog: EventLog): ConsumerOptions<Tables> {
  const { part, events, database, knowsPlaces, config, log, metrics, passPoint } = options;
  return {
    consumer: part,
    handlers: handlersOf(events),
    keysOf: config.keysOf,
    knowsPlaces,
    database,
    passPoint: passPoint ?? (() => undefined),
    eventLog,
    log,
    metrics,
  };
}

/** The key that a part's own events are signed with. @throws where none was given. */
function signingKey({ part, config }: Pick<PartEventsOptions<unknown>, 'part' | 'config'>) {
  const [key] = config.keysOf(part);
  if (key === undefined)
    throw new Error(`Expected a key for ${part} in EVENT_KEYS; none came. Add ${part}=<id>:<key>.`);
  return key;
}

/** Starts a part's relay and consumer; they come up by themselves whenever the log is there. */
export async function startPartEvents<Tables>(options: PartEventsOptions<Tables>): Promise<RunningEvents> {
  const { part, database, databaseUrl, config, log, metrics } = options;
  const eventKey = signingKey(options);
  const eventLog = await openEventLog(config.address, { client: `hub-${part}`, log });
  const consuming = consumerOptions(options, eventLog);
  const { passPoint } = consuming;
  const { scopeKey } = database;
  const relay = createRelay({ producer: part, databaseUrl, scopeKey, eventKey, eventLog, log, passPoint });
  relay.start();
  const consumer = startConsumer(consuming);
  const state = createEventsWatch({ part, database, eventLog, relay, consumer });
  showEventsState(metrics, state);
  return {
    state,
    async stop() {
      await relay.stop();
      await consumer.stop();
      await eventLog.close();
    },
  };
}

/** Opens what an operator works with; nothing is relayed or consumed by it. */
export async function openEventOperations<Tables>(options: PartEventsOptions<Tables>): Promise<EventOperations> {
  const { part, events, database, databaseUrl, config, log } = options;
  const eventLog = await openEventLog(config.address, { client: `hub-${part}-operations`, log });
  const consuming = consumerOptions(options, eventLog);
  const projectionOf = (name: string) => {
    const found = events.projections.find((projection) => projection.name === name);
    const names = events.projections.map((projection) => projection.name).join(', ') || 'none';
    if (found === undefined) throw new Error(`Expected a projection of ${part} (${names}); ${name} came.`);
    return found;
  };
  return {
    eventLog,
    topics: topicsOf(consuming.handlers),
    projections: events.projections.map(({ name }) => name),
    parked: () => parkedKeys(database),
    retry: (decision) => retryKey(consuming, decision),
    skip: (decision) => skipFirst(consuming, decision),
    replay: (onProgress) => replay(consuming, onProgress),
    rebuild: (name, onProgress) =>
      rebuildProjection({
        part,
        projection: projectionOf(name),
        databaseUrl,
        scopeKey: database.scopeKey,
        eventLog,
        keysOf: config.keysOf,
        onProgress,
      }),
    close: () => eventLog.close(),
  };
}

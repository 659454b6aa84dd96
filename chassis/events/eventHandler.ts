import type { Kysely } from 'kysely';
import type { EventShape } from './outbox.ts';

/** An event as a handler gets it: verified, of a shape that it knows. */
export interface ReceivedEvent<Data> {
  readonly id: string;
  readonly type: string;
  readonly producer: string;
  /** The aggregate's id. */
  readonly key: string;
  /** When it happened, RFC 3339. */
  readonly occurredAt: string;
  /** When its producer knew it, RFC 3339: the domain time of whatever follows from it here. */
  readonly knownAt: string;
  readonly traceparent: string | null;
  readonly data: Data;
}

/** What an effect is made with: one transaction, in which the event is remembered too. */
export interface Effect<Tables> {
  readonly db: Kysely<Tables>;
}

/** What one part does about one kind of event. */
export interface EventHandler<Tables> {
  readonly shape: EventShape;
  /** Codes of places that the event names; those that the register does not have park it. */
  readonly placesOf: (data: unknown) => readonly string[];
  readonly handle: (event: ReceivedEvent<unknown>, effect: Effect<Tables>) => Promise<void>;
}

/** What is given for one. */
interface HandlerOptions<Tables, Data> {
  readonly shape: EventShape<Data>;
  /** None by default: the event is about no place, or about the register itself. */
  readonly placesOf?: (data: Data) => readonly string[];
  readonly handle: (event: ReceivedEvent<Data>, effect: Effect<Tables>) => Promise<void>;
}

/** Makes a handler whose data have been checked by its contract. */
export const onEvent = <Tables, Data>({
  shape,
  placesOf,
  handle,
}: HandlerOptions<Tables, Data>): EventHandler<Tables> => ({
  shape,
  placesOf: (data) => placesOf?.(shape.data.parse(data)) ?? [],
  handle: (event, effect) => handle({ ...event, data: shape.data.parse(event.data) }, effect),
});

/**
 * A copy of others' facts that can be built anew at any time: the fold of compacted topics. Its handlers look at nothing
 * but the event and its own tables, and keep a version in each row, so that an older event changes nothing.
 */
export interface Projection<Tables> {
  readonly name: string;
  /** In the order in which they can be filled: whoever refers to another comes after it. */
  readonly tables: readonly string[];
  readonly handlers: readonly EventHandler<Tables>[];
}

/** The first record of aggregates that came by import: what a projection of others needs to begin with. */
export interface Snapshot {
  readonly shape: EventShape;
  /** The data set whose arrival completes what is selected. */
  readonly after: string;
  /** The table whose rows are told of. Writers wait while they are told, so that no older state comes after a newer one. */
  readonly table: string;
  /** A statement that gives `key`, `occurred_at`, `known_at` and `data` (jsonb), a row for each aggregate. */
  readonly select: string;
}

/** What a subgraph has to do with events. */
export interface SubgraphEvents<Tables> {
  /** What it does about others' events, once for each. */
  readonly handlers: readonly EventHandler<Tables>[];
  /** What it copies of others. */
  readonly projections: readonly Projection<Tables>[];
  readonly snapshots: readonly Snapshot[];
}

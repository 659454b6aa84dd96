import type { z } from 'zod';

/** The parts that produce events. */
export const PRODUCERS = Object.freeze(['grid', 'mediation', 'credit', 'cadres'] as const);
export type Producer = (typeof PRODUCERS)[number];

/** Whoever may read events: the producers, and the gateway for live updates. */
export type Reader = Producer | 'gateway';

/** Who reads an event, and why; nobody else may. */
export interface EventReader {
  readonly part: Reader;
  readonly why: string;
}

/** What is said of one kind of event. */
interface EventWords<Shape extends z.ZodObject> {
  readonly producer: Producer;
  /** The fact, in the past tense, or `<aggregate>-state` for how an aggregate stands. */
  readonly name: string;
  readonly version: number;
  /** `event`: something happened; `state`: how an aggregate stands now, the last one of each kept for ever. */
  readonly kind: 'event' | 'state';
  /** The field of the data that holds the aggregate's id, which is the record's key. */
  readonly key: Extract<keyof Shape['shape'], string>;
  readonly means: string;
  readonly meansZh: string;
  /** Nobody where it is only put on record. */
  readonly readers: readonly EventReader[];
  readonly data: Shape;
}

/** The contract of one kind of event. */
export interface EventContract<Shape extends z.ZodObject = z.ZodObject> extends EventWords<Shape> {
  /** `grid.event-converted.v1`. */
  readonly type: string;
  /** `hub.grid.v1`, or `hub.grid.state.v1`. */
  readonly topic: string;
}

/** Partitions of every topic: the key's hash chooses, so the number is never changed. */
export const PARTITIONS = 12;

/** The two topics of a producer. */
export const topicOf = (producer: Producer, kind: 'event' | 'state'): string =>
  kind === 'event' ? `hub.${producer}.v1` : `hub.${producer}.state.v1`;

/** Makes a contract. */
export const defineEvent = <Shape extends z.ZodObject>(words: EventWords<Shape>): EventContract<Shape> =>
  Object.freeze({
    ...words,
    type: `${words.producer}.${words.name}.v${words.version}`,
    topic: topicOf(words.producer, words.kind),
  });

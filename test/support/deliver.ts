import { randomBytes } from 'node:crypto';
import { applyRecord, invariant, newUuid, writeEnvelope } from '@hub/chassis';
import type { EventHandler } from '@hub/chassis';
import type { TestSubgraph } from './subgraph.ts';

/** What of a contract says where a record goes. */
interface Told {
  readonly type: string;
  readonly topic: string;
  readonly producer: string;
  /** The field of the data that is the record's key. */
  readonly key: string;
}

/** What of an event a test says itself, beside its data. */
export interface Delivered {
  /** The same one twice is the same event. */
  readonly id?: string;
  readonly occurredAt?: string;
  readonly knownAt?: string;
  readonly traceparent?: string;
}

/** Who receives: a part with its handlers, and the places that its register has; all of them where none are named. */
interface Receiver<Tables> {
  readonly part: string;
  readonly handlers: readonly EventHandler<Tables>[];
  readonly places?: readonly string[];
}

const AT = '2023-12-26T18:00:00+08:00';
const KEY = { id: 'test', key: randomBytes(32) };

/**
 * Makes the delivery of events to a part, signed and through the chassis, as its consumer gets them from the log.
 * @returns what became of each: `handled`, `duplicate`, `skipped`, `parked` or `waiting`.
 */
export function createDelivery<Tables>(
  { resources }: TestSubgraph,
  { part, handlers, places }: Receiver<Tables>,
): (contract: Told, data: Readonly<Record<string, unknown>>, more?: Delivered) => Promise<string> {
  let offset = 0;
  return async ({ type, topic, producer, key: keyField }, data, more = {}) => {
    const key = data[keyField];
    invariant(typeof key === 'string', `the data of ${type} have a text ${keyField}`);
    offset += 1;
    const { id = newUuid(), occurredAt = AT, knownAt = AT, traceparent = null } = more;
    const facts = { id, producer, type, subject: key, occurredAt, knownAt, sequence: offset, traceparent, data };
    const record = { topic, key, partition: 0, offset, storedAtMs: Date.now(), value: writeEnvelope(facts, KEY) };
    const { database } = resources;
    const options = {
      consumer: part,
      database,
      handlers,
      keysOf: () => [KEY],
      knowsPlaces: async (codes: readonly string[]) =>
        places === undefined || codes.every((code) => places.includes(code)),
      passPoint: () => undefined,
    };
    return applyRecord(options, record);
  };
}

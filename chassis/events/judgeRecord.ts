import { z } from 'zod';
import type { MacKey } from '../identity.ts';
import { parseJson } from '../parseJson.ts';
import { openEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import type { EventHandler, ReceivedEvent } from './eventHandler.ts';
import type { LogRecord } from './log.ts';

/** Why a record waits for a person. */
export type ParkingReason = 'BROKEN_BODY' | 'WRONG_MAC' | 'UNKNOWN_VERSION' | 'UNKNOWN_PLACE' | 'HANDLER_FAILED';

/** What a consumer does with a record. */
export type Judgement<Tables> =
  | { readonly kind: 'skip' }
  | { readonly kind: 'park'; readonly reason: ParkingReason; readonly detail: string }
  | { readonly kind: 'handle'; readonly handler: EventHandler<Tables>; readonly event: ReceivedEvent<unknown> };

/** What a consumer judges by. */
export interface JudgingOptions<Tables> {
  readonly handlers: readonly EventHandler<Tables>[];
  readonly keysOf: (producer: string) => readonly MacKey[];
  /** Whether the register has all these places. */
  readonly knowsPlaces: (codes: readonly string[]) => Promise<boolean>;
}

const SKIP = Object.freeze({ kind: 'skip' } as const);
const park = (reason: ParkingReason, detail: string) => ({ kind: 'park', reason, detail }) as const;

const named = z.object({ type: z.string().regex(/^[a-z]+\.[a-z-]+\.v\d+$/) });
const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');

/** The handler of a type, another version of whose fact is handled, or neither. */
function handlerFor<Tables>(handlers: readonly EventHandler<Tables>[], type: string) {
  const handler = handlers.find(({ shape }) => shape.type === type);
  if (handler !== undefined) return { handler };
  return { isOtherVersion: handlers.some(({ shape }) => withoutVersion(shape.type) === withoutVersion(type)) };
}

/** What the data are checked for, once the envelope is known to be good. */
async function judgeData<Tables>(
  { knowsPlaces }: JudgingOptions<Tables>,
  handler: EventHandler<Tables>,
  { id, type, source, subject, time, recordedtime, traceparent, data }: Envelope,
): Promise<Judgement<Tables>> {
  const parsed = handler.shape.data.safeParse(data);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].slice(0, 5);
    return park('BROKEN_BODY', `its data do not fit the contract of ${type}: look at ${fields.join(', ')}`);
  }
  const places = handler.placesOf(parsed.data);
  if (places.length > 0 && !(await knowsPlaces(places)))
    return park('UNKNOWN_PLACE', `it names a place that the register does not have: ${places.join(', ')}`);
  const event = {
    id,
    type,
    producer: source.slice('/hub/'.length),
    key: subject,
    occurredAt: time,
    knownAt: recordedtime,
    traceparent: traceparent ?? null,
    data: parsed.data,
  };
  return { kind: 'handle', handler, event };
}

/**
 * Decides what to do with a record: skip what is not for this consumer, park what cannot be right, handle the rest.
 * Reasons hold nothing of the content but names of fields and codes of places.
 */
export async function judgeRecord<Tables>(
  record: LogRecord,
  options: JudgingOptions<Tables>,
): Promise<Judgement<Tables>> {
  const { topic, key, value } = record;
  // A tombstone says that nothing is left to copy; no aggregate of the hub is ever deleted, so nothing follows from it.
  if (value === null) return SKIP;
  const seen = named.safeParse(parseJson(value.toString()));
  if (!seen.success) return park('BROKEN_BODY', 'it is no JSON with a `type` such as orders.order-placed.v1');
  const { handler, isOtherVersion } = handlerFor(options.handlers, seen.data.type);
  if (handler === undefined && !isOtherVersion) return SKIP;
  const opened = openEnvelope(value, options.keysOf);
  if ('fault' in opened) return park(opened.fault, opened.detail);
  const { envelope } = opened;
  if (envelope.subject !== key) return park('BROKEN_BODY', 'its subject is not the key of its record');
  if (handler === undefined)
    return park('UNKNOWN_VERSION', `${envelope.type} is of a version that this software does not know`);
  if (handler.shape.topic !== topic) return park('BROKEN_BODY', `${envelope.type} does not belong into ${topic}`);
  return judgeData(options, handler, envelope);
}

import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { z } from 'zod';
import { invariant } from '../invariant.ts';
import { newUuid } from '../uuid.ts';

/** What a contract says of one kind of event, as far as producing and consuming it goes. */
export interface EventShape<Data = unknown> {
  /** `<producer>.<fact>.v<n>`. */
  readonly type: string;
  readonly topic: string;
  /** Checks data, and leaves out what the contract does not name. */
  readonly data: z.ZodType<Data>;
}

/** An event to be recorded. */
export interface NewEvent<Data> {
  /** The aggregate's id. Its row must be locked or new in this transaction, or its events could change places. */
  readonly key: string;
  /** When it happened, RFC 3339, domain time. */
  readonly occurredAt: string;
  /** When it became known here, RFC 3339, domain time; the same where nothing was offline. */
  readonly knownAt: string;
  readonly data: Data;
  /** W3C trace context of the request that made it. */
  readonly traceparent?: string | null | undefined;
}

/** Larger data is a slip of the command that makes it: events carry ids, not content. */
const DATA_BYTES_MAX = 64 * 1024;

/**
 * Records an event in the outbox, in the transaction of the change that it tells of.
 * @returns its id.
 */
export async function recordEvent<Data>(
  db: QueryExecutorProvider,
  { type, topic, data: shape }: EventShape<Data>,
  { key, occurredAt, knownAt, data, traceparent }: NewEvent<Data>,
): Promise<string> {
  const id = newUuid();
  const text = JSON.stringify(shape.parse(data));
  invariant(Buffer.byteLength(text) <= DATA_BYTES_MAX, `the data of ${type} has at most ${DATA_BYTES_MAX} bytes`);
  await sql`insert into hub.outbox (id, topic, key, type, occurred_at, known_at, data, traceparent)
    values (${id}, ${topic}, ${key}, ${type}, ${occurredAt}, ${knownAt}, ${text}, ${traceparent ?? null})`.execute(db);
  return id;
}

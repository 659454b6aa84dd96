import { writeEnvelope } from '@hub/chassis';
import type { MacKey, OutgoingRecord } from '@hub/chassis';
import type { TestSubgraph } from './subgraph.ts';

/** A row of an outbox, as the relay reads it. */
export interface CapturedEvent {
  readonly id: string;
  readonly producer: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly knownAt: string;
  readonly sequence: number;
  readonly traceparent: string | null;
  readonly data: unknown;
}

/** What a part has told so far, in order. @param types those that whoever is told of them handles. */
export async function capturedEvents(
  { admin }: TestSubgraph,
  producer: string,
  types: readonly string[],
): Promise<readonly CapturedEvent[]> {
  const { rows } = await admin.query<CapturedEvent>(
    `select id, $1 as producer, topic, key, type, sequence::int, traceparent, data,
       to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MSTZH:TZM') as "occurredAt",
       to_char(known_at, 'YYYY-MM-DD"T"HH24:MI:SS.MSTZH:TZM') as "knownAt"
     from hub.outbox where type = any ($2) order by outbox.sequence`,
    [producer, types],
  );
  return rows;
}

/** Signs them, as the relay does. */
export const signedRecords = (
  events: readonly CapturedEvent[],
  keysOf: (producer: string) => readonly MacKey[],
): readonly OutgoingRecord[] =>
  events.map((event) => {
    const [key] = keysOf(event.producer);
    if (key === undefined) throw new TypeError(`${event.producer} has a key`);
    return { topic: event.topic, key: event.key, value: writeEnvelope({ ...event, subject: event.key }, key) };
  });

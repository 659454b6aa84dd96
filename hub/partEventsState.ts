import type { EventsState } from '@hub/chassis';
import { z } from 'zod';
import type { HubState } from './home.ts';

/** How long a part may take to say how its events stand; it asks its database and the log itself. */
const ANSWER_TIMEOUT_MS = 5_000;

const stateShape = z.object({
  state: z.enum(['ok', 'log-away', 'parked']),
  relay: z.object({ isLeading: z.boolean(), unsent: z.number(), oldestUnsentSeconds: z.number() }),
  consumer: z.object({
    group: z.string(),
    topics: z.array(z.string()),
    isReceiving: z.boolean(),
    lagMessages: z.number().nullable(),
    lagSeconds: z.number().nullable(),
    parkedKeys: z.number(),
  }),
});

/** How the events of one part stand, as far as commands show it. */
export type PartEventsState = Pick<EventsState, 'state' | 'relay' | 'consumer'>;

const healthShape = z.object({ events: stateShape });

/** Asks a part how its events stand; null where it does not say, or has none. */
export async function partEventsState(url: string): Promise<PartEventsState | null> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return healthShape.parse(await response.json()).events;
  } catch {
    return null;
  }
}

/** What carries events, for people. */
export const transportWords = (transport: HubState['transport'], brokers?: string): string =>
  transport === 'kafka' ? `Kafka${brokers === undefined ? '' : ` at ${brokers}`}` : 'a log on PostgreSQL (no Kafka)';

const count = (value: number): string => value.toLocaleString('en');

/** `5 unsent (12 s)`. */
function relayWords({ unsent, oldestUnsentSeconds }: PartEventsState['relay']): string {
  return unsent === 0 ? '0 unsent' : `${count(unsent)} unsent (${Math.round(oldestUnsentSeconds)} s)`;
}

function consumerWords({ topics, lagMessages, lagSeconds, parkedKeys }: PartEventsState['consumer']): string {
  if (topics.length === 0) return 'reads none';
  const age = lagSeconds === null || lagSeconds === 0 ? '' : ` (${Math.round(lagSeconds)} s)`;
  const behind = lagMessages === null ? 'behind unknown' : `${count(lagMessages)} behind${age}`;
  return `${behind}, ${count(parkedKeys)} parked`;
}

/** The same on one line for people. */
export const eventsWords = (events: PartEventsState | null): string =>
  events === null ? '' : `events: ${events.state}, ${relayWords(events.relay)}, ${consumerWords(events.consumer)}`;

import type { Logger, Metrics } from '../telemetry.ts';
import { groupEffects } from './groupEffects.ts';
import { applyRecord } from './applyRecord.ts';
import type { ApplyOptions, Outcome } from './applyRecord.ts';
import type { EventLog, LogRecord, Subscription } from './log.ts';

/** What a consumer is made from. */
export interface ConsumerOptions<Tables> extends ApplyOptions<Tables> {
  readonly eventLog: EventLog;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** One part's reading of the others' events. */
export interface Consumer {
  /** What it reads; none where it has no handler. */
  readonly topics: readonly string[];
  readonly isReceiving: () => boolean;
  /** When the log took the last record that was applied here, in milliseconds since 1970; null before the first. */
  readonly lastStoredAtMs: () => number | null;
  /** Finishes the records in hand and leaves. Idempotent. */
  readonly stop: () => Promise<void>;
}

/** Keys handled at the same time; their effects share transactions, of which two are open at most. */
const LANES_MAX = 32;

/** The topics of some handlers, each once. */
export const topicsOf = (handlers: readonly { readonly shape: { readonly topic: string } }[]): readonly string[] =>
  [...new Set(handlers.map(({ shape }) => shape.topic))].toSorted();

/** Applies records and tells what became of each. */
export function applier<Tables>(options: Omit<ConsumerOptions<Tables>, 'eventLog'>) {
  const { consumer, metrics, log } = options;
  const effect = groupEffects<Tables>();
  return async (record: LogRecord): Promise<Outcome> => {
    const outcome = await applyRecord(options, record, effect);
    metrics.eventOutcomes.inc({ consumer, outcome });
    metrics.eventSeconds.observe({ consumer }, Math.max(0, Date.now() - record.storedAtMs) / 1000);
    if (outcome === 'parked') {
      const { topic, partition, offset, key } = record;
      log.error({ consumer, topic, partition, offset, key }, 'a key is parked; `hub events parked` shows why');
    }
    return outcome;
  };
}

/** Reads the topics of its handlers as the group of its name, for as long as it is not stopped. */
export function startConsumer<Tables>(options: ConsumerOptions<Tables>): Consumer {
  const { consumer, eventLog, handlers } = options;
  const topics = topicsOf(handlers);
  const apply = applier(options);
  let lastStoredAtMs: number | null = null;
  const subscription: Subscription | null =
    topics.length === 0
      ? null
      : eventLog.consume({
          group: consumer,
          topics,
          from: 'beginning',
          lanesMax: LANES_MAX,
          handle: async (record) => {
            await apply(record);
            lastStoredAtMs = Math.max(lastStoredAtMs ?? 0, record.storedAtMs);
          },
        });
  return {
    topics,
    isReceiving: () => subscription?.isReceiving() ?? true,
    lastStoredAtMs: () => lastStoredAtMs,
    stop: async () => subscription?.stop(),
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, LogRecord } from '@hub/chassis';

/** What is followed, and for how long. */
export interface Following {
  readonly topics: readonly string[];
  readonly from: 'beginning' | 'end';
  /** Told once records come. */
  readonly onReceiving: () => void;
  readonly onRecord: (record: LogRecord) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

const LOOK_MS = 50;

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Follows topics in a group of its own until the signal aborts, and leaves nothing of the group in the log. */
export async function followLog(eventLog: EventLog, following: Following): Promise<void> {
  const { topics, from, onReceiving, onRecord, signal } = following;
  const group = `tail-${randomUUID().slice(0, 8)}`;
  const subscription = eventLog.consume({
    group,
    topics,
    from,
    lanesMax: 1,
    handle: async (record) => {
      if (!signal.aborted) onRecord(record);
    },
  });
  try {
    while (!subscription.isReceiving() && !signal.aborted)
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) onReceiving();
    await whenAborted(signal);
  } finally {
    await subscription.stop();
    // A log that has gone forgets the group by itself, or keeps a few rows of it.
    await eventLog.deleteGroup(group).catch(() => undefined);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Subscription } from '../log.ts';
import { receive } from './receive.ts';
import type { ReceiveOptions } from './receive.ts';

/** How long after a broken session the next is tried: each time twice as long, until one holds. */
const RETRY_MS = 100;
const RETRY_MS_MAX = 1_000;

/** Keeps a member in its group until it is stopped: session after session, whenever the database is there. */
export function startSubscription(options: Omit<ReceiveOptions, 'stopped' | 'onReceiving'>): Subscription {
  const { group, topics, log } = options;
  const stopping = new AbortController();
  const { signal: stopped } = stopping;
  let isReceiving = false;
  let failuresInARow = 0;

  const onReceiving = (receives: boolean): void => {
    isReceiving = receives;
    if (receives) failuresInARow = 0;
  };
  const serve = async (): Promise<void> => {
    while (!stopped.aborted) {
      try {
        await receive({ ...options, stopped, onReceiving });
      } catch (error) {
        // Said once for each time that it is away.
        if (failuresInARow === 0)
          log.warn({ error, group, topics }, 'the log is away; joining the group again is tried');
        failuresInARow += 1;
      }
      isReceiving = false;
      const ms = Math.min(RETRY_MS_MAX, RETRY_MS * 2 ** failuresInARow);
      await sleep(ms, undefined, { signal: stopped }).catch(() => undefined);
    }
  };
  const serving = serve();

  return {
    isReceiving: () => isReceiving && !stopped.aborted,
    async stop() {
      stopping.abort();
      await serving;
    },
  };
}

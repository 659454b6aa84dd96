import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './telemetry.ts';

/** Something that runs until it is stopped. */
export interface Part {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export type LifecycleState = 'stopped' | 'starting' | 'running' | 'stopping';

export interface Lifecycle {
  start(): Promise<void>;
  /** Idempotent: every caller waits for the same stop. */
  stop(reason: string): Promise<void>;
  state(): LifecycleState;
}

export interface LifecycleOptions {
  /** For all parts together; a part that hangs is named and left behind. */
  readonly stopTimeoutMs: number;
  readonly log: Logger;
}

/** Starts parts in order and stops them in reverse. A part that fails to start stops those that had. */
export function createLifecycle(parts: readonly Part[], { stopTimeoutMs, log }: LifecycleOptions): Lifecycle {
  let state: LifecycleState = 'stopped';
  let started: Part[] = [];
  let stopping: Promise<void> | null = null;

  const stopOne = async (part: Part, deadlineAt: number): Promise<void> => {
    const waiting = new AbortController();
    const timeout = sleep(Math.max(0, deadlineAt - performance.now()), 'late', { signal: waiting.signal }).catch(() => 'done');
    const outcome = await Promise.race([part.stop().then(() => 'done', (error: unknown) => ({ error })), timeout]);
    waiting.abort();
    if (outcome === 'late') log.error({ part: part.name }, 'a part did not stop in time and is left behind');
    else if (typeof outcome === 'object') log.error({ part: part.name, error: outcome.error }, 'a part failed to stop');
  };

  const stopStarted = async (): Promise<void> => {
    const deadlineAt = performance.now() + stopTimeoutMs;
    for (const part of started.toReversed()) await stopOne(part, deadlineAt);
    started = [];
    state = 'stopped';
  };

  return {
    state: () => state,
    async start() {
      state = 'starting';
      for (const part of parts) {
        try {
          await part.start();
          started.push(part);
        } catch (error) {
          await stopStarted();
          throw error;
        }
      }
      state = 'running';
    },
    stop(reason) {
      if (stopping !== null) return stopping;
      log.info({ reason }, 'stopping');
      state = 'stopping';
      stopping = stopStarted();
      return stopping;
    },
  };
}

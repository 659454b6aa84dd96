import { setTimeout as sleep } from 'node:timers/promises';
import { invariant } from './invariant.ts';
import type { Logger } from './telemetry.ts';

/** Something that runs until it is stopped. */
export interface Part {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Where a lifecycle is. */
export type LifecycleState = 'stopped' | 'starting' | 'running' | 'stopping';

/** Parts that start and stop as one. */
export interface Lifecycle {
  /** @throws what the part that failed threw, once those before it have stopped. */
  start(): Promise<void>;
  /** Idempotent: every caller waits for the same stop. It never throws; what goes wrong is logged by part. */
  stop(reason: string): Promise<void>;
  state(): LifecycleState;
}

/** What a lifecycle needs beside its parts. */
export interface LifecycleOptions {
  /** For all parts together; a part that hangs is named and left behind. */
  readonly stopTimeoutMs: number;
  readonly log: Logger;
}

type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Waits for work, but not for ever; late work goes on unheard. */
async function within(work: () => Promise<void>, timeoutMs: number): Promise<Outcome> {
  const waiting = new AbortController();
  const attempt = async (): Promise<Outcome> => {
    try {
      await work();
      return { kind: 'done' };
    } catch (error) {
      return { kind: 'failed', error };
    }
  };
  const late: Outcome = { kind: 'late' };
  const timer = sleep(timeoutMs, late, { signal: waiting.signal }).catch(() => late);
  const outcome = await Promise.race([attempt(), timer]);
  waiting.abort();
  return outcome;
}

/**
 * Shares one bound among many waits: each may use what is left but for a reserve kept for those after it, so that the
 * first to hang still gets half the time and leaves the others theirs.
 */
function shareOut(totalMs: number, waits: number): (waitsAfter: number) => number {
  const endsAt = performance.now() + totalMs;
  const reserveMs = totalMs / (2 * Math.max(1, waits));
  return (waitsAfter) => Math.max(0, endsAt - performance.now() - reserveMs * waitsAfter);
}

/** How far a start has come. */
interface Progress {
  started: readonly Part[];
  /** The part whose start is under way. */
  current: { readonly part: Part; readonly settled: Promise<void> } | null;
  /** A stop came during the start: no further part may come up, however late the current one is. */
  isBrokenOff: boolean;
}

async function startParts(parts: readonly Part[], progress: Progress): Promise<void> {
  const startOne = async (part: Part): Promise<void> => {
    await part.start();
    progress.started = [...progress.started, part];
  };
  for (const part of parts) {
    const settled = startOne(part);
    progress.current = { part, settled };
    await settled.finally(() => (progress.current = null));
    if (progress.isBrokenOff) throw new Error(`The start was broken off by a stop, at the part ${part.name}.`);
  }
}

/**
 * Stops what a start has brought up, in reverse; no part can keep the next from its turn. A part in the middle of its
 * start is first let finish: stopped too early, it would come up afterwards.
 */
async function stopParts(progress: Progress, { stopTimeoutMs, log }: LifecycleOptions): Promise<void> {
  const { current } = progress;
  const share = shareOut(stopTimeoutMs, progress.started.length + (current === null ? 0 : 2));
  const starting = current && (await within(() => current.settled, share(progress.started.length + 1)));
  const halfStarted = current !== null && starting?.kind === 'late' ? [current.part] : [];
  const parts = [...halfStarted, ...progress.started.toReversed()];
  progress.started = [];
  for (const [index, part] of parts.entries()) {
    const outcome = await within(() => part.stop(), share(parts.length - 1 - index));
    if (outcome.kind === 'late') log.error({ part: part.name }, 'a part did not stop in time and is left behind');
    if (outcome.kind === 'failed') log.error({ part: part.name, error: outcome.error }, 'a part failed to stop');
  }
}

/** Starts parts in order and stops them in reverse. A part that fails to start stops those that had. */
export function createLifecycle(parts: readonly Part[], options: LifecycleOptions): Lifecycle {
  let state: LifecycleState = 'stopped';
  let stopping: Promise<void> | null = null;
  const progress: Progress = { started: [], current: null, isBrokenOff: false };

  const bringDown = async (reason: string): Promise<void> => {
    options.log.info({ reason }, 'stopping');
    state = 'stopping';
    await stopParts(progress, options);
    state = 'stopped';
    stopping = null;
  };

  const stop = (reason: string): Promise<void> => {
    progress.isBrokenOff = true;
    if (stopping === null && progress.started.length === 0 && progress.current === null) {
      state = 'stopped';
      return Promise.resolve();
    }
    stopping ??= bringDown(reason);
    return stopping;
  };

  return {
    state: () => state,
    stop,
    async start() {
      invariant(
        state === 'stopped' && progress.current === null,
        `a lifecycle starts when it is stopped, not ${state}`,
      );
      state = 'starting';
      progress.isBrokenOff = false;
      try {
        await startParts(parts, progress);
        state = 'running';
      } catch (error) {
        await stop('a part did not start');
        // A part that came up too late for that stop has nobody else to stop it.
        await stop('a part started too late');
        throw error;
      }
    },
  };
}

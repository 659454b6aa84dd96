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

/** Stops parts one after the other; none can keep the next from its turn. */
async function stopParts(parts: readonly Part[], share: (waitsAfter: number) => number, log: Logger): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const outcome = await within(() => part.stop(), share(parts.length - 1 - index));
    if (outcome.kind === 'late') log.error({ part: part.name }, 'a part did not stop in time and is left behind');
    if (outcome.kind === 'failed') log.error({ part: part.name, error: outcome.error }, 'a part failed to stop');
  }
}

/** Starts parts in order and stops them in reverse. A part that fails to start stops those that had. */
export function createLifecycle(parts: readonly Part[], { stopTimeoutMs, log }: LifecycleOptions): Lifecycle {
  let state: LifecycleState = 'stopped';
  let started: readonly Part[] = [];
  /** The part whose start is under way. */
  let current: { readonly part: Part; readonly settled: Promise<void> } | null = null;
  let stopping: Promise<void> | null = null;
  /** A stop came during the start: no further part may come up, however late the current one is. */
  let isBrokenOff = false;

  const startOne = async (part: Part): Promise<void> => {
    await part.start();
    started = [...started, part];
  };

  /** A part in the middle of its start is first let finish: stopped too early, it would come up afterwards. */
  const takeStarted = async (share: (waitsAfter: number) => number): Promise<readonly Part[]> => {
    const late = current;
    const outcome = late === null ? null : await within(() => late.settled, share(started.length + 1));
    const halfStarted = late !== null && outcome?.kind === 'late' ? [late.part] : [];
    const taken = [...halfStarted, ...started.toReversed()];
    started = [];
    return taken;
  };

  const bringDown = async (reason: string): Promise<void> => {
    log.info({ reason }, 'stopping');
    state = 'stopping';
    const share = shareOut(stopTimeoutMs, started.length + (current === null ? 0 : 2));
    await stopParts(await takeStarted(share), share, log);
    state = 'stopped';
    stopping = null;
  };

  const stop = (reason: string): Promise<void> => {
    isBrokenOff = true;
    if (stopping !== null) return stopping;
    if (started.length > 0 || current !== null) return (stopping = bringDown(reason));
    state = 'stopped';
    return Promise.resolve();
  };

  const startAll = async (): Promise<void> => {
    for (const part of parts) {
      const settled = startOne(part);
      current = { part, settled };
      await settled.finally(() => (current = null));
      if (isBrokenOff) throw new Error(`The start was broken off by a stop, at the part ${part.name}.`);
    }
  };

  return {
    state: () => state,
    stop,
    async start() {
      invariant(state === 'stopped' && current === null, `a lifecycle starts when it is stopped; it is ${state}`);
      state = 'starting';
      isBrokenOff = false;
      try {
        await startAll();
        state = 'running';
      } catch (error) {
        await stop('a part did not start');
        throw error;
      }
    },
  };
}

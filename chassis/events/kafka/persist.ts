import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from '../log.ts';
import type { Lease } from './lease.ts';

/** How long something is tried. */
export interface Persistence {
  /** For all attempts together. */
  readonly withinMs: number;
  /** What does not work, for people: `Kafka did not …`. */
  readonly what: string;
  /** No further attempt is made once it aborts. */
  readonly signal: AbortSignal;
}

const PAUSE_MS = 100;
const PAUSE_MS_MAX = 1_000;

/** Does something until it succeeds, on a new connection after each failure. @throws LogUnavailable when time is over. */
export async function persist<Value, Result>(
  lease: Lease<Value>,
  { withinMs, what, signal }: Persistence,
  work: (value: Value) => Promise<Result>,
): Promise<Result> {
  const endsAt = performance.now() + withinMs;
  for (let pauseMs = PAUSE_MS; ; pauseMs = Math.min(PAUSE_MS_MAX, pauseMs * 2)) {
    try {
      return await lease.use(endsAt - performance.now(), work);
    } catch (cause) {
      if (signal.aborted || performance.now() + pauseMs >= endsAt) throw new LogUnavailable(what, { cause });
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

import { failure } from './errors.ts';
import { invariant } from './invariant.ts';

/** The header that carries how many milliseconds are left. */
export const DEADLINE_HEADER = 'hub-deadline-ms';

/** The time that one request has, from the client down to the SQL. */
export interface Deadline {
  readonly remainingMs: () => number;
  readonly expired: () => boolean;
  /** Aborts when time is over or the caller has left, with the failure to answer as its reason. */
  readonly signal: AbortSignal;
  /** Frees the timer and the parent; the signal no longer aborts. */
  readonly dispose: () => void;
}

/** Time kept back at each hop, so that the part above can still answer when the one below cannot. */
const HOP_MARGIN_MS = 50;
/** The longest that a timer of Node can wait; a longer one would fire at once. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/** What is left for the next hop; a header holds at least 1. */
export const forwardMs = (deadline: Deadline, marginMs = HOP_MARGIN_MS): number =>
  Math.max(1, Math.floor(deadline.remainingMs() - marginMs));

/** Starts a deadline on the monotonic clock; a parent that aborts (a client that left) aborts it too. */
export function createDeadline(ms: number, parent?: AbortSignal): Deadline {
  invariant(ms >= 0 && ms <= TIMER_MS_MAX, `a deadline has 0 to ${TIMER_MS_MAX} milliseconds, not ${ms}`);
  const endsAt = performance.now() + ms;
  const controller = new AbortController();
  const dispose = (): void => {
    clearTimeout(timer);
    parent?.removeEventListener('abort', onParent);
  };
  const end = (reason: unknown): void => {
    dispose();
    controller.abort(reason);
  };
  const onParent = (): void => end(parent?.reason);
  const timer = setTimeout(() => end(failure('DEADLINE_EXCEEDED')), ms);
  timer.unref();
  if (parent?.aborted) onParent();
  else parent?.addEventListener('abort', onParent, { once: true });
  return {
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    expired: () => controller.signal.aborted || performance.now() >= endsAt,
    signal: controller.signal,
    dispose,
  };
}

/** Stops work that nobody waits for any more. @throws what the deadline ended for, or DEADLINE_EXCEEDED. */
export function throwIfOver({ signal, expired }: Pick<Deadline, 'signal' | 'expired'>): void {
  signal.throwIfAborted();
  if (expired()) throw failure('DEADLINE_EXCEEDED');
}

/** What is assumed of a call without the header, and the most that one may ask for. */
export interface DeadlineBounds {
  readonly defaultMs: number;
  readonly maxMs: number;
}

/** Reads the header; more than the most is cut to it. @throws BAD_REQUEST for what is no number of milliseconds. */
export function readDeadlineHeader(value: string | undefined, { defaultMs, maxMs }: DeadlineBounds): number {
  if (value === undefined) return defaultMs;
  if (/^\d{1,7}$/.test(value) && Number(value) >= 1) return Math.min(Number(value), maxMs);
  const came = JSON.stringify(value.slice(0, 40));
  throw failure(
    'BAD_REQUEST',
    `\`${DEADLINE_HEADER}\` expects whole milliseconds from 1 to ${maxMs}; ${came} came. Correct it or leave it out.`,
  );
}

import { failure } from './errors.ts';

/** The header that carries how many milliseconds are left. */
export const DEADLINE_HEADER = 'hub-deadline-ms';

/** The time that one request has, from the client down to the SQL. */
export interface Deadline {
  remainingMs(): number;
  expired(): boolean;
  /** Aborts when time is over or the caller has left, with the failure to answer as its reason. */
  readonly signal: AbortSignal;
  dispose(): void;
}

/** Time kept back at each hop, so that the part above can still answer when the one below cannot. */
const HOP_MARGIN_MS = 50;

/** What is left for the next hop. */
export const forwardMs = (deadline: Deadline, marginMs = HOP_MARGIN_MS): number => Math.max(1, Math.floor(deadline.remainingMs() - marginMs));

/** Starts a deadline on the monotonic clock; a parent that aborts (a client that left) aborts it too. */
export function createDeadline(ms: number, parent?: AbortSignal): Deadline {
  const endsAt = performance.now() + ms;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(failure('DEADLINE_EXCEEDED')), ms);
  timer.unref();
  const onParent = (): void => controller.abort(parent?.reason);
  if (parent?.aborted) onParent();
  else parent?.addEventListener('abort', onParent, { once: true });
  return {
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    expired: () => controller.signal.aborted || performance.now() >= endsAt,
    signal: controller.signal,
    dispose() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onParent);
    },
  };
}

/** Reads the header. @throws BAD_REQUEST for what is no number of milliseconds. */
export function readDeadlineHeader(value: string | undefined, { defaultMs, maxMs }: { readonly defaultMs: number; readonly maxMs: number }): number {
  if (value === undefined) return defaultMs;
  if (!/^\d{1,7}$/.test(value) || Number(value) < 1) throw failure('BAD_REQUEST', `\`${DEADLINE_HEADER}\` expects whole milliseconds from 1 to ${maxMs}. Correct it or leave it out.`);
  return Math.min(Number(value), maxMs);
}

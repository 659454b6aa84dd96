import { createRequire } from 'node:module';

/** The version whose queue is known. */
const PATCHED_VERSION = '2.2.4';
/** How soon a request that had to wait is looked at again, where no throttling says when. */
const LOOK_AGAIN_MS = 10;

/** What the patch touches of kafkajs' queue of requests to one broker. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  /** Milliseconds since 1970; less than now where the broker does not throttle. */
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  push(request: unknown): void;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const hasPrototype = (value: unknown): value is { readonly prototype: RequestQueue } =>
  typeof value === 'function' && isFunction(Reflect.get(value.prototype, 'scheduleCheckPendingRequests'));

const require = createRequire(import.meta.url);

/** The prototype of the queue that kafkajs uses. @throws where kafkajs is another version than the one that is known. */
export function requestQueuePrototype(): RequestQueue {
  const manifest: unknown = require('kafkajs/package.json');
  const version = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  const queue: unknown = require('kafkajs/src/network/requestQueue');
  if (version !== PATCHED_VERSION || !hasPrototype(queue))
    throw new Error(
      `Expected kafkajs ${PATCHED_VERSION}, which is patched; ${String(version)} came. Look at the patch.`,
    );
  return queue.prototype;
}

/** Schedules a look at the waiting requests only where some wait. */
function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
  const throttledMs = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    throttledMs > 0 ? throttledMs : LOOK_AGAIN_MS,
  );
}

/**
 * Takes a loop out of kafkajs: its queues look for waiting requests every millisecond from the first answer on, which
 * costs 4 % of a core in a process that does nothing. The fix was proposed to kafkajs and never released.
 */
export function patchRequestQueue(): void {
  requestQueuePrototype().scheduleCheckPendingRequests = scheduleCheckPendingRequests;
}

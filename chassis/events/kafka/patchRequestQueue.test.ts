import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { patchRequestQueue, requestQueuePrototype } from './patchRequestQueue.ts';

const original = requestQueuePrototype().scheduleCheckPendingRequests;
patchRequestQueue();

/** A queue that only counts how often it looks for waiting requests. */
function countingQueue(schedule: () => void, { waiting, throttledMs }: { waiting: number; throttledMs: number }) {
  const queue = Object.assign(new EventEmitter(), {
    pending: Array.from({ length: waiting }, (_, number) => number),
    throttledUntil: throttledMs === 0 ? -1 : Date.now() + throttledMs,
    throttleCheckTimeoutId: null,
    looks: 0,
    scheduleCheckPendingRequests: schedule,
    // As kafkajs does it, with every request sent once nothing throttles.
    checkPendingRequests() {
      queue.looks += 1;
      if (queue.throttledUntil <= Date.now()) queue.pending = [];
      queue.scheduleCheckPendingRequests();
    },
  });
  return queue;
}

const LOOK_MS = 120;

describe('the queue of requests of kafkajs', () => {
  test('as it comes looks for waiting requests again and again where none wait', async () => {
    const queue = countingQueue(original, { waiting: 0, throttledMs: 0 });
    queue.checkPendingRequests();
    await sleep(LOOK_MS);
    queue.scheduleCheckPendingRequests = () => undefined;
    expect(queue.looks).toBeGreaterThan(LOOK_MS / 4);
  });

  test('patched looks no further where none wait', async () => {
    const queue = countingQueue(requestQueuePrototype().scheduleCheckPendingRequests, { waiting: 0, throttledMs: 0 });
    queue.checkPendingRequests();
    await sleep(LOOK_MS);
    expect(queue.looks).toBe(1);
  });

  test('patched sends what waited once the broker no longer throttles, and looks once for it', async () => {
    const schedule = requestQueuePrototype().scheduleCheckPendingRequests;
    const queue = countingQueue(schedule, { waiting: 3, throttledMs: 60 });
    queue.checkPendingRequests();
    expect(queue.pending).toHaveLength(3);
    await sleep(LOOK_MS);
    expect(queue.pending).toHaveLength(0);
    expect(queue.looks).toBeLessThanOrEqual(3);
  });

  test('patched sends what waited for another request within some milliseconds', async () => {
    const schedule = requestQueuePrototype().scheduleCheckPendingRequests;
    const queue = countingQueue(schedule, { waiting: 2, throttledMs: 0 });
    queue.scheduleCheckPendingRequests();
    await sleep(LOOK_MS);
    expect(queue.pending).toHaveLength(0);
    expect(queue.looks).toBe(1);
  });
});

import { setMaxListeners } from 'node:events';

/** Lets only so many do something at the same time. */
export type Slots = <Result>(signal: AbortSignal, work: () => Promise<Result>) => Promise<Result>;

/** Makes slots; who comes first is first. Waiting for one ends when the signal aborts, with its reason. */
export function createSlots(slotsMax: number): Slots {
  let free = Math.max(1, slotsMax);
  const waiting = new Set<() => void>();

  const take = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(enter);
        reject(signal.reason);
      };
      const enter = (): void => {
        waiting.delete(enter);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      // As many wait as there are lanes of all partitions, and each takes its listener away when it enters.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', leave, { once: true });
      waiting.add(enter);
    });

  return async (signal, work) => {
    signal.throwIfAborted();
    // A slot that is given on is never free in between.
    if (free > 0) free -= 1;
    else await take(signal);
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next();
    }
  };
}

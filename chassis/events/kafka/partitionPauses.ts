import type { EachBatchPayload } from 'kafkajs';
import { placeOf } from './placeOf.ts';

/** Pauses of partitions whose records fail, each longer than the one before until a batch succeeds. */
export interface PartitionPauses {
  readonly pause: (payload: EachBatchPayload) => void;
  /** A batch has succeeded. */
  readonly forget: (payload: EachBatchPayload) => void;
  readonly end: () => void;
}

const PAUSE_MS = 200;
const PAUSE_MS_MAX = 5_000;

/** Makes the pauses of one consumer. */
export function createPartitionPauses(): PartitionPauses {
  const lastMs = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    pause(payload) {
      const before = lastMs.get(placeOf(payload.batch));
      const ms = before === undefined ? PAUSE_MS : Math.min(PAUSE_MS_MAX, before * 2);
      lastMs.set(placeOf(payload.batch), ms);
      const resume = payload.pause();
      const timer = setTimeout(() => {
        timers.delete(timer);
        resume();
      }, ms);
      timers.add(timer);
    },
    forget: ({ batch }) => void lastMs.delete(placeOf(batch)),
    end() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

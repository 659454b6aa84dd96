import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../telemetry.ts';
import { committableOffset, runLanes } from '../lanes.ts';
import type { ConsumeOptions, LogRecord } from '../log.ts';
import type { Slots } from '../slots.ts';

/** Where one partition stands, for one group. */
export interface PartitionPlace {
  /** That the group reads the topic: the first half of the advisory lock. */
  readonly reading: number;
  readonly topic: string;
  readonly partition: number;
  readonly partitionId: number;
}

/** What a partition's records are handled with. */
export interface ReaderOptions extends Pick<ConsumeOptions, 'group' | 'lanesMax' | 'handle'> {
  readonly slots: Slots;
  readonly log: Logger;
  /** Told when the position has moved, and when a batch has ended. */
  readonly onProgress: () => void;
}

/** Handles the records of a partition that this member holds, a batch at a time. */
export interface PartitionReader {
  readonly place: PartitionPlace;
  /** The offset that may be committed, and from which the next batch is fetched when none is in hand. */
  readonly position: () => number;
  /** Whether there may be records that were not fetched; whoever learns of it says so here. */
  mayHaveMore: boolean;
  /** What was committed last. */
  committed: number;
  readonly isIdle: () => boolean;
  /** Begins with the next batch, from `position` on. */
  readonly take: (records: readonly LogRecord[]) => void;
  /** From here on no further record is begun. */
  readonly release: () => void;
  readonly isReleased: () => boolean;
  /** Resolves when nothing is in hand. */
  readonly settled: () => Promise<void>;
}

const PAUSE_MS = 100;
const PAUSE_MS_MAX = 5_000;

/** Makes the reader of a partition that begins at a position. */
export function createPartitionReader(
  place: PartitionPlace,
  begin: number,
  { group, lanesMax, handle, slots, log, onProgress }: ReaderOptions,
): PartitionReader {
  const leaving = new AbortController();
  const { signal } = leaving;
  let position = begin;
  let inHand: Promise<void> | null = null;

  const pause = async (failuresInARow: number): Promise<void> => {
    const ms = Math.min(PAUSE_MS_MAX, PAUSE_MS * 2 ** (failuresInARow - 1));
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  };

  /** Handles a batch until all of it is done: what failed, and what stands behind it, again after a pause. */
  const work = async (records: readonly LogRecord[], end: number): Promise<void> => {
    const handled = new Set<LogRecord>();
    const handleOne = async (record: LogRecord): Promise<void> => {
      await slots(signal, () => handle(record, signal));
      handled.add(record);
      position = committableOffset(records, handled, end);
      onProgress();
    };
    for (let failuresInARow = 0; handled.size < records.length && !signal.aborted;) {
      const before = handled.size;
      const rest = records.filter((record) => !handled.has(record));
      const { failures } = await runLanes(rest, { lanesMax, handle: handleOne, signal });
      const [first] = failures;
      if (first === undefined || signal.aborted) continue;
      failuresInARow = handled.size > before ? 1 : failuresInARow + 1;
      const { topic, partition, offset } = first.record;
      log.warn(
        { group, topic, partition, offset, failures: failures.length, error: first.error },
        'a record could not be handled and is tried again',
      );
      await pause(failuresInARow);
    }
  };

  return {
    place,
    committed: begin,
    mayHaveMore: true,
    position: () => position,
    isIdle: () => inHand === null,
    take(records) {
      const last = records.at(-1);
      if (last === undefined || signal.aborted) return;
      inHand = work(records, last.offset + 1).finally(() => {
        inHand = null;
        onProgress();
      });
    },
    release: () => leaving.abort(new Error('the partition is given to another member')),
    isReleased: () => signal.aborted,
    settled: async () => inHand ?? undefined,
  };
}

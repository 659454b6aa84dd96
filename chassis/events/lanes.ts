import type { LogRecord } from './log.ts';

/** How a batch is handled. */
export interface LaneOptions {
  /** Most keys handled at the same time. */
  readonly lanesMax: number;
  /** Handles one record; what it throws stops the record's key. */
  readonly handle: (record: LogRecord, signal: AbortSignal) => Promise<void>;
  /** Once it aborts, no further record is begun; those in hand are waited for. */
  readonly signal: AbortSignal;
}

/** A record whose handling failed, and why. */
export interface LaneFailure {
  readonly record: LogRecord;
  readonly error: unknown;
}

/** What became of a batch. Records in neither were not begun: they stand behind a failure, or the signal came first. */
export interface LanesResult {
  readonly handled: ReadonlySet<LogRecord>;
  /** At most one for each key. */
  readonly failures: readonly LaneFailure[];
}

const laneOf = ({ topic, key }: LogRecord): string => `${topic}\n${key}`;

/** The records of each key in their order, keys in the order of their first record. */
function lanesOf(records: readonly LogRecord[]): LogRecord[][] {
  const lanes = new Map<string, LogRecord[]>();
  for (const record of records) {
    const lane = lanes.get(laneOf(record));
    if (lane === undefined) lanes.set(laneOf(record), [record]);
    else lane.push(record);
  }
  return [...lanes.values()];
}

/**
 * Handles a batch in lanes: records of one key of a topic one after the other, those of other keys beside them. A failed
 * record stops its own key only. Never rejects.
 */
export async function runLanes(
  records: readonly LogRecord[],
  { lanesMax, handle, signal }: LaneOptions,
): Promise<LanesResult> {
  const handled = new Set<LogRecord>();
  const failures: LaneFailure[] = [];
  const waiting = lanesOf(records).values();
  const runLane = async (lane: readonly LogRecord[]): Promise<void> => {
    for (const record of lane) {
      if (signal.aborted) return;
      try {
        await handle(record, signal);
        handled.add(record);
      } catch (error) {
        failures.push({ record, error });
        return;
      }
    }
  };
  // The workers share one iterator, so that each takes the next key that nobody has taken.
  const work = async (): Promise<void> => {
    for (const lane of waiting) await runLane(lane);
  };
  await Promise.all(Array.from({ length: Math.max(1, lanesMax) }, work));
  return { handled, failures };
}

/**
 * The offset up to which a partition may be committed: that of its first record that was not handled, or `end`, the next
 * after the batch, where all were. Records behind a gap come again, although they had been handled.
 * @param records One partition's, in the order of their offsets.
 */
export const committableOffset = (
  records: readonly LogRecord[],
  handled: ReadonlySet<LogRecord>,
  end: number,
): number => records.find((record) => !handled.has(record))?.offset ?? end;

import type { LogRecord } from '../log.ts';
import { placeOf } from './placeOf.ts';
import type { Place } from './placeOf.ts';

/**
 * What was handled beyond the committed offsets: records behind one that failed or whose turn has not come, which are
 * fetched again with it. At most a batch for each partition.
 */
export interface HandledAhead {
  readonly has: (record: LogRecord) => boolean;
  /** Remembers what of a batch was handled. */
  readonly add: (place: Place, records: Iterable<LogRecord>) => void;
  /** Nothing below a committed offset is fetched again. */
  readonly forgetBelow: (place: Place, offset: number) => void;
  /** Partitions may have been another's meanwhile. */
  readonly clear: () => void;
}

/** Makes the memory of one consumer. */
export function createHandledAhead(): HandledAhead {
  const offsets = new Map<string, Set<number>>();
  return {
    has: (record) => offsets.get(placeOf(record))?.has(record.offset) ?? false,
    add(place, records) {
      const known = offsets.get(placeOf(place)) ?? new Set();
      for (const { offset } of records) known.add(offset);
      offsets.set(placeOf(place), known);
    },
    forgetBelow(place, offset) {
      const rest = [...(offsets.get(placeOf(place)) ?? [])].filter((known) => known >= offset);
      offsets.set(placeOf(place), new Set(rest));
    },
    clear: () => offsets.clear(),
  };
}

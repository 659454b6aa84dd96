import type { EachBatchPayload } from 'kafkajs';

/** What was handled and is not committed yet. */
export interface PendingCommits {
  /** Has an offset of the payload's partition committed soon. */
  readonly add: (payload: EachBatchPayload, offset: number) => void;
  /** Commits all of it now. Never throws: what is not committed comes again, and has had its effect. */
  readonly flush: () => Promise<void>;
  /** Forgets it: the partitions may be another's. */
  readonly clear: () => void;
}

/**
 * How long a commit waits for others. A commit costs a round trip to the coordinator, and kafkajs fetches nothing
 * meanwhile; a process that dies in this time has handled what comes again, which the inbox knows.
 */
const COMMIT_EVERY_MS = 100;

/** The offsets in the form that kafkajs commits. */
function topicsOf(offsets: ReadonlyMap<string, ReadonlyMap<number, number>>) {
  return [...offsets].map(([topic, partitions]) => ({
    topic,
    partitions: [...partitions].map(([partition, offset]) => ({ partition, offset: `${offset}` })),
  }));
}

/** Gathers the commits of one consumer. @param onFault told what the coordinator answers instead of a confirmation. */
export function createPendingCommits(onFault: (error: unknown) => void): PendingCommits {
  let offsets = new Map<string, Map<number, number>>();
  let commit: EachBatchPayload['commitOffsetsIfNecessary'] | null = null;
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();

  const commitAll = async (): Promise<void> => {
    const [topics, send] = [topicsOf(offsets), commit];
    offsets = new Map();
    if (topics.length > 0 && send !== null) await send({ topics }).catch(onFault);
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // One after the other, so that an older offset never comes after a newer one.
    last = last.then(commitAll);
    return last;
  };

  return {
    flush,
    clear() {
      offsets = new Map();
    },
    add({ batch: { topic, partition }, commitOffsetsIfNecessary }, offset) {
      commit = commitOffsetsIfNecessary;
      const partitions = offsets.get(topic) ?? new Map<number, number>();
      offsets.set(topic, partitions.set(partition, offset));
      timer ??= setTimeout(() => void flush(), COMMIT_EVERY_MS);
    },
  };
}

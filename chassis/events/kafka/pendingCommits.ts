import type { EachBatchPayload } from 'kafkajs';

/** What was handled and is not committed yet. */
export interface PendingCommits {
  /** Has an offset of the payload's partition committed soon. */
  readonly add: (payload: EachBatchPayload, offset: number) => void;
  /** Commits all of it now. Never throws: what is not taken is tried again, until the next join. */
  readonly flush: () => Promise<void>;
  /** Forgets it: the partitions may be another's. */
  readonly clear: () => void;
  /** Commits all of it for the last time. */
  readonly end: () => Promise<void>;
}

/**
 * How long a commit waits for others. A commit costs a round trip to the coordinator, and kafkajs fetches nothing
 * meanwhile; a process that dies in this time has handled what comes again, which the inbox knows.
 */
const COMMIT_EVERY_MS = 100;
/** How soon what the coordinator did not take is tried again: a partition where nothing more comes would lag for ever. */
const COMMIT_AGAIN_MS = 1_000;

/** Of each topic, by partition. */
type Offsets = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The offsets in the form that kafkajs commits. */
function topicsOf(offsets: Offsets) {
  return [...offsets].map(([topic, partitions]) => ({
    topic,
    partitions: [...partitions].map(([partition, offset]) => ({ partition, offset: `${offset}` })),
  }));
}

/** Gathers the commits of one consumer. @param onFault told what the coordinator answers instead of a confirmation. */
export function createPendingCommits(onFault: (error: unknown) => void): PendingCommits {
  let offsets = new Map<string, Map<number, number>>();
  /** Counts joins, and the end: what was sent under an earlier membership is not tried again. */
  let memberships = 0;
  let commit: EachBatchPayload['commitOffsetsIfNecessary'] | null = null;
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();

  const put = (topic: string, partition: number, offset: number): void => {
    offsets.set(topic, (offsets.get(topic) ?? new Map<number, number>()).set(partition, offset));
  };
  const schedule = (ms: number): void => {
    timer ??= setTimeout(() => void flush(), ms).unref();
  };
  /** What was not taken, where nothing newer has come; a join between forgets it. */
  const putBack = (sent: Offsets): void => {
    for (const [topic, partitions] of sent)
      for (const [partition, offset] of partitions)
        if (offsets.get(topic)?.has(partition) !== true) put(topic, partition, offset);
    schedule(COMMIT_AGAIN_MS);
  };

  const commitAll = async (): Promise<void> => {
    const [sent, send, ofMembership] = [offsets, commit, memberships];
    offsets = new Map();
    if (sent.size === 0 || send === null) return;
    await send({ topics: topicsOf(sent) }).catch((error: unknown) => {
      onFault(error);
      if (memberships === ofMembership) putBack(sent);
    });
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
      memberships += 1;
      offsets = new Map();
    },
    async end() {
      await flush();
      memberships += 1;
      if (timer !== null) clearTimeout(timer);
    },
    add({ batch: { topic, partition }, commitOffsetsIfNecessary }, offset) {
      commit = commitOffsetsIfNecessary;
      put(topic, partition, offset);
      schedule(COMMIT_EVERY_MS);
    },
  };
}

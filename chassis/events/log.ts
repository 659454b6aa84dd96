/**
 * The port to the log that carries events from one part to the others: Kafka, or a log of the same shape on PostgreSQL.
 * A topic has numbered partitions, each an endless list of records; records of one key lie in one partition, in the order
 * in which they were published. Every record is delivered at least once; that it has its effect once is the inbox's work.
 */

/** What is published. */
export interface OutgoingRecord {
  readonly topic: string;
  /** The aggregate's id: order holds within it, and nowhere else. */
  readonly key: string;
  /** Null is a tombstone: what the key stood for is gone. */
  readonly value: Buffer | null;
}

/** A record as the log keeps it. */
export interface LogRecord extends OutgoingRecord {
  readonly partition: number;
  /** Its place in the partition, from 0. */
  readonly offset: number;
  /** When the log took it, real time. */
  readonly storedAtMs: number;
}

/** What a log keeps of a topic: all records for a time, or the last record of each key for ever. */
export type TopicCleanup = { readonly kind: 'delete'; readonly retentionMs: number } | { readonly kind: 'compact' };

/** A topic to be made. The number of partitions is never changed: it says where a key lies. */
export interface TopicDefinition {
  readonly topic: string;
  readonly partitions: number;
  readonly cleanup: TopicCleanup;
}

/** What a member of a consumer group asks for. */
export interface ConsumeOptions {
  /** Members of one group share the partitions; each group gets every record. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a group that has committed nothing begins. */
  readonly from: 'beginning' | 'end';
  /** Most keys handled at the same time by this member. */
  readonly lanesMax: number;
  /**
   * Handles one record; records of one key come one after the other. When it returns, the record may be committed. When
   * it throws, the record and those after it come again, after a pause. It ends soon once the signal aborts.
   */
  readonly handle: (record: LogRecord, signal: AbortSignal) => Promise<void>;
}

/** A member of a group. */
export interface Subscription {
  /** Whether it has joined and fetches; false while the log is away. */
  readonly isReceiving: () => boolean;
  /** Finishes the records in hand, commits, leaves the group. Idempotent. */
  readonly stop: () => Promise<void>;
}

/** One partition of a topic for one group. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** The next offset that the group will read; what it has not committed to yet begins where it would. */
  readonly position: number;
  /** The offset that the next record will get. */
  readonly end: number;
}

/**
 * Records that a group has not committed to. Nothing else says that all before them were handled: records of other keys
 * may have overtaken one that is still in hand, or that failed and comes again.
 */
export const recordsBehind = (partitions: readonly PartitionLag[]): number =>
  partitions.reduce((sum, { position, end }) => sum + Math.max(0, end - position), 0);

/** A log that carries events. */
export interface EventLog {
  readonly kind: 'kafka' | 'pglog';
  /** What it is and where, for people. */
  readonly description: string;
  /** Makes the topics that are missing; those that are there stay as they are. @throws where one has other partitions. */
  ensureTopics(topics: readonly TopicDefinition[]): Promise<void>;
  /**
   * Publishes in order and waits until the log has all of it. @throws LogUnavailable after its deadline; a part of the
   * records may be in the log then, so publishing them again makes duplicates and loses none.
   */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /** Joins a group. It returns at once and joins whenever the log is there, also after it has been away. */
  consume(options: ConsumeOptions): Subscription;
  /** Which log this is: another cluster, or a log that was made anew, has another. @throws LogUnavailable. */
  identity(): Promise<string>;
  /** How far a group is. @throws LogUnavailable. */
  lag(group: string, topics: readonly string[]): Promise<readonly PartitionLag[]>;
  /** Forgets a group that has no member: how far it was, and that it was. */
  deleteGroup(group: string): Promise<void>;
  /** Whether the log answers now. Never throws. */
  isReachable(): Promise<boolean>;
  /** Stops what is left of its subscriptions and lets go of its connections. */
  close(): Promise<void>;
}

/** The log did not answer in time; nothing is lost, for what was to be published stays where it is. */
export class LogUnavailable extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`The event log is not there: ${what}.`, options);
    this.name = 'LogUnavailable';
  }
}

/** A record that no log of this kind can take, however often it is tried. */
export class RecordTooLarge extends Error {
  constructor({ topic, key, value }: OutgoingRecord, bytesMax: number) {
    super(`A record of ${topic}, key ${key}, has ${value?.length ?? 0} bytes; at most ${bytesMax} are taken.`);
    this.name = 'RecordTooLarge';
  }
}

/** Largest value of a record: well under what Kafka takes by default, with room for its own framing. */
export const RECORD_BYTES_MAX = 512 * 1024;

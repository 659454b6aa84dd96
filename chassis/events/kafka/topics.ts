import type { Admin, ITopicConfig } from 'kafkajs';
import type { TopicDefinition } from '../log.ts';

const REPLICATION_DEFAULT = 3;
/** What a broker takes by default, said so that it holds whatever the broker's default is. */
const BATCH_BYTES_MAX = 1_048_588;
/**
 * A broker takes records away by files: so much longer does it keep them. By default that is a week, and the inbox would have
 * forgotten them by then.
 */
const SEGMENT_MS_MAX = 12 * 3_600_000;

function configOf({ cleanup }: TopicDefinition, replication: number): Readonly<Record<string, string>> {
  const kept =
    cleanup.kind === 'compact'
      ? { 'cleanup.policy': 'compact' }
      : {
          'cleanup.policy': 'delete',
          'retention.ms': String(cleanup.retentionMs),
          'segment.ms': String(Math.min(cleanup.retentionMs, SEGMENT_MS_MAX)),
        };
  return {
    ...kept,
    'max.message.bytes': String(BATCH_BYTES_MAX),
    // When the log took a record is for the log to say.
    'message.timestamp.type': 'LogAppendTime',
    // One copy may be away; with two away nothing is taken, rather than taken and lost.
    'min.insync.replicas': replication >= REPLICATION_DEFAULT ? '2' : '1',
  };
}

const topicConfig = (definition: TopicDefinition, replication: number): ITopicConfig => ({
  topic: definition.topic,
  numPartitions: definition.partitions,
  replicationFactor: replication,
  configEntries: Object.entries(configOf(definition, replication)).map(([name, value]) => ({ name, value })),
});

/** How many partitions each topic has that is there, by name. */
export async function partitionCounts(admin: Admin, wanted: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const all = new Set(await admin.listTopics());
  const there = wanted.filter((topic) => all.has(topic));
  if (there.length === 0) return new Map();
  const { topics } = await admin.fetchTopicMetadata({ topics: there });
  return new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
}

/**
 * Makes the topics that are missing.
 * @param replication Copies of each partition; null for 3, or as many as there are brokers.
 * @returns the partitions of each, as they are now. @throws where one is not to be seen yet.
 */
export async function makeTopics(
  admin: Admin,
  definitions: readonly TopicDefinition[],
  replication: number | null,
): Promise<ReadonlyMap<string, number>> {
  const names = definitions.map(({ topic }) => topic);
  const there = await partitionCounts(admin, names);
  const missing = definitions.filter(({ topic }) => !there.has(topic));
  if (missing.length === 0) return there;
  const { brokers } = await admin.describeCluster();
  const copies = replication ?? Math.min(REPLICATION_DEFAULT, brokers.length);
  await admin.createTopics({
    topics: missing.map((definition) => topicConfig(definition, copies)),
    waitForLeaders: true,
  });
  const made = await partitionCounts(admin, names);
  const unseen = names.find((name) => !made.has(name));
  if (unseen !== undefined) throw new Error(`Expected the topic ${unseen} to be there; it is not to be seen yet.`);
  return made;
}

/** @throws where a topic has other partitions than it should: keys lie elsewhere then, and their order is lost. */
export function expectPartitions(definitions: readonly TopicDefinition[], there: ReadonlyMap<string, number>): void {
  const faults = definitions
    .filter(({ topic, partitions }) => there.get(topic) !== partitions)
    .map(({ topic, partitions }) => `${topic} should have ${partitions} partitions and has ${there.get(topic) ?? 0}`);
  if (faults.length > 0)
    throw new Error(
      `The topics of this Kafka do not fit: ${faults.join('; ')}. The number decides where a key lies and never changes. Take another cluster, or move the topic out of the way.`,
    );
}

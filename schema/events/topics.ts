import { PARTITIONS, PRODUCERS, topicOf } from './contract.ts';

const DAY_MS = 86_400_000;

/**
 * How long events are kept. What is older has had its effect everywhere, or a key is parked; how things stand is in the
 * compacted topics. Outbox and inbox keep a day more.
 */
const RETENTION_MS = 7 * DAY_MS;

/** Every topic of the hub, as it is made. */
export const eventTopics = Object.freeze(
  PRODUCERS.flatMap((producer) => [
    {
      topic: topicOf(producer, 'event'),
      partitions: PARTITIONS,
      cleanup: { kind: 'delete' as const, retentionMs: RETENTION_MS },
    },
    { topic: topicOf(producer, 'state'), partitions: PARTITIONS, cleanup: { kind: 'compact' as const } },
  ]),
);

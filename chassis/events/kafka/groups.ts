import type { Admin } from 'kafkajs';
import type { PartitionLag } from '../log.ts';

/** As the protocol numbers them. */
const GROUP_NOT_EMPTY = 68;
const GROUP_UNKNOWN = 69;

async function lagOfTopic(
  admin: Admin,
  topic: string,
  committed: ReadonlyMap<number, number>,
): Promise<PartitionLag[]> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets
    .map(({ partition, low, high }) => ({
      topic,
      partition,
      // What was committed may be gone since; what is committed nowhere is -1.
      position: Math.max(committed.get(partition) ?? -1, Number(low)),
      end: Number(high),
    }))
    .toSorted((first, second) => first.partition - second.partition);
}

/** How far a group is in each partition of some topics. */
export async function groupLag(
  admin: Admin,
  group: string,
  topics: readonly string[],
): Promise<readonly PartitionLag[]> {
  if (topics.length === 0) return [];
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  const byTopic = new Map(
    committed.map(({ topic, partitions }) => [
      topic,
      new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)])),
    ]),
  );
  const lags: PartitionLag[] = [];
  for (const topic of topics) lags.push(...(await lagOfTopic(admin, topic, byTopic.get(topic) ?? new Map())));
  return lags;
}

/** The codes of what went wrong with each group, as kafkajs' error has them. */
function codesIn(error: unknown): readonly unknown[] {
  const groups: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'groups') : null;
  return Array.isArray(groups) ? groups.map((group: object) => Reflect.get(group, 'errorCode')) : [];
}

/** Forgets a group; one that is not there is forgotten already. */
export async function forgetGroup(admin: Admin, group: string): Promise<'forgotten' | 'has members'> {
  try {
    await admin.deleteGroups([group]);
    return 'forgotten';
  } catch (error) {
    const codes = codesIn(error);
    if (codes.includes(GROUP_NOT_EMPTY)) return 'has members';
    if (codes.includes(GROUP_UNKNOWN)) return 'forgotten';
    throw error;
  }
}

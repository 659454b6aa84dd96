import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { EachBatchPayload } from 'kafkajs';
import { createPendingCommits } from './pendingCommits.ts';

/** A coordinator that refuses so many commits, and remembers what it was asked. */
function openCoordinator(refusals: number) {
  const asked: unknown[] = [];
  const faults: unknown[] = [];
  const commitOffsetsIfNecessary: EachBatchPayload['commitOffsetsIfNecessary'] = async (offsets) => {
    asked.push(offsets?.topics);
    if (asked.length <= refusals) throw new Error('the coordinator moves');
  };
  const payload = (partition: number) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is looked at of a batch
    ({ batch: { topic: 'orders', partition }, commitOffsetsIfNecessary }) as EachBatchPayload;
  return { asked, faults, payload, commits: createPendingCommits((error) => void faults.push(error)) };
}
const commitOf = (...partitions: readonly (readonly [number, string])[]) => [
  { topic: 'orders', partitions: partitions.map(([partition, offset]) => ({ partition, offset })) },
];

describe('commits that wait', () => {
  test('go for all partitions at once, each with its last offset', async () => {
    const { asked, payload, commits } = openCoordinator(0);
    commits.add(payload(0), 3);
    commits.add(payload(1), 5);
    commits.add(payload(0), 4);
    await sleep(200);
    expect(asked).toEqual([commitOf([0, '4'], [1, '5'])]);
  });

  test('that were not taken are tried again, though nothing more comes, and never over newer ones', async () => {
    const { asked, faults, payload, commits } = openCoordinator(1);
    commits.add(payload(0), 3);
    commits.add(payload(1), 5);
    const first = commits.flush();
    await Promise.resolve();
    commits.add(payload(0), 4);
    await first;
    await sleep(1_300);
    expect(faults).toHaveLength(1);
    expect(asked.slice(0, 1)).toEqual([commitOf([0, '3'], [1, '5'])]);
    expect(asked.slice(1).flat()).toEqual(commitOf([0, '4'], [1, '5']));
  });

  test('of an earlier membership are not tried again, nor those after the end', async () => {
    const { asked, payload, commits } = openCoordinator(9);
    commits.add(payload(0), 3);
    const first = commits.flush();
    await Promise.resolve();
    commits.clear();
    await first;
    await sleep(1_200);
    expect(asked).toHaveLength(1);
    commits.add(payload(0), 3);
    await commits.end();
    await sleep(1_200);
    expect(asked).toHaveLength(2);
  });
});

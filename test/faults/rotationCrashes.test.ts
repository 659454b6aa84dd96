import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../chassis/testing/toyEvents.ts';
import { town } from '../support/commandTown.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { postingPeople } from '../support/postingTown.ts';
import { openRotationTown } from '../support/rotationTown.ts';
import type { PlantedPost, RotationTown } from '../support/rotationTown.ts';
import { startSubgraphProcess } from '../support/subgraphProcess.ts';
import type { SubgraphProcess } from '../support/subgraphProcess.ts';

const TODAY = '2023-12-26';
const ROTATE = `mutation ($input: RotateAssignmentsInput!) {
  rotateAssignments(input: $input) { __typename ... on Refusal { message } } }`;
const seen = (id: string) => ({ id, expectedVersion: 1 });

/** Rotates posts, some in each batch; each command is tried until it is answered. */
async function rotateAll(cadres: SubgraphProcess, posts: readonly PlantedPost[], perBatch: number): Promise<void> {
  for (let from = 0; from < posts.length; from += perBatch) {
    const changes = posts
      .slice(from, from + perBatch)
      .map(({ holder, next }) => ({ outgoing: seen(holder), incoming: seen(next) }));
    const batch = { code: randomUUID(), division: town.village, on: TODAY, changes };
    const input = { idempotencyKey: randomUUID(), ...batch };
    const answer = await cadres.ask(postingPeople.department, ROTATE, { input });
    expect(answer).toEqual({ data: { rotateAssignments: { __typename: 'RotateAssignmentsPayload' } } });
  }
}

describe.each(LOGS)('on %s', (_, open) => {
  let log: TestLog;
  let rotation: RotationTown;
  beforeAll(async () => {
    [log, rotation] = [await open(), await openRotationTown()];
  }, 120_000);
  afterAll(async () => {
    await rotation.close();
    await log.close();
  });

  const start = (name: 'cadres' | 'grid' | 'mediation', failAt?: string): Promise<SubgraphProcess> =>
    startSubgraphProcess({ name, hub: rotation[name], logEnv: log.env }, failAt);

  /** Waits until each cell and each case is with whoever followed. @returns what may have been done twice by then. */
  async function converged(posts: readonly PlantedPost[]): Promise<unknown> {
    const waiting = async (): Promise<number> =>
      (await rotation.holders(posts, TODAY)).filter(
        ({ cell, dispute }, place) => cell.join() !== posts[place]?.next || dispute.join() !== posts[place]?.next,
      ).length;
    await until(waiting, (left) => left === 0);
    // Whatever would come once more has come by then.
    await sleep(500);
    const { rows: cases } = await rotation.mediation.admin.query(
      'select distinct version, jsonb_array_length(history) as steps from dispute_cases where id = any($1::uuid[])',
      [posts.map(({ dispute }) => dispute)],
    );
    const { rows: assignments } = await rotation.cadres.admin.query(
      'select state, count(*)::int as count from assignments where id = any($1::uuid[]) group by 1 order by 1',
      [posts.flatMap(({ holder, next }) => [holder, next])],
    );
    return { waiting: await waiting(), cases, assignments };
  }
  /** Everything handed over, each once. */
  const onceFor = ({ length: count }: readonly PlantedPost[]): unknown => ({
    waiting: 0,
    cases: [{ version: 2, steps: 2 }],
    assignments: [
      { state: 'ENDED', count },
      { state: 'ON_POST', count },
    ],
  });

  const STEPS = ['committed', 'before-publish', 'published', 'in-effect', 'effect-committed'];
  test.each(STEPS)(
    'a rotation loses nothing and does nothing twice when processes die at the step %s',
    async (step) => {
      const posts = await rotation.plant(9);
      const parts = await Promise.all([
        start('cadres', `${step}:2`),
        start('grid', `${step}:3`),
        start('mediation', `${step}:3`),
      ]);
      await rotateAll(parts[0], posts, 3);
      expect(await converged(posts)).toEqual(onceFor(posts));
      expect(parts.reduce((kills, part) => kills + part.kills(), 0)).toBeGreaterThanOrEqual(1);
      await Promise.all(parts.map((part) => part.stop()));
    },
    120_000,
  );

  test('readers that were away for a thousand events have them all when they are back', async () => {
    // Each changes places by two events for its cell and its case, and tells two more of how it stands.
    const posts = await rotation.plant(260);
    const cadres = await start('cadres');
    await rotateAll(cadres, posts, 130);
    const readers = await Promise.all([start('grid'), start('mediation')]);
    expect(await converged(posts)).toEqual(onceFor(posts));
    await Promise.all([cadres, ...readers].map((part) => part.stop()));
  }, 180_000);
});

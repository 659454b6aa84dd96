import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { town } from '../support/commandTown.ts';
import { until } from '../support/eventLog/logBench.ts';
import { createEventParts } from '../support/eventParts.ts';
import type { EventPart } from '../support/eventParts.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { openRotationTown } from '../support/rotationTown.ts';
import type { PlantedPost, RotationTown } from '../support/rotationTown.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const [YESTERDAY, TODAY] = ['2023-12-25', '2023-12-26'];
const seen = (id: string, expectedVersion = 1) => ({ id, expectedVersion });

/** The three parts with a log between them. */
interface Flow {
  readonly log: TestLog;
  readonly town: RotationTown;
  readonly parts: { readonly cadres: EventPart; readonly grid: EventPart; readonly mediation: EventPart };
}

async function openFlow(open: () => Promise<TestLog>): Promise<Flow> {
  const [log, rotation] = [await open(), await openRotationTown()];
  const make = createEventParts(log);
  const parts = {
    cadres: make(cadres, rotation.cadres),
    grid: make(grid, rotation.grid),
    mediation: make(mediation, rotation.mediation),
  };
  for (const part of Object.values(parts)) await part.start();
  return { log, town: rotation, parts };
}

async function closeFlow({ log, town: rotation, parts }: Flow): Promise<void> {
  for (const part of Object.values(parts)) await part.stop();
  await rotation.close();
  await log.close();
}

const isHeldBy =
  (assignments: readonly string[]) => (held: { cell: readonly string[]; dispute: readonly string[] }, place: number) =>
    held.cell.join() === assignments[place] && held.dispute.join() === assignments[place];

/** Waits until cells and cases are held by some assignments. */
async function heldBy(
  { town: rotation }: Flow,
  posts: readonly PlantedPost[],
  assignments: readonly string[],
): Promise<void> {
  let last: unknown = null;
  await until(
    'everything to be handed over',
    async () => {
      const held = await rotation.holders(posts, TODAY);
      last = held;
      return held.every(isHeldBy(assignments));
    },
    () => last,
  );
}

/** What has not exactly one holder, on either day. */
async function faultsOf({ town: rotation }: Flow, posts: readonly PlantedPost[]): Promise<readonly unknown[]> {
  const looks = await Promise.all([YESTERDAY, TODAY].map((on) => rotation.holders(posts, on)));
  return looks.flat().filter(({ cell, dispute }) => cell.length !== 1 || dispute.length !== 1);
}

const LOOK_EVERY_MS = 5;

/** Looks again and again, while something is done, at who holds what; each has to have exactly one holder all the time. */
async function watched<Result>(
  flow: Flow,
  posts: readonly PlantedPost[],
  work: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController();
  const faults: unknown[] = [];
  const looking = (async () => {
    let looks = 0;
    for (; !done.signal.aborted; looks += 1) {
      faults.push(...(await faultsOf(flow, posts)));
      await sleep(LOOK_EVERY_MS);
    }
    return looks;
  })();
  const result = await work().finally(() => done.abort());
  const looks = await looking;
  expect([faults, looks > 3]).toEqual([[], true]);
  return result;
}

const rotate = ({ town: rotation }: Flow, code: string, changes: readonly object[]): Promise<unknown> =>
  rotation.cadres.command('rotateAssignments', { code, division: town.village, on: TODAY, changes });

/** Waits until both readers have handled all that was told them: grid hears of cases, too. */
async function settled({ town: { cadres: cadresHub, grid: gridHub, mediation: mediationHub } }: Flow): Promise<void> {
  const read = (hub: TestSubgraph, text: string, ids: unknown[] = []) =>
    hub.admin.query(text, ids).then(({ rows }) => rows);
  const told = (hub: TestSubgraph, types: string): Promise<readonly { readonly id: string }[]> =>
    read(hub, `select id from hub.outbox where type ~ '${types}'`);
  const waitingFor = async (reader: TestSubgraph, events: readonly { readonly id: string }[]): Promise<number> => {
    const ids = events.map(({ id }) => id);
    return (
      await read(
        reader,
        'select from unnest($1::uuid[]) as told (id) where id not in (select event_id from hub.inbox)',
        [ids],
      )
    ).length;
  };
  await until('everything to be handled', async () => {
    const posts = await told(cadresHub, '^cadres.assignment-(started|ended)');
    const cases = await told(mediationHub, '^mediation.case-state');
    return (await waitingFor(mediationHub, posts)) + (await waitingFor(gridHub, [...posts, ...cases])) === 0;
  });
}

/** How many serve where, and how many rows and cases there are: what no handing over changes. */
async function counts({ town: { grid: gridHub, mediation: mediationHub } }: Flow): Promise<unknown> {
  const onDay = `valid_from <= '${TODAY}' and (valid_to is null or valid_to >= '${TODAY}')`;
  const workers = await gridHub.admin.query(
    `select count(*)::int as workers, count(distinct cell_id)::int as cells from grid_workers where ${onDay}`,
  );
  const mediators = await mediationHub.admin.query(
    `select centre_id, count(distinct mediator_id)::int as mediators from mediator_postings where ${onDay} group by 1 order by 1`,
  );
  const cases = await mediationHub.admin.query(
    `select stage, count(*)::int as cases, sum(cardinality(mediator_ids))::int as mediators from dispute_cases group by 1 order by 1`,
  );
  return [workers.rows, mediators.rows, cases.rows];
}

describe.each(LOGS)('what goes with a post, over %s', (_, open) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await openFlow(open);
  }, 120_000);
  afterAll(() => closeFlow(flow), 60_000);

  test('is handed over when whoever follows is posted, and stays with him when the other ends', async () => {
    const posts = await flow.town.plant(1);
    const [{ holder, next } = { holder: '', next: '' }] = posts;
    const before = await counts(flow);
    const handover = { from: TODAY, to: '2024-01-05' };
    await watched(flow, posts, async () => {
      const posting = { ...seen(next), startsOn: TODAY, predecessor: seen(holder), handover };
      expect(await flow.town.cadres.command('postAssignment', posting)).toMatchObject({
        assignment: { state: 'ON_POST' },
      });
      await heldBy(flow, posts, [next]);
      const ending = { ...seen(holder, 2), on: TODAY };
      expect(await flow.town.cadres.command('endAssignment', ending)).toMatchObject({ assignment: { state: 'ENDED' } });
    });
    const after = await flow.town.appoint();
    await rotate(flow, 'R-after', [{ outgoing: seen(next, 2), incoming: seen(after) }]).then((result) =>
      // He began today: whoever follows him cannot begin on the same day.
      expect(result).toBe('BAD_USER_INPUT'),
    );
    await heldBy(flow, posts, [next]);
    expect(await counts(flow)).toEqual(before);
  }, 60_000);

  test('is handed over to the replacement when somebody is recalled', async () => {
    const posts = await flow.town.plant(1);
    const [{ holder, next } = { holder: '', next: '' }] = posts;
    const recall = { ...seen(holder), on: YESTERDAY, reason: '工作需要' };
    await watched(flow, posts, async () => {
      expect(await flow.town.cadres.command('recallAssignment', recall)).toMatchObject({ __typename: 'OpenWorkLeft' });
      const replaced = await flow.town.cadres.command('recallAssignment', { ...recall, replacement: seen(next) });
      expect(replaced).toMatchObject({ assignment: { state: 'RECALLED' } });
      await heldBy(flow, posts, [next]);
    });
  }, 60_000);

  test('is handed over for all of a rotation, and each has one holder before, meanwhile and after', async () => {
    const posts = await flow.town.plant(12);
    const before = await counts(flow);
    const changes = posts.map(({ holder, next }) => ({ outgoing: seen(holder), incoming: seen(next) }));
    await heldBy(
      flow,
      posts,
      posts.map(({ holder }) => holder),
    );
    await watched(flow, posts, async () => {
      expect(await rotate(flow, 'R-all', changes)).toMatchObject({ batch: { outgoing: { value: 12 } } });
      await heldBy(
        flow,
        posts,
        posts.map(({ next }) => next),
      );
    });
    expect(await counts(flow)).toEqual(before);
  }, 60_000);

  test('stays where it is when one of a rotation fails: nothing is kept, and nothing told', async () => {
    const posts = await flow.town.plant(3);
    const told = (): Promise<number> => flow.town.cadres.told().then((rows) => rows.length);
    const before = [await told(), await counts(flow)];
    const changes = posts.map(({ holder, next }, place) => ({
      outgoing: seen(holder),
      incoming: seen(next, place === 2 ? 9 : 1),
    }));
    expect(await rotate(flow, 'R-fails', changes)).toMatchObject({ __typename: 'VersionConflict' });
    await sleep(300);
    await heldBy(
      flow,
      posts,
      posts.map(({ holder }) => holder),
    );
    expect([await told(), await counts(flow)]).toEqual(before);
  }, 60_000);

  test('is handed over to the last of a line where readers were away for all of it', async () => {
    const posts = await flow.town.plant(4);
    await flow.parts.grid.stop();
    await flow.parts.mediation.stop();
    const third = await Promise.all(posts.map(() => flow.town.appoint()));
    for (const [place, { holder, next }] of posts.entries()) {
      const posting = {
        ...seen(next),
        startsOn: '2023-12-20',
        predecessor: seen(holder),
        handover: { from: '2023-12-20', to: '2023-12-31' },
      };
      expect(await flow.town.cadres.command('postAssignment', posting)).toMatchObject({
        __typename: 'PostAssignmentPayload',
      });
      await rotate(flow, `R-line-${place}`, [{ outgoing: seen(next, 2), incoming: seen(third[place] ?? '') }]);
      await flow.town.cadres.command('endAssignment', { ...seen(holder, 2), on: TODAY });
    }
    await flow.parts.mediation.start();
    await flow.parts.grid.start();
    await watched(flow, posts, () => heldBy(flow, posts, third));
  }, 60_000);

  test('is doubled in nothing by a replay', async () => {
    const state = async (): Promise<unknown> => [
      await counts(flow),
      (await flow.town.grid.admin.query('select * from grid_workers order by assignment_id')).rows,
      (
        await flow.town.mediation.admin.query(
          'select id, version, mediator_ids, history from dispute_cases order by id',
        )
      ).rows,
      (
        await flow.town.mediation.admin.query(
          'select * from mediator_postings order by mediator_id, centre_id, valid_from',
        )
      ).rows,
    ];
    await settled(flow);
    const before = await state();
    for (const part of [flow.parts.grid, flow.parts.mediation]) {
      await part.stop();
      const operations = await part.operate();
      const { outcomes } = await operations.replay();
      expect(outcomes).toMatchObject({ handled: 0, parked: 0, waiting: 0 });
      expect(outcomes.duplicate).toBeGreaterThan(20);
      await operations.close();
    }
    expect(await state()).toEqual(before);
  }, 60_000);
});

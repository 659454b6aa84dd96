import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../chassis/testing/toyEvents.ts';
import { eventRow, gridId, openCommandTown, people } from '../support/commandTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import type { TestSubgraph } from '../support/subgraph.ts';
import { startSubgraphProcess } from '../support/subgraphProcess.ts';
import type { SubgraphProcess } from '../support/subgraphProcess.ts';

const CONVERT = `mutation ($input: ConvertEventToDisputeInput!) {
  convertEventToDispute(input: $input) { __typename ... on Refusal { message } } }`;

/** Grid and mediation, each as a process that is started again when it dies, with a log between them. */
interface Town {
  readonly log: TestLog;
  readonly grid: TestSubgraph;
  readonly mediation: TestSubgraph;
}

async function openTown(open: () => Promise<TestLog>): Promise<Town> {
  const [log, grid, mediation] = [await open(), await openCommandTown(), await openDisputeTown()];
  return { log, grid, mediation };
}

/** Above the numbers of what the town of disputes has planted. */
let planted = 10_000;
/** Verified events that nothing has happened to. @returns their ids. */
async function plantEvents({ grid }: Town, count: number): Promise<readonly string[]> {
  const numbers = Array.from({ length: count }, (_, index) => planted + index + 1);
  planted += count;
  await grid.import(
    'gridEvents',
    numbers.map((number) => eventRow(number)),
  );
  return numbers.map(gridId);
}

/** Converts events, several at a time; each command is tried until it is answered. */
async function convertAll(grid: SubgraphProcess, ids: readonly string[]): Promise<void> {
  const waiting = [...ids];
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const input = { idempotencyKey: randomUUID(), id, expectedVersion: 2 };
      const answer = await grid.ask(people.centre, CONVERT, { input });
      expect(answer).toEqual({ data: { convertEventToDispute: { __typename: 'ConvertEventToDisputePayload' } } });
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** How many cases each event led to: none, one, or more than one. */
async function casesPerEvent({ mediation }: Town, ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { rows } = await mediation.admin.query(
    `select cases, count(*)::int as events from (
       select wanted.id, count(dispute.id) as cases from unnest($1::uuid[]) as wanted (id)
       left join dispute_cases as dispute on dispute.origin_event_id = wanted.id group by wanted.id) as counted group by cases`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ cases, events }) => [String(cases), events]));
}

/** Events whose dispute grid sees where mediation has it, and in which stage. */
async function seenByGrid({ grid, mediation }: Town, ids: readonly string[]): Promise<number> {
  const { rows: cases } = await mediation.admin.query(
    'select id, version, stage from dispute_cases where origin_event_id = any ($1::uuid[])',
    [ids],
  );
  const { rows } = await grid.admin.query(
    `select count(*)::int as same from jsonb_to_recordset($1) as dispute (id uuid, version int, stage text)
     join dispute_progress as seen on seen.case_id = dispute.id and seen.version = dispute.version and seen.stage = dispute.stage`,
    [JSON.stringify(cases)],
  );
  return rows[0].same;
}

describe.each(LOGS)('on %s', (_, open) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(open);
  }, 120_000);
  afterAll(async () => {
    await town.grid.close();
    await town.mediation.close();
    await town.log.close();
  });

  let processes: SubgraphProcess[] = [];
  afterEach(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    processes = [];
  });
  async function start(name: 'grid' | 'mediation', failAt?: string): Promise<SubgraphProcess> {
    const started = await startSubgraphProcess({ name, hub: town[name], logEnv: town.log.env }, failAt);
    processes.push(started);
    return started;
  }

  /** Waits until every event has come round. @returns how many cases each led to. */
  async function converge(ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
    await until(
      () => casesPerEvent(town, ids),
      (counted) => counted['0'] === undefined,
    );
    await until(
      () => seenByGrid(town, ids),
      (same) => same === ids.length,
    );
    return casesPerEvent(town, ids);
  }

  const STEPS = ['committed', 'before-publish', 'published', 'in-effect', 'effect-committed'];
  test.each(STEPS)(
    'a process that dies at the step %s loses nothing and does nothing twice',
    async (step) => {
      const ids = await plantEvents(town, 60);
      const [grid, mediation] = [await start('grid', `${step}:5`), await start('mediation', `${step}:3`)];
      await convertAll(grid, ids);
      expect(await converge(ids)).toEqual({ 1: 60 });
      expect(grid.kills() + mediation.kills()).toBeGreaterThanOrEqual(1);
    },
    120_000,
  );

  test('a consumer that was away for a thousand events has them all when it is back', async () => {
    const ids = await plantEvents(town, 1_000);
    const grid = await start('grid');
    await convertAll(grid, ids);
    await start('mediation');
    expect(await converge(ids)).toEqual({ 1: 1_000 });
  }, 180_000);

  test('processes that are killed at random, again and again, lose nothing and do nothing twice', async () => {
    const ids = await plantEvents(town, 300);
    const [grid, mediation] = [await start('grid'), await start('mediation')];
    const killing = setInterval(() => (Math.random() < 0.5 ? grid : mediation).kill(), 1_500);
    await convertAll(grid, ids);
    clearInterval(killing);
    expect(await converge(ids)).toEqual({ 1: 300 });
  }, 180_000);
});

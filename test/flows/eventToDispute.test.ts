import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tellLog } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { casePeople } from '../support/caseTown.ts';
import { gridId, openCommandTown, people, ticketRow, town } from '../support/commandTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { until } from '../support/eventLog/logBench.ts';
import { createEventParts } from '../support/eventParts.ts';
import type { EventPart } from '../support/eventParts.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { PLANTED } from '../support/plantedDisputes.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { centres, mediators } = PLANTED;
const TODAY = '2023-12-26';
const TICKET = gridId(31);

/** Grid and mediation, each with its database, its relay and its consumer, and a log between them. */
interface Flow {
  readonly log: TestLog;
  readonly grid: TestSubgraph;
  readonly mediation: TestSubgraph;
  readonly parts: { readonly grid: EventPart; readonly mediation: EventPart };
}

async function openFlow(open: () => Promise<TestLog>): Promise<Flow> {
  const [log, gridTown, disputeTown] = [await open(), await openCommandTown(), await openDisputeTown()];
  await gridTown.import('hotlineTickets', [ticketRow(31)]);
  const make = createEventParts(log);
  const parts = { grid: make(grid, gridTown), mediation: make(mediation, disputeTown) };
  await parts.grid.start();
  await parts.mediation.start();
  return { log, grid: gridTown, mediation: disputeTown, parts };
}

async function closeFlow({ log, parts, ...hubs }: Flow): Promise<void> {
  await parts.grid.stop();
  await parts.mediation.stop();
  await hubs.grid.close();
  await hubs.mediation.close();
  await log.close();
}

/** Runs a command that is to be accepted. @returns what its payload says. */
async function act(hub: TestSubgraph, who: Principal, [name, fields]: readonly [string, string], input: object) {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${fields} } } }`;
  const { data, errors } = await hub.ask(who, text, { input: { idempotencyKey: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ [name]: { __typename: `${type}Payload` } });
  return Object(data?.[name]);
}

const rowsOf = async ({ admin }: TestSubgraph, text: string, values: readonly unknown[] = []) =>
  (await admin.query(text, [...values])).rows;

/** Waits until grid shows a dispute in a stage, to whoever asks for what it came of. */
async function seen({ grid: hub }: Flow, origin: { readonly code: string } | { readonly no: string }, stage: string) {
  const root = 'code' in origin ? `gridEvent(code: "${origin.code}")` : `hotlineTicket(no: "${origin.no}")`;
  const query = `{ it: ${root} { disputeProgress { stage version dueOn centre { id } } } }`;
  let last: unknown = null;
  await until(
    `the stage ${stage}`,
    async () => {
      const { data } = await hub.ask(people.centre, query);
      last = Reflect.get(Object(data?.['it']), 'disputeProgress');
      return Reflect.get(Object(last), 'stage') === stage;
    },
    () => last,
  );
  return last;
}

/** The case that came of an event or a ticket, as mediation has it. */
async function caseOf({ mediation: hub }: Flow, externalRef: string): Promise<string> {
  const rows = await rowsOf(hub, 'select id from dispute_cases where external_ref = $1', [externalRef]);
  expect(rows).toHaveLength(1);
  return rows[0].id;
}

/** Reports an event and finds it to be a dispute. @returns its number. */
async function convertedEvent({ grid: hub }: Flow): Promise<string> {
  const report = { division: town.village, category: 'ROAD', channel: 'WORKER', title: '路面争议' };
  const { event } = await act(hub, people.gridWorker, ['reportEvent', 'event { id code }'], report);
  await act(hub, people.verifier, ['verifyEvent', 'event { id }'], { id: event.id, expectedVersion: 1 });
  await act(hub, people.centre, ['convertEventToDispute', 'event { id }'], { id: event.id, expectedVersion: 2 });
  return event.code;
}

/** Everything that an effect could be doubled in. */
async function effects({ grid: gridHub, mediation: mediationHub }: Flow): Promise<unknown> {
  return {
    cases: await rowsOf(mediationHub, 'select id, version, stage from dispute_cases order by id'),
    sessions: await rowsOf(mediationHub, 'select count(*) from mediation_sessions'),
    told: await rowsOf(mediationHub, 'select type, count(*) from hub.outbox group by type order by type'),
    progress: await rowsOf(gridHub, 'select case_id, version, stage from dispute_progress order by case_id'),
    parked: [
      ...(await rowsOf(gridHub, 'select * from hub.parked_keys')),
      ...(await rowsOf(mediationHub, 'select * from hub.parked_keys')),
    ],
  };
}

describe.each(LOGS)('a dispute of the grid, over %s', (_, open) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await openFlow(open);
  }, 120_000);
  afterAll(() => closeFlow(flow), 60_000);

  test('goes from the report of an event to an agreement, and each of its stages comes back to the event', async () => {
    const code = await convertedEvent(flow);
    expect(await seen(flow, { code }, 'INTAKE')).toEqual({ stage: 'INTAKE', version: 1, dueOn: null, centre: null });
    const { desk, committee, mediator } = casePeople;
    const step = async (who: Principal, name: string, version: number, input: object): Promise<void> => {
      const id = await caseOf(flow, code);
      await act(flow.mediation, who, [name, 'case { id }'], { id, expectedVersion: version, ...input });
    };
    const centre = { id: centres.townA };
    await step(desk, 'triageCase', 1, { category: 'NEIGHBOUR', atSea: false, route: 'PLACE' });
    expect(await seen(flow, { code }, 'TRIAGED')).toMatchObject({ version: 2, centre: null });
    await step(desk, 'routeCase', 2, { centre: centres.townA });
    expect(await seen(flow, { code }, 'ROUTED')).toMatchObject({ version: 3, centre, dueOn: null });
    await step(committee, 'acceptCase', 3, { consents: ['K-1', 'K-2'] });
    expect(await seen(flow, { code }, 'ACCEPTED')).toMatchObject({ version: 4, centre, dueOn: '2024-01-25' });
    await step(committee, 'holdSession', 4, { heldOn: TODAY, mediators: [mediators.ofA] });
    expect(await seen(flow, { code }, 'IN_MEDIATION')).toMatchObject({ version: 6, centre, dueOn: '2024-01-25' });
    const signed = { partySignatures: ['S-1', 'S-2'], mediatorSignature: 'S-3', sealedOn: TODAY };
    await step(mediator, 'agreeCase', 6, { form: 'WRITTEN', reachedOn: TODAY, ...signed });
    expect(await seen(flow, { code }, 'AGREED')).toMatchObject({ version: 7, centre, dueOn: '2024-01-25' });
  }, 60_000);

  test('goes from a ticket to the other routes, and that comes back to the ticket', async () => {
    await act(flow.grid, people.hotline, ['spotDispute', 'ticket { id }'], { id: TICKET, expectedVersion: 2 });
    expect(await seen(flow, { no: 'WH31' }, 'INTAKE')).toMatchObject({ version: 1 });
    await act(flow.mediation, casePeople.desk, ['triageCase', 'case { id }'], {
      id: await caseOf(flow, 'WH31'),
      expectedVersion: 1,
      category: 'CONTRACT',
      atSea: false,
      route: 'OTHER_ROUTE',
      otherRouteReason: 'IN_COURT',
    });
    expect(await seen(flow, { no: 'WH31' }, 'INFORMED')).toMatchObject({ version: 3, centre: null });
  }, 60_000);

  test('is shown for cases that came by import, too, once the log is told of them', async () => {
    const eventLog = await flow.log.open();
    const { database } = flow.mediation.resources;
    const { snapshots } = mediation.events;
    expect(await tellLog({ database, snapshots, logId: await eventLog.identity() })).toBe(5);
    await eventLog.close();
    const imported = [PLANTED.event, PLANTED.tickets.mediated, PLANTED.tickets.waiting];
    const shown = () =>
      rowsOf(flow.grid, 'select stage from dispute_progress where event_id = any ($1) or ticket_id = any ($1)', [
        imported,
      ]);
    await until('the imported cases', async () => (await shown()).length === 3);
    const stages = (await shown()).map(({ stage }) => String(stage));
    expect(stages.toSorted()).toEqual(['AGREED', 'INTAKE', 'IN_MEDIATION']);
  }, 60_000);

  test('is doubled in nothing by a restart of both parts and a replay', async () => {
    const before = await effects(flow);
    await flow.parts.grid.stop();
    await flow.parts.mediation.stop();
    await flow.parts.mediation.start();
    await flow.parts.grid.start();
    for (const part of [flow.parts.grid, flow.parts.mediation]) {
      const operations = await part.operate();
      const { outcomes } = await operations.replay();
      expect(outcomes).toMatchObject({ handled: 0, parked: 0, waiting: 0 });
      expect(outcomes.duplicate).toBeGreaterThan(0);
      await operations.close();
    }
    expect(await effects(flow)).toEqual(before);
    expect(before).toMatchObject({ parked: [] });
  }, 60_000);

  test('is shown the same after a rebuild from nothing, also where the rows were lost', async () => {
    const progress = (): Promise<unknown[]> => rowsOf(flow.grid, 'select * from dispute_progress order by case_id');
    const before = await progress();
    const operations = await flow.parts.grid.operate();
    expect((await operations.rebuild('disputeProgress')).differed).toEqual({ dispute_progress: 0 });
    await flow.grid.admin.query('delete from dispute_progress');
    const { differed, refused } = await operations.rebuild('disputeProgress');
    await operations.close();
    expect([differed, refused]).toEqual([{ dispute_progress: 5 }, 0]);
    expect(await progress()).toEqual(before);
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import {
  createLogger,
  createMetrics,
  eventsConfigOf,
  eventsEnvShape,
  invariant,
  readConfig,
  tellLog,
} from '@hub/chassis';
import type { Metrics, Principal, Subgraph } from '@hub/chassis';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { eventTopics } from '@hub/schema';
import { z } from 'zod';
import { plantCanaries, protectedTexts } from '../support/canaries.ts';
import { casePeople } from '../support/caseTown.ts';
import { eventRow, gridId, people, ticketRow, town } from '../support/commandTown.ts';
import { until } from '../support/eventLog/logBench.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { PLACES, PLANTED } from '../support/plantedDisputes.ts';
import { PLACES as VILLAGES, PLANTED as BOOKED, openPointVillage, send, uuid } from '../support/pointVillage.ts';
import { openRotationTown } from '../support/rotationTown.ts';
import type { PlantedPost, RotationTown } from '../support/rotationTown.ts';
import { official } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const TODAY = '2023-12-26';
const [VILLAGE, ZONE] = ['371002001007', 'wh:zone:nanhai'];
/** What commands are given to write, which is nobody else's business either. */
const given = (what: string): string => `kanarie_given_${what}_${randomUUID().slice(0, 8)}`;

let log: TestLog;
let towns: RotationTown;
let posts: readonly PlantedPost[];
let hubs: readonly (readonly [Subgraph, TestSubgraph])[];
const metrics: Metrics[] = [];
const stops: (() => Promise<void>)[] = [];
const lines: string[] = [];
let planted = new Map<string, number>();

const destination = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

/** What a part logs and counts where the test looks. */
function watched(name: string) {
  const counted = createMetrics(name);
  metrics.push(counted);
  return { log: createLogger({ name, level: 'trace', destination }), metrics: counted };
}

/** Starts a part anew, with its relay and its consumer, where everything is logged and counted. */
async function startPart([definition, hub]: readonly [Subgraph, TestSubgraph]): Promise<void> {
  Object.assign(hub.resources, watched(definition.name));
  await hub.reopen();
  const env = readConfig(z.object(eventsEnvShape), log.env);
  const config = { ...eventsConfigOf({ ...env, HUB_MODE: 'demo' }), address: log.address };
  const part = await definition.open({ ...hub.resources, ...watched(definition.name) });
  const running = await part.startEvents({ databaseUrl: hub.app.options.connectionString ?? '', config });
  stops.push(running.stop, part.close);
}

async function plantRows(points: TestSubgraph): Promise<void> {
  const { grid: places, mediation: disputes } = towns;
  posts = await towns.plant(3);
  await places.import('gridEvents', [eventRow(12_001), eventRow(12_002)]);
  await places.import('hotlineTickets', [ticketRow(12_101)]);
  await places.import('divisions', [
    [VILLAGE, '3710/02/001/007', 'VILLAGE', 'RESIDENTS_COMMITTEE', '某社区', '2000-01-01', null],
    [ZONE, '3710/zone:nanhai', 'ZONE', 'MANAGED_ZONE', '某区', '2000-01-01', null],
  ]);
  await places.import('divisionParents', [[VILLAGE, town.town, '2000-01-01', null]]);
  const account = { id: uuid(71), holder: 'p-helper', ledger: 'REDEEMABLE', division_code: VILLAGES.village };
  await send(points, 'pointAccounts', [{ ...account, scheme_id: BOOKED.scheme, opted_in_on: '2022-01-01' }]);
  await send(points, 'awardHandles', [{ handle: 'handle-of-a-helper-0071', account_id: uuid(71), issued_on: TODAY }]);
  const served = ['handle-of-a-helper-0071', 'p-helper-elsewhere', 'HOME_VISIT', '2023-12-20', null, null];
  await disputes.import('helperServices', [[uuid(7101), PLACES.villageA, 1, randomUUID(), ...served]]);
}

beforeAll(async () => {
  const [pglog] = LOGS;
  invariant(pglog !== undefined, 'there is a log');
  log = await pglog[1]();
  const points = await openPointVillage();
  towns = await openRotationTown();
  hubs = [
    [grid, towns.grid],
    [mediation, towns.mediation],
    [credit, points],
    [cadres, towns.cadres],
  ];
  await plantRows(points);
  for (const [{ name }, hub] of hubs) planted = new Map([...planted, ...(await plantCanaries(hub, name))]);
  for (const one of hubs) await startPart(one);
}, 120_000);
afterAll(async () => {
  for (const stop of stops) await stop();
  for (const [, hub] of hubs) await hub.close();
  await log.close();
}, 60_000);

/** Runs a command that is to be accepted. @returns the thing that it changed. */
async function act(hub: TestSubgraph, who: Principal, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const text = `mutation ($input: ${type}Input!) { result: ${name}(input: $input) { __typename ${name === 'reportEvent' ? '... on ReportEventPayload { event { id } }' : ''} } }`;
  const { data, errors } = await hub.ask(who, text, { input: { idempotencyKey: randomUUID(), ...input } });
  expect([name, data, errors]).toMatchObject([name, { result: { __typename: `${type}Payload` } }, undefined]);
  return Object(data?.['result']);
}

async function runGrid({ grid: hub }: RotationTown): Promise<void> {
  const report = { division: town.village, category: 'ROAD', channel: 'WORKER', title: given('title') };
  const reported = { ...report, externalId: given('external') };
  const { event } = await act(hub, people.gridWorker, 'reportEvent', reported);
  await act(hub, people.verifier, 'verifyEvent', { id: event.id, expectedVersion: 1 });
  const lead = { leadUnit: gridId(999), leadUnitLevel: 'TOWN' };
  await act(hub, people.centre, 'dispatchEvent', { id: event.id, expectedVersion: 2, ...lead });
  for (const number of [12_001, 12_002])
    await act(hub, people.centre, 'convertEventToDispute', { id: gridId(number), expectedVersion: 2 });
  await act(hub, people.hotline, 'spotDispute', { id: gridId(12_101), expectedVersion: 2 });
}

async function caseOf({ mediation: { admin } }: RotationTown, number: number): Promise<string> {
  const read = () => admin.query('select id from dispute_cases where origin_event_id = $1', [gridId(number)]);
  await until('a case', async () => (await read()).rows.length === 1);
  return (await read()).rows[0].id;
}

async function runMediation(flow: RotationTown): Promise<void> {
  const { mediation: hub } = flow;
  const { desk, committee, mediator } = casePeople;
  const at = async (number: number): Promise<string> => {
    const id = await caseOf(flow, number);
    const sorted = { category: 'NEIGHBOUR', atSea: false, route: 'PLACE' };
    await act(hub, desk, 'triageCase', { id, expectedVersion: 1, ...sorted });
    await act(hub, desk, 'routeCase', { id, expectedVersion: 2, centre: PLANTED.centres.townA });
    await act(hub, committee, 'acceptCase', { id, expectedVersion: 3, consents: [given('consent'), given('consent')] });
    const session = { heldOn: TODAY, mediators: [PLANTED.mediators.ofA] };
    await act(hub, committee, 'holdSession', { id, expectedVersion: 4, ...session });
    return id;
  };
  const agreed = { id: await at(12_001), expectedVersion: 6, form: 'WRITTEN', reachedOn: TODAY, sealedOn: TODAY };
  const signed = { partySignatures: [given('party'), given('party')], mediatorSignature: given('mediator') };
  await act(hub, mediator, 'agreeCase', { ...agreed, ...signed });
  const id = await at(12_002);
  await act(hub, mediator, 'terminateCase', { id, expectedVersion: 6, reason: 'NO_AGREEMENT', otherRoutesTold: true });
  await act(hub, committee, 'transferCase', { id, expectedVersion: 7, to: 'COURT', reason: given('reason') });
  const organiser = official([PLACES.villageA], { subject: 'the-organiser', roles: ['organiser'] });
  await act(hub, organiser, 'verifyHelperService', { id: uuid(7101), expectedVersion: 1, hours: 9 });
}

async function runCadres({ cadres: hub, ...flow }: RotationTown): Promise<void> {
  const [first, second] = posts;
  const seen = (id: string | undefined, expectedVersion = 1) => ({ id, expectedVersion });
  const handover = { from: '2023-12-20', to: '2023-12-31' };
  const posting = { ...seen(first?.next), startsOn: '2023-12-20', predecessor: seen(first?.holder), handover };
  expect(await hub.command('postAssignment', posting)).toMatchObject({ __typename: 'PostAssignmentPayload' });
  const ended = await hub.command('endAssignment', { ...seen(first?.holder, 2), on: TODAY });
  const changes = [{ outgoing: seen(first?.next, 2), incoming: seen(await flow.appoint()) }];
  const rotated = await hub.command('rotateAssignments', {
    code: given('R'),
    division: town.village,
    on: TODAY,
    changes,
  });
  const recall = { ...seen(second?.holder), on: TODAY, reason: given('reason'), replacement: seen(second?.next) };
  const recalled = await hub.command('recallAssignment', recall);
  expect([ended, rotated, recalled]).toMatchObject([
    { __typename: 'EndAssignmentPayload' },
    { __typename: 'RotateAssignmentsPayload' },
    { __typename: 'RecallAssignmentPayload' },
  ]);
}

async function runRegister({ grid: hub }: RotationTown): Promise<void> {
  const registrar = official([town.city], { subject: 'the-registrar', roles: ['registrar'], post: given('post') });
  const decided = () => ({ validFrom: TODAY, documentNo: given('document') });
  const moved = { code: town.otherVillage, expectedVersion: 1, authorityCode: ZONE };
  await act(hub, registrar, 'changeAuthority', { ...decided(), ...moved });
  const merged = { sources: [{ code: town.village, expectedVersion: 1 }], targetCode: VILLAGE };
  await act(hub, registrar, 'mergeDivisions', { ...decided(), ...merged });
}

/** Every record of every topic, when all are sent and handled. */
async function recordsOf(): Promise<readonly string[]> {
  const eventLog = await log.open();
  for (const [{ events }, hub] of hubs)
    await tellLog({ database: hub.resources.database, snapshots: events.snapshots, logId: await eventLog.identity() });
  for (const [{ name }, { admin }] of hubs)
    await until(`the outbox of ${name} to be empty`, async () => {
      const { rows } = await admin.query('select from hub.outbox where sent_at is null');
      return rows.length === 0;
    });
  const records: string[] = [];
  const topics = eventTopics.map(({ topic }) => topic);
  const handle = async ({ key, value }: { readonly key: string; readonly value: Buffer | null }): Promise<void> =>
    void records.push(`${key} ${value?.toString() ?? ''}`);
  const reading = eventLog.consume({ group: 'canaries', topics, from: 'beginning', lanesMax: 8, handle });
  const behind = async (group: string): Promise<number> =>
    (await eventLog.lag(group, topics)).reduce((sum, { position, end }) => sum + end - position, 0);
  await until('all records to be read', async () => records.length > 0 && (await behind('canaries')) === 0);
  await reading.stop();
  await eventLog.close();
  return records;
}

test('nothing that is protected goes into a record, a line of a log or a metric', async () => {
  await runGrid(towns);
  await runMediation(towns);
  await runCadres(towns);
  await runRegister(towns);
  const records = await recordsOf();
  const counted = await Promise.all(metrics.map(({ registry }) => registry.metrics()));
  const secrets = new Set(
    (await Promise.all(hubs.map(([{ name }, hub]) => protectedTexts(hub, name)))).flatMap((all) => [...all]),
  );
  const shown = (texts: readonly string[]) =>
    [...secrets, 'kanarie'].filter((secret) => texts.join('\n').includes(secret));
  expect(secrets.size).toBeGreaterThan(100);
  expect(records.length).toBeGreaterThan(60);
  expect(lines.length).toBeGreaterThan(3);
  expect(counted.join('\n')).toContain('hub_event_records_total{consumer="mediation",outcome="handled"');
  expect({ records: shown(records), lines: shown(lines), metrics: shown(counted) }).toEqual({
    records: [],
    lines: [],
    metrics: [],
  });
}, 120_000);

test('canaries were in what is most confidential', () => {
  const names = [
    'grid.grid_events.title',
    'grid.grid_cells.supervision_phone',
    'mediation.confidential_records.summary',
    'cadres.cadres.display_name',
    'credit.point_entries.reason',
  ];
  expect(names.map((name) => [name, (planted.get(name) ?? 0) > 0])).toEqual(names.map((name) => [name, true]));
});

import { randomUUID } from 'node:crypto';
import { invariant, tellLog } from '@hub/chassis';
import type { Principal, Subgraph } from '@hub/chassis';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { REGISTER_TABLES } from '@hub/schema';
import { capturedEvents } from './capturedEvents.ts';
import type { CapturedEvent } from './capturedEvents.ts';
import { casePeople } from './caseTown.ts';
import { eventRow, gridId, openCommandTown, people, ticketRow, town } from './commandTown.ts';
import { openDisputeTown } from './disputeTown.ts';
import { GRID_PLACES, openGridTown } from './gridTown.ts';
import { PLACES, PLANTED } from './plantedDisputes.ts';
import { PLACES as VILLAGES, PLANTED as BOOKED, openPointVillage, send, uuid } from './pointVillage.ts';
import { openRotationTown } from './rotationTown.ts';
import { official } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Stops where a command was refused: then there is nothing to deliver. */
function accepted(answer: unknown, name: string): void {
  const words = JSON.stringify(answer);
  invariant(
    words.includes(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`),
    `${name} is accepted, not ${words}`,
  );
}

/** Whoever is told, and a statement for each kind of row that follows; what is chosen at random there is left out. */
export interface Receiver {
  readonly definition: Subgraph;
  readonly hub: TestSubgraph;
  readonly rows: readonly string[];
}

/** What producers told in a flow, and who receives it. */
export interface Captured {
  readonly events: readonly CapturedEvent[];
  readonly receivers: readonly Receiver[];
  readonly close: () => Promise<unknown>;
}

/** Runs a command that is to be accepted. */
async function act(hub: TestSubgraph, who: Principal, name: string, input: object): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename } }`;
  accepted(await hub.ask(who, text, { input: { idempotencyKey: randomUUID(), ...input } }), name);
}

const told = (hub: TestSubgraph, producer: string, { events }: Subgraph): Promise<readonly CapturedEvent[]> =>
  capturedEvents(hub, producer, events.handles);

/** Events that are found to be disputes, and tickets in which one is spotted. */
async function openFound(): Promise<Captured> {
  const [producer, hub] = [await openCommandTown(), await openDisputeTown()];
  const [events, tickets] = [
    [11_001, 11_002, 11_003, 11_004, 11_005],
    [11_101, 11_102, 11_103],
  ];
  await producer.import(
    'gridEvents',
    events.map((number) => eventRow(number)),
  );
  await producer.import(
    'hotlineTickets',
    tickets.map((number) => ticketRow(number)),
  );
  for (const id of events.map(gridId))
    await act(producer, people.centre, 'convertEventToDispute', { id, expectedVersion: 2 });
  for (const id of tickets.map(gridId)) await act(producer, people.hotline, 'spotDispute', { id, expectedVersion: 2 });
  const rows = [
    `select version, stage, channel, category, level, division_code, division_path, external_ref, origin_event_id, origin_ticket_id,
       occurred_at, received_at, history from dispute_cases order by external_ref, case_no`,
    // Numbers are given in the order of arrival: none twice.
    'select count(distinct case_no), count(*) from dispute_cases',
    `select type, count(*) from hub.outbox group by type order by type`,
  ];
  const receivers = [{ definition: mediation, hub, rows }];
  return {
    events: await told(producer, 'grid', mediation),
    receivers,
    close: () => Promise.all([producer.close(), hub.close()]),
  };
}

/** Cases that go through their stages. */
async function openProgress(): Promise<Captured> {
  const [producer, hub] = [await openDisputeTown(), await openCommandTown()];
  const numbers = [5001, 5002, 5003];
  const step = { to: 'INTAKE', command: 'receive', at: '2023-12-20T09:00:00+08:00', by: '网格员' };
  for (const number of numbers) {
    const id = gridId(number);
    const text = `insert into dispute_cases (id, version, case_no, stage, channel, category, is_at_sea, level, division_code, division_path,
      occurred_at, received_at, sessions_held, mediator_ids, origin_event_id, history, is_summary, is_escalated)
      values ($1, 1, $2, 'INTAKE', 'GRID', 'NEIGHBOUR', false, 'TOWN', $3, '3710/02/001/006', $4, $4, 0, '{}', $1, $5, false, false)`;
    await producer.admin.query(text, [id, `P${number}`, PLACES.villageA, step.at, JSON.stringify([step])]);
    await act(producer, casePeople.desk, 'triageCase', {
      id,
      expectedVersion: 1,
      category: 'NEIGHBOUR',
      atSea: false,
      route: 'PLACE',
    });
    await act(producer, casePeople.desk, 'routeCase', { id, expectedVersion: 2, centre: PLANTED.centres.townA });
  }
  for (const id of numbers.slice(1).map(gridId))
    await act(producer, casePeople.committee, 'acceptCase', { id, expectedVersion: 3, consents: ['K-1', 'K-2'] });
  const receivers = [{ definition: grid, hub, rows: ['select * from dispute_progress order by case_id'] }];
  return {
    events: await told(producer, 'mediation', grid),
    receivers,
    close: () => Promise.all([producer.close(), hub.close()]),
  };
}

/** Posts that pass from one to the next and to the one after, and one whose holder is recalled. */
async function openPostings(): Promise<Captured> {
  const rotation = await openRotationTown();
  const [first, second, recalled] = await rotation.plant(3);
  const { cadres } = rotation;
  const seen = (id: string | undefined, expectedVersion = 1) => ({ id, expectedVersion });
  const handover = { from: '2023-12-20', to: '2023-12-31' };
  for (const [place, post] of [first, second].entries()) {
    const posting = { ...seen(post?.next), startsOn: '2023-12-20', predecessor: seen(post?.holder), handover };
    accepted(await cadres.command('postAssignment', posting), 'postAssignment');
    const changes = [{ outgoing: seen(post?.next, 2), incoming: seen(await rotation.appoint()) }];
    accepted(
      await cadres.command('rotateAssignments', {
        code: `R-${place}`,
        division: town.village,
        on: '2023-12-26',
        changes,
      }),
      'rotateAssignments',
    );
    accepted(await cadres.command('endAssignment', { ...seen(post?.holder, 2), on: '2023-12-26' }), 'endAssignment');
  }
  const recall = { ...seen(recalled?.holder), on: '2023-12-25', reason: '工作需要', replacement: seen(recalled?.next) };
  accepted(await cadres.command('recallAssignment', recall), 'recallAssignment');
  const duty = `select assignment_id, cell_id, valid_from, valid_to, follows_assignment from grid_workers order by 1, 2, 3`;
  const roster = `select mediators.assignment_id, posting.centre_id, posting.valid_from, posting.valid_to from mediator_postings as posting
    join mediators on mediators.id = posting.mediator_id order by 1, 2, 3`;
  const open = `select dispute.id, stage, array(select assignment_id from mediators where mediators.id = any(mediator_ids)) as held_by
    from dispute_cases as dispute order by 1`;
  const terms = 'select * from assignment_terms order by assignment_id';
  return {
    events: await told(cadres, 'cadres', grid),
    receivers: [
      { definition: grid, hub: rotation.grid, rows: [duty, terms] },
      { definition: mediation, hub: rotation.mediation, rows: [roster, open, terms] },
    ],
    close: rotation.close,
  };
}

const organiser = official([PLACES.villageA], { subject: 's-organiser', roles: ['organiser'] });
/** Hours of two helpers, verified one after the other. */
async function openServices(): Promise<Captured> {
  const [producer, hub] = [await openDisputeTown(), await openPointVillage()];
  for (const number of [71, 72]) {
    const account = { id: uuid(number), holder: `p-${number}`, ledger: 'REDEEMABLE', division_code: VILLAGES.village };
    await send(hub, 'pointAccounts', [{ ...account, scheme_id: BOOKED.scheme, opted_in_on: '2022-01-01' }]);
    await send(hub, 'awardHandles', [
      { handle: `handle-of-a-helper-${number}`, account_id: uuid(number), issued_on: '2023-01-01' },
    ]);
  }
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const [id, helper] = [randomUUID(), `handle-of-a-helper-${71 + (number % 2)}`];
    const served = [1, randomUUID(), helper, null, 'HOME_VISIT', '2023-12-20', null, null];
    await producer.import('helperServices', [[id, PLACES.villageA, ...served]]);
    await act(producer, organiser, 'verifyHelperService', { id, expectedVersion: 1, hours: number + 0.5 });
  }
  const rows = [
    'select id, account_id, status, activity, hours, served_on, verified_on from volunteer_services order by id',
    // Points are whole: which service of many completes one is a matter of order, and how many there are is not.
    'select account_id, sum(points), count(distinct id) - count(*) as twice from point_entries group by 1 order by 1',
  ];
  const receivers = [{ definition: credit, hub, rows }];
  return {
    events: await told(producer, 'mediation', credit),
    receivers,
    close: () => Promise.all([producer.close(), hub.close()]),
  };
}

const registrar = official([GRID_PLACES.city], { subject: 'registrar', roles: ['registrar'] });
/** A register that is told whole, then changed: mergers, and a village that goes from one zone to another and to none. */
async function openRegister(): Promise<Captured> {
  const P = GRID_PLACES;
  const [producer, hub] = [await openGridTown(), await openDisputeTown()];
  await tellLog({ database: producer.resources.database, snapshots: grid.events.snapshots, logId: 'a log' });
  const decided = { validFrom: '2023-12-26', documentNo: '虚构〔2023〕1号' };
  const merge = (code: string, targetCode: string) =>
    act(producer, registrar, 'mergeDivisions', { ...decided, sources: [{ code, expectedVersion: 1 }], targetCode });
  const change = (code: string, expectedVersion: number, authorityCode: string | null) =>
    act(producer, registrar, 'changeAuthority', { ...decided, code, expectedVersion, authorityCode });
  await merge(P.villageA, P.secondOfA);
  await change(P.otherVillage, 1, P.statisticalZone);
  await merge(P.townA, P.townB);
  await change(P.villageB, 1, P.managedZone);
  const rows = REGISTER_TABLES.map((table) => `select * from ${table} order by 1, 2, 3`);
  const receivers = [{ definition: mediation, hub, rows }];
  return {
    events: await told(producer, 'grid', mediation),
    receivers,
    close: () => Promise.all([producer.close(), hub.close()]),
  };
}

/** The flows by name; each opens parts of its own and runs their commands. */
export const CAPTURED_FLOWS: readonly (readonly [string, () => Promise<Captured>])[] = [
  ['disputes that grid found', openFound],
  ['the progress of cases', openProgress],
  ['postings', openPostings],
  ['hours of helpers', openServices],
  ['the register of divisions', openRegister],
];

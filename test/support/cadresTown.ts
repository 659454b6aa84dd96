import { cadres } from '@hub/cadres';
import { invariant } from '@hub/chassis';
import type { ImportValue, Principal } from '@hub/chassis';
import { official, openTestSubgraph } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Divisions of the little city: two towns of one county, one of another, with a village or two each. */
export const places = Object.freeze({
  city: '371000000000',
  county: '371002000000',
  otherCounty: '371082000000',
  townA: '371002001000',
  townB: '371002002000',
  townC: '371082004000',
  villageA: '371002001006',
  villageB: '371082004214',
  villageC: '371082004215',
});
const { city, county, otherCounty, townA, townB, townC, villageA, villageB, villageC } = places;

/** The credit code of the one organisation. */
export const USCC = '91440300708461136T';
const since = '2000-01-01';

/** An identifier by a number. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A centre of mediation and a whistle of grid. */
export const CENTRE = uuid(900);
export const WHISTLE = uuid(901);
const unit = uuid(1);
const [oldBatch, newBatch] = [uuid(11), uuid(12)];
const team = uuid(21);
/** Assignments; the worker is a helper too, and the officers came at the whistle. */
export const posts = Object.freeze({
  secretary: uuid(101),
  formerSecretary: uuid(102),
  fixedOfficer: uuid(103),
  crossOfficer: uuid(104),
  worker: uuid(105),
  helper: uuid(106),
  steward: uuid(107),
});
const { secretary, formerSecretary, fixedOfficer, crossOfficer, worker, helper, steward } = posts;
/** The person of an assignment; subjects go from s-1 to s-6, in the order below, the worker's being s-5. */
export const cadreOf = (assignment: string): string => assignment.replace('00000000-', '11111111-');

/** Someone of a bureau whose areas are given: he sees who is stationed there, and nobody else. */
export const bureau = (areas: string[]): Principal =>
  official([], { scope: { kind: 'partner', relation: 'bureau', areas, categories: [] }, purpose: 'labour-inspection' });

/** A row by the names of its door's columns; what is not named is empty. */
export type Values = Readonly<Record<string, ImportValue>>;
type Send = (dataset: string, rows: readonly Values[]) => Promise<number>;

/** The subgraph of cadres with a handful of rows of every kind. */
export interface CadresTown extends TestSubgraph {
  /** Sends rows through a door. */
  readonly send: Send;
  /** Asks for an entity by its key, as the gateway does. */
  readonly entity: (who: Principal, wanted: readonly [type: string, key: object, fields: string]) => Promise<unknown>;
}

/** A history of two steps that ends in a state. */
export const history = (state: string): string =>
  JSON.stringify([
    { to: 'NOMINATED', command: 'nominate', at: '2021-09-01T09:00:00+08:00', by: '派出单位' },
    { to: state, command: 'post', at: '2021-10-22T09:00:00+08:00', by: '组织部' },
  ]);
/** An assignment as its door takes it. */
export const assignment = (id: string, kind: string, state: string, more: Values): Values => ({
  id,
  version: 1,
  kind,
  state,
  cadre_id: cadreOf(id),
  also_covers_codes: '{}',
  history: history(state),
  ...more,
});
const division = (code: string, path: string, level: string, kind: string) => [
  code,
  path,
  level,
  kind,
  `${level} ${code}`,
  since,
  null,
];

async function importRegister(hub: TestSubgraph): Promise<void> {
  await hub.import('divisions', [
    division(city, '3710', 'CITY', 'PREFECTURE'),
    division(county, '3710/02', 'COUNTY', 'STATUTORY_COUNTY'),
    division(townA, '3710/02/001', 'TOWN', 'STREET'),
    division(townB, '3710/02/002', 'TOWN', 'STREET'),
    division(villageA, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE'),
    division(otherCounty, '3710/82', 'COUNTY', 'STATUTORY_COUNTY'),
    division(townC, '3710/82/004', 'TOWN', 'STREET'),
    division(villageB, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE'),
    division(villageC, '3710/82/004/215', 'VILLAGE', 'VILLAGERS_COMMITTEE'),
  ]);
  const parents: readonly (readonly [string, string])[] = [
    [county, city],
    [townA, county],
    [townB, county],
    [villageA, townA],
    [otherCounty, city],
    [townC, otherCounty],
    [villageB, townC],
    [villageC, townC],
  ];
  await hub.import(
    'divisionParents',
    parents.map(([code, parent]) => [code, parent, since, null]),
  );
}

async function importInstitutions(send: Send): Promise<void> {
  await send('organisations', [{ id: unit, uscc: USCC, name: '劳动监察大队' }]);
  const batch = { version: 1, kind: 'FIRST_SECRETARY', division_code: city };
  await send('rotationBatches', [
    { ...batch, id: oldBatch, code: 'R-1', started_on: '2021-10-08', completed_on: '2021-10-22' },
    { ...batch, id: newBatch, code: 'R-2', started_on: '2023-10-20', completed_on: '2023-11-03' },
  ]);
  await send('helperTeams', [
    { id: team, name: '好邻居调解队', kind: 'GOOD_NEIGHBOUR', division_code: villageA, valid_from: '2022-11-15' },
  ]);
  await send('measures', [{ id: uuid(31), no: 1, title: '健全网格', lead_unit_id: unit, valid_from: '2023-02-01' }]);
  await send('measureStatuses', [
    { measure_id: uuid(31), status: 'PLANNED', valid_from: '2023-02-01' },
    { measure_id: uuid(31), status: 'DONE', valid_from: '2023-06-01' },
  ]);
  await send('staffingQuotas', [
    { id: uuid(41), division_code: townA, delta: 3, decided_on: '2022-05-01', document: '一号' },
    { id: uuid(42), division_code: townA, delta: 5, decided_on: '2023-05-01', document: '二号' },
  ]);
  await send('reservePools', [
    { division_code: townA, size: 70, valid_from: '2022-03-31', valid_to: '2023-03-30' },
    { division_code: townA, size: 90, valid_from: '2023-03-31' },
  ]);
  await send('liaisons', [
    {
      id: uuid(51),
      division_code: townA,
      post: '综治办',
      display_name: '宋某',
      phone: '0631-5200001',
      contact_count: 310,
      valid_from: '2021-03-01',
    },
  ]);
}

async function importPeople(send: Send): Promise<void> {
  const people = [secretary, formerSecretary, fixedOfficer, crossOfficer, worker, steward];
  await send(
    'cadres',
    people.map((id, index) => ({ id: cadreOf(id), person: `s-${index + 1}`, display_name: `任职人${index + 1}` })),
  );
  const village = { sending_unit_id: unit, division_code: villageB };
  const officer = { sending_unit_id: unit, started_on: '2021-05-01' };
  await send('assignments', [
    assignment(formerSecretary, 'FIRST_SECRETARY', 'ENDED', {
      ...village,
      batch_id: oldBatch,
      ended_batch_id: newBatch,
      started_on: '2021-10-22',
      planned_end: '2023-10-21',
      ended_on: '2023-11-02',
    }),
    assignment(secretary, 'FIRST_SECRETARY', 'ON_POST', {
      ...village,
      batch_id: newBatch,
      started_on: '2023-11-03',
      planned_end: '2025-11-02',
    }),
    assignment(fixedOfficer, 'LAW_ENFORCEMENT_OFFICER', 'POSTED', {
      ...officer,
      division_code: townA,
      mode: 'FIXED',
      centre_id: CENTRE,
    }),
    assignment(crossOfficer, 'LAW_ENFORCEMENT_OFFICER', 'ANSWERED_WHISTLE', {
      ...officer,
      division_code: townB,
      mode: 'CROSS_TOWN',
      also_covers_codes: `{${townA}}`,
    }),
    assignment(worker, 'COMMUNITY_WORKER', 'ON_POST', { division_code: villageA, started_on: '2023-02-13' }),
    assignment(helper, 'GOOD_NEIGHBOUR_MEDIATOR', 'ON_POST', {
      cadre_id: cadreOf(worker),
      division_code: villageA,
      team_id: team,
      started_on: '2023-03-01',
    }),
    assignment(steward, 'STEWARD', 'ACTIVE', { division_code: villageA, started_on: '2022-12-18' }),
  ]);
  await send('serviceEntries', [
    { id: uuid(201), assignment_id: secretary, served_on: '2023-11-30', kind: 'DAY', count: 20, is_confirmed: true },
    { id: uuid(202), assignment_id: secretary, served_on: '2023-11-30', kind: 'VISIT', count: 7, is_confirmed: true },
    { id: uuid(203), assignment_id: secretary, served_on: '2023-12-26', kind: 'DAY', count: 18, is_confirmed: false },
    { id: uuid(204), assignment_id: fixedOfficer, served_on: '2023-12-01', kind: 'DAY', count: 1, is_confirmed: true },
  ]);
  const arrival = { whistle_id: WHISTLE };
  await send('whistleArrivals', [
    { ...arrival, assignment_id: fixedOfficer, arrived_at: '2023-12-20T10:30:00+08:00' },
    { ...arrival, assignment_id: crossOfficer, arrived_at: '2023-12-20T10:20:00+08:00' },
  ]);
}

async function importReports(send: Send): Promise<void> {
  await send('unitReports', [
    {
      id: uuid(301),
      state: 'LISTS_AGREED',
      unit_id: unit,
      division_code: villageA,
      reported_on: '2022-03-01',
      needs: '{助老}',
      resources: '{场地}',
      projects: '{}',
    },
  ]);
  const member = { cadre_id: cadreOf(worker), state: 'SERVED', post: '楼道长', served_times: 4 };
  await send('memberReports', [
    {
      ...member,
      id: uuid(302),
      division_code: villageB,
      reported_on: '2021-01-10',
      ended_on: '2022-06-30',
    },
    { ...member, id: uuid(303), division_code: villageA, reported_on: '2022-07-01' },
  ]);
  await send('stewardStudios', [
    { id: uuid(401), name: '第一工作室', division_code: villageA, valid_from: '2022-12-18' },
  ]);
  await send('stewardBatches', [
    { id: uuid(402), no: 1, division_code: villageA, recruited_on: '2022-12-18' },
    { id: uuid(403), no: 2, division_code: villageA, recruited_on: '2023-04-10' },
  ]);
  await send('stewards', [{ id: uuid(404), assignment_id: steward, studio_id: uuid(401), batch_id: uuid(402) }]);
  const duty = { studio_id: uuid(401), steward_id: uuid(404) };
  await send('stewardDuties', [
    { ...duty, duty_on: '2023-12-24', task: '巡楼' },
    { ...duty, duty_on: '2023-12-27', task: '宣讲政策' },
  ]);
  await send('stewardVisits', [
    { ...duty, id: uuid(405), visited_on: '2023-12-20', needs_follow_up: true, is_consented: true },
  ]);
}

/** Opens cadres on a database of its own, and fills it. */
export async function openCadresTown(): Promise<CadresTown> {
  const hub = await openTestSubgraph(cadres);
  const send: Send = async (dataset, rows) => {
    const door = cadres.imports.find((one) => one.dataset === dataset);
    invariant(door !== undefined, `there is a door for ${dataset}`);
    const columns = Object.keys(door.columns);
    return hub.import(
      dataset,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
  };
  await importRegister(hub);
  await importInstitutions(send);
  await importPeople(send);
  await importReports(send);
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
  return {
    ...hub,
    send,
    async entity(who, [type, key, fields]) {
      const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`;
      const { data, errors } = await hub.ask(who, query, { r: [{ __typename: type, ...key }] });
      invariant(errors === undefined, `an entity is answered, not ${JSON.stringify(errors)}`);
      return data?.['_entities'];
    },
  };
}

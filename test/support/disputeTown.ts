import { invariant } from '@hub/chassis';
import { mediation } from '@hub/mediation';
import { DISPUTES, PLACES, PLANTED, uuid } from './plantedDisputes.ts';
import type { Values } from './plantedDisputes.ts';
import { openTestSubgraph } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Sends rows by the names of their columns; what is not named is empty. */
export async function send(hub: TestSubgraph, dataset: string, rows: readonly Values[]): Promise<void> {
  const door = mediation.imports.find((one) => one.dataset === dataset);
  invariant(door !== undefined, `there is a door for ${dataset}`);
  const columns = Object.keys(door.columns);
  await hub.import(
    dataset,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

const SINCE = '2000-01-01';
const division = (code: string, path: string, level: string, kind: string): Values => ({
  code,
  path,
  level,
  kind,
  name: `${level} ${code}`,
  valid_from: SINCE,
});
const PARENTS: readonly (readonly [string, string])[] = [
  [PLACES.county, PLACES.city],
  [PLACES.townA, PLACES.county],
  [PLACES.villageA, PLACES.townA],
  [PLACES.townB, PLACES.county],
  [PLACES.villageB, PLACES.townB],
  [PLACES.seaCounty, PLACES.city],
  [PLACES.seaTown, PLACES.seaCounty],
  [PLACES.seaVillage, PLACES.seaTown],
  [PLACES.zone, PLACES.city],
];

async function sendRegister(hub: TestSubgraph): Promise<void> {
  await send(hub, 'divisions', [
    division(PLACES.city, '3710', 'CITY', 'PREFECTURE'),
    division(PLACES.county, '3710/02', 'COUNTY', 'STATUTORY_COUNTY'),
    division(PLACES.townA, '3710/02/001', 'TOWN', 'STREET'),
    division(PLACES.villageA, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE'),
    division(PLACES.townB, '3710/02/002', 'TOWN', 'STREET'),
    division(PLACES.villageB, '3710/02/002/001', 'VILLAGE', 'RESIDENTS_COMMITTEE'),
    division(PLACES.seaCounty, '3710/82', 'COUNTY', 'STATUTORY_COUNTY'),
    division(PLACES.seaTown, '3710/82/004', 'TOWN', 'STREET'),
    division(PLACES.seaVillage, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE'),
    division(PLACES.zone, '3710/zone:nanhai', 'ZONE', 'MANAGED_ZONE'),
  ]);
  await send(
    hub,
    'divisionParents',
    PARENTS.map(([code, parent]) => ({ code, parent_code: parent, valid_from: SINCE })),
  );
  await send(hub, 'divisionAuthorities', [
    { code: PLACES.seaVillage, authority_code: PLACES.zone, valid_from: '2013-02-01' },
  ]);
}

const partTimer = (id: string, who: string, name: string): Values => ({
  id,
  person: who,
  display_name: name,
  is_full_time: false,
  is_invited: false,
});

async function sendCentres(hub: TestSubgraph): Promise<void> {
  const { centres, mediators, assignment } = PLANTED;
  const codes = ['GRID', 'COURT', 'HOTLINE_12345'];
  await send(
    hub,
    'intakeChannels',
    codes.map((code) => ({ code, name: code, feeds: '{COUNTY,TOWN}', valid_from: SINCE })),
  );
  await send(
    hub,
    'disputeCategories',
    ['NEIGHBOUR', 'LABOUR_WAGES', 'CONTRACT', 'DAMAGES'].map((code) => ({ code, name: code, valid_from: SINCE })),
  );
  await send(hub, 'confirmationRules', [
    { article: '2021 text', valid_from: '2022-01-01', valid_to: '2023-12-31' },
    { article: '2023 text', valid_from: '2024-01-01' },
  ]);
  const centre = (id: string, code: string, level: string): Values => ({
    id,
    division_code: code,
    level,
    name: `Centre of ${code}`,
    resident_agencies: '{}',
    has_mediation_room: true,
  });
  await send(hub, 'centres', [
    centre(centres.city, PLACES.city, 'CITY'),
    centre(centres.county, PLACES.county, 'COUNTY'),
    centre(centres.townA, PLACES.townA, 'TOWN'),
    centre(centres.townB, PLACES.townB, 'TOWN'),
    centre(centres.villageA, PLACES.villageA, 'VILLAGE'),
    centre(centres.sea, PLACES.seaCounty, 'COUNTY'),
  ]);
  await send(hub, 'mediators', [
    { ...partTimer(mediators.ofA, 'm-1', '甲'), is_full_time: true },
    { ...partTimer(mediators.ofB, 'm-2', '乙'), is_invited: true },
    { ...partTimer(mediators.ofTwo, 'm-3', '丙'), assignment_id: assignment },
  ]);
  const posting = (mediator: string, at: string): Values => ({
    mediator_id: mediator,
    centre_id: at,
    valid_from: '2020-01-01',
  });
  await send(hub, 'mediatorPostings', [
    posting(mediators.ofA, centres.townA),
    posting(mediators.ofB, centres.townB),
    posting(mediators.ofTwo, centres.townA),
    posting(mediators.ofTwo, centres.county),
  ]);
}

/** The disputes, who is a party to which, what was held, and what is confidential. */
async function sendDisputes(hub: TestSubgraph): Promise<void> {
  await send(hub, 'disputeCases', DISPUTES);
  const parties = ['p-1 1', 'p-2 1', 'p-2 2', 'p-3 2', 'p-4 3', 'p-5 8'].map((words) => words.split(' '));
  await send(
    hub,
    'caseParties',
    parties.map(([who = '', number]) => ({ case_id: uuid(100 + Number(number)), person: who })),
  );
  await send(hub, 'mediationSessions', [
    { id: uuid(801), case_id: uuid(101), held_on: '2023-12-05', is_by_video: false },
    { id: uuid(802), case_id: uuid(101), held_on: '2023-12-10', is_by_video: true },
    { id: uuid(803), case_id: uuid(102), held_on: '2023-11-20', is_by_video: false },
  ]);
  await send(hub, 'confidentialRecords', [{ case_id: uuid(101), party_count: 2, summary: PLANTED.canary }]);
}

async function sendHelp(hub: TestSubgraph): Promise<void> {
  await send(hub, 'vessels', [{ id: uuid(901), division_code: PLACES.seaVillage, name: '一号' }]);
  await send(hub, 'maritimeTeams', [{ id: uuid(902), vessel_id: uuid(901) }]);
  await send(hub, 'maritimeMembers', [
    { team_id: uuid(902), role: 'FIRST_MATE', person: 'v-2', display_name: '大副' },
    { team_id: uuid(902), role: 'SKIPPER', person: 'v-1', display_name: '船老大' },
  ]);
  const assist = (number: number, kind: string, times: number): Values => ({
    id: uuid(number),
    division_code: PLACES.villageA,
    team_id: PLANTED.team,
    kind,
    assisted_on: '2023-10-01',
    person_times: times,
  });
  await send(hub, 'helperAssists', [
    assist(911, 'DISPUTE', 1),
    assist(912, 'CONSULTATION', 2),
    assist(913, 'CONSULTATION', 3),
  ]);
}

/** Opens mediation on a database of its own with a handful of planted disputes, C1 to C9. */
export async function openDisputeTown(): Promise<TestSubgraph> {
  const hub = await openTestSubgraph(mediation);
  await sendRegister(hub);
  await sendCentres(hub);
  await sendDisputes(hub);
  await sendHelp(hub);
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
  return hub;
}

import { grid } from '@hub/grid';
import type { ImportRow, ImportValue, Principal } from '@hub/chassis';
import { official, openTestSubgraph, person } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Two towns of two counties with a village and a grid cell in each, and events and tickets that stand still. */
export const town = {
  city: '371000000000',
  town: '371002001000',
  village: '371002001006',
  otherVillage: '371082004214',
  cell: '371002001006001',
} as const;

/** An id that can be told by its number. */
export const gridId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const SINCE = '2020-01-01';
const REPORTED_AT = '2023-12-25T09:00:00+08:00';

const divisions: readonly ImportRow[] = [
  [town.city, '3710', 'CITY', 'PREFECTURE', '威海市', SINCE, null],
  ['371002000000', '3710/02', 'COUNTY', 'STATUTORY_COUNTY', '环翠区', SINCE, null],
  [town.town, '3710/02/001', 'TOWN', 'STREET', '环翠楼街道', SINCE, null],
  [town.village, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE', '塔山社区', SINCE, null],
  ['371082000000', '3710/82', 'COUNTY', 'STATUTORY_COUNTY', '荣成市', SINCE, null],
  ['371082004000', '3710/82/004', 'TOWN', 'STREET', '王连街道', SINCE, null],
  [town.otherVillage, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE', '东岛刘家村', SINCE, null],
];
const parents: readonly ImportRow[] = [
  ['371002000000', town.city, SINCE, null],
  [town.town, '371002000000', SINCE, null],
  [town.village, town.town, SINCE, null],
  ['371082000000', town.city, SINCE, null],
  ['371082004000', '371082000000', SINCE, null],
  [town.otherVillage, '371082004000', SINCE, null],
];

/** A grid event as a source system sends it; what matters to a test replaces the rest, by column. */
export function eventRow(number: number, more: Readonly<Record<string, ImportValue>> = {}): ImportRow {
  const status = more['status'] ?? 'VERIFIED';
  const step = { to: status, command: 'verify', at: REPORTED_AT, by: '核查员' };
  return Object.values({
    id: gridId(number),
    version: 2,
    code: `E${number}`,
    category: 'ROAD',
    status,
    channel: 'WORKER',
    external_id: null,
    level: 'VILLAGE',
    division_code: town.village,
    cell_id: null,
    title: '路面破损',
    occurred_at: REPORTED_AT,
    received_at: REPORTED_AT,
    due_at: null,
    closed_at: null,
    lead_unit_id: null,
    reworks: 0,
    parked_reason: null,
    parked_plan: null,
    parked_until: null,
    merged_into_id: null,
    history: JSON.stringify([step]),
    ...more,
  });
}

/** A hotline ticket as a source system sends it. */
export function ticketRow(number: number, more: Readonly<Record<string, ImportValue>> = {}): ImportRow {
  const status = more['status'] ?? 'ASSIGNED';
  return Object.values({
    id: gridId(number),
    version: 2,
    no: `WH${number}`,
    kind: 'COMPLAINT',
    status,
    division_code: town.village,
    caller: 'somebody',
    received_at: REPORTED_AT,
    due_at: '2024-01-02T18:00:00+08:00',
    answered_at: null,
    lead_unit_id: null,
    helper_unit_ids: '{}',
    return_visit_on: null,
    is_satisfied: null,
    is_solved: null,
    event_id: null,
    history: JSON.stringify([{ to: status, command: 'assign', at: REPORTED_AT, by: '热线中心' }]),
    ...more,
  });
}

/** Opens grid on a database with these towns, the list of matters, and nothing else. */
export async function openCommandTown(): Promise<TestSubgraph> {
  const hub = await openTestSubgraph(grid);
  await hub.import('divisions', divisions);
  await hub.import('divisionParents', parents);
  await hub.import('gridCells', [[gridId(900), town.cell, '第一网格', town.village, 300, '0631-0000000', SINCE, null]]);
  await hub.import('eventCategories', [
    ['ROAD', '道路设施', 'Roads', 'TOWN', null],
    ['FIRE', '消防隐患', 'Fire hazards', 'COUNTY', null],
    ['WAGES', '拖欠工资', 'Unpaid wages', 'COUNTY', '人力资源和社会保障局'],
  ]);
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
  return hub;
}

const worker = (areas: string[], subject: string, ...roles: string[]): Principal => official(areas, { subject, roles });

/** Who acts in the towns. */
export const people = {
  gridWorker: { ...worker([town.village], 'worker', 'grid-worker'), post: '网格员' },
  otherWorker: worker([town.village], 'other worker', 'grid-worker'),
  verifier: worker([town.town], 'verifier', 'verifier'),
  centre: { ...worker([town.town], 'centre', 'town-centre', 'dispatcher'), post: '值班员' },
  stranger: worker(['371082000000'], 'stranger', 'town-centre', 'grid-worker', 'verifier'),
  patrol: worker([town.town], 'patrol', 'patrol'),
  dashboard: official([town.city], { roles: ['dashboard'] }),
  resident: { ...person('resident'), roles: ['resident'] },
  otherResident: { ...person('other resident'), roles: ['resident'] },
  hotline: {
    ...official([], { client: 'hotline', roles: ['partner'], post: '话务员' }),
    scope: { kind: 'partner' as const, relation: 'hotline', areas: [town.city], categories: [] },
  },
} satisfies Record<string, Principal>;

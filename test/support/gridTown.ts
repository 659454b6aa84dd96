import { invariant } from '@hub/chassis';
import type { ImportValue } from '@hub/chassis';
import { grid } from '@hub/grid';
import { openTestSubgraph } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Divisions of a little city: two towns of a county, two villages each, a zone with territory and one without. */
export const GRID_PLACES = Object.freeze({
  city: '371000000000',
  county: '371002000000',
  townA: '371002001000',
  villageA: '371002001006',
  secondOfA: '371002001007',
  townB: '371002002000',
  villageB: '371002002001',
  otherCounty: '371082000000',
  otherTown: '371082004000',
  otherVillage: '371082004214',
  statisticalZone: '371071000000',
  managedZone: 'wh:zone:nanhai',
});
const P = GRID_PLACES;

/** A row by the names of its columns; what is not named is empty. */
type Values = Readonly<Record<string, ImportValue>>;

async function send(hub: TestSubgraph, dataset: string, rows: readonly Values[]): Promise<void> {
  const door = grid.imports.find((one) => one.dataset === dataset);
  invariant(door !== undefined, `there is a door for ${dataset}`);
  const columns = Object.keys(door.columns);
  await hub.import(
    dataset,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

/** Each division with its path, level, kind and parent. */
const LISTED: readonly (readonly [string, string, string, string, string | null])[] = [
  [P.city, '3710', 'CITY', 'PREFECTURE', null],
  [P.county, '3710/02', 'COUNTY', 'STATUTORY_COUNTY', P.city],
  [P.townA, '3710/02/001', 'TOWN', 'STREET', P.county],
  [P.villageA, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE', P.townA],
  [P.secondOfA, '3710/02/001/007', 'VILLAGE', 'RESIDENTS_COMMITTEE', P.townA],
  [P.townB, '3710/02/002', 'TOWN', 'STREET', P.county],
  [P.villageB, '3710/02/002/001', 'VILLAGE', 'RESIDENTS_COMMITTEE', P.townB],
  [P.otherCounty, '3710/82', 'COUNTY', 'STATUTORY_COUNTY', P.city],
  [P.otherTown, '3710/82/004', 'TOWN', 'STREET', P.otherCounty],
  [P.otherVillage, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE', P.otherTown],
  [P.statisticalZone, '3710/71', 'ZONE', 'STATISTICAL_ZONE', P.city],
  [P.managedZone, '3710/zone:nanhai', 'ZONE', 'MANAGED_ZONE', P.city],
];

async function sendRegister(hub: TestSubgraph): Promise<void> {
  const since = { valid_from: '2000-01-01' };
  await send(
    hub,
    'divisions',
    LISTED.map(([code, path, level, kind]) => ({ code, path, level, kind, name: `${level} ${code}`, ...since })),
  );
  await send(
    hub,
    'divisionParents',
    LISTED.flatMap(([code, , , , parent]) => (parent === null ? [] : [{ code, parent_code: parent, ...since }])),
  );
  await send(hub, 'divisionAuthorities', [
    { code: P.otherVillage, authority_code: P.managedZone, valid_from: '2013-02-01' },
  ]);
}

/** Events by number: 1 and 2 in village A, 3 in the second of town A, 4 and 5 in village B, 6 where the zone runs. */
const EVENTS: readonly (readonly [number, string])[] = [
  [1, P.villageA],
  [2, P.villageA],
  [3, P.secondOfA],
  [4, P.villageB],
  [5, P.villageB],
  [6, P.otherVillage],
];

/** Opens grid on a database of its own with events E1 to E6. */
export async function openGridTown(): Promise<TestSubgraph> {
  const hub = await openTestSubgraph(grid);
  await sendRegister(hub);
  await send(
    hub,
    'gridEvents',
    EVENTS.map(([number, code]) => ({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      version: 1,
      code: `E${number}`,
      category: 'ROAD',
      status: 'REPORTED',
      channel: 'WORKER',
      level: 'VILLAGE',
      division_code: code,
      title: '路面破损',
      occurred_at: `2023-12-0${number}T09:00:00+08:00`,
      received_at: `2023-12-0${number}T09:30:00+08:00`,
      reworks: 0,
      history: JSON.stringify([
        { to: 'REPORTED', command: 'report', at: `2023-12-0${number}T09:30:00+08:00`, by: '网格员' },
      ]),
    })),
  );
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
  return hub;
}

import type { ImportValue } from '@hub/chassis';
import { invariant } from '@hub/chassis';
import { credit } from '@hub/credit';
import { openTestSubgraph } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** A row by the names of its columns; what is not named is empty. */
export type Values = Readonly<Record<string, ImportValue>>;

/** The identifier of a planted thing, by its number. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Divisions of a small city: a village with a scheme, and one of another county. */
export const PLACES = Object.freeze({
  city: '371000000000',
  county: '371082000000',
  town: '371082004000',
  village: '371082004214',
  /** Of the same town, where nothing happened. */
  neighbour: '371082004215',
  otherCounty: '371002000000',
  otherTown: '371002001000',
  otherVillage: '371002001006',
});

/** Planted things that tests name. */
export const PLANTED = Object.freeze({
  documents: { city: uuid(1), village: uuid(2) },
  rules: { city: uuid(11), village: uuid(12) },
  scheme: uuid(21),
  store: uuid(31),
  good: uuid(41),
  /** Of p-1 in both ledgers, and of p-2. */
  accounts: { first: uuid(51), assessed: uuid(52), second: uuid(53) },
  services: { verified: uuid(61), claimed: uuid(62), second: uuid(63) },
  awards: { first: uuid(71), taken: uuid(72), second: uuid(75) },
});

/** The published curves: the city's falls with hours, the village's is four hours for a point. */
const CITY_CURVE = [
  { aboveHours: 0, hoursPerPoint: 1 },
  { aboveHours: 20, hoursPerPoint: 2 },
  { aboveHours: 80, hoursPerPoint: 3 },
  { aboveHours: 200, hoursPerPoint: 4 },
];
const VILLAGE_CURVE = [{ aboveHours: 0, hoursPerPoint: 4 }];

/** Sends rows through the door of a data set. @throws what the door says. */
export async function send(hub: TestSubgraph, dataset: string, rows: readonly Values[]): Promise<number> {
  const door = credit.imports.find((one) => one.dataset === dataset);
  invariant(door !== undefined, `there is a door for ${dataset}`);
  const columns = Object.keys(door.columns);
  return hub.import(
    dataset,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

async function sendRegister(hub: TestSubgraph): Promise<void> {
  const listed: readonly (readonly [string, string, string, string, string | null])[] = [
    [PLACES.city, '3710', 'CITY', 'PREFECTURE', null],
    [PLACES.county, '3710/82', 'COUNTY', 'STATUTORY_COUNTY', PLACES.city],
    [PLACES.town, '3710/82/004', 'TOWN', 'STREET', PLACES.county],
    [PLACES.village, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE', PLACES.town],
    [PLACES.neighbour, '3710/82/004/215', 'VILLAGE', 'VILLAGERS_COMMITTEE', PLACES.town],
    [PLACES.otherCounty, '3710/02', 'COUNTY', 'STATUTORY_COUNTY', PLACES.city],
    [PLACES.otherTown, '3710/02/001', 'TOWN', 'STREET', PLACES.otherCounty],
    [PLACES.otherVillage, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE', PLACES.otherTown],
  ];
  const since = { valid_from: '2000-01-01' };
  await send(
    hub,
    'divisions',
    listed.map(([code, path, level, kind]) => ({ code, path, level, kind, name: code, ...since })),
  );
  await send(
    hub,
    'divisionParents',
    listed.flatMap(([code, , , , parent]) => (parent === null ? [] : [{ code, parent_code: parent, ...since }])),
  );
}

async function sendRules(hub: TestSubgraph): Promise<void> {
  const { documents, rules, scheme, store, good } = PLANTED;
  const document = (id: string, number: string): Values => ({
    id,
    document_no: number,
    title: `Document ${number}`,
    issuer: 'Office',
    issued_on: '2020-03-05',
    valid_from: '2020-04-01',
  });
  await send(hub, 'policyDocuments', [document(documents.city, 'D-1'), document(documents.village, 'D-2')]);
  const rule = (id: string, name: string, steps: object, basis: string): Values => ({
    id,
    version: 1,
    name,
    steps: JSON.stringify(steps),
    document_id: basis,
    valid_from: '2020-04-01',
  });
  await send(hub, 'pointRules', [
    rule(rules.city, 'A: the city’s', CITY_CURVE, documents.city),
    rule(rules.village, 'B: the village’s', VILLAGE_CURVE, documents.village),
  ]);
  const here = { division_code: PLACES.village };
  const dated = { valid_from: '2021-06-01' };
  await send(hub, 'pointSchemes', [
    {
      id: scheme,
      ...here,
      ...dated,
      name: 'Scheme',
      rule_id: rules.village,
      reward_line: 5,
      households: 2,
      document_id: documents.village,
    },
  ]);
  await send(hub, 'creditStores', [{ id: store, ...here, name: 'Store' }]);
  await send(hub, 'storeGoods', [{ id: good, store_id: store, name: 'Soap', points: 3, stock: 8 }]);
  const ranking = { rank: 3, out_of: 261, index_name: 'Index', source: 'Source', imported_on: '2023-11-20' };
  await send(hub, 'creditRankings', [{ division_code: PLACES.city, month: '2023-10', ...ranking }]);
}

/** An award for verified service; what is given takes the place of that. */
export const entry = (id: string, more: Values): Values => ({
  id,
  account_id: PLANTED.accounts.first,
  at: '2023-10-01T09:00:00+08:00',
  points: 8,
  kind: 'AWARD',
  source: 'VERIFIED_SERVICE',
  reason: '志愿服务',
  rule_id: PLANTED.rules.village,
  document_id: PLANTED.documents.village,
  approved_by: '{}',
  ...more,
});

async function sendServices(hub: TestSubgraph): Promise<void> {
  const { accounts, services, scheme } = PLANTED;
  const account = (id: string, holder: string, ledger: string, code: string): Values => ({
    id,
    holder,
    ledger,
    division_code: code,
    scheme_id: ledger === 'REDEEMABLE' ? scheme : null,
    opted_in_on: '2021-07-01',
  });
  await send(hub, 'pointAccounts', [
    account(accounts.first, 'p-1', 'REDEEMABLE', PLACES.village),
    account(accounts.assessed, 'p-1', 'ASSESSMENT', PLACES.village),
    account(accounts.second, 'p-2', 'REDEEMABLE', PLACES.otherVillage),
  ]);
  const service = (id: string, account_id: string, verified_on: string | null): Values => ({
    id,
    account_id,
    status: verified_on === null ? 'SERVICE_CLAIMED' : 'SERVICE_VERIFIED',
    activity: '清扫村道',
    hours: 16,
    served_on: '2023-09-20',
    verified_on,
  });
  await send(hub, 'volunteerServices', [
    service(services.verified, accounts.first, '2023-10-01'),
    service(services.claimed, accounts.first, null),
    service(services.second, accounts.second, '2023-10-02'),
  ]);
}

async function sendLedger(hub: TestSubgraph): Promise<void> {
  const { accounts, services, awards, store, good } = PLANTED;
  await send(hub, 'pointEntries', [
    entry(awards.first, { source_id: services.verified }),
    entry(awards.taken, { source: 'COMMENDATION', points: 4, at: '2023-10-02T09:00:00+08:00' }),
    entry(uuid(73), {
      points: -3,
      kind: 'REDEEM',
      source: 'REDEMPTION',
      source_id: uuid(81),
      rule_id: null,
      document_id: null,
      at: '2023-10-03T09:00:00+08:00',
    }),
    entry(uuid(74), {
      points: -4,
      kind: 'REVERSE',
      source: 'REVERSAL',
      reverses_id: awards.taken,
      approved_by: '{甲,乙}',
      at: '2023-10-04T09:00:00+08:00',
    }),
    entry(awards.second, { account_id: accounts.second, source_id: services.second, points: 5 }),
  ]);
  await send(hub, 'redemptions', [
    {
      id: uuid(81),
      account_id: accounts.first,
      at: '2023-10-03T09:00:00+08:00',
      store_id: store,
      good_id: good,
      points: 3,
      status: 'REDEEMED',
    },
  ]);
  const appeal = (id: string, entry_id: string, status: string): Values => ({
    id,
    entry_id,
    status,
    filed_at: '2023-10-05T09:00:00+08:00',
    due_at: '2023-10-12T09:00:00+08:00',
    decided_on: status === 'FLAGGED' ? null : '2023-10-08',
  });
  await send(hub, 'appeals', [appeal(uuid(91), awards.first, 'FLAGGED'), appeal(uuid(92), awards.second, 'UPHELD')]);
}

/** Opens credit on a database of its own with two holders' books: p-1 in the village, p-2 elsewhere. */
export async function openPointVillage(): Promise<TestSubgraph> {
  const hub = await openTestSubgraph(credit);
  await sendRegister(hub);
  await sendRules(hub);
  await sendServices(hub);
  await sendLedger(hub);
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
  return hub;
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { machineQuery, tellLog } from '@hub/chassis';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { REGISTER_TABLES, mergedInto, rememberRegister } from '@hub/schema';
import { COPIES, DIVIDED_PARTS, PART_NAMES } from '../support/dividedParts.ts';
import type { PartName } from '../support/dividedParts.ts';
import { until } from '../support/eventLog/logBench.ts';
import { createEventParts } from '../support/eventParts.ts';
import type { EventPart } from '../support/eventParts.ts';
import { GRID_PLACES as P } from '../support/gridTown.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { official } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

/** The first day of both changes, and the day before. */
const [BEFORE, DAY] = ['2023-12-25', '2023-12-26'];
interface Flow {
  readonly log: TestLog;
  readonly hubs: Readonly<Record<PartName, TestSubgraph>>;
  readonly parts: Readonly<Record<PartName, EventPart>>;
}

const partsOn = (log: TestLog, hubs: Flow['hubs']): Flow['parts'] => {
  const make = createEventParts(log);
  return {
    grid: make(grid, hubs.grid),
    mediation: make(mediation, hubs.mediation),
    credit: make(credit, hubs.credit),
    cadres: make(cadres, hubs.cadres),
  };
};

/** Tells a log of grid's register, as a first start does, and waits until all is in it. */
async function tell({ log, hubs: { grid: hub } }: Pick<Flow, 'log' | 'hubs'>): Promise<number> {
  const eventLog = await log.open();
  const { snapshots } = grid.events;
  const told = await tellLog({
    database: hub.resources.database,
    snapshots,
    logId: await eventLog.identity(),
  });
  await eventLog.close();
  await until('the outbox to be sent', async () => {
    const { rows } = await hub.admin.query('select from hub.outbox where sent_at is null');
    return rows.length === 0;
  });
  return told;
}

/** Builds a part's register anew from the log. */
async function rebuild(part: EventPart) {
  const operations = await part.operate();
  const built = await operations.rebuild('register');
  await operations.close();
  return built;
}

/** What grid does not place anything in, but others do: one register for all. */
async function completeRegister(hub: TestSubgraph): Promise<void> {
  const [code, since] = ['371082004215', '2000-01-01'];
  await hub.import('divisions', [
    [code, '3710/82/004/215', 'VILLAGE', 'VILLAGERS_COMMITTEE', `VILLAGE ${code}`, since, null],
  ]);
  await hub.import('divisionParents', [[code, P.otherTown, since, null]]);
  await hub.reopen();
}

async function openFlow(open: () => Promise<TestLog>): Promise<Flow> {
  const log = await open();
  const hubs = {
    grid: await DIVIDED_PARTS.grid.open(),
    mediation: await DIVIDED_PARTS.mediation.open(),
    credit: await DIVIDED_PARTS.credit.open(),
    cadres: await DIVIDED_PARTS.cadres.open(),
  };
  await completeRegister(hubs.grid);
  const parts = partsOn(log, hubs);
  for (const name of PART_NAMES) await parts[name].start();
  await tell({ log, hubs });
  // The towns' own registers leave out what their tests do not need: here all have the owner's.
  for (const name of COPIES) {
    await rebuild(parts[name]);
    await hubs[name].reopen();
  }
  return { log, hubs, parts };
}

async function closeFlow({ log, hubs, parts }: Flow): Promise<void> {
  for (const name of PART_NAMES) await parts[name].stop();
  for (const name of PART_NAMES) await hubs[name].close();
  await log.close();
}

const registrar = official([P.city], { subject: 'registrar', roles: ['registrar'], post: '区划科' });
/** Merges town A into town B, and gives the village that one zone runs to the other. */
async function change({ hubs: { grid: hub } }: Flow): Promise<void> {
  const decided = () => ({ idempotencyKey: randomUUID(), validFrom: DAY, documentNo: '虚构〔2023〕1号' });
  const run = async (name: string, input: object): Promise<unknown> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const text = `mutation ($input: ${type}Input!) { result: ${name}(input: $input) { __typename } }`;
    return (await hub.ask(registrar, text, { input: { ...decided(), ...input } })).data;
  };
  const sources = [{ code: P.townA, expectedVersion: 1 }];
  expect(await run('mergeDivisions', { sources, targetCode: P.townB })).toEqual({
    result: { __typename: 'MergeDivisionsPayload' },
  });
  const moved = { code: P.otherVillage, expectedVersion: 1, authorityCode: P.statisticalZone };
  expect(await run('changeAuthority', moved)).toEqual({ result: { __typename: 'ChangeAuthorityPayload' } });
}

/** How a figure is asked for: by whom, with the borders of which day, and along which lines. */
interface Asked {
  readonly areas?: string[];
  readonly asOf?: string | null;
  readonly basis?: 'ADMINISTRATIVE' | 'MANAGING';
}

/** A part's figure for some divisions; null where it is withheld, and for a code that it does not know. */
async function figures(
  { hubs }: Flow,
  name: PartName,
  codes: readonly string[],
  { areas = [P.city], asOf = null, basis = 'ADMINISTRATIVE' }: Asked = {},
): Promise<readonly (number | null)[]> {
  const query = `query($codes: [ID!]!, $asOf: Date, $basis: DivisionBasis!) { divisionsByCode(codes: $codes) { figure: ${DIVIDED_PARTS[name].figure} } }`;
  const { data, errors } = await hubs[name].ask(official(areas), query, { codes, asOf, basis });
  expect(errors).toBeUndefined();
  return [...JSON.stringify(data).matchAll(/"value":(\d+|null)|null/g)].map(([, value]) =>
    value === undefined || value === 'null' ? null : Number(value),
  );
}

const placed = async ({ hubs }: Flow, name: PartName): Promise<readonly unknown[]> =>
  (await hubs[name].admin.query(DIVIDED_PARTS[name].placed)).rows;

/** Rows of the merged town that an official of the other reads. */
async function rowsRead({ hubs }: Flow, name: PartName, areas: string[]): Promise<readonly string[]> {
  const { rows } = DIVIDED_PARTS[name];
  if (rows === null) return [];
  const { data } = await hubs[name].ask(official(areas), rows);
  return [...JSON.stringify(data).matchAll(/"row":"([^"]+)"/g)].map(([, row]) => row ?? '').toSorted();
}

const register = async ({ admin }: TestSubgraph): Promise<unknown> =>
  Promise.all(
    REGISTER_TABLES.map(async (table) => (await admin.query(`select * from ${table} order by 1, 2, 3`)).rows),
  );

const ABOVE = [P.county, P.otherCounty, P.city];
const look = async (flow: Flow, name: PartName) => ({
  placed: await placed(flow, name),
  totals: await figures(flow, name, ABOVE),
  read: await rowsRead(flow, name, [P.townB]),
  readByOldOne: await rowsRead(flow, name, [P.townA]),
  withheld: await figures(flow, name, [P.townA], { areas: [P.townB] }),
});

describe.each(LOGS)('a change of divisions, over %s', (_, open) => {
  let flow: Flow;
  const before = new Map<PartName, Awaited<ReturnType<typeof look>>>();
  beforeAll(async () => {
    flow = await openFlow(open);
    for (const name of PART_NAMES) before.set(name, await look(flow, name));
    await change(flow);
    for (const name of PART_NAMES)
      await until(`the successor's officials to see the merged town in ${name}`, async () => {
        const [seen] = await figures(flow, name, [P.townA], { areas: [P.townB] });
        return seen !== null;
      });
  }, 120_000);
  afterAll(() => closeFlow(flow), 60_000);

  test.each(PART_NAMES)('leaves both codes known in %s, the old one as merged into the new one', async (name) => {
    const { database } = flow.hubs[name].resources;
    const memory = await rememberRegister(machineQuery(database, 'register'));
    const into = (on: string) => mergedInto(memory.current(), P.townA, on)?.code ?? null;
    expect([into(BEFORE), into(DAY)]).toEqual([null, P.townB]);
    await memory.stop();
    const query = `{ divisionsByCode(codes: ["${P.townA}", "${P.townB}"]) { id } }`;
    const known = [{ id: `division:${P.townA}` }, { id: `division:${P.townB}` }];
    expect((await flow.hubs[name].ask(registrar, query)).data).toEqual({ divisionsByCode: known });
  });

  test.each(PART_NAMES)(
    'gives the successor the figures of both in %s, from the day on and not before',
    async (name) => {
      const [townA, townB, , county] = DIVIDED_PARTS[name].sums;
      const codes = [P.townA, P.townB, P.county];
      expect(await figures(flow, name, codes, { asOf: BEFORE })).toEqual([townA, townB, county]);
      expect(await figures(flow, name, codes, { asOf: DAY })).toEqual([townA, townA + townB, county]);
      expect(await figures(flow, name, codes)).toEqual([townA, townA + townB, county]);
    },
  );

  test.each(PART_NAMES)('moves what the zones run in %s, from the day on and not before', async (name) => {
    const [, , zone] = DIVIDED_PARTS[name].sums;
    const codes = [P.managedZone, P.statisticalZone];
    expect(await figures(flow, name, codes, { asOf: BEFORE, basis: 'MANAGING' })).toEqual([zone, 0]);
    expect(await figures(flow, name, codes, { asOf: DAY, basis: 'MANAGING' })).toEqual([0, zone]);
  });

  test.each(PART_NAMES)('changes no total above, and no row, in %s', async (name) => {
    expect(await figures(flow, name, ABOVE, { asOf: DAY })).toEqual(before.get(name)?.totals);
    expect(await figures(flow, name, ABOVE, { asOf: BEFORE })).toEqual(before.get(name)?.totals);
    expect(await placed(flow, name)).toEqual(before.get(name)?.placed);
  });

  test.each(PART_NAMES)(
    'lets the successor’s officials read what is of the merged town in %s, from then on',
    async (name) => {
      const earlier = before.get(name);
      expect(earlier?.withheld).toEqual([null]);
      expect(await figures(flow, name, [P.townA], { areas: [P.townB] })).toEqual([DIVIDED_PARTS[name].sums[0]]);
      const theirs = earlier?.readByOldOne ?? [];
      expect(theirs.length > 0).toBe(DIVIDED_PARTS[name].rows !== null);
      expect(theirs.filter((row) => earlier?.read.includes(row))).toEqual([]);
      expect(await rowsRead(flow, name, [P.townB])).toEqual(expect.arrayContaining([...theirs]));
      expect(await rowsRead(flow, name, [P.townA])).toEqual(theirs);
    },
  );

  test('is copied exactly: a rebuild from nothing finds no row that differs', async () => {
    const owned = await register(flow.hubs.grid);
    const same = Object.fromEntries(REGISTER_TABLES.map((table) => [table, 0]));
    for (const name of COPIES) {
      expect(await register(flow.hubs[name])).toEqual(owned);
      expect(await rebuild(flow.parts[name])).toMatchObject({ differed: same, refused: 0 });
    }
  }, 60_000);

  test('is told to a log that takes over, and a register that was lost comes back from it', async () => {
    const owned = await register(flow.hubs.grid);
    for (const name of PART_NAMES) await flow.parts[name].stop();
    const log = await open();
    const parts = partsOn(log, flow.hubs);
    for (const name of PART_NAMES) await parts[name].start();
    expect(await tell({ log, hubs: flow.hubs })).toBe(Object.keys(P).length + 1);
    for (const name of COPIES) {
      expect((await rebuild(parts[name])).differed).toMatchObject({ divisions: 0, division_successors: 0 });
      await flow.hubs[name].admin.query(
        REGISTER_TABLES.toReversed()
          .map((table) => `delete from ${table}`)
          .join('; '),
      );
      expect((await rebuild(parts[name])).differed).toMatchObject({ division_successors: 1 });
      expect(await register(flow.hubs[name])).toEqual(owned);
    }
    for (const name of PART_NAMES) await parts[name].stop();
    await log.close();
  }, 120_000);
});

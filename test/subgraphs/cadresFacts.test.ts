import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bureau, CENTRE, openCadresTown, places, posts, USCC, WHISTLE } from '../support/cadresTown.ts';
import type { CadresTown } from '../support/cadresTown.ts';
import { official } from '../support/subgraph.ts';

const { city, county, otherCounty, townA, townC, villageA } = places;
const { secretary, fixedOfficer, crossOfficer, worker } = posts;
let hub: CadresTown;

beforeAll(async () => {
  hub = await openCadresTown();
});
afterAll(() => hub.close());

describe('what cadres adds to other parts', () => {
  test('is who came when a whistle was blown, the first first', async () => {
    expect(await hub.entity(official([townA]), ['Whistle', { id: WHISTLE }, 'officersArrived { id }'])).toEqual([
      { officersArrived: [{ id: crossOfficer }, { id: fixedOfficer }] },
    ]);
    expect(await hub.entity(official([townC]), ['Whistle', { id: WHISTLE }, 'officersArrived { id }'])).toEqual([
      { officersArrived: [] },
    ]);
  });

  test('is the posting of a grid worker and of a mediator', async () => {
    const key = { assignmentId: worker };
    expect(await hub.entity(official([villageA]), ['GridWorker', key, 'appointment { kind }'])).toEqual([
      { appointment: { kind: 'COMMUNITY_WORKER' } },
    ]);
    expect(await hub.entity(official([villageA]), ['Mediator', key, 'cadre { kind }'])).toEqual([
      { cadre: { kind: 'COMMUNITY_WORKER' } },
    ]);
  });

  const stationed =
    'stationedOfficers(on: "2023-12-26") { id holder { displayName } sendingUnit { uscc name } serviceLog(period: {from: "2023-12-01", to: "2023-12-26"}) { daysOnPost } }';

  test('is that officers are stationed at a centre, and who sent them, to a bureau: not who they are', async () => {
    const shown = { id: fixedOfficer, holder: null, sendingUnit: { uscc: USCC, name: '劳动监察大队' } };
    expect(await hub.entity(bureau([county]), ['MediationCentre', { id: CENTRE }, stationed])).toEqual([
      { stationedOfficers: [{ ...shown, serviceLog: { daysOnPost: null } }] },
    ]);
    expect(await hub.entity(bureau([otherCounty]), ['MediationCentre', { id: CENTRE }, stationed])).toEqual([
      { stationedOfficers: [] },
    ]);
    const before = 'stationedOfficers(on: "2021-04-30") { id }';
    expect(await hub.entity(official([city]), ['MediationCentre', { id: CENTRE }, before])).toEqual([
      { stationedOfficers: [] },
    ]);
  });

  test('is nothing else to a bureau, and nothing at all to another partner', async () => {
    const query = `{ cadres { nodes { id } } division(code: "${villageA}") { memberReports { nodes { id } } stewardship(on: "2023-12-26") { studios { stewards { id } roster { weekOf } } } } }`;
    const nobody = {
      memberReports: { nodes: [] },
      stewardship: { studios: [{ stewards: [], roster: null }] },
    };
    expect((await hub.ask(bureau([city]), query)).data).toEqual({
      cadres: { nodes: [{ id: fixedOfficer }] },
      division: nobody,
    });
    const court = official([], { scope: { kind: 'partner', relation: 'court', areas: [city], categories: [] } });
    expect((await hub.ask(court, query)).data).toEqual({ cadres: { nodes: [] }, division: nobody });
  });
});

describe('what is open', () => {
  test('is shown to everyone, its counts only to those whose areas cover the place', async () => {
    const query = `query($on: Date!) { measures(on: $on) { no title status leadUnit { name } } organisation(uscc: "${USCC}") { name }
      division(code: "${townA}") { quotas(on: $on) { delta document } reservePool(on: $on) { size { value } }
      liaisons(on: $on) { post phone contactCount { value } } helperTeams(kind: [GOOD_NEIGHBOUR], on: $on) { name formedOn memberCount { value } }
      unitReports { nodes { state needs unit { name } } } } }`;
    const { data, errors } = await hub.ask(official([townA]), query, { on: '2023-12-26' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      measures: [{ no: 1, title: '健全网格', status: 'DONE', leadUnit: { name: '劳动监察大队' } }],
      organisation: { name: '劳动监察大队' },
      division: {
        quotas: [
          { delta: 5, document: '二号' },
          { delta: 3, document: '一号' },
        ],
        reservePool: { size: { value: 90 } },
        liaisons: [{ post: '综治办', phone: '0631-5200001', contactCount: { value: 310 } }],
        helperTeams: [{ name: '好邻居调解队', formedOn: '2022-11-15', memberCount: { value: 1 } }],
        unitReports: { nodes: [{ state: 'LISTS_AGREED', needs: ['助老'], unit: { name: '劳动监察大队' } }] },
      },
    });
    expect((await hub.ask(official([townC]), query, { on: '2023-03-01' })).data).toMatchObject({
      measures: [{ status: 'PLANNED' }],
      division: {
        quotas: null,
        reservePool: { size: { value: null } },
        liaisons: [{ contactCount: { value: null } }],
        helperTeams: [{ memberCount: { value: null } }],
      },
    });
    expect((await hub.ask(official([city]), query, { on: '2022-01-01' })).data).toMatchObject({
      measures: [],
      division: { quotas: [], helperTeams: [] },
    });
  });

  test('holds who began and who ended with a rotation', async () => {
    const { data } = await hub.ask(
      official([city]),
      `{ rotationBatches(kind: [FIRST_SECRETARY], completed: {from: "2023-11-01", to: "2023-11-10"}) {
        nodes { code incoming { value } outgoing { value } assignments { nodes { id } } } } }`,
    );
    expect(data?.['rotationBatches']).toEqual({
      nodes: [
        { code: 'R-2', incoming: { value: 1 }, outgoing: { value: 1 }, assignments: { nodes: [{ id: secretary }] } },
      ],
    });
  });
});

describe('the stewards of a community', () => {
  const query = `query($on: Date!) { division(code: "${villageA}") { stewardship(on: $on) { stewards { value } batches { no recruited { value } }
    studios { name stewards(on: $on) { displayName assignment { kind } } roster(on: $on) { weekOf duties { on task steward { displayName } } }
    visits(period: {from: "2023-12-01", to: "2023-12-31"}) { nodes { visitedOn followUp } } } } } }`;

  test('are those of the day, with the week that holds it', async () => {
    const { data, errors } = await hub.ask(official([villageA]), query, { on: '2023-12-26' });
    expect(errors).toBeUndefined();
    expect(data?.['division']).toEqual({
      stewardship: {
        stewards: { value: 1 },
        batches: [
          { no: 1, recruited: { value: 1 } },
          { no: 2, recruited: { value: 0 } },
        ],
        studios: [
          {
            name: '第一工作室',
            stewards: [{ displayName: '任职人6', assignment: { kind: 'STEWARD' } }],
            roster: {
              weekOf: '2023-12-25',
              duties: [{ on: '2023-12-27', task: '宣讲政策', steward: { displayName: '任职人6' } }],
            },
            visits: { nodes: [{ visitedOn: '2023-12-20', followUp: true }] },
          },
        ],
      },
    });
    expect((await hub.ask(official([villageA]), query, { on: '2022-12-18' })).data).toMatchObject({
      division: { stewardship: { batches: [{ no: 1 }], stewards: { value: 1 } } },
    });
    expect((await hub.ask(official([villageA]), query, { on: '2022-12-17' })).data).toMatchObject({
      division: { stewardship: { batches: [], studios: [], stewards: { value: 0 } } },
    });
  });

  test('are counted for others who may see, and named for nobody who may not', async () => {
    expect((await hub.ask(official([townC]), query, { on: '2023-12-26' })).data).toMatchObject({
      division: {
        stewardship: {
          stewards: { value: null },
          batches: [{ recruited: { value: null } }, { recruited: { value: null } }],
          studios: [{ name: '第一工作室', stewards: [], roster: null, visits: { nodes: [] } }],
        },
      },
    });
  });
});

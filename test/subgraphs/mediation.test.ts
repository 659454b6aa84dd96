import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { signScope } from '@hub/chassis';
import { openDisputeTown } from '../support/disputeTown.ts';
import { PLACES, PLANTED, uuid } from '../support/plantedDisputes.ts';
import { official, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { city, county, townA, townB, seaCounty, seaVillage, zone } = PLACES;
const YEARS = {
  year: { from: '2023-01-01', to: '2023-12-26' },
  yearBefore: { from: '2022-01-01', to: '2022-12-26' },
};

let hub: TestSubgraph;

const partner = (relation: string, areas: string[], categories: string[] = []): Principal =>
  official([], { scope: { kind: 'partner', relation, areas, categories }, purpose: 'judicial-confirmation' });

beforeAll(async () => {
  hub = await openDisputeTown();
});
afterAll(() => hub.close());

describe('figures of disputes', () => {
  const query = `query($code: ID!, $year: Period!, $yearBefore: Period!) { division(code: $code) { mediationStats(period: $year, compareTo: $yearBefore) {
    accepted { value status } resolved { value } concluded { value } openAtEnd { value } escalated { value } transferred { value } atSea { value status }
    resolutionRate { value status: numerator { status } } ofConcluded: resolutionRate(over: CONCLUDED) { value numerator { value } denominator { value } }
    atSeaChange { value numerator { value } denominator { value } }
    byChannel { channel count { value } } byCategory { category count { value } } resolvedAtLevel { level count { value } } } } }`;
  const ask = async (who: Principal, code: string) => {
    const { data, errors } = await hub.ask(who, query, { code, ...YEARS });
    expect(errors).toBeUndefined();
    return data?.['division'];
  };

  test('are exact for those whose areas cover the division', async () => {
    expect(await ask(official([city]), city)).toEqual({
      mediationStats: {
        accepted: { value: 5, status: 'EXACT' },
        resolved: { value: 3 },
        concluded: { value: 4 },
        openAtEnd: { value: 2 },
        escalated: { value: 1 },
        transferred: { value: 1 },
        atSea: { value: 1, status: 'EXACT' },
        resolutionRate: { value: 3 / 5, status: { status: 'EXACT' } },
        ofConcluded: { value: 3 / 4, numerator: { value: 3 }, denominator: { value: 4 } },
        atSeaChange: { value: -0.5, numerator: { value: -1 }, denominator: { value: 2 } },
        byChannel: [
          { channel: 'GRID', count: { value: 4 } },
          { channel: 'HOTLINE_12345', count: { value: 1 } },
        ],
        byCategory: [
          { category: 'CONTRACT', count: { value: 1 } },
          { category: 'DAMAGES', count: { value: 1 } },
          { category: 'LABOUR_WAGES', count: { value: 1 } },
          { category: 'NEIGHBOUR', count: { value: 2 } },
        ],
        resolvedAtLevel: [
          { level: 'ABOARD', count: { value: 0 } },
          { level: 'PORT', count: { value: 0 } },
          { level: 'VILLAGE', count: { value: 1 } },
          { level: 'TOWN', count: { value: 2 } },
          { level: 'COUNTY', count: { value: 0 } },
          { level: 'CITY', count: { value: 0 } },
        ],
      },
    });
  });

  test('are nothing at all for others, and never a partial sum', async () => {
    const hidden = { value: null, status: 'SUPPRESSED' };
    for (const who of [official([townA]), partner('court', [county]), person('p-1')])
      expect(await ask(who, city)).toMatchObject({
        mediationStats: {
          accepted: hidden,
          resolved: { value: null },
          openAtEnd: { value: null },
          atSea: hidden,
          resolutionRate: { value: null, status: { status: 'SUPPRESSED' } },
          atSeaChange: { value: null, numerator: { value: null }, denominator: { value: null } },
          byChannel: [{ channel: 'COURT', count: { value: null } }, { channel: 'GRID' }, { channel: 'HOTLINE_12345' }],
        },
      });
  });

  test('of the own town are exact for its official, and say how many came from before', async () => {
    expect(await ask(official([townA]), townA)).toMatchObject({
      mediationStats: { accepted: { value: 3 }, resolved: { value: 1 }, openAtEnd: { value: 2 } },
    });
    expect(await ask(official([townB]), townB)).toMatchObject({
      mediationStats: { accepted: { value: 1 }, resolved: { value: 2 }, resolutionRate: { value: 2 } },
    });
  });

  test('follow who runs a place where that is asked for', async () => {
    const atSea = async (code: string, basis: string) =>
      (
        await hub.ask(
          official([city]),
          `query($code: ID!, $year: Period!) { division(code: $code) { mediationStats(period: $year, basis: ${basis}) { atSea { value } } } }`,
          { code, ...YEARS },
        )
      ).data;
    const of = (value: number) => ({ division: { mediationStats: { atSea: { value } } } });
    expect(await atSea(seaCounty, 'ADMINISTRATIVE')).toEqual(of(1));
    expect(await atSea(seaCounty, 'MANAGING')).toEqual(of(0));
    expect(await atSea(zone, 'MANAGING')).toEqual(of(1));
  });

  test('follow a row that is changed behind the hub, and equal a recount of the rows', async () => {
    await hub.admin.query("update dispute_cases set resolved_on = null where case_no = 'C3'");
    expect(await ask(official([city]), city)).toMatchObject({
      mediationStats: { resolved: { value: 2 }, concluded: { value: 4 } },
    });
    for (const cube of ['case_cube', 'case_channel_cube', 'helper_cube'])
      expect((await hub.admin.query('select * from hub.recount($1)', [cube])).rows).toEqual([]);
    await hub.admin.query("update dispute_cases set resolved_on = concluded_on where case_no = 'C3'");
    expect(await ask(official([city]), city)).toMatchObject({ mediationStats: { resolved: { value: 3 } } });
  });
});

/** The numbers of the disputes that somebody may read, newest first. */
async function readable(who: Principal, filter = '{}'): Promise<unknown> {
  const query = `{ disputes(filter: ${filter}, first: 20) { totalCount { value } nodes { caseNo } } }`;
  const { data } = await hub.ask(who, query);
  return data?.['disputes'];
}
const numbers = (...cases: readonly string[]) => ({
  totalCount: { value: cases.length },
  nodes: cases.map((caseNo) => ({ caseNo })),
});

describe('disputes of a town', () => {
  test("are its official's, through lists, by number and as entities, and no other's", async () => {
    expect(await readable(official([townA]))).toEqual(numbers('C9', 'C7', 'C2', 'C1'));
    expect(await readable(official([townB]))).toEqual(numbers('C8', 'C3'));
    expect(await readable(official([townA]), `{ within: "${townB}" }`)).toEqual(numbers());
    const query =
      'query($of: [_Any!]!) { own: dispute(caseNo: "C1") { caseNo } other: dispute(caseNo: "C3") { caseNo } absent: dispute(caseNo: "C0") { caseNo } _entities(representations: $of) { ... on DisputeCase { caseNo } } }';
    const of = [uuid(101), uuid(103)].map((id) => ({ __typename: 'DisputeCase', id }));
    const { data, errors } = await hub.ask(official([townA]), query, { of });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ own: { caseNo: 'C1' }, other: null, absent: null, _entities: [{ caseNo: 'C1' }, null] });
  });

  test('show their sessions and mediators with them, and a mediator only where he serves', async () => {
    const query = `query($of: [_Any!]!) { dispute(caseNo: "C1") { sessions { nodes { heldOn byVideo } } mediators { displayName centre { name } } }
      own: mediator(id: "${PLANTED.mediators.ofTwo}") { displayName } other: mediator(id: "${PLANTED.mediators.ofB}") { displayName }
      _entities(representations: $of) { ... on MediationCentre { mediatorCount mediators { nodes { displayName } } } } }`;
    const of = [PLANTED.centres.townA, PLANTED.centres.townB].map((id) => ({ __typename: 'MediationCentre', id }));
    const { data } = await hub.ask(official([townA]), query, { of });
    expect(data).toEqual({
      dispute: {
        sessions: {
          nodes: [
            { heldOn: '2023-12-05', byVideo: false },
            { heldOn: '2023-12-10', byVideo: true },
          ],
        },
        mediators: [{ displayName: '甲', centre: { name: `Centre of ${townA}` } }],
      },
      own: { displayName: '丙' },
      other: null,
      _entities: [
        {
          mediatorCount: 2,
          mediators: { nodes: [{ displayName: '丙' }, { displayName: '甲' }] },
        },
        { mediatorCount: null, mediators: { nodes: [] } },
      ],
    });
  });

  test('have sessions that nobody reads without their case', async () => {
    const scope = signScope(
      { kind: 'areas', lows: ['3710/02/002'], highs: ['3710/02/003'], person: null },
      hub.resources.database.scopeKey,
      Date.now(),
    );
    const client = await hub.app.connect();
    await client.query('begin');
    await client.query("select set_config('hub.scope', $1, true)", [scope]);
    const { rows } = await client.query('select count(*)::int as count from mediation_sessions');
    await client.query('rollback');
    client.release();
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('are overdue when they are open and late', async () => {
    expect(await readable(official([city]), '{ overdue: true }')).toEqual(numbers('C2'));
  });
});

describe('partners', () => {
  test('of a court read the cases of its district at its stages', async () => {
    expect(await readable(partner('court', [county]))).toEqual(numbers('C8', 'C1'));
    expect(await readable(partner('court', [seaCounty]))).toEqual(numbers());
    expect(await readable(partner('court', [county]), '{ confirmationDeadlineBefore: "2024-01-05" }')).toEqual(
      numbers('C8'),
    );
  });

  test('of the hotline read what became of its tickets', async () => {
    expect(await readable(partner('hotline', [city]))).toEqual(numbers('C7', 'C2'));
    const query =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on HotlineTicket { dispute { caseNo stage } } ... on GridEvent { linkedDispute { caseNo } } } }';
    const of = [
      { __typename: 'HotlineTicket', id: PLANTED.tickets.mediated },
      { __typename: 'GridEvent', id: PLANTED.event },
    ];
    expect((await hub.ask(partner('hotline', [city]), query, { of })).data).toEqual({
      _entities: [{ dispute: { caseNo: 'C2', stage: 'IN_MEDIATION' } }, { linkedDispute: null }],
    });
  });

  test('of a bureau read their own categories', async () => {
    expect(await readable(partner('bureau', [city], ['LABOUR_WAGES']))).toEqual(numbers('C5', 'C2'));
    expect(await readable(partner('bureau', [county], ['LABOUR_WAGES']))).toEqual(numbers('C2'));
    expect(await readable(partner('bureau', [city]))).toEqual(numbers());
  });

  test('of an unknown relation read nothing', async () => {
    expect(await readable(partner('press', [city], ['LABOUR_WAGES']))).toEqual(numbers());
  });

  test('are told the article that held on the day of the application', async () => {
    const query = '{ dispute(caseNo: "C8") { confirmation { appliedOn legalBasis result } } }';
    expect((await hub.ask(partner('court', [county]), query)).data).toEqual({
      dispute: { confirmation: { appliedOn: '2023-12-15', legalBasis: '2021 text', result: null } },
    });
  });
});

describe('boats', () => {
  test('are open, and the people aboard are seen where the boat berths', async () => {
    const query =
      'query($code: ID!) { division(code: $code) { maritimeTeams { nodes { vessel { name } lead { displayName } members { role } } } } }';
    const of = async (areas: string[]) => (await hub.ask(official(areas), query, { code: seaVillage })).data;
    const team = (more: object) => ({
      division: { maritimeTeams: { nodes: [{ vessel: { name: '一号' }, ...more }] } },
    });
    expect(await of([seaCounty])).toEqual(
      team({ lead: { displayName: '船老大' }, members: [{ role: 'SKIPPER' }, { role: 'FIRST_MATE' }] }),
    );
    expect(await of([townA])).toEqual(team({ lead: null, members: [] }));
  });
});

test('a dispute is found by its number or its id, and by one of them only', async () => {
  const found = async (key: string): Promise<unknown> => {
    const { data, errors = [] } = await hub.ask(official([city]), `{ dispute(${key}) { caseNo } }`);
    return [data?.['dispute'], ...errors.map(({ extensions }) => extensions['code'])];
  };
  expect(await found('caseNo: "C1"')).toEqual([{ caseNo: 'C1' }]);
  expect(await found('id: "00000000-0000-4000-8000-000000000101"')).toEqual([{ caseNo: 'C1' }]);
  expect(await found('id: "C1"')).toEqual([null]);
  expect(await found('id: "00000000-0000-4000-8000-000000000101", caseNo: "C1"')).toEqual([null, 'BAD_USER_INPUT']);
  expect(await found('id: null')).toEqual([null, 'BAD_USER_INPUT']);
});

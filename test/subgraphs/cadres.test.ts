import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { cadreOf, openCadresTown, places, posts, USCC, uuid } from '../support/cadresTown.ts';
import type { CadresTown } from '../support/cadresTown.ts';
import { official, person } from '../support/subgraph.ts';

const { city, townA, townB, townC, villageB } = places;
const { secretary, formerSecretary, fixedOfficer, crossOfficer, worker, helper, steward } = posts;
let hub: CadresTown;

beforeAll(async () => {
  hub = await openCadresTown();
});
afterAll(() => hub.close());

describe('the staffing of a division', () => {
  const query = `query($code: ID!, $on: Date!) { division(code: $code) { staffing(on: $on) {
    firstSecretaries { value status } workTeam { value } officersDown { value } dualReporting { value } communityWorkers { value }
    communityWorkersHired { value } stewards { value } reserve { value } postsAdded { value } persons { value } assignments { value } } } }`;
  const staffing = async (who: Principal, code: string, on: string) => {
    const { data, errors } = await hub.ask(who, query, { code, on });
    expect(errors).toBeUndefined();
    return data?.['division'];
  };

  test('is exact for those whose areas cover it, and counts a person with two posts once', async () => {
    expect(await staffing(official([city]), city, '2023-12-26')).toEqual({
      staffing: {
        firstSecretaries: { value: 1, status: 'EXACT' },
        workTeam: { value: 0 },
        officersDown: { value: 2 },
        dualReporting: { value: 1 },
        communityWorkers: { value: 1 },
        communityWorkersHired: { value: 1 },
        stewards: { value: 1 },
        reserve: { value: 90 },
        postsAdded: { value: 5 },
        persons: { value: 5 },
        assignments: { value: 6 },
      },
    });
  });

  test('is that of the day: stocks as they stood, flows from 1 January', async () => {
    expect(await staffing(official([city]), city, '2022-12-20')).toMatchObject({
      staffing: {
        firstSecretaries: { value: 1 },
        communityWorkersHired: { value: 0 },
        reserve: { value: 70 },
        postsAdded: { value: 3 },
        persons: { value: 4 },
        assignments: { value: 4 },
      },
    });
    expect(await staffing(official([city]), city, '2023-11-02')).toMatchObject({
      staffing: { firstSecretaries: { value: 1 } },
    });
  });

  test('is never a partial sum for others', async () => {
    const suppressed = { value: null };
    expect(await staffing(official([townA]), city, '2023-12-26')).toMatchObject({
      staffing: {
        firstSecretaries: { value: null, status: 'SUPPRESSED' },
        dualReporting: suppressed,
        reserve: suppressed,
        postsAdded: suppressed,
        persons: suppressed,
        assignments: suppressed,
      },
    });
    expect(await staffing(person('s-1'), villageB, '2023-12-26')).toMatchObject({
      staffing: { firstSecretaries: suppressed },
    });
  });

  test('agrees with the list of those active on the day', async () => {
    const { data } = await hub.ask(
      official([city]),
      `{ cadres(filter: { within: "${city}", activeOn: "2023-12-26" }, first: 1) { totalCount { value } } }`,
    );
    expect(data).toEqual({ cadres: { totalCount: { value: 6 } } });
  });

  test('follows a row that is changed behind the hub', async () => {
    await hub.admin.query(`update assignments set state = 'LEFT', ended_on = '2023-12-01' where id = $1`, [steward]);
    await hub.admin.query(`update member_reports set ended_on = '2023-12-01' where id = $1`, [uuid(303)]);
    expect(await staffing(official([city]), city, '2023-12-26')).toMatchObject({
      staffing: {
        stewards: { value: 0 },
        dualReporting: { value: 0 },
        assignments: { value: 5 },
        persons: { value: 4 },
      },
    });
    await hub.admin.query(`update assignments set state = 'ACTIVE', ended_on = null where id = $1`, [steward]);
    await hub.admin.query('update member_reports set ended_on = null where id = $1', [uuid(303)]);
    expect(await staffing(official([city]), city, '2023-12-26')).toMatchObject({
      staffing: { stewards: { value: 1 }, dualReporting: { value: 1 } },
    });
    const cubes = await hub.admin.query<{ cube: string }>('select distinct cube::text from hub.cubes order by cube');
    expect(cubes.rows.map(({ cube }) => cube)).toEqual([
      'member_cube',
      'posting_cube',
      'rotation_cube',
      'steward_cube',
      'team_cube',
    ]);
    for (const { cube } of cubes.rows)
      expect((await hub.admin.query('select * from hub.recount($1)', [cube])).rows).toEqual([]);
  });
});

describe('a list of assignments', () => {
  const query = `query($filter: CadreFilter) { cadres(filter: $filter, first: 10) { totalCount { value status } nodes { id holder { displayName } } } }`;
  const listed = async (who: Principal, filter: object = {}) => {
    const { data, errors } = await hub.ask(who, query, { filter });
    expect(errors).toBeUndefined();
    return data?.['cadres'];
  };

  test('gives a city official all of them, newest start first', async () => {
    expect(await listed(official([city]))).toMatchObject({
      totalCount: { value: 7, status: 'EXACT' },
      nodes: [secretary, helper, worker, steward, formerSecretary, crossOfficer, fixedOfficer].map((id) => ({ id })),
    });
  });

  test("gives a town's official that town's and the officer of another who covers it", async () => {
    expect(await listed(official([townA]))).toMatchObject({
      totalCount: { value: 5 },
      nodes: [helper, worker, steward, crossOfficer, fixedOfficer].map((id) => ({ id })),
    });
    expect(await listed(official([townB]))).toEqual({
      totalCount: { value: 1, status: 'EXACT' },
      nodes: [{ id: crossOfficer, holder: { displayName: '任职人4' } }],
    });
  });

  test('gives a person his own', async () => {
    expect(await listed(person('s-5'))).toMatchObject({ nodes: [{ id: helper }, { id: worker }] });
    expect(await listed(person('nobody'))).toEqual({ totalCount: { value: 0, status: 'EXACT' }, nodes: [] });
  });

  test('keeps what every part of the filter asks for', async () => {
    const all = official([city]);
    expect(await listed(all, { kind: ['FIRST_SECRETARY'], state: ['ENDED'] })).toMatchObject({
      nodes: [{ id: formerSecretary }],
    });
    expect(await listed(all, { within: villageB, termEndsBefore: '2026-01-01' })).toMatchObject({
      nodes: [{ id: secretary }],
    });
    expect(await listed(all, { termEndsBefore: '2025-11-02' })).toMatchObject({ nodes: [] });
    expect(await listed(all, { activeOn: '2023-11-02', kind: ['FIRST_SECRETARY'] })).toMatchObject({
      nodes: [{ id: formerSecretary }],
    });
    expect(await listed(all, { started: { from: '2023-02-01', to: '2023-02-28' } })).toMatchObject({
      nodes: [{ id: worker }],
    });
  });

  test('takes as many statements for a page of 1 as for a page of 100', async () => {
    const page = `query($n: Int!) { cadres(first: $n) { totalCount { value } nodes { holder { displayName } division { liaisons { post } } alsoCovers { id }
      sendingUnit { name } batch { incoming { value } } transitions { nodes { to } } serviceEntries(period: {from: "2023-01-01", to: "2023-12-26"}) { totalCount { value } }
      serviceLog(period: {from: "2023-01-01", to: "2023-12-26"}) { daysOnPost } } } }`;
    const counts: number[] = [];
    for (const n of [1, 100]) {
      expect((await hub.ask(official([city]), page, { n })).errors).toBeUndefined();
      counts.push(hub.statements());
    }
    expect(counts[0]).toBeGreaterThan(5);
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('an assignment', () => {
  test("of another town is null to a town's official, by every way to it", async () => {
    const stranger = official([townA]);
    const { data } = await hub.ask(
      stranger,
      `{ assignment(id: "${secretary}") { kind } absent: assignment(id: "${uuid(999)}") { kind } division(code: "${villageB}") { postings { kind } memberReports { nodes { state } } } }`,
    );
    expect(data).toEqual({
      assignment: null,
      absent: null,
      division: { postings: [], memberReports: { nodes: [] } },
    });
    expect(await hub.entity(stranger, ['Assignment', { id: secretary }, 'kind'])).toEqual([null]);
    expect(await hub.entity(stranger, ['Cadre', { id: cadreOf(secretary) }, 'displayName'])).toEqual([null]);
    expect(await hub.entity(stranger, ['GridWorker', { assignmentId: secretary }, 'appointment { kind }'])).toEqual([
      { appointment: null },
    ]);
    const summary = { assignmentId: secretary, from: '2023-01-01', to: '2023-12-26' };
    expect(await hub.entity(stranger, ['ServiceSummary', summary, 'daysOnPost'])).toEqual([{ daysOnPost: null }]);
    const { data: whole } = await hub.ask(
      stranger,
      '{ rotationBatches(first: 1) { nodes { incoming { value status } assignments { totalCount { value } nodes { id } } } } }',
    );
    expect(whole).toEqual({
      rotationBatches: {
        nodes: [
          {
            incoming: { value: null, status: 'SUPPRESSED' },
            assignments: { totalCount: { value: 0 }, nodes: [] },
          },
        ],
      },
    });
  });

  test('shows what was done in a period to those who see it', async () => {
    const { data, errors } = await hub.ask(
      official([villageB]),
      `{ assignment(id: "${secretary}") { holder { displayName } division { id } sendingUnit { uscc } batch { code } transitions { nodes { to receivedAt } }
        serviceLog(period: {from: "2023-12-01", to: "2023-12-26"}) { daysOnPost visits matters }
        serviceEntries(period: {from: "2023-11-01", to: "2023-12-26"}, first: 1) { totalCount { value } nodes { on kind count confirmedByVillage } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['assignment']).toEqual({
      holder: { displayName: '任职人1' },
      division: { id: `division:${villageB}` },
      sendingUnit: { uscc: USCC },
      batch: { code: 'R-2' },
      transitions: {
        nodes: [
          { to: 'NOMINATED', receivedAt: '2021-09-01T09:00:00+08:00' },
          { to: 'ON_POST', receivedAt: '2021-10-22T09:00:00+08:00' },
        ],
      },
      serviceLog: { daysOnPost: 18, visits: 0, matters: 0 },
      serviceEntries: {
        totalCount: { value: 3 },
        nodes: [{ on: '2023-12-26', kind: 'DAY', count: 18, confirmedByVillage: false }],
      },
    });
  });

  test('is among the postings of the town that it covers, active on the day only', async () => {
    const postings = async (code: string, on: string) =>
      (
        await hub.ask(
          official([city]),
          'query($code: ID!, $on: Date!) { division(code: $code) { postings(on: $on) { id } } }',
          {
            code,
            on,
          },
        )
      ).data?.['division'];
    expect(await postings(townA, '2023-02-28')).toEqual({
      postings: [fixedOfficer, crossOfficer, worker, steward].map((id) => ({ id })),
    });
    expect(await postings(townC, '2023-11-02')).toEqual({ postings: [{ id: formerSecretary }] });
    expect(await postings(townC, '2023-11-03')).toEqual({ postings: [{ id: secretary }] });
  });
});

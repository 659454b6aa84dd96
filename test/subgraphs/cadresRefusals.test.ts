import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { assignment, cadreOf, history, openCadresTown, places, posts, uuid, WHISTLE } from '../support/cadresTown.ts';
import type { CadresTown, Values } from '../support/cadresTown.ts';
import { official } from '../support/subgraph.ts';

const { city, townA, townC, villageA, villageC } = places;
const { secretary, formerSecretary, crossOfficer, worker, steward } = posts;
let hub: CadresTown;

beforeAll(async () => {
  hub = await openCadresTown();
});
afterAll(() => hub.close());

const codesOf = async (who: Principal, query: string) => {
  const { data, errors } = await hub.ask(who, query);
  return { data, codes: errors?.map(({ extensions }) => extensions['code']) };
};

describe('a question that cannot be answered', () => {
  test.each([
    [
      'a period that ends before it starts',
      '{ cadres(filter: {started: {from: "2023-12-26", to: "2023-01-01"}}) { nodes { id } } }',
    ],
    [
      'a service log of such a period',
      '{ cadres(first: 1) { nodes { serviceLog(period: {from: "2023-12-26", to: "2023-01-01"}) { visits } } } }',
    ],
    [
      'rotations completed in such a period',
      '{ rotationBatches(completed: {from: "2023-12-26", to: "2023-01-01"}) { nodes { id } } }',
    ],
    ['a page of 0', '{ cadres(first: 0) { nodes { id } } }'],
    ['a page of 101', `{ division(code: "${city}") { memberReports(first: 101) { nodes { id } } } }`],
    ['a code that is none', '{ cadres(filter: {within: "12"}) { nodes { id } } }'],
    ['a code that the register does not have', '{ cadres(filter: {within: "999999999999"}) { nodes { id } } }'],
    ['a credit code whose last character is wrong', '{ organisation(uscc: "91440300708461136X") { name } }'],
  ])('is refused as such: %s', async (_words, query) => {
    expect((await codesOf(official([city]), query)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is one whose list would be too long, and is refused whole', async () => {
    await hub.admin.query(
      `insert into staffing_quotas (id, division_code, division_path, delta, decided_on, document)
       select gen_random_uuid(), $1, '3710/82/004', 1, '2023-06-01', '试' from generate_series(1, 5001)`,
      [townC],
    );
    const query = (code: string): string => `{ division(code: "${code}") { quotas { delta } } }`;
    expect((await codesOf(official([city]), query(townC))).codes).toEqual(['RESULT_TOO_LARGE']);
    expect((await codesOf(official([city]), query(townA))).data).toMatchObject({ division: { quotas: [{}, {}] } });
    await hub.admin.query(`delete from staffing_quotas where document = '试'`);
  });
});

describe('the database itself', () => {
  const second = `insert into assignments (id, version, kind, state, cadre_id, person, division_code, division_path, mode, also_covers_codes, also_covers_paths, started_on, history)
    select $1, 1, kind, $2, cadre_id, person, division_code, division_path, mode, also_covers_codes, also_covers_paths, '2023-12-01', '[]' from assignments where id = $3`;

  test('refuses a second first secretary in a village, but lets him come while the other hands over', async () => {
    const other = `update assignments set cadre_id = $2, person = (select person from cadres where id = $2) where id = $1`;
    await hub.admin.query(second, [uuid(111), 'APPOINTED', secretary]);
    await hub.admin.query(other, [uuid(111), cadreOf(formerSecretary)]);
    const post = () => hub.admin.query(`update assignments set state = 'ON_POST' where id = $1`, [uuid(111)]);
    await expect(post()).rejects.toThrow(/assignments_first_secretary_of_village_key/);
    await hub.admin.query(`update assignments set state = 'HANDOVER' where id = $1`, [secretary]);
    await expect(post()).resolves.toMatchObject({ rowCount: 1 });
    await hub.admin.query('delete from assignments where id = $1', [uuid(111)]);
    await hub.admin.query(`update assignments set state = 'ON_POST' where id = $1`, [secretary]);
  });

  test('refuses a second full-time village post of one person', async () => {
    await hub.admin.query(second, [uuid(112), 'APPOINTED', secretary]);
    await expect(
      hub.admin.query(
        `update assignments set state = 'ON_POST', kind = 'WORK_TEAM_MEMBER', division_code = $2, division_path = '3710/82/004/215' where id = $1`,
        [uuid(112), villageC],
      ),
    ).rejects.toThrow(/assignments_village_post_of_cadre_key/);
    await hub.admin.query('delete from assignments where id = $1', [uuid(112)]);
  });

  test('refuses an officer across towns without another town, and a member with two communities', async () => {
    await expect(
      hub.admin.query(`update assignments set also_covers_codes = '{}', also_covers_paths = '{}' where id = $1`, [
        crossOfficer,
      ]),
    ).rejects.toThrow(/violates check constraint/);
    await expect(
      hub.admin.query('update member_reports set ended_on = null where id = $1', [uuid(302)]),
    ).rejects.toThrow(/member_reports_one_community_key/);
  });

  test.each([
    'cadres',
    'assignments',
    'service_entries',
    'whistle_arrivals',
    'member_reports',
    'stewards',
    'steward_duties',
    'steward_visits',
    'measures',
    'posting_cube',
  ])('shows no row of %s without a scope', async (table) => {
    expect((await hub.app.query(`select count(*) from ${table}`)).rows).toEqual([{ count: 0 }]);
    expect((await hub.admin.query(`select count(*) > 0 as any from ${table}`)).rows).toEqual([{ any: true }]);
  });
});

describe('the doors', () => {
  test.each([
    [
      'a state of another kind',
      'assignments',
      assignment(uuid(601), 'STEWARD', 'ON_POST', {
        cadre_id: cadreOf(steward),
        division_code: villageA,
        started_on: '2023-01-01',
      }),
      /`state` is a state of the kind/,
    ],
    [
      'a first secretary in a town',
      'assignments',
      assignment(uuid(602), 'FIRST_SECRETARY', 'APPOINTED', {
        cadre_id: cadreOf(steward),
        division_code: townA,
        started_on: '2023-01-01',
      }),
      /is a village/,
    ],
    [
      'an officer across one town',
      'assignments',
      assignment(uuid(603), 'LAW_ENFORCEMENT_OFFICER', 'POSTED', {
        cadre_id: cadreOf(steward),
        division_code: townA,
        mode: 'CROSS_TOWN',
        started_on: '2023-01-01',
      }),
      /at least one other town/,
    ],
    [
      'a person who is not there',
      'assignments',
      assignment(uuid(604), 'STEWARD', 'ACTIVE', { division_code: villageA, started_on: '2023-01-01' }),
      /a person of `cadres`/,
    ],
    [
      'a history that ends elsewhere',
      'assignments',
      assignment(uuid(605), 'STEWARD', 'ACTIVE', {
        cadre_id: cadreOf(steward),
        division_code: villageA,
        started_on: '2023-01-01',
        history: history('LEFT'),
      }),
      /`history` ends in the state/,
    ],
    [
      'a day outside the assignment',
      'serviceEntries',
      { id: uuid(606), assignment_id: secretary, served_on: '2023-11-02', kind: 'DAY', count: 1, is_confirmed: true },
      /a day of the assignment/,
    ],
    [
      'a credit code with a wrong last character',
      'organisations',
      { id: uuid(607), uscc: '91440300708461136X', name: '某局' },
      /GB 32100/,
    ],
    [
      'a visit without consent',
      'stewardVisits',
      {
        id: uuid(608),
        studio_id: uuid(401),
        steward_id: uuid(404),
        visited_on: '2023-12-21',
        needs_follow_up: false,
        is_consented: false,
      },
      /consent of the elder/,
    ],
    [
      'an arrival of no officer',
      'whistleArrivals',
      { whistle_id: WHISTLE, assignment_id: worker, arrived_at: '2023-12-20T10:30:00+08:00' },
      /an officer sent down/,
    ],
  ] as const)('refuse %s', async (_words, dataset, row: Values, words) => {
    await expect(hub.send(dataset, [row])).rejects.toThrow(words);
  });
});

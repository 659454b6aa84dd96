import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { openDisputeTown } from '../support/disputeTown.ts';
import { PLACES, PLANTED } from '../support/plantedDisputes.ts';
import { official, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { city, county, townA, townB } = PLACES;
const year = { from: '2023-01-01', to: '2023-12-26' };

let hub: TestSubgraph;

const court = (areas: string[]): Principal =>
  official([], {
    scope: { kind: 'partner', relation: 'court', areas, categories: [] },
    purpose: 'judicial-confirmation',
  });

beforeAll(async () => {
  hub = await openDisputeTown();
});
afterAll(() => hub.close());

/** The disputes of one year that the holder of the planted assignment mediated, as both types tell them. */
async function mediated(who: Principal): Promise<unknown> {
  const query = `query($of: [_Any!]!, $year: Period!) { _entities(representations: $of) {
    ... on GridWorker { disputesMediated(period: $year) } ... on ServiceSummary { disputesHelped } } }`;
  const { assignment: assignmentId } = PLANTED;
  const of = [
    { __typename: 'GridWorker', assignmentId },
    { __typename: 'ServiceSummary', assignmentId, ...year },
  ];
  return (await hub.ask(who, query, { of, year })).data?.['_entities'];
}

describe('figures of people', () => {
  test('count a mediator who serves at two centres once', async () => {
    const query =
      'query($code: ID!) { division(code: $code) { mediatorStats(on: "2023-12-26") { persons { value status } fullTime { value } partTime { value } invited { value } } } }';
    const of = async (who: Principal, code: string) => (await hub.ask(who, query, { code })).data;
    expect(await of(official([city]), city)).toEqual({
      division: {
        mediatorStats: {
          persons: { value: 3, status: 'EXACT' },
          fullTime: { value: 1 },
          partTime: { value: 2 },
          invited: { value: 1 },
        },
      },
    });
    expect(await of(official([townA]), townA)).toMatchObject({
      division: { mediatorStats: { persons: { value: 2 } } },
    });
    expect(await of(official([townA]), city)).toMatchObject({
      division: { mediatorStats: { persons: { value: null, status: 'SUPPRESSED' }, partTime: { value: null } } },
    });
  });

  test('count what a team helped with in person-times, for those whose areas cover it', async () => {
    const query =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on HelperTeam { assistedDisputes { value } consultations { value } } } }';
    const of = { of: [{ __typename: 'HelperTeam', id: PLANTED.team }] };
    expect((await hub.ask(official([townA]), query, of)).data).toEqual({
      _entities: [{ assistedDisputes: { value: 1 }, consultations: { value: 5 } }],
    });
    expect((await hub.ask(official([townB]), query, of)).data).toEqual({
      _entities: [{ assistedDisputes: { value: null }, consultations: { value: null } }],
    });
  });

  test('count a team that helped with nothing in the period as nought, for those whose areas cover it', async () => {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on HelperTeam {
      assistedDisputes(period: { from: "2023-11-01", to: "2023-11-30" }) { value status } } } }`;
    const of = { of: [{ __typename: 'HelperTeam', id: PLANTED.team }] };
    const ask = async (areas: string[]) => (await hub.ask(official(areas), query, of)).data;
    const shown = (value: number | null, status: string) => ({ _entities: [{ assistedDisputes: { value, status } }] });
    expect(await ask([townA])).toEqual(shown(0, 'EXACT'));
    expect(await ask([townB])).toEqual(shown(null, 'SUPPRESSED'));
    await hub.admin.query(
      `insert into helper_assists values (gen_random_uuid(), $1, $2, '3710/02/002/001', 'DISPUTE', '2023-11-05', 1)`,
      [PLANTED.team, PLACES.villageB],
    );
    expect(await ask([townA])).toEqual(shown(null, 'SUPPRESSED'));
    expect(await ask([townA, townB])).toEqual(shown(1, 'EXACT'));
    await hub.admin.query("delete from helper_assists where assisted_on = '2023-11-05'");
  });

  test('count the disputes that an assignment resolved, and none of one still in mediation', async () => {
    expect(await mediated(official([townA]))).toEqual([{ disputesMediated: 0 }, { disputesHelped: 0 }]);
    await hub.admin.query(
      "update dispute_cases set resolved_on = '2023-11-30', concluded_on = '2023-11-30' where case_no = 'C2'",
    );
    expect(await mediated(official([townA]))).toEqual([{ disputesMediated: 1 }, { disputesHelped: 1 }]);
    await hub.admin.query("update dispute_cases set resolved_on = null, concluded_on = null where case_no = 'C2'");
  });

  test('count the disputes of a mediator wherever they lie for all who see him, and nothing for the others', async () => {
    const { rows: before } = await hub.admin.query<{ id: string; mediators: readonly string[] }>(
      "select id, mediator_ids as mediators from dispute_cases where case_no in ('C1', 'C3')",
    );
    await hub.admin.query("update dispute_cases set mediator_ids = $1 where case_no in ('C1', 'C3')", [
      [PLANTED.mediators.ofTwo],
    ]);
    for (const who of [official([townA]), official([city]), person('m-3')])
      expect(await mediated(who)).toEqual([{ disputesMediated: 2 }, { disputesHelped: 2 }]);
    for (const who of [official([townB]), court([county]), person('p-5')])
      expect(await mediated(who)).toEqual([{ disputesMediated: null }, { disputesHelped: null }]);
    for (const { id, mediators } of before)
      await hub.admin.query('update dispute_cases set mediator_ids = $2 where id = $1', [id, mediators]);
  });
});

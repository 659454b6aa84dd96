import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RowScope } from '@hub/chassis';
import { signScope } from '@hub/chassis';
import { PLACES, PLANTED, openPointVillage } from '../support/pointVillage.ts';
import { official, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { city, village, town, otherTown } = PLACES;
const YEAR = { from: '2023-01-01', to: '2023-12-26' };

let hub: TestSubgraph;

beforeAll(async () => {
  hub = await openPointVillage();
});
afterAll(() => hub.close());

describe('a holder', () => {
  const account = `ledger balance scheme { name } entries(first: 10) { totalCount { value }
    nodes { kind points source reversible isFlagged rule { name } document { documentNo } appeal { status } } }
    redemptions { nodes { points good { name } store { name } } } deductions { totalCount { value } }`;
  const query = `query($year: Period!) { me { points { ${account} } assessment { balance entries { totalCount { value } } }
    volunteerService(period: $year) { nodes { hours status entry { points } } } } }`;

  test('sees both ledgers apart, with what each entry rests on and what became of it', async () => {
    const { data, errors } = await hub.ask(person('p-1'), query, { year: YEAR });
    expect(errors).toBeUndefined();
    const plain = { reversible: false, isFlagged: false, rule: null, document: null, appeal: null };
    const awarded = { kind: 'AWARD', rule: { name: 'B: the village’s' }, document: { documentNo: 'D-2' } };
    expect(data).toEqual({
      me: {
        points: {
          ledger: 'REDEEMABLE',
          balance: 5,
          scheme: { name: 'Scheme' },
          entries: {
            totalCount: { value: 4 },
            nodes: [
              { ...plain, ...awarded, kind: 'REVERSE', points: -4, source: 'REVERSAL' },
              { ...plain, kind: 'REDEEM', points: -3, source: 'REDEMPTION' },
              { ...plain, ...awarded, points: 4, source: 'COMMENDATION' },
              {
                ...awarded,
                points: 8,
                source: 'VERIFIED_SERVICE',
                reversible: true,
                isFlagged: true,
                appeal: { status: 'FLAGGED' },
              },
            ],
          },
          redemptions: { nodes: [{ points: 3, good: { name: 'Soap' }, store: { name: 'Store' } }] },
          deductions: { totalCount: { value: 0 } },
        },
        assessment: { balance: 0, entries: { totalCount: { value: 0 } } },
        volunteerService: {
          nodes: [
            { hours: 16, status: 'SERVICE_CLAIMED', entry: null },
            { hours: 16, status: 'SERVICE_VERIFIED', entry: { points: 8 } },
          ],
        },
      },
    });
  });

  test('sees nothing of another holder, and one without an account nothing at all', async () => {
    const { data } = await hub.ask(person('p-2'), query, { year: YEAR });
    expect(data).toMatchObject({
      me: {
        points: { balance: 5, entries: { totalCount: { value: 1 } }, redemptions: { nodes: [] } },
        assessment: null,
      },
    });
    expect((await hub.ask(person('p-9'), query, { year: YEAR })).data).toEqual({
      me: { points: null, assessment: null, volunteerService: { nodes: [] } },
    });
  });

  test('leaves no access record by looking at what is his own', async () => {
    const log = '{ me { accessLog { credit { totalCount { value } } } } }';
    expect((await hub.ask(person('p-1'), log)).data).toEqual({
      me: { accessLog: { credit: { totalCount: { value: 0 } } } },
    });
  });

  test('pays as many statements for one entry as for a hundred', async () => {
    const counts: number[] = [];
    for (const first of [1, 100]) {
      const nodes = 'nodes { points rule { name } document { title } appeal { status } repair { status } }';
      const { errors } = await hub.ask(person('p-1'), `{ me { points { entries(first: ${first}) { ${nodes} } } } }`);
      expect(errors).toBeUndefined();
      counts.push(hub.statements());
    }
    expect(counts[0]).toBe(counts[1]);
  });
});

describe('an official', () => {
  const query = `query($code: ID!, $year: Period!) { division(code: $code) { volunteerStats(period: $year) {
    hours { value } participants { value status } pointsAwarded { value } pointsRedeemed { value } pointsReversed { value }
    appealsUpheld { value numerator { value } denominator { value } } } } }`;
  const figures = async (areas: string[], code: string) =>
    (await hub.ask(official(areas), query, { code, year: YEAR })).data?.['division'];

  test('sees exact figures of what he governs', async () => {
    expect(await figures([city], city)).toEqual({
      volunteerStats: {
        hours: { value: 32 },
        participants: { value: 2, status: 'EXACT' },
        pointsAwarded: { value: 17 },
        pointsRedeemed: { value: 3 },
        pointsReversed: { value: 4 },
        appealsUpheld: { value: 1, numerator: { value: 1 }, denominator: { value: 1 } },
      },
    });
    expect(await figures([town], village)).toMatchObject({
      volunteerStats: { hours: { value: 16 }, participants: { value: 1 }, appealsUpheld: { value: null } },
    });
  });

  test('sees no figure of what he does not govern, and no part of one', async () => {
    const hidden = { value: null };
    for (const code of [city, village])
      expect(await figures([otherTown], code)).toMatchObject({
        volunteerStats: { hours: hidden, participants: { value: null, status: 'SUPPRESSED' }, pointsAwarded: hidden },
      });
  });

  test('sees figures that follow the rows, also those changed behind the hub', async () => {
    await hub.admin.query('update volunteer_services set hours = 10 where id = $1', [PLANTED.services.verified]);
    expect(await figures([city], village)).toMatchObject({ volunteerStats: { hours: { value: 10 } } });
    expect((await hub.admin.query("select * from hub.recount('credit_cube')")).rows).toEqual([]);
    await hub.admin.query('update volunteer_services set hours = 16 where id = $1', [PLANTED.services.verified]);
  });

  test.each([
    'point_accounts',
    'point_entries',
    'volunteer_services',
    'redemptions',
    'appeals',
    'repairs',
    'deductions',
  ])('reads no row of %s, nor does a partner', async (table) => {
    const count = (scope: RowScope) => under(scope, `select count(*)::int as count from ${table}`);
    const area = { lows: ['3710'], highs: ['3711'] };
    expect(await count({ kind: 'areas', ...area, person: null })).toEqual([{ count: 0 }]);
    for (const relation of ['court', 'hotline', 'bureau', 'credit'])
      expect(await count({ kind: 'partner', relation, ...area, categories: [] })).toEqual([{ count: 0 }]);
  });

  test('who is a holder too sees his own account and nothing more', async () => {
    const { data } = await hub.ask(official([city], { subject: 'p-2' }), '{ me { points { balance } } }');
    expect(data).toEqual({ me: { points: { balance: 5 } } });
  });

  test('reads the average of a scheme, and whoever does not govern it no figure of it', async () => {
    const scheme =
      'query($code: ID!) { division(code: $code) { pointScheme { name averagePerHousehold { value denominator { value } } } } }';
    const of = async (areas: string[]) => (await hub.ask(official(areas), scheme, { code: village })).data;
    const average = (value: number | null, households: number | null) => ({
      division: {
        pointScheme: { name: 'Scheme', averagePerHousehold: { value, denominator: { value: households } } },
      },
    });
    expect(await of([town])).toEqual(average(6, 2));
    expect(await of([otherTown])).toEqual(average(null, null));
  });
});

/** What one statement gives the application under a scope. */
async function under(scope: RowScope, sql: string): Promise<unknown> {
  const client = await hub.app.connect();
  try {
    await client.query('begin');
    const signed = signScope(scope, hub.resources.database.scopeKey, Date.now());
    await client.query("select set_config('hub.scope', $1, true)", [signed]);
    return (await client.query(sql)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal, RowScope } from '@hub/chassis';
import { signScope } from '@hub/chassis';
import { openDisputeTown } from '../support/disputeTown.ts';
import { PLACES, PLANTED, uuid } from '../support/plantedDisputes.ts';
import { official, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { city, county, townA, townB } = PLACES;
let hub: TestSubgraph;

const handler = (areas: string[]): Principal => official(areas, { purpose: 'case-handling' });
const court = (areas: string[]): Principal =>
  official([], {
    scope: { kind: 'partner', relation: 'court', areas, categories: [] },
    purpose: 'judicial-confirmation',
  });

/** What one statement gives the application under a scope, or the error's code. */
async function under(scope: RowScope, sql: string): Promise<unknown> {
  const client = await hub.app.connect();
  try {
    await client.query('begin');
    const signed = signScope(scope, hub.resources.database.scopeKey, Date.now());
    await client.query("select set_config('hub.scope', $1, true)", [signed]);
    return await client.query(sql).then(
      ({ rows }): unknown => rows,
      (error: unknown): unknown => Reflect.get(Object(error), 'code'),
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

beforeAll(async () => {
  hub = await openDisputeTown();
});
afterAll(() => hub.close());

describe('a party', () => {
  const mine = '{ me { myDisputes { totalCount { value } nodes { caseNo mediators { displayName } } } } }';

  test('sees his own disputes with their mediators, and no other', async () => {
    expect((await hub.ask(person('p-2'), mine)).data).toEqual({
      me: {
        myDisputes: {
          totalCount: { value: 2 },
          nodes: [
            { caseNo: 'C2', mediators: [{ displayName: '丙' }] },
            { caseNo: 'C1', mediators: [{ displayName: '甲' }] },
          ],
        },
      },
    });
    const { data } = await hub.ask(
      person('p-2'),
      '{ own: dispute(caseNo: "C1") { caseNo } other: dispute(caseNo: "C3") { caseNo } disputes { totalCount { value } } }',
    );
    expect(data).toEqual({ own: { caseNo: 'C1' }, other: null, disputes: { totalCount: { value: 2 } } });
  });

  test('who is an official besides is shown as mine what is his, and not what he governs', async () => {
    const both = official([townA], { subject: 'p-4', purpose: 'case-handling' });
    expect((await hub.ask(both, mine)).data).toMatchObject({
      me: { myDisputes: { totalCount: { value: 1 }, nodes: [{ caseNo: 'C3' }] } },
    });
  });

  test('is told who read his case, from which post, why and which fields', async () => {
    const log =
      '{ me { accessLog { mediation(first: 5) { totalCount { value } nodes { byOrganisation byPost purpose fields } } } } }';
    expect((await hub.ask(person('p-5'), log)).data).toMatchObject({
      me: { accessLog: { mediation: { totalCount: { value: 0 } } } },
    });
    await hub.ask(handler([townB]), '{ dispute(caseNo: "C8") { stage dueAt } }');
    await hub.ask(handler([townB]), '{ dispute(caseNo: "C3") { stage } }');
    expect((await hub.ask(person('p-5'), log)).data).toEqual({
      me: {
        accessLog: {
          mediation: {
            totalCount: { value: 1 },
            nodes: [
              {
                byOrganisation: 'Test office',
                byPost: 'Tester',
                purpose: 'case-handling',
                fields: ['DisputeCase.dueAt', 'DisputeCase.stage'],
              },
            ],
          },
        },
      },
    });
  });

  test('leaves no record of figures, which show nobody', async () => {
    await hub.ask(
      official([city]),
      `{ division(code: "${city}") { mediationStats(period: {from: "2023-01-01", to: "2023-12-26"}) { accepted { value } } } }`,
    );
    const { rows } = await hub.admin.query("select * from hub.access_log where purpose = 'statistics'");
    expect(rows).toEqual([]);
  });
});

describe('what is confidential', () => {
  test('is null for whoever asks', async () => {
    const query = '{ dispute(caseNo: "C1") { caseNo confidential { partyCount summary } } }';
    for (const who of [handler([city]), handler([townA]), court([county]), person('p-1')])
      expect((await hub.ask(who, query)).data).toEqual({ dispute: { caseNo: 'C1', confidential: null } });
  });

  test.each<RowScope>([
    { kind: 'areas', lows: ['3710'], highs: ['3711'], person: null },
    { kind: 'person', person: 'p-1' },
    { kind: 'partner', relation: 'court', lows: ['3710'], highs: ['3711'], categories: ['NEIGHBOUR'] },
    { kind: 'machine', name: 'import' },
    { kind: 'machine', name: 'access-log' },
  ])('is not read by the application under %j', async (scope) => {
    expect(await under(scope, 'select * from confidential_records')).toEqual([]);
    expect(await under(scope, 'select * from dispute_cases limit 1')).toBeDefined();
  });

  test('is refused to the reader, who reads the rest', async () => {
    const client = await hub.admin.connect();
    try {
      const { rows } = await client.query<{ reader: string }>("select hub.role_named('reader') as reader");
      await client.query(`set role ${client.escapeIdentifier(rows[0]?.reader ?? '')}`);
      const read = async (table: string) =>
        client.query(`select count(*)::int as count from ${table}`).then(
          (result): unknown => result.rows[0],
          (error: unknown): unknown => Reflect.get(Object(error), 'code'),
        );
      expect(await read('dispute_cases')).toEqual({ count: 9 });
      expect(await read('confidential_records')).toBe('42501');
      expect(await read('case_parties')).toBe('42501');
    } finally {
      await client.query('reset role');
      client.release();
    }
  });

  test('stands in no other table, and parties only as pseudonyms', async () => {
    const { rows: tables } = await hub.admin.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname in ('public', 'hub')",
    );
    const holds = async (words: string): Promise<readonly string[]> => {
      const found = await Promise.all(
        tables.map(async ({ name }) => {
          const { rows } = await hub.admin.query(
            `select 1 from ${name.startsWith('scope') || name.includes('log') || name.includes('ledger') || name === 'migrations' ? `hub.${name}` : name} as one where one::text like $1`,
            [`%${words}%`],
          );
          return rows.length > 0 ? [name] : [];
        }),
      );
      return found.flat();
    };
    expect(await holds(PLANTED.canary)).toEqual(['confidential_records']);
    expect(await holds('p-1')).toEqual([]);
  });
});

describe('a page of disputes', () => {
  test('takes as many statements for one as for a hundred', async () => {
    const query = `query($first: Int!) { disputes(first: $first, filter: { stage: [CONFIRMATION_APPLIED, AGREED, IN_MEDIATION, CLOSED, FAILED] }) { totalCount { value } nodes { caseNo division { id } centre { name mediatorCount }
      intake { channel { name } } sessions(first: 5) { nodes { heldOn } } mediators { displayName fullTime } transitions { nodes { to } }
      confirmation { legalBasis } } } }`;
    const counts: number[] = [];
    for (const first of [1, 100]) {
      const { data, errors } = await hub.ask(handler([city]), query, { first });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ disputes: { totalCount: { value: 6 } } });
      counts.push(hub.statements());
    }
    expect(counts[0]).toBe(counts[1]);
  });

  test('goes on where the one before ended, and back again', async () => {
    const page = async (args: string) =>
      (
        await hub.ask(
          handler([city]),
          `{ disputes(${args}) { nodes { caseNo } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
        )
      ).data?.['disputes'];
    const first: unknown = await page('first: 4');
    expect(first).toMatchObject({
      nodes: ['C9', 'C8', 'C7', 'C6'].map((caseNo) => ({ caseNo })),
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const cursor = String(Reflect.get(Object(Reflect.get(Object(first), 'pageInfo')), 'endCursor'));
    const second: unknown = await page(`first: 100, after: "${cursor}"`);
    expect(second).toMatchObject({ nodes: ['C5', 'C4', 'C3', 'C2', 'C1'].map((caseNo) => ({ caseNo })) });
    const start = String(Reflect.get(Object(Reflect.get(Object(second), 'pageInfo')), 'startCursor'));
    expect(await page(`last: 2, before: "${start}"`)).toMatchObject({
      nodes: ['C7', 'C6'].map((caseNo) => ({ caseNo })),
    });
  });

  test.each([
    ['a page of nothing', 'disputes(first: 0) { nodes { caseNo } }'],
    ['a page of ten thousand', 'disputes(first: 10000) { nodes { caseNo } }'],
    ['a broken cursor', 'disputes(first: 5, after: "broken") { nodes { caseNo } }'],
    ['both directions', 'disputes(first: 5, last: 5) { nodes { caseNo } }'],
    [
      'a period that ends before it begins',
      'disputes(filter: { accepted: { from: "2023-12-26", to: "2023-01-01" } }) { nodes { caseNo } }',
    ],
    ['a code that is none', 'disputes(filter: { within: "37" }) { nodes { caseNo } }'],
    ['a division that is none', 'disputes(filter: { within: "379900000000" }) { nodes { caseNo } }'],
    ['a centre that is none', 'disputes(filter: { centre: "x" }) { nodes { caseNo } }'],
    [
      'figures of a period that ends before it begins',
      `division(code: "${city}") { mediationStats(period: { from: "2023-12-26", to: "2023-01-01" }) { accepted { value } } }`,
    ],
    [
      'figures compared with a period that ends before it begins',
      `division(code: "${city}") { mediationStats(period: { from: "2023-01-01", to: "2023-12-26" }, compareTo: { from: "2022-12-26", to: "2022-01-01" }) { accepted { value } } }`,
    ],
  ])('is refused as the caller’s slip for %s', async (_what, field) => {
    const { errors } = await hub.ask(official([city]), `{ ${field} }`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  test('of sessions is refused alike, and leaves the dispute', async () => {
    const query = 'query($first: Int!) { dispute(caseNo: "C1") { caseNo sessions(first: $first) { nodes { id } } } }';
    const { data, errors } = await hub.ask(handler([city]), query, { first: 0 });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(data).toEqual({ dispute: { caseNo: 'C1', sessions: null } });
    expect((await hub.ask(handler([city]), query, { first: 1 })).data).toEqual({
      dispute: { caseNo: 'C1', sessions: { nodes: [{ id: uuid(801) }] } },
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gridDivisionState } from '@hub/schema';
import { signScope } from '@hub/chassis';
import type { Principal, RowScope } from '@hub/chassis';
import { divisionState } from '../support/foldDivision.ts';
import { GRID_PLACES as P, openGridTown } from '../support/gridTown.ts';
import { official } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeEach(async () => {
  hub = await openGridTown();
}, 60_000);
afterEach(() => hub.close());

const registrar = official([P.city], { subject: 'registrar', roles: ['registrar'], post: '区划科' });
const DAY = '2024-01-01';
const decided = (): object => ({ idempotencyKey: randomUUID(), validFrom: DAY, documentNo: '虚构〔2023〕1号' });

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const refusals =
  '... on Refusal { message } ... on VersionConflict { expectedVersion actualVersion } ... on DivisionsNotMergeable { mergeReason: reason division { code } } ... on AuthorityNotChangeable { authorityReason: reason division { code } }';
const MERGE = `mutation ($input: MergeDivisionsInput!) { result: mergeDivisions(input: $input) { __typename
  ... on MergeDivisionsPayload { merged { code version validTo mergedInto(on: "2024-01-01") { code } } into { code version children(on: "2024-01-01") { code } } }
  ${refusals.replace(' ... on AuthorityNotChangeable { authorityReason: reason division { code } }', '')} } }`;
const CHANGE = `mutation ($input: ChangeAuthorityInput!) { result: changeAuthority(input: $input) { __typename
  ... on ChangeAuthorityPayload { division { code version before: managedBy(on: "2023-12-31") { code } after: managedBy(on: "2024-01-01") { code } } }
  ${refusals.replace('... on DivisionsNotMergeable { mergeReason: reason division { code } } ', '')} } }`;

const merge = (sources: readonly string[], targetCode: string, more: object = {}, who: Principal = registrar) =>
  hub.ask(who, MERGE, {
    input: { ...decided(), sources: sources.map((code) => ({ code, expectedVersion: 1 })), targetCode, ...more },
  });
const change = (code: string, authorityCode: string | null, more: object = {}, who: Principal = registrar) =>
  hub.ask(who, CHANGE, { input: { ...decided(), code, expectedVersion: 1, authorityCode, ...more } });
const resultOf = ({ data, errors }: Answer): unknown => {
  expect(errors).toBeUndefined();
  return data?.['result'];
};
const codeOf = ({ errors = [] }: Answer): string => errors.map(({ extensions }) => extensions['code']).join();
const told = async (): Promise<readonly { type: string; topic: string; key: string; data: unknown }[]> =>
  (await hub.admin.query('select type, topic, key, data from hub.outbox order by sequence')).rows;

describe('a merger', () => {
  test('is seen at once by whoever decided it, and is told with its event', async () => {
    expect(resultOf(await merge([P.townA], P.townB))).toEqual({
      __typename: 'MergeDivisionsPayload',
      merged: [{ code: P.townA, version: 2, validTo: '2023-12-31', mergedInto: { code: P.townB } }],
      into: {
        code: P.townB,
        version: 1,
        children: [{ code: P.villageA }, { code: P.secondOfA }, { code: P.villageB }],
      },
    });
    const state = await divisionState(hub, P.townA);
    expect(state).toMatchObject({
      version: 2,
      parents: [{ parentCode: P.county, validTo: '2023-12-31' }],
      successors: [{ successorCode: P.townB, validFrom: DAY }],
    });
    expect(await told()).toEqual([
      {
        type: 'grid.division-changed.v1',
        topic: 'hub.grid.v1',
        key: P.townA,
        data: {
          divisionCode: P.townA,
          version: 2,
          change: 'MERGED',
          successorCode: P.townB,
          authorityCode: null,
          validFrom: DAY,
        },
      },
      { type: 'grid.division-state.v1', topic: 'hub.grid.state.v1', key: P.townA, data: state },
    ]);
    expect((await told()).map(({ data }) => gridDivisionState.data.safeParse(data).success)).toEqual([false, true]);
  });

  test('has its effect once under its key, and is written down with who decided it', async () => {
    const input = { idempotencyKey: 'k-1' };
    const first = await merge([P.villageA], P.secondOfA, input);
    expect(await merge([P.villageA], P.secondOfA, input)).toEqual(first);
    expect(await told()).toHaveLength(2);
    const { rows } = await hub.admin.query(
      'select division_code, version, change, valid_from, document_no, organisation, post, length(decided_by) as by from division_changes',
    );
    expect(rows).toEqual([
      {
        division_code: P.villageA,
        version: 2,
        change: 'MERGED',
        valid_from: DAY,
        document_no: '虚构〔2023〕1号',
        organisation: 'Test office',
        post: '区划科',
        by: 22,
      },
    ]);
  });

  test('leaves every row and every total as it was, and moves the borders', async () => {
    const rows = async () =>
      (await hub.admin.query('select code, division_code, division_path from grid_events order by code')).rows;
    const before = await rows();
    await merge([P.townA], P.townB);
    expect(await rows()).toEqual(before);
    const figures = async (asOf: string): Promise<unknown> => {
      const query = `query ($codes: [ID!]!, $asOf: Date) { divisionsByCode(codes: $codes) {
        eventStats(period: {from: "2023-12-01", to: "2023-12-26"}, divisionsAsOf: $asOf) { reported { value } } } }`;
      const codes = [P.city, P.county, P.townA, P.townB];
      const { data } = await hub.ask(registrar, query, { codes, asOf });
      return [...JSON.stringify(data).matchAll(/"value":(\d+)/g)].map(([, value]) => Number(value));
    };
    expect(await figures('2023-12-31')).toEqual([6, 5, 3, 2]);
    expect(await figures(DAY)).toEqual([6, 5, 3, 5]);
  });

  test('of two that would make a circle, begun at the same time, is one', async () => {
    const answers = await Promise.all([merge([P.townA], P.townB), merge([P.townB], P.townA)]);
    const kinds = answers.map((answer) => String(Reflect.get(Object(resultOf(answer)), '__typename'))).toSorted();
    expect(kinds).toEqual(['DivisionsNotMergeable', 'MergeDivisionsPayload']);
    expect((await hub.admin.query('select count(*)::int as n from division_successors')).rows).toEqual([{ n: 1 }]);
  });

  test.each<[string, readonly string[], string, object, object]>([
    [
      'of a village into a town',
      [P.villageA],
      P.townB,
      {},
      { mergeReason: 'LEVELS_DIFFER', division: { code: P.villageA } },
    ],
    ['across towns', [P.villageA], P.villageB, {}, { mergeReason: 'PARENTS_DIFFER', division: { code: P.villageA } }],
    ['on a day that is over', [P.townA], P.townB, { validFrom: '2023-12-25' }, { mergeReason: 'DAY_OUT_OF_RANGE' }],
    [
      'of what has changed since',
      [],
      P.townB,
      { sources: [{ code: P.townA, expectedVersion: 7 }] },
      { __typename: 'VersionConflict', expectedVersion: 7, actualVersion: 1 },
    ],
  ])('%s is refused, and leaves nothing', async (...[, sources, target, more, expected]) => {
    expect(resultOf(await merge(sources, target, more))).toMatchObject(expected);
    expect(await told()).toEqual([]);
    expect((await divisionState(hub, P.townA)).version).toBe(1);
  });
});

describe('another managing authority', () => {
  test('runs a village from its day on, after whoever ran it', async () => {
    expect(resultOf(await change(P.otherVillage, P.statisticalZone))).toEqual({
      __typename: 'ChangeAuthorityPayload',
      division: {
        code: P.otherVillage,
        version: 2,
        before: { code: P.managedZone },
        after: { code: P.statisticalZone },
      },
    });
    const state = await divisionState(hub, P.otherVillage);
    expect(state.authorities).toEqual([
      { authorityCode: P.managedZone, validFrom: '2013-02-01', validTo: '2023-12-31' },
      { authorityCode: P.statisticalZone, validFrom: DAY, validTo: null },
    ]);
    const changed = { change: 'AUTHORITY_CHANGED', successorCode: null, authorityCode: P.statisticalZone };
    expect(await told()).toMatchObject([{ data: changed }, { data: state }]);
  });

  test('moves what the zones count from its day on, and no total', async () => {
    await change(P.otherVillage, P.statisticalZone);
    const count = async (code: string, [asOf, basis]: readonly [string, string]): Promise<unknown> => {
      const query = `query ($code: ID!, $asOf: Date, $basis: DivisionBasis!) { division(code: $code) {
        eventStats(period: {from: "2023-12-01", to: "2023-12-26"}, divisionsAsOf: $asOf, basis: $basis) { reported { value } } } }`;
      const { data } = await hub.ask(registrar, query, { code, asOf, basis });
      return Number(/"value":(\d+)/.exec(JSON.stringify(data))?.[1]);
    };
    const all = (asOf: string, basis: string) =>
      Promise.all(
        [P.city, P.county, P.otherCounty, P.statisticalZone, P.managedZone].map((code) => count(code, [asOf, basis])),
      );
    expect(await all('2023-12-31', 'MANAGING')).toEqual([6, 5, 0, 0, 1]);
    expect(await all(DAY, 'MANAGING')).toEqual([6, 5, 0, 1, 0]);
    expect(await all(DAY, 'ADMINISTRATIVE')).toEqual([6, 5, 1, 0, 0]);
  });

  test('may be none: then its administrative parent runs the village again', async () => {
    expect(resultOf(await change(P.otherVillage, null))).toMatchObject({ division: { after: null } });
    expect((await divisionState(hub, P.otherVillage)).authorities).toEqual([
      { authorityCode: P.managedZone, validFrom: '2013-02-01', validTo: '2023-12-31' },
    ]);
    expect(resultOf(await change(P.villageA, null))).toMatchObject({ authorityReason: 'SAME_AUTHORITY' });
  });

  test('is refused where it lies above already, and while a change is planned', async () => {
    expect(resultOf(await change(P.villageA, P.county))).toMatchObject({
      authorityReason: 'AUTHORITY_ABOVE',
      division: { code: P.county },
    });
    await change(P.villageA, P.managedZone);
    const again = { expectedVersion: 2, validFrom: '2023-12-27' };
    expect(resultOf(await change(P.villageA, P.statisticalZone, again))).toMatchObject({
      authorityReason: 'CHANGE_PLANNED',
    });
  });
});

describe('a decision about divisions', () => {
  const other = (more: Partial<Principal>): Principal => ({ ...registrar, ...more });

  test.each<[string, Principal]>([
    ['by another role', other({ roles: ['dashboard'] })],
    ['by a program that acts for nobody', other({ subject: null })],
    ['by a registrar of another county', other({ scope: { kind: 'areas', areas: [P.otherCounty] } })],
    ['by one whose area holds the source alone', other({ scope: { kind: 'areas', areas: [P.townA] } })],
  ])('%s is refused', async (_, who) => {
    expect(codeOf(await merge([P.townA], P.townB, {}, who))).toBe('FORBIDDEN');
    expect(codeOf(await change(P.villageA, P.managedZone, {}, who))).toBe('FORBIDDEN');
    expect(await told()).toEqual([]);
  });

  test.each<[string, object]>([
    ['without a document', { documentNo: ' ' }],
    ['about a code that is none', { targetCode: '37' }],
    ['about a code that the register does not have', { targetCode: '371002009000' }],
    ['about nothing', { sources: [] }],
  ])('%s is the caller’s slip', async (_, more) => {
    expect(codeOf(await merge([P.townA], P.townB, more))).toBe('BAD_USER_INPUT');
  });
});

test('row security lets a command change the register in its areas alone, and nobody without one', async () => {
  const ofTown = { kind: 'areas', lows: ['3710/02/001'], highs: ['3710/02/001~'], person: 'p' } as const;
  const rowsChanged = async (scope: RowScope): Promise<readonly unknown[]> => {
    const client = await hub.app.connect();
    await client.query(
      `begin; set local hub.scope = '${signScope(scope, hub.resources.database.scopeKey, Date.now())}'`,
    );
    const changed = [
      await client.query('update divisions set version = version + 1'),
      await client.query('update division_parents set valid_to = valid_from'),
      await client.query('update division_authorities set valid_to = valid_from'),
    ].map(({ rowCount }) => rowCount);
    const elsewhere = `insert into division_successors values ('${P.townB}', '${P.townA}', '2024-01-01')`;
    const refused = await client.query(elsewhere).catch((error: unknown) => Reflect.get(Object(error), 'code'));
    await client.query('rollback');
    client.release();
    return [...changed, refused];
  };
  expect(await rowsChanged({ ...ofTown, client: 'c' })).toEqual([3, 3, 0, '42501']);
  expect(await rowsChanged(ofTown)).toEqual([0, 0, 0, '42501']);
});

test('a report with an old code goes to what stood for it on the day that it happened', async () => {
  await hub.import('eventCategories', [['ROAD', '道路设施', 'Roads', 'TOWN', null]]);
  await merge([P.villageA], P.secondOfA, { validFrom: '2023-12-26' });
  const worker = official([P.townA], { subject: 'w', roles: ['grid-worker'] });
  const report = async (occurredAt: string): Promise<unknown> => {
    const text =
      'mutation ($input: ReportEventInput!) { result: reportEvent(input: $input) { ... on ReportEventPayload { event { division { code } } } } }';
    const input = { idempotencyKey: randomUUID(), division: P.villageA, category: 'ROAD', channel: 'WORKER' };
    return resultOf(await hub.ask(worker, text, { input: { ...input, title: '路面破损', occurredAt } }));
  };
  expect(await report('2023-12-26T09:00:00+08:00')).toEqual({ event: { division: { code: P.secondOfA } } });
  expect(await report('2023-12-25T09:00:00+08:00')).toEqual({ event: { division: { code: P.villageA } } });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { official, openTestSubgraph, person } from '../test/support/subgraph.ts';
import type { TestSubgraph } from '../test/support/subgraph.ts';
import { createAccessLogLoader, createAccessRecorder } from './accessLog.ts';
import { createDeadline } from './deadline.ts';
import { failure } from './errors.ts';
import { pseudonymOf } from './identity.ts';
import { openTransaction } from './postgres/transaction.ts';
import { shopRow, toyId } from './testing/toyImports.ts';
import { toyShops } from './testing/toyShops.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [
    shopRow(1, { keeper: 'anna' }),
    shopRow(2, { keeper: 'anna' }),
    shopRow(3, { keeper: 'bert' }),
    shopRow(4, { keeper: 'carl', division_path: 'b' }),
  ]);
});
afterAll(() => toy.close());
beforeEach(() => toy.admin.query('delete from hub.access_log'));

const nameOf = (subject: string): string => pseudonymOf(toy.resources.pseudonymKey, subject);
const records = async (): Promise<unknown[]> =>
  (
    await toy.admin.query({
      text: 'select person, organisation, post, purpose, thing, fields from hub.access_log order by at, person',
      rowMode: 'array',
    })
  ).rows;
const recordOf = (subject: string, fields: readonly string[]): unknown[] => [
  nameOf(subject),
  'Test office',
  'Tester',
  'statistics',
  'Shop',
  fields,
];
const sorted = (rows: unknown[][]): unknown[][] => rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));

describe('an answer that shows persons’ rows', () => {
  test('leaves one record for each person, with the fields that were read', async () => {
    await toy.ask(official(['a']), '{ shops { nodes { openedOn name } edges { node { id } } } }');
    expect(await records()).toEqual(
      sorted([recordOf('anna', ['id', 'name', 'openedOn']), recordOf('bert', ['id', 'name', 'openedOn'])]),
    );
  });

  test('leaves none of rows that it does not show', async () => {
    await toy.ask(official(['a']), '{ shops(first: 1) { nodes { name } } }');
    expect(await records()).toEqual([recordOf('bert', ['name'])]);
    await toy.ask(official(['a']), `{ shop(id: "${toyId(4)}") { name } }`);
    expect(await records()).toHaveLength(1);
  });

  test('leaves none of the person who asks, whoever he is besides', async () => {
    await toy.ask(person('anna'), '{ shops { nodes { name } } }');
    expect(await records()).toEqual([]);
    await toy.ask({ ...official(['a']), subject: 'anna' }, '{ shops { nodes { name } } }');
    expect(await records()).toEqual([recordOf('bert', ['name'])]);
  });

  test('leaves none, and takes no statement for it, when it shows nobody', async () => {
    await toy.ask(official(['c']), '{ shops { nodes { name } } }');
    expect([await records(), toy.statements()]).toEqual([[], 3]);
  });
});

describe('the records', () => {
  test('are read by the person whom they are about, newest first, and by nobody else', async () => {
    await toy.ask(official(['a']), '{ shops { nodes { name } } }');
    await toy.ask({ ...official(['a']), purpose: 'supervision' }, `{ shop(id: "${toyId(1)}") { openedOn } }`);
    const shown = async (subject: string): Promise<unknown> => {
      const deadline = createDeadline(5_000);
      const scope = { kind: 'person', person: nameOf(subject) } as const;
      const { db, end } = openTransaction(toy.resources.database, {
        scope,
        deadline,
        mode: 'read',
        onStatement: () => undefined,
      });
      const { nodes } = await createAccessLogLoader(db)({});
      await end('commit');
      deadline.dispose();
      return nodes.map(({ byOrganisation, byPost, purpose, fields }) => [byOrganisation, byPost, purpose, fields]);
    };
    expect(await shown('anna')).toEqual([
      ['Test office', 'Tester', 'supervision', ['Shop.openedOn']],
      ['Test office', 'Tester', 'statistics', ['Shop.name']],
    ]);
    expect(await shown('bert')).toEqual([['Test office', 'Tester', 'statistics', ['Shop.name']]]);
    expect(await shown('carl')).toEqual([]);
  });
});

describe('records that cannot be written', () => {
  const broken = `alter table hub.access_log add constraint broken check (post <> 'Tester') not valid`;
  beforeEach(() => toy.admin.query(broken));
  afterEach(() => toy.admin.query('alter table hub.access_log drop constraint broken'));

  test('keep the answer back', async () => {
    await expect(toy.ask(official(['a']), '{ shops { nodes { name } } }')).rejects.toMatchObject({ code: '23514' });
    expect(await records()).toEqual([]);
    expect(await toy.ask(official(['c']), '{ shops { nodes { name } } }')).toEqual({ data: { shops: { nodes: [] } } });
  });
});

describe('a recorder', () => {
  const reader = { principal: official(['a']), person: null };
  const keepers = (ids: readonly string[]) => sql`select keeper as person from shops where id = any(${ids}::uuid[])`;

  test('knows whose the rows are that it is told of, or the answer fails', () => {
    const recorder = createAccessRecorder({ Shop: keepers }, reader);
    for (const type of ['Stranger', 'toString'])
      expect(() => recorder.touch(type, toyId(1))).toThrow(
        `Invariant broken: policies say whose the rows of ${type} are`,
      );
  });

  test('does not pass for written when the time was over', async () => {
    const recorder = createAccessRecorder({ Shop: keepers }, reader);
    recorder.touch('Shop', toyId(1));
    const deadline = createDeadline(5_000, AbortSignal.abort(failure('DEADLINE_EXCEEDED')));
    const options = { deadline, onStatement: () => undefined, fieldsOf: () => ['name'] };
    await expect(recorder.write(toy.resources.database, options)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(await records()).toEqual([]);
  });
});

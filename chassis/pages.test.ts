import { describe, expect, test } from '@jest/globals';
import { failure } from './errors.ts';
import { PAGE_SIZE_DEFAULT, createCursors, readPage } from './pages.ts';
import type { Keyset, PageArguments } from './pages.ts';

const keyset: Keyset = {
  descending: true,
  columns: [
    { column: 'opened_on', as: 'openedOn', kind: 'date' },
    { column: 'id', as: 'id', kind: 'id' },
  ],
};
const cursors = createCursors(keyset, 'shops');
const ID = '00000000-0000-4000-8000-000000000001';
const cursor = cursors.write({ id: ID, openedOn: '2023-05-01', name: 'not of the key' });
const page = (args: PageArguments): unknown => readPage(args, cursors);

const notOurs = (argument: string): Error =>
  failure(
    'BAD_USER_INPUT',
    `\`${argument}\` expects a cursor that this list gave (pageInfo or edges.cursor); what came is none. Ask without it to start over.`,
  );
const badSize = (argument: string, came: number): Error =>
  failure(
    'BAD_USER_INPUT',
    `\`${argument}\` expects a whole number from 1 to 100; ${came} came. Ask for a smaller page and go on with its cursor.`,
  );

describe('page arguments', () => {
  test.each<[PageArguments, unknown]>([
    [{}, { size: PAGE_SIZE_DEFAULT, backward: false, cursor: null }],
    [
      { first: null, after: null, last: null, before: null },
      { size: 20, backward: false, cursor: null },
    ],
    [{ first: 1 }, { size: 1, backward: false, cursor: null }],
    [
      { first: 100, after: cursor },
      { size: 100, backward: false, cursor: ['2023-05-01', ID] },
    ],
    [{ last: 5 }, { size: 5, backward: true, cursor: null }],
    [{ before: cursor }, { size: 20, backward: true, cursor: ['2023-05-01', ID] }],
  ])('%j are read', (args, expected) => {
    expect(page(args)).toEqual(expected);
  });

  test.each([0, -1, 101, 10_000, 1.5, Number.NaN])('of %p rows are refused', (size) => {
    expect(() => page({ first: size })).toThrow(badSize('first', size));
    expect(() => page({ last: size })).toThrow(badSize('last', size));
  });

  test.each<PageArguments>([
    { first: 1, last: 1 },
    { first: 1, before: cursor },
    { after: cursor, last: 1 },
    { after: cursor, before: cursor },
  ])('that go both ways are refused: %j', (args) => {
    expect(() => page(args)).toThrow(
      failure(
        'BAD_USER_INPUT',
        'A page goes forwards (`first`, `after`) or backwards (`last`, `before`); both came. Keep one pair.',
      ),
    );
  });
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tag: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())[0];

describe('a cursor', () => {
  test.each([
    ['empty', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ['no list', encoded({})],
    ['cut', cursor.slice(0, -4)],
    ['long', 'A'.repeat(2_000)],
    ['without the mark of its list', encoded(['2023-05-01', ID])],
    ['with the mark of another', encoded(['AAAAAA', '2023-05-01', ID])],
    ['too short', encoded([tag, '2023-05-01'])],
    ['too long', encoded([tag, '2023-05-01', ID, ID])],
    ['of a day that does not exist', encoded([tag, '2023-02-30', ID])],
    ['of a year that does not', encoded([tag, '9999-12-31', ID])],
    ['with numbers', encoded([tag, 20_230_501, 1])],
    ['with null', encoded([tag, '2023-05-01', null])],
    ['with no id', encoded([tag, '2023-05-01', 'x'])],
    ['with SQL', encoded([tag, "2023-05-01'::date--", ID])],
  ])('that is %s is refused', (_, text) => {
    expect(() => page({ after: text })).toThrow(notOurs('after'));
    expect(() => page({ before: text })).toThrow(notOurs('before'));
  });

  test('of another list, another order or another direction is refused', () => {
    const others = [
      createCursors(keyset, 'sales'),
      createCursors({ ...keyset, descending: false }, 'shops'),
      createCursors({ ...keyset, columns: keyset.columns.map((column) => ({ ...column, column: 'other' })) }, 'shops'),
    ];
    for (const other of others)
      expect(() => page({ after: other.write({ id: ID, openedOn: '2023-05-01' }) })).toThrow(notOurs('after'));
    expect(page({ after: createCursors(keyset, 'shops').write({ id: ID, openedOn: '2023-05-01' }) })).toMatchObject({
      cursor: ['2023-05-01', ID],
    });
  });

  test.each([
    [
      'instant',
      '2023-12-26T18:00:00.123456+08:00',
      ['2023-12-26T24:00:00+08:00', '2023-13-01T00:00:00+08:00', '2023-12-26'],
    ],
    ['number', '-15', ['1.5', '1e3', '9'.repeat(16), '']],
    ['text', '威海', ['a\0b', 'x'.repeat(201)]],
  ] as const)('of kind %s holds such keys and no others', (kind, good, bad) => {
    const one = createCursors({ descending: false, columns: [{ column: 'k', as: 'k', kind }] }, 'list');
    expect(one.read('after', one.write({ k: good }))).toEqual([good]);
    for (const k of bad) expect(() => one.read('after', one.write({ k }))).toThrow(notOurs('after'));
  });

  test('is not made of a row without its key', () => {
    expect(() => cursors.write({ id: ID })).toThrow('rows are read with their sort key opened_on date,id id');
    expect(() => cursors.write({ id: ID, openedOn: null })).toThrow('Invariant broken');
  });
});

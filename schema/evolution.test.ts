import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { findBreaks, printPublished } from './evolution.ts';

const published = `
  type Query {
    cells(first: Int, old: Int @deprecated(reason: "Use first. Removed after 2027-03.")): [Cell!]
    cell(code: ID!): Cell
  }
  type Cell { code: ID! name: String title: String @deprecated(reason: "Use name. Removed after 2027-03.") kind: Kind }
  enum Kind { A B C @deprecated(reason: "Use B. Removed after 2027-03.") }`;

const breaks = (change: (sdl: string) => string, month = '2027-01'): readonly string[] =>
  findBreaks(published, buildSchema(change(published)), month);

describe('the published schema', () => {
  test('takes what is added', () => {
    expect(
      breaks((sdl) =>
        sdl.replace('name: String', 'name: String code2: ID').replace('first: Int', 'first: Int, last: Int'),
      ),
    ).toEqual([]);
  });

  test.each([
    ['a field is gone', 'name: String', '', 'Cell.name was removed.'],
    ['a field may be null now', 'code: ID! name', 'code: ID name', 'Cell.code changed type from ID! to ID.'],
    [
      'an argument is required now',
      'first: Int',
      'first: Int!',
      'Query.cells arg first has changed type from Int to Int!.',
    ],
    ['a value is gone', 'A B', 'B', 'A was removed from enum type Kind.'],
    [
      'an argument is new and required',
      'code: ID!)',
      'code: ID!, on: Int!)',
      'A required arg on on Query.cell was added.',
    ],
  ])('finds that %s', (_what, from, to, expected) => {
    expect(breaks((sdl) => sdl.replace(from, to))).toEqual([expected]);
  });

  test.each([
    ['title: String @deprecated(reason: "Use name. Removed after 2027-03.")', 'Cell.title was removed.'],
    ['C @deprecated(reason: "Use B. Removed after 2027-03.")', 'C was removed from enum type Kind.'],
    [', old: Int @deprecated(reason: "Use first. Removed after 2027-03.")', 'Query.cells arg old was removed.'],
  ])('lets something deprecated go after the month announced, and not before: %s', (gone, description) => {
    const remove = (sdl: string): string => sdl.replace(gone, '');
    expect(breaks(remove, '2027-03')).toEqual([description]);
    expect(breaks(remove, '2027-04')).toEqual([]);
  });

  test('is printed without descriptions, whose change breaks nobody', () => {
    const schema = buildSchema(
      '"The root." type Query { "One." one("Which." of: Kind): Int } "Kinds." enum Kind { "A." A }',
    );
    expect(printPublished(schema)).toBe('type Query {\n  one(of: Kind): Int\n}\n\nenum Kind {\n  A\n}\n');
  });
});

import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { joinResults, mutationParts } from './mutationParts.ts';

const partsOf = (text: string, name: string | null = null): readonly string[] =>
  mutationParts(parse(text, { noLocation: true }), name).map((part) => print(part).replaceAll(/\s+/g, ' '));

describe('the parts of an operation', () => {
  test.each(['{ a b }', 'query Q { a ...F } fragment F on Query { b }'])('are one where it reads: %s', (text) => {
    expect(partsOf(text)).toHaveLength(1);
  });

  test('are the fields of a mutation in their order, each by the name that it has in the answer', () => {
    expect(partsOf('mutation M($x: Int) { b: act(n: $x) { id } act(n: 1) { id } }')).toEqual([
      'mutation M($x: Int) { b: act(n: $x) { id } }',
      'mutation M($x: Int) { act(n: 1) { id } }',
    ]);
  });

  test('keep together what is one field in the answer', () => {
    expect(partsOf('mutation { act(n: 1) { id } other act(n: 1) { name } }')).toEqual([
      'mutation { act(n: 1) { id } act(n: 1) { name } }',
      'mutation { other }',
    ]);
  });

  test('go through fragments, under the conditions that these stand under', () => {
    const text = `mutation ($x: Boolean!) { ... @include(if: $x) { a ...F @skip(if: $x) } b }
      fragment F on Mutation { b c }`;
    expect(partsOf(text).map((part) => part.replace(/ fragment F .*/, ''))).toEqual([
      'mutation ($x: Boolean!) { ... @include(if: $x) { a } }',
      'mutation ($x: Boolean!) { ... @include(if: $x) { ... @skip(if: $x) { b } } b }',
      'mutation ($x: Boolean!) { ... @include(if: $x) { ... @skip(if: $x) { c } } }',
    ]);
  });

  test('are of the operation that is asked for', () => {
    expect(partsOf('mutation A { a } mutation B { b c }', 'B')).toEqual([
      'mutation A { a } mutation B { b }',
      'mutation A { a } mutation B { c }',
    ]);
  });
});

describe('the joined answer', () => {
  test('of one part is that part’s own', () => {
    const only = { data: { a: 1 } };
    expect(joinResults([only])).toBe(only);
  });
  test('of nothing is empty', () => {
    expect(joinResults([])).toEqual({});
  });
});

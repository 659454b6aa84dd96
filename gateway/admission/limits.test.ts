import { describe, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { isDeeperThan, limitRule } from './limits.ts';

const schema = buildSchema('type Query { me: Query name: String }');
const complaints = (text: string): string[] =>
  validate(schema, parse(text), [...specifiedRules, limitRule]).map(({ message }) => message);

/** Fragments that each spread the next one twice: few characters, endlessly many fields. */
const doubling = (levels: number): string => {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Query { a: me { ...F${level + 1} } b: me { ...F${level + 1} } }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { name }`;
};

describe('the limits of an operation', () => {
  test('let through what people and tools ask', () => {
    expect(complaints('{ me { me { name } } }')).toEqual([]);
    expect(
      complaints(getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true })),
    ).toEqual([]);
  });

  test('count fields with fragments spread out', () => {
    expect(complaints(doubling(11))).toEqual([
      'The operation has 6142 fields once its fragments are spread out; at most 2000 are allowed. Ask in several requests.',
    ]);
  });

  test('take no longer for a bomb of a thousand levels than for a small one', () => {
    const startedMs = performance.now();
    const [first] = complaints(doubling(1_100));
    expect(first).toContain('endlessly many fields');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  test('refuse deep operations', () => {
    const deep = `${'{ me '.repeat(12)}{ name }${' }'.repeat(12)}`;
    expect(complaints(deep)).toEqual(['The operation has 13 levels; at most 12 are allowed. Ask in several requests.']);
  });

  test('refuse many aliases', () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: name`).join(' ');
    expect(complaints(`{ ${aliases} }`)).toEqual([
      'The operation has 31 aliases; at most 30 are allowed. Ask in several requests.',
    ]);
  });
});

describe('the nesting of a value', () => {
  test('is measured to the level asked for and no further', () => {
    const nested: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(isDeeperThan(nested, 20)).toBe(true);
    expect(isDeeperThan({ a: [{ b: 1 }] }, 3)).toBe(false);
    expect(isDeeperThan({ a: [{ b: 1 }] }, 2)).toBe(true);
  });
});

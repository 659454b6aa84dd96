import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createDocumentCache } from './documentCache.ts';

const schema = buildSchema(`
  interface Named { name: String }
  type Shop implements Named { name: String keeper: String }
  type Stall implements Named { name: String }
  type Query { shops: [Shop] named: [Named] one: Query }`);

describe('a document', () => {
  test('is parsed and checked once, and kept by its text alone', () => {
    const cache = createDocumentCache(schema);
    const first = cache.read('{ shops { name } }');
    expect(first.errors).toBeNull();
    expect(cache.read('{ shops { name } }')).toBe(first);
    expect(cache.read('{ shops { name } } ')).not.toBe(first);
  });

  test.each([
    ['does not parse', '{', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['does not fit', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
    [
      'is endless',
      `{ ${'one '.repeat(20_001)} }`,
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Document contains more that 20000 tokens. Parsing aborted.',
    ],
  ])('that %s says so with its code and place', (_, text, code, message) => {
    const [error] = createDocumentCache(schema).read(text).errors ?? [];
    expect([error?.message, error?.extensions['code']]).toEqual([message, code]);
  });

  test('has at most four complaints, the last of which says that there are more', () => {
    const { errors } = createDocumentCache(schema).read(
      `{ ${Array.from({ length: 99 }, (_, index) => `x${index}`).join(' ')} }`,
    );
    expect(errors).toHaveLength(4);
    expect(errors?.at(-1)?.message).toContain('Too many validation errors');
  });

  test('tells which fields it reads of a type, also through fragments, aliases and interfaces', () => {
    const { fieldsOf } = createDocumentCache(schema).read(`
      { shops { who: keeper __typename } named { ...n ... on Stall { name } } }
      fragment n on Named { name }`);
    expect([fieldsOf('Shop'), fieldsOf('Stall'), fieldsOf('Query'), fieldsOf('Nobody')]).toEqual([
      ['keeper', 'name'],
      ['name'],
      ['named', 'shops'],
      [],
    ]);
  });
});

describe('the cache', () => {
  const text = (number: number): string => `{ shops { name } } #${number}`.padEnd(40);

  test('keeps at most so many documents, and lets go first of what was not read for longest', () => {
    const cache = createDocumentCache(schema, { documentsMax: 2, charactersMax: 1_000 });
    const [first, second] = [cache.read(text(1)), cache.read(text(2))];
    expect(cache.read(text(1))).toBe(first);
    cache.read(text(3));
    expect(cache.read(text(1))).toBe(first);
    expect(cache.read(text(2))).not.toBe(second);
  });

  test('keeps at most so much text of all together', () => {
    const cache = createDocumentCache(schema, { documentsMax: 100, charactersMax: 100 });
    const documents = [1, 2, 3].map((number) => cache.read(text(number)));
    expect(cache.read(text(3))).toBe(documents[2]);
    expect(cache.read(text(2))).toBe(documents[1]);
    expect(cache.read(text(1))).not.toBe(documents[0]);
  });

  test('keeps nothing of a text that is longer than that, and goes on', () => {
    const cache = createDocumentCache(schema, { documentsMax: 100, charactersMax: 100 });
    const long = `{ shops { name } } #${'x'.repeat(200)}`;
    const first = cache.read(long);
    expect(cache.read(long)).not.toBe(first);
    const short = cache.read(text(1));
    expect(cache.read(text(1))).toBe(short);
  });
});

import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { answerShapeOf } from './answerShape.ts';
import { failedAnswer, readSubgraphAnswer } from './subgraphAnswer.ts';
import type { FetchMeaning } from './subgraphAnswer.ts';

const schema = buildSchema(`
  type Query { division: Division divisions: [Division] me: Me total: Int json: Json }
  type Division { code: ID! cases: Int tags: [String] grid: [[Division]] } type Me { log: Log points: Int } type Log { grid: Int cadres: Int }
  scalar Json`);

function meaningOf(text: string, entities: number | null = null): FetchMeaning {
  const document = parse(text);
  return { subgraph: 'grid', shape: answerShapeOf(document, schema), entities };
}
const QUESTION =
  '{ here: division { code cases tags grid { code } } divisions { code } me { log { grid } points } total json }';
const read = (body: unknown, meaning = meaningOf(QUESTION)): unknown =>
  readSubgraphAnswer(typeof body === 'string' ? body : JSON.stringify(body), meaning);
const unusable = (path: unknown): unknown => ({
  message: 'A part of the hub answered with something unusable; the other fields are good.',
  path,
  extensions: { code: 'SUBGRAPH_INVALID_RESPONSE', retriable: true, subgraph: 'grid' },
});
const told = (code: string, message: string, path: unknown): unknown => ({
  message,
  path,
  extensions: { code, retriable: false, subgraph: 'grid' },
});

describe('the answer of a subgraph', () => {
  test('passes when it is good', () => {
    const data = {
      here: { code: '1', cases: 2, tags: ['a', null], grid: [[{ code: '2' }], null] },
      divisions: [null],
      me: null,
      total: 3,
      json: [{ any: 1 }],
    };
    expect(read({ data, extensions: { secret: 1 } })).toEqual({ data });
  });

  test.each([
    ['text', 'not json'],
    ['a list', []],
    ['nothing', {}],
    ['null without a reason', { data: null }],
    ['data that is text', { data: 'x', errors: [] }],
  ])('is one failure for each root field when it is %s', (_, body) => {
    expect(read(body, meaningOf('{ here: division { code } total }'))).toEqual({
      errors: [unusable(['here']), unusable(['total'])],
    });
  });

  test('loses the null that an error explains, at any depth, so that the answer of another part stands', () => {
    const errors = [
      { message: 'no such date', path: ['me', 'log', 'grid'], extensions: { code: 'BAD_USER_INPUT' } },
      { message: 'no', path: ['here'], extensions: { code: 'FORBIDDEN' } },
    ];
    expect(read({ data: { here: null, me: { log: null, points: 1 }, total: null }, errors })).toEqual({
      data: { me: { points: 1 }, total: null },
      errors: [told('BAD_USER_INPUT', 'no such date', ['me', 'log', 'grid']), told('FORBIDDEN', 'no', ['here'])],
    });
  });

  test('is blanked where its shape is not that of the schema', () => {
    const data = { here: [], divisions: { code: '1' }, me: { log: 'x', points: 1 }, total: 4 };
    expect(read({ data })).toEqual({
      data: { me: { points: 1 }, total: 4 },
      errors: [unusable(['here']), unusable(['divisions']), unusable(['me', 'log'])],
    });
    expect(read({ data: { here: { code: '1', tags: 'x', grid: [{ code: '2' }, [3]] } } })).toEqual({
      data: { here: { code: '1', grid: [null, [null]] } },
      errors: [unusable(['here', 'tags']), unusable(['here', 'grid', 0]), unusable(['here', 'grid', 1, 0])],
    });
  });

  test('has errors that are cleaned, whatever they were', () => {
    const errors = [
      'boom',
      null,
      { message: 'SQL: select', path: 'x', extensions: { exception: {} } },
      { message: 'Unknown field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ];
    const internal = {
      message: 'Something went wrong inside the hub.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', retriable: false, subgraph: 'grid' },
    };
    const mismatch = {
      message: 'Two parts of the hub disagree about the schema.',
      extensions: { code: 'SCHEMA_MISMATCH', retriable: false, subgraph: 'grid' },
    };
    expect(read({ data: null, errors })).toEqual({ errors: [internal, internal, internal, mismatch] });
  });

  test('to a fetch of entities holds as many as were asked for, or counts as a failure of the place', () => {
    const entities = meaningOf(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Division { cases grid { code } } } }',
      2,
    );
    expect(read({ data: { _entities: [{ cases: 1, grid: 'x' }, null] } }, entities)).toEqual({
      data: { _entities: [{ cases: 1 }, null] },
      errors: [unusable(['_entities', 0, 'grid'])],
    });
    expect([
      read({ data: { _entities: [null] } }, entities),
      read({ data: { _entities: 'x' } }, entities),
      read({ data: {} }, entities),
    ]).toEqual([{ errors: [unusable([])] }, { errors: [unusable([])] }, { errors: [unusable([])] }]);
    expect(failedAnswer('SUBGRAPH_UNAVAILABLE', entities).errors).toMatchObject([
      { path: [], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });
});

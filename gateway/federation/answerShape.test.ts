import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { answerShapeOf, blankMisshapen } from './answerShape.ts';

const schema = buildSchema(`
  interface Named { name: String }
  type Division implements Named { code: ID! name: String parent: Division children: [Division!]! grid: [[Division]] tags: [String] }
  type Street implements Named { name: String tags: String }
  union Place = Division | Street
  type Query { division: Division divisions: [Division] place: Place named: Named count: Int }
  type Mutation { move: Division }`);

type Data = Record<string, unknown>;
/** What is left of an answer, and the paths of what was blanked. */
function checked(text: string, data: Data): { data: Data; blanked: unknown } {
  const blanked = blankMisshapen(data, answerShapeOf(parse(text), schema));
  return { data, blanked };
}

describe('an answer', () => {
  test.each<[string, Data]>([
    [
      '{ division { code parent { code } children { code } grid { code } tags } count }',
      {
        division: {
          code: '1',
          parent: null,
          children: [{ code: '2' }],
          grid: [[{ code: '3' }, null], null],
          tags: ['a', null],
        },
        count: 1,
      },
    ],
    ['{ a: division { b: code } divisions { code } }', { a: { b: '1' }, divisions: [null, { code: '2' }] }],
    ['{ division { code } }', { division: undefined }],
    ['mutation { move { code } }', { move: { code: '1' } }],
    ['{ named { name ... on Division { parent { code } } } }', { named: { name: 'n', parent: { code: '1' } } }],
    ['{ division { ...f } } fragment f on Division { children { code } }', { division: { children: [] } }],
  ])('of the right shape stays as it is: %s', (text, data) => {
    const before = structuredClone(data);
    expect(checked(text, data)).toEqual({ data: before, blanked: [] });
  });

  test.each<[string, Data, Data, unknown]>([
    ['{ division { code } }', { division: [] }, { division: null }, [['division']]],
    ['{ division { code } }', { division: 'x' }, { division: null }, [['division']]],
    ['{ divisions { code } }', { divisions: { code: 1 } }, { divisions: null }, [['divisions']]],
    [
      '{ divisions { code } }',
      { divisions: [{ code: 1 }, 'x', []] },
      { divisions: [{ code: 1 }, null, null] },
      [
        ['divisions', 1],
        ['divisions', 2],
      ],
    ],
    ['{ a: division { parent { code } } }', { a: { parent: 5 } }, { a: { parent: null } }, [['a', 'parent']]],
    ['{ division { tags } }', { division: { tags: 'x' } }, { division: { tags: null } }, [['division', 'tags']]],
    [
      '{ division { grid { code } } }',
      { division: { grid: [{ code: 1 }, [1]] } },
      { division: { grid: [null, [null]] } },
      [
        ['division', 'grid', 0],
        ['division', 'grid', 1, 0],
      ],
    ],
    [
      '{ division { ...f } } fragment f on Division { parent { code } }',
      { division: { parent: true } },
      { division: { parent: null } },
      [['division', 'parent']],
    ],
    [
      '{ place { ... on Division { parent { code } } } }',
      { place: { parent: [] } },
      { place: { parent: null } },
      [['place', 'parent']],
    ],
  ])('of another is blanked there and nowhere else: %s', (text, data, left, blanked) => {
    expect(checked(text, data)).toEqual({ data: left, blanked });
  });

  test('of entities is checked by the types that the fragments name', () => {
    const text = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Division { children { code } } } }';
    expect(checked(text, { _entities: [{ children: 'x' }, null, { children: [] }] })).toEqual({
      data: { _entities: [{ children: null }, null, { children: [] }] },
      blanked: [['_entities', 0, 'children']],
    });
  });

  test('is not checked where fragments disagree, or the schema does not tell', () => {
    const disputed = '{ place { ... on Division { tags } ... on Street { tags } } }';
    expect(checked(disputed, { place: { tags: 'x' } }).blanked).toEqual([]);
    const unknown = '{ unknown { inner } _service { sdl } }';
    expect(checked(unknown, { unknown: [[{ inner: 1 }]], _service: 'x' }).blanked).toEqual([]);
  });
});

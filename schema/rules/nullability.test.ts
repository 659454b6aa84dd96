import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

describe('a root field', () => {
  test('that refuses null is found, since its fault would blank the whole answer', () => {
    expect(
      faultsOf('rootsNullable', { grid: 'type Query { cells: [Int!]! open: [Int!] } type Cell { id: ID! }' }),
    ).toEqual(['grid Query.cells']);
  });
});

describe('what stands under a root that several parts answer', () => {
  const roots = 'type Query { me: Viewer @shareable }';

  test('is found where it refuses null', () => {
    expect(
      faultsOf('sharedRootsNullable', {
        grid: `${roots} type Viewer { tickets: Int! visits: Int }`,
        credit: `${roots} type Viewer { account: Int! }`,
      }),
    ).toEqual(['grid Viewer.tickets', 'credit Viewer.account']);
  });

  test('may refuse null in a type that all of them give whole', () => {
    expect(faultsOf('sharedRootsNullable', { grid: `${roots} type Viewer @shareable { name: String! }` })).toEqual([]);
  });
});

const owned = 'interface Node { id: ID! } type Cell implements Node @key(fields: "id") { id: ID! name: String! }';
const stub = 'type Cell @key(fields: "id", resolvable: false) { id: ID! }';

describe('an entity of several parts', () => {
  test('has the owner that makes it a Node', () => {
    expect(faultsOf('entitiesOwned', { grid: owned, credit: stub })).toEqual([]);
  });

  test('is found at each of them where none owns it, and where two do', () => {
    expect(faultsOf('entitiesOwned', { grid: stub, credit: stub })).toEqual(['grid Cell', 'credit Cell']);
    expect(faultsOf('entitiesOwned', { grid: owned, credit: owned })).toEqual(['grid Cell', 'credit Cell']);
  });
});

describe('what crosses parts', () => {
  const added = (field: string): string => `type Cell @key(fields: "id") { id: ID! ${field} }`;

  test('may be null, and its key may not', () => {
    expect(
      faultsOf('crossingNullable', { grid: owned, mediation: added('cases: Int') + ' type Case { cell: Cell }' }),
    ).toEqual([]);
  });

  test.each([['cases: Int!'], ['cases: [Int]!'], ['cases: [Int!]']])(
    "is found where it is added to another part's entity and refuses null: %s",
    (field) => {
      expect(faultsOf('crossingNullable', { grid: owned, mediation: added(field) })).toEqual(['mediation Cell.cases']);
    },
  );

  test.each([['cell: Cell!'], ['cell: [Cell!]'], ['cell: [Cell]!']])(
    "is found where it gives another part's entity and refuses null: %s",
    (field) => {
      expect(faultsOf('crossingNullable', { grid: owned, mediation: `${stub} type Case { ${field} }` })).toEqual([
        'mediation Case.cell',
      ]);
    },
  );

  test('may refuse null at home', () => {
    expect(faultsOf('crossingNullable', { grid: `${owned} type Visit { cell: Cell! }`, mediation: stub })).toEqual([]);
  });
});

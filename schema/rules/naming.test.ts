import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const faults = (sdl: string): readonly string[] => faultsOf('namedByKind', { grid: sdl });

describe('a name', () => {
  test('in the style of its kind passes', () => {
    expect(
      faults('type GridCell { isOpen(onDay: Int): Boolean } enum Kind { IN_MEDIATION } input Filter { codeIn: ID }'),
    ).toEqual([]);
  });

  test.each([
    ['type gridCell { id: ID }', 'grid gridCell'],
    ['type Grid_Cell { id: ID }', 'grid Grid_Cell'],
    ['type Cell { is_open: Boolean }', 'grid Cell.is_open'],
    ['type Cell { open(OnDay: Int): Boolean }', 'grid Cell.open(OnDay:)'],
    ['enum Kind { inMediation }', 'grid Kind.inMediation'],
    ['input Filter { Code: ID }', 'grid Filter.Code'],
  ])('in another style is found: %s', (sdl, coordinate) => {
    expect(faults(sdl)).toEqual([coordinate]);
  });

  test.each(['getCells', 'listCells', 'fetchCells'])('that starts with a verb of fetching is found: %s', (name) => {
    expect(faults(`type Query { ${name}: Int }`)).toEqual([`grid Query.${name}`]);
  });

  test('that only looks like a verb passes', () => {
    expect(faults('type Query { getaways: Int listing: Int }')).toEqual([]);
  });
});

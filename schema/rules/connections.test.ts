import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const PAGE = 'first: Int, after: String, last: Int, before: String';
const SHAPE = `
  type CellConnection { edges: [CellEdge!]! nodes: [Cell!]! pageInfo: PageInfo! totalCount: SafeCount! }
  type CellEdge { cursor: String! node: Cell! }`;
const faults = (sdl: string): readonly string[] => faultsOf('connectionsAlike', { grid: sdl });

describe('a connection', () => {
  test('of the hub passes', () => {
    expect(faults(`type Query { cells(${PAGE}): CellConnection } ${SHAPE}`)).toEqual([]);
  });

  test.each([
    ['no edge type', SHAPE.replace('type CellEdge', 'type Other'), ['grid CellConnection']],
    ['edges that may be null', SHAPE.replace('[CellEdge!]!', '[CellEdge!]'), ['grid CellConnection.edges']],
    ['no nodes', SHAPE.replace('nodes: [Cell!]!', ''), ['grid CellConnection.nodes']],
    ['no page info', SHAPE.replace('pageInfo: PageInfo!', ''), ['grid CellConnection.pageInfo']],
    ['a bare count', SHAPE.replace('SafeCount!', 'Int!'), ['grid CellConnection.totalCount']],
    ['no cursor', SHAPE.replace('cursor: String!', ''), ['grid CellEdge.cursor']],
  ])('with %s is found', (_fault, sdl, expected) => {
    expect(faults(sdl)).toEqual(expected);
  });

  test('may have edges whose node is gone', () => {
    expect(faults(SHAPE.replace('node: Cell!', 'node: Cell'))).toEqual([]);
  });

  test.each([
    ['without a way back', 'first: Int, after: String', ['grid Query.cells', 'grid Query.cells']],
    ['with a first that is required', PAGE.replace('first: Int', 'first: Int!'), ['grid Query.cells']],
    ['with a default page', PAGE.replace('first: Int', 'first: Int = 20'), ['grid Query.cells']],
  ])('that is asked for %s is found', (_fault, page, expected) => {
    expect(faults(`type Query { cells(${page}): CellConnection } ${SHAPE}`)).toEqual(expected);
  });
});

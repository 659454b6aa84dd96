import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const faults = (grid: string, credit: string): readonly string[] => faultsOf('sharedAlike', { grid, credit });

describe('what several parts say', () => {
  test('passes where it is the same text', () => {
    const text = '"A day. 日期。" scalar Date type Query { "Me. 本人。" me: Viewer @shareable } enum Kind { A B }';
    expect(faults(text, text)).toEqual([]);
  });

  test.each([
    ['a scalar', '"A day." scalar Date', '"A date." scalar Date', 'credit Date'],
    ['an enum', 'enum Kind { A B }', 'enum Kind { A }', 'credit Kind'],
    ['an input', 'input Period { from: Int }', 'input Period { from: Int! }', 'credit Period'],
    ['an interface', 'interface Node { id: ID! }', 'interface Node { id: ID }', 'credit Node'],
    ['a union', 'union Result = A | B', 'union Result = A', 'credit Result'],
    [
      'a shared type',
      'type SafeCount @shareable { value: Int }',
      'type SafeCount @shareable { "The number." value: Int }',
      'credit SafeCount',
    ],
    [
      'a shared field',
      'type Query { "Me." me: Int @shareable }',
      'type Query { "Myself." me: Int @shareable }',
      'credit Query.me',
    ],
  ])('is found where the texts differ: %s', (_kind, grid, credit, coordinate) => {
    expect(faults(grid, credit)).toEqual([coordinate]);
  });

  test('may differ in what each has for itself', () => {
    expect(faults('type Cell { id: ID }', 'type Cell { points: Int }')).toEqual([]);
  });
});

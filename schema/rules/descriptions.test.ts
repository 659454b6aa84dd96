import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const faults = (sdl: string): readonly string[] => faultsOf('describedInBothLanguages', { grid: sdl });
const said = '"A cell. 网格。"';

describe('a description', () => {
  test('in both languages passes, at everything that has a name', () => {
    expect(
      faults(`
        ${said} type Cell { ${said} id(${said} of: Of): ID }
        ${said} enum Of { ${said} ALL }
        ${said} input Where { ${said} code: ID }
        ${said} interface Node { ${said} id: ID }
        ${said} scalar Date
        ${said} union Result = Cell`),
    ).toEqual([]);
  });

  test.each([
    ['type', 'type Cell { "A code. 编码。" code: ID }', 'grid Cell'],
    ['field', `${said} type Cell { code: ID }`, 'grid Cell.code'],
    ['argument', `${said} type Cell { ${said} code(of: ID): ID }`, 'grid Cell.code(of:)'],
    ['input field', `${said} input Where { code: ID }`, 'grid Where.code'],
    ['enum value', `${said} enum Of { ALL }`, 'grid Of.ALL'],
    ['union', 'union Result = Cell', 'grid Result'],
    ['scalar', 'scalar Date', 'grid Date'],
    ['field that is added', `extend type Cell { code: ID }`, 'grid Cell.code'],
  ])('that is missing at a %s is found', (_kind, sdl, coordinate) => {
    expect(faults(sdl)).toEqual([coordinate]);
  });

  test.each([['"  "'], ['"A cell."'], ['"网格。"']])('%s is found', (description) => {
    expect(faults(`${description} scalar Date`)).toEqual(['grid Date']);
  });

  test('is not asked of root types, which mean nothing beside their fields', () => {
    expect(faults(`type Query { ${said} cell: ID }`)).toEqual([]);
  });
});

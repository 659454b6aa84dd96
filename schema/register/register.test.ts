import { describe, expect, test } from '@jest/globals';
import {
  absorbedBy,
  buildRegister,
  childrenOf,
  isMergedAway,
  managedBy,
  manages,
  mergedInto,
  parentOf,
  standingCode,
} from './register.ts';
import type { DivisionLevel, DivisionRow, RegisterRows } from './register.ts';

const since = '2000-01-01';
const division = (code: string, path: string, level: DivisionLevel, validTo: string | null = null): DivisionRow => ({
  code,
  path,
  level,
  kind: 'TOWN',
  name: code,
  version: 1,
  validFrom: since,
  validTo,
});
const under = (code: string, parentCode: string, validTo: string | null = null) => ({
  code,
  parentCode,
  validFrom: since,
  validTo,
});

/** A county with three towns; A goes into B on New Year's Day of 2024, and B into C in June. */
const ROWS: RegisterRows = {
  divisions: [
    division('county', '1', 'COUNTY'),
    division('A', '1/1', 'TOWN', '2023-12-31'),
    division('B', '1/2', 'TOWN', '2024-05-31'),
    division('C', '1/3', 'TOWN'),
    division('a', '1/1/1', 'VILLAGE'),
    division('b', '1/2/1', 'VILLAGE'),
    division('c', '1/3/1', 'VILLAGE'),
    division('zone', '2', 'ZONE', '2023-12-31'),
    division('newZone', '3', 'ZONE'),
  ],
  parents: [
    under('A', 'county', '2023-12-31'),
    under('B', 'county', '2024-05-31'),
    under('C', 'county'),
    under('a', 'A'),
    under('b', 'B'),
    under('c', 'C'),
  ],
  authorities: [
    { code: 'a', authorityCode: 'zone', validFrom: '2013-02-01', validTo: null },
    { code: 'A', authorityCode: 'zone', validFrom: '2013-02-01', validTo: null },
    { code: 'b', authorityCode: 'zone', validFrom: '2013-02-01', validTo: '2023-06-30' },
    { code: 'b', authorityCode: 'newZone', validFrom: '2023-07-01', validTo: null },
  ],
  successors: [
    { code: 'A', successorCode: 'B', validFrom: '2024-01-01' },
    { code: 'B', successorCode: 'C', validFrom: '2024-06-01' },
    { code: 'zone', successorCode: 'newZone', validFrom: '2024-01-01' },
  ],
};
const register = buildRegister(ROWS);
const codes = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(({ code }) => code);

describe('a merger', () => {
  test.each([
    ['2023-12-31', 'A', null, false],
    ['2024-01-01', 'B', 'B', true],
    ['2024-05-31', 'B', 'B', true],
    ['2024-06-01', 'C', 'C', true],
  ])('lets an old code stand for what holds on %s', (on, standing, into, isAway) => {
    expect(standingCode(register, 'A', on)).toBe(standing);
    expect(mergedInto(register, 'A', on)?.code ?? null).toBe(into);
    expect(isMergedAway(register, 'A', on)).toBe(isAway);
    expect(register.divisions.get('A')).toMatchObject({ code: 'A', validFrom: since, validTo: '2023-12-31' });
  });

  test('hands over what was merged before, too', () => {
    expect(codes(absorbedBy(register, 'B', '2024-05-31'))).toEqual(['A']);
    expect(codes(absorbedBy(register, 'C', '2024-05-31'))).toEqual([]);
    expect(codes(absorbedBy(register, 'C', '2024-06-01'))).toEqual(['A', 'B']);
  });

  test('puts the children under the successor from that day on', () => {
    const towns = (on: string) => ['A', 'B', 'C'].map((code) => codes(childrenOf(register, code, on)));
    expect(towns('2023-12-31')).toEqual([['a'], ['b'], ['c']]);
    expect(towns('2024-01-01')).toEqual([[], ['a', 'b'], ['c']]);
    expect(towns('2024-06-01')).toEqual([[], [], ['a', 'b', 'c']]);
    expect(['2023-12-31', '2024-01-01', '2024-06-01'].map((on) => parentOf(register, 'a', on)?.code)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  test('leaves the merged one without parent and without place in a list', () => {
    expect(parentOf(register, 'A', '2023-12-31')?.code).toBe('county');
    expect(parentOf(register, 'A', '2024-01-01')).toBeNull();
    expect(codes(childrenOf(register, 'county', '2024-01-01'))).toEqual(['B', 'C']);
  });

  test('of a zone hands over what it ran, and of a town ends that somebody else ran it', () => {
    expect(['2023-12-31', '2024-01-01'].map((on) => managedBy(register, 'a', on))).toEqual(['zone', 'newZone']);
    expect(codes(manages(register, 'zone', '2023-12-31'))).toEqual(['A', 'a']);
    expect(codes(manages(register, 'zone', '2024-01-01'))).toEqual([]);
    expect(codes(manages(register, 'newZone', '2024-01-01'))).toEqual(['a', 'b']);
    expect(managedBy(register, 'A', '2024-01-01')).toBeNull();
  });
});

describe('rows that came over the wire', () => {
  test('in a circle lead to an end', () => {
    const circle = buildRegister({
      ...ROWS,
      successors: [...ROWS.successors, { code: 'C', successorCode: 'A', validFrom: '2024-06-01' }],
    });
    expect(['A', 'B', 'C']).toContain(standingCode(circle, 'A', '2024-06-01'));
    expect(codes(absorbedBy(circle, 'A', '2024-06-01'))).toEqual(['B', 'C']);
  });

  test('before their parent’s leave a division without one', () => {
    const early = buildRegister({ ...ROWS, divisions: ROWS.divisions.filter(({ code }) => code !== 'C') });
    expect(parentOf(early, 'c', '2024-06-01')).toBeNull();
    expect(mergedInto(early, 'B', '2024-06-01')).toBeNull();
  });
});

import { expect, test } from '@jest/globals';
import { isInRanges } from './pathRanges.ts';
import { reachOf } from './rangesOf.ts';
import { reachedBy } from './reachedBy.ts';
import { buildRegister } from './register.ts';
import type { AuthorityRow, DivisionLevel, ParentRow, Register } from './register.ts';

const dated = { validFrom: '2000-01-01', validTo: null };
const LEVELS: readonly DivisionLevel[] = ['CITY', 'COUNTY', 'TOWN', 'VILLAGE'];
const PATHS = ['0', '0/z', ...['1', '2', '3'].flatMap((county) => [`0/${county}`, ...townsOf(`0/${county}`)])];

function townsOf(county: string): readonly string[] {
  return ['1', '2'].flatMap((town) => [`${county}/${town}`, `${county}/${town}/1`, `${county}/${town}/2`]);
}

const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const parents: ParentRow[] = PATHS.filter((path) => path.includes('/')).map((path) => ({
  code: path,
  parentCode: above(path),
  ...dated,
}));
const divisions = PATHS.map((path) => ({
  code: path,
  path,
  level: path === '0/z' ? 'ZONE' : (LEVELS[path.split('/').length - 1] ?? 'VILLAGE'),
  kind: path === '0/z' ? 'MANAGED_ZONE' : 'TOWN',
  name: path,
  version: 1,
  ...dated,
}));
const run = (code: string, authorityCode: string): AuthorityRow => ({ code, authorityCode, ...dated });

/** Villages merged across towns, a town merged twice over, a zone that runs what is and what stays. */
const register: Register = buildRegister({
  divisions,
  parents,
  authorities: [run('0/1/1', '0/z'), run('0/2/1/1', '0/3'), run('0/2/2', '0/z')],
  successors: [
    { code: '0/1/1/1', successorCode: '0/1/2/2', validFrom: '2024-01-01' },
    { code: '0/2/1', successorCode: '0/2/2', validFrom: '2024-01-01' },
    { code: '0/2/2', successorCode: '0/3/1', validFrom: '2024-06-01' },
  ],
});

test.each(['2023-12-31', '2024-01-01', '2024-06-01'])(
  'a division is reached on %s by those, and only those, whose reach holds it',
  (on) => {
    const reaching = (path: string): readonly string[] =>
      PATHS.filter((code) => isInRanges(path, reachOf(register, code, on))).toSorted();
    for (const path of PATHS)
      expect([path, reachedBy(register, path, on).map(({ code }) => code)]).toEqual([path, reaching(path)]);
  },
);

test('a village that was merged is reached from its old town, its successor, and the zone that runs the town', () => {
  const codes = reachedBy(register, '0/1/1/1', '2024-01-01').map(({ code }) => code);
  expect(codes).toEqual(['0', '0/1', '0/1/1', '0/1/1/1', '0/1/2/2', '0/z']);
});

test('nobody reaches a place that the register does not have', () => {
  expect(reachedBy(register, '9', '2024-01-01')).toEqual([]);
});

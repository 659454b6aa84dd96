import { describe, expect, test } from '@jest/globals';
import { covers, isInRanges } from './pathRanges.ts';
import { rangesOf, rangesOfAll, reachOf, subtreeOf } from './rangesOf.ts';
import type { DivisionBasis } from './rangesOf.ts';
import { buildRegister, childrenOf, holdsOn, parentOf } from './register.ts';
import type { AuthorityRow, DivisionLevel, DivisionRow, ParentRow, Register, SuccessorRow } from './register.ts';

const since = '2000-01-01';
const LEVELS: readonly DivisionLevel[] = ['CITY', 'COUNTY', 'TOWN', 'VILLAGE'];

/** A city of counties 1 to 3, each with three towns of three villages, and a zone without territory. Paths are codes. */
function cityOf(): { divisions: DivisionRow[]; parents: ParentRow[] } {
  const divisions: DivisionRow[] = [];
  const parents: ParentRow[] = [];
  const add = (path: string, level: DivisionLevel, kind: string): void => {
    const dated = { validFrom: since, validTo: null };
    divisions.push({ code: path, path, level, kind, name: path, version: 1, ...dated });
    if (path.includes('/')) parents.push({ code: path, parentCode: path.slice(0, path.lastIndexOf('/')), ...dated });
  };
  const grow = (path: string, depth: number): void => {
    add(path, LEVELS[depth] ?? 'VILLAGE', depth === 1 ? 'STATUTORY_COUNTY' : 'TOWN');
    if (depth < 3) for (const label of ['1', '2', '3']) grow(`${path}/${label}`, depth + 1);
  };
  grow('0', 0);
  add('0/zone', 'ZONE', 'MANAGED_ZONE');
  return { divisions, parents };
}
const plain = cityOf();
const villages = plain.divisions.filter(({ level }) => level === 'VILLAGE').map(({ path }) => path);
const merged = (code: string, successorCode: string, validFrom = '2024-01-01'): SuccessorRow => ({
  code,
  successorCode,
  validFrom,
});
const run = (code: string, authorityCode: string): AuthorityRow => ({
  code,
  authorityCode,
  validFrom: '2013-02-01',
  validTo: null,
});
const registerWith = (successors: readonly SuccessorRow[], authorities: readonly AuthorityRow[] = []): Register =>
  buildRegister({ ...plain, successors, authorities });
const villagesIn = (register: Register, code: string, on: string, basis: DivisionBasis): readonly string[] => {
  const ranges = rangesOf(register, code, { on, basis });
  return villages.filter((path) => isInRanges(path, ranges));
};
const [BEFORE, AFTER] = ['2023-12-31', '2024-01-01'];

describe('a town that was merged into another', () => {
  const register = registerWith([merged('0/1/1', '0/1/3')]);
  const town = (code: string, on: string) => villagesIn(register, code, on, 'ADMINISTRATIVE');

  test('adds its ground to that one’s from the day on, and keeps its own', () => {
    expect(town('0/1/3', BEFORE)).toEqual(['0/1/3/1', '0/1/3/2', '0/1/3/3']);
    expect(town('0/1/3', AFTER)).toEqual(['0/1/1/1', '0/1/1/2', '0/1/1/3', '0/1/3/1', '0/1/3/2', '0/1/3/3']);
    expect(town('0/1/1', AFTER)).toEqual(town('0/1/1', BEFORE));
  });

  test('changes nothing of what lies above both', () => {
    for (const code of ['0', '0/1', '0/2'])
      expect(rangesOf(register, code, { on: AFTER, basis: 'ADMINISTRATIVE' })).toEqual(
        rangesOf(register, code, { on: BEFORE, basis: 'ADMINISTRATIVE' }),
      );
  });

  test('lets the successor’s officials see both, and its own no more than before', () => {
    const reach = (areas: readonly string[], on: string) => rangesOfAll(register, areas, on);
    const whole = rangesOf(register, '0/1/3', { on: AFTER, basis: 'ADMINISTRATIVE' });
    expect(covers(reach(['0/1/3'], AFTER), whole)).toBe(true);
    expect(covers(reach(['0/1/3'], BEFORE), whole)).toBe(false);
    expect(covers(reach(['0/1/1'], AFTER), whole)).toBe(false);
    expect(reach(['0/1/1'], AFTER)).toEqual([{ low: '0/1/1', high: '0/1/1~' }]);
    expect(covers(reach(['0/1/3'], AFTER), rangesOf(register, '0/1/1', { on: BEFORE, basis: 'MANAGING' }))).toBe(true);
  });
});

describe('a zone with territory that runs a village of a county while another runs one of its own', () => {
  const register = registerWith([], [run('0/1/1/1', '0/2'), run('0/2/1/1', '0/zone'), run('0/3/1', '0/zone')]);

  test('stands for its tree, or for what it runs', () => {
    expect(villagesIn(register, '0/2', AFTER, 'ADMINISTRATIVE')).toEqual(
      villages.filter((path) => path.startsWith('0/2/')),
    );
    const managing = villagesIn(register, '0/2', AFTER, 'MANAGING');
    expect([managing.includes('0/1/1/1'), managing.includes('0/2/1/1'), managing.length]).toEqual([true, false, 9]);
    expect(villagesIn(register, '0/zone', AFTER, 'ADMINISTRATIVE')).toEqual([
      '0/2/1/1',
      '0/3/1/1',
      '0/3/1/2',
      '0/3/1/3',
    ]);
  });

  test('lets its officials see both', () => {
    const reach = reachOf(register, '0/2', AFTER);
    expect(villages.filter((path) => isInRanges(path, reach))).toHaveLength(10);
  });
});

/** Whole numbers under a bound, the same ones for the same seed. */
function drawer(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** A city of random mergers, each within one parent, on different days of 2024, and of villages that others run. */
function randomCity(seed: number): { register: Register; days: readonly string[] } {
  const draw = drawer(seed);
  const successors: SuccessorRow[] = [];
  const days = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-01`);
  const picked = Array.from({ length: 6 }, () => villages[draw(villages.length)] ?? '0/1/1/1');
  const authorities = [...new Set(picked)].map((code) =>
    run(code, ['0/zone', ...['0/1', '0/2', '0/3'].filter((own) => !code.startsWith(own))][draw(3)] ?? '0/zone'),
  );
  const mergeable = plain.divisions.filter(
    ({ code, level }) => level !== 'CITY' && level !== 'ZONE' && !picked.includes(code),
  );
  for (const day of days) {
    const register = buildRegister({ ...plain, successors, authorities });
    const standing = mergeable.filter(({ code }) => !successors.some((row) => row.code === code));
    const source = standing[draw(standing.length)];
    const parent = source === undefined ? null : parentOf(register, source.code, day);
    const twins = standing.filter(
      ({ code }) => code !== source?.code && parentOf(register, code, day)?.code === parent?.code,
    );
    const target = twins[draw(twins.length)];
    if (source !== undefined && target !== undefined) successors.push(merged(source.code, target.code, day));
  }
  return { register: buildRegister({ ...plain, successors, authorities }), days };
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('whatever is merged (%i)', (seed) => {
  const { register, days } = randomCity(seed);
  const standing = (levels: readonly string[], on: string): readonly string[] =>
    [...register.divisions.values()]
      .filter(({ code, level }) => levels.includes(level) && (parentOf(register, code, on) !== null || code === '0'))
      .map(({ code }) => code);
  const shares = (codes: readonly string[], on: string, basis: DivisionBasis): readonly string[] =>
    codes.flatMap((code) => villagesIn(register, code, on, basis)).toSorted();

  test('the standing divisions of a level share the city out, without rest and overlap, under both partitions', () => {
    for (const on of ['2023-12-31', ...days]) {
      expect(shares(standing(['COUNTY'], on), on, 'ADMINISTRATIVE')).toEqual(villages);
      expect(shares(standing(['COUNTY', 'ZONE'], on), on, 'MANAGING')).toEqual(villages);
      expect(shares(standing(['TOWN'], on), on, 'ADMINISTRATIVE')).toEqual(villages);
      expect(shares(['0'], on, 'MANAGING')).toEqual(villages);
    }
  });

  test('parents, children, subtrees and ranges agree', () => {
    const below = (code: string, on: string): readonly string[] =>
      childrenOf(register, code, on).flatMap((child) => [child.code, ...below(child.code, on)]);
    for (const on of ['2023-12-31', ...days]) {
      for (const code of standing(['CITY', 'COUNTY', 'TOWN'], on)) {
        const subtree = subtreeOf(register, code, on);
        expect(subtree.map((row) => row.code)).toEqual(below(code, on).toSorted());
        for (const child of childrenOf(register, code, on)) expect(parentOf(register, child.code, on)?.code).toBe(code);
        const ranges = rangesOf(register, code, { on, basis: 'ADMINISTRATIVE' });
        expect(subtree.every((row) => holdsOn(row, on) && isInRanges(row.path, ranges))).toBe(true);
      }
    }
  });
});

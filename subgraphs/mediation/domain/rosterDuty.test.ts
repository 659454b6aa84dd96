import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rosterOf } from './rosterDuty.ts';
import type { RosterTerm } from './rosterDuty.ts';

const at = (centreId: string, from: string, to: string | null = null) => ({ centreId, from, to });
const told = (assignmentId: string, more: Partial<RosterTerm> = {}): RosterTerm => ({
  assignmentId,
  startedOn: null,
  predecessorId: null,
  centreId: null,
  endedOn: null,
  successorId: null,
  postings: [],
  hasOpenCases: false,
  ...more,
});
const old = told('old', { postings: [at('town', '2020-01-01'), at('county', '2021-01-01')] });
const follows = told('new', { startedOn: '2023-12-26', predecessorId: 'old' });
/** Who serves where in which days, and who has whose cases. */
const roster = (...terms: readonly RosterTerm[]): unknown =>
  rosterOf(terms).map(({ assignmentId, postings, heirId }) => [
    assignmentId,
    ...postings.map(({ centreId, from, to }) => `${centreId} ${from} ${to}`),
    heirId,
  ]);

describe('whoever follows', () => {
  test('serves from his first day where the other served until the day before, and has what is open', () => {
    expect(roster(follows, old)).toEqual([
      ['old', 'town 2020-01-01 2023-12-25', 'county 2021-01-01 2023-12-25', 'new'],
      ['new', 'town 2023-12-26 null', 'county 2023-12-26 null', null],
    ]);
  });

  test('does not serve where the other had left before', () => {
    const moved = { ...old, postings: [at('town', '2020-01-01', '2021-12-31'), at('county', '2022-01-01')] };
    expect(roster(moved, follows)).toEqual([
      ['old', 'town 2020-01-01 2021-12-31', 'county 2022-01-01 2023-12-25', 'new'],
      ['new', 'county 2023-12-26 null', null],
    ]);
  });

  test('serves at the centre of his post, too', () => {
    expect(roster({ ...follows, centreId: 'village', predecessorId: null })).toEqual([
      ['new', 'village 2023-12-26 null', null],
    ]);
    expect(roster(old, { ...follows, centreId: 'town' })).toContainEqual([
      'new',
      'town 2023-12-26 null',
      'county 2023-12-26 null',
      null,
    ]);
  });

  test('may be followed himself: the last of the line has what is open', () => {
    const third = told('third', { startedOn: '2024-02-01', predecessorId: 'new' });
    expect(roster(third, follows, old)).toEqual([
      ['old', 'town 2020-01-01 2023-12-25', 'county 2021-01-01 2023-12-25', 'third'],
      ['new', 'town 2023-12-26 2024-01-31', 'county 2023-12-26 2024-01-31', 'third'],
      ['third', 'town 2024-02-01 null', 'county 2024-02-01 null', null],
    ]);
  });

  test('is on no roster where the other was on none', () => {
    expect(roster(told('old'), follows)).toEqual([
      ['old', 'new'],
      ['new', null],
    ]);
  });
});

describe('an end', () => {
  const ended = { ...old, endedOn: '2023-12-20' };

  test('closes the roster where nothing is open', () => {
    expect(roster(ended)).toEqual([['old', 'town 2020-01-01 2023-12-20', 'county 2021-01-01 2023-12-20', null]]);
  });

  test('waits for whoever is named to follow, or while something is open', () => {
    const stays = [['old', 'town 2020-01-01 null', 'county 2021-01-01 null', null]];
    expect(roster({ ...ended, successorId: 'new' })).toEqual(stays);
    expect(roster({ ...ended, hasOpenCases: true })).toEqual(stays);
  });

  test('is the last day also where whoever follows comes later, and not where he came before', () => {
    expect(roster(ended, follows)).toContainEqual([
      'old',
      'town 2020-01-01 2023-12-20',
      'county 2021-01-01 2023-12-20',
      'new',
    ]);
    expect(roster({ ...ended, endedOn: '2024-01-10' }, follows)).toContainEqual([
      'old',
      'town 2020-01-01 2023-12-25',
      'county 2021-01-01 2023-12-25',
      'new',
    ]);
  });
});

describe('a roster', () => {
  const line = ['a', 'b', 'c', 'd'].map((assignmentId, place, all) =>
    told(assignmentId, {
      startedOn: `2024-0${place + 1}-01`,
      predecessorId: all[place - 1] ?? null,
      ...(place === 0 ? { postings: [at('town', '2024-01-01')] } : {}),
      ...(place === 1 ? { endedOn: '2024-02-29', successorId: 'c' } : {}),
    }),
  );

  test('is the same in whatever order terms are named', () => {
    const sorted = (terms: readonly RosterTerm[]): unknown =>
      rosterOf(terms).toSorted((left, right) => (left.assignmentId < right.assignmentId ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(line, { minLength: 4 }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(sorted(line));
      }),
      { seed: 42, numRuns: 50 },
    );
  });

  test('leaves out what follows itself in a circle', () => {
    expect(rosterOf([told('a', { predecessorId: 'b' }), told('b', { predecessorId: 'a' })])).toEqual([]);
  });
});

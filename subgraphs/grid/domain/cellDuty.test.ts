import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dutyOf, heirsOf } from './cellDuty.ts';
import type { AssignmentTerm, CellHolder } from './cellDuty.ts';

const had = (assignmentId: string, from: string, to: string | null = null): CellHolder => ({ assignmentId, from, to });
const told = (assignmentId: string, more: Partial<AssignmentTerm>): AssignmentTerm => ({
  assignmentId,
  startedOn: null,
  predecessorId: null,
  endedOn: null,
  successorId: null,
  ...more,
});
const days = (holders: readonly CellHolder[], terms: readonly AssignmentTerm[]): unknown =>
  dutyOf(holders, terms).map(({ assignmentId, from, to }) => `${assignmentId} ${from} ${to}`);

describe('whoever follows', () => {
  const follows = told('new', { startedOn: '2023-12-26', predecessorId: 'old' });

  test('is an heir from his first day, once that is told', () => {
    expect(heirsOf([had('old', '2020-01-01')], [follows])).toEqual([had('new', '2023-12-26')]);
    expect(heirsOf([had('old', '2020-01-01')], [told('new', { predecessorId: 'old' })])).toEqual([]);
    expect(heirsOf([had('other', '2020-01-01')], [follows])).toEqual([]);
    expect(heirsOf([had('old', '2020-01-01'), had('new', '2023-12-26')], [follows])).toEqual([]);
  });

  test('leaves whom he follows a day at least', () => {
    expect(heirsOf([had('old', '2023-12-26')], [follows])).toEqual([had('new', '2023-12-27')]);
  });

  test('takes over on his first day, whether the other ends then, earlier or later', () => {
    const holders = [had('old', '2020-01-01'), had('new', '2023-12-26')];
    for (const endedOn of [null, '2023-12-20', '2023-12-25', '2024-01-10'])
      expect(days(holders, [follows, told('old', { endedOn, successorId: 'new' })])).toEqual([
        'old 2020-01-01 2023-12-25',
        'new 2023-12-26 null',
      ]);
  });
});

describe('whoever ends', () => {
  test('stays on a cell that nobody else has, until another starts', () => {
    const ended = told('old', { endedOn: '2023-12-20' });
    expect(days([had('old', '2020-01-01')], [ended])).toEqual(['old 2020-01-01 null']);
    expect(days([had('old', '2020-01-01'), had('late', '2023-12-26')], [ended])).toEqual([
      'old 2020-01-01 2023-12-25',
      'late 2023-12-26 null',
    ]);
  });

  test('waits for a successor who is named, also beside somebody else', () => {
    const holders = [had('old', '2020-01-01'), had('other', '2021-01-01')];
    expect(days(holders, [told('old', { endedOn: '2023-12-20', successorId: 'new' })])).toEqual([
      'old 2020-01-01 null',
      'other 2021-01-01 null',
    ]);
  });

  test('is off a cell that somebody else has; the last of those who end stays', () => {
    const holders = [had('old', '2020-01-01'), had('other', '2021-01-01')];
    const first = told('old', { endedOn: '2023-12-20' });
    expect(days(holders, [first])).toEqual(['old 2020-01-01 2023-12-20', 'other 2021-01-01 null']);
    expect(days(holders, [first, told('other', { endedOn: '2023-12-22' })])).toEqual([
      'old 2020-01-01 2023-12-20',
      'other 2021-01-01 null',
    ]);
    expect(days(holders, [first, told('other', { endedOn: '2023-12-10' })])).toEqual([
      'old 2020-01-01 null',
      'other 2021-01-01 2023-12-10',
    ]);
  });

  test('is not kept from it by somebody who had left before', () => {
    const holders = [had('gone', '2019-01-01', '2020-12-31'), had('old', '2021-01-01')];
    const ended = [told('old', { endedOn: '2023-12-20' }), told('gone', { endedOn: '2021-02-01' })];
    expect(days(holders, ended)).toEqual(['gone 2019-01-01 2020-12-31', 'old 2021-01-01 null']);
  });
});

describe('a line of holders', () => {
  const dayOf = (day: number): string => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
  /** Each starts some days after the one before, and ends around the start of the next, or not yet. */
  const lines = fc
    .array(fc.record({ after: fc.integer({ min: 1, max: 30 }), end: fc.option(fc.integer({ min: 0, max: 40 })) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((steps) => {
      let day = 0;
      return steps.map(({ after, end }, place): AssignmentTerm => {
        const started = day;
        day += after;
        return {
          assignmentId: `a${place}`,
          startedOn: dayOf(started),
          predecessorId: place === 0 ? null : `a${place - 1}`,
          endedOn: end === null ? null : dayOf(started + end),
          successorId: end !== null && place + 1 < steps.length ? `a${place + 1}` : null,
        };
      });
    });

  function checkLine(terms: readonly AssignmentTerm[]): void {
    const holders: CellHolder[] = [had('a0', dayOf(0))];
    for (let heirs = heirsOf(holders, terms); heirs.length > 0; heirs = heirsOf(holders, terms)) holders.push(...heirs);
    const duty = dutyOf(holders, terms);
    for (let day = 0; day < 240; day += 1) {
      const on = dayOf(day);
      expect(duty.filter(({ from, to }) => from <= on && (to === null || on <= to))).toHaveLength(1);
    }
    // Worked out once more, it is the same.
    expect(dutyOf(duty, terms)).toEqual(duty);
  }

  test('has exactly one in charge on every day', () => {
    fc.assert(fc.property(lines, checkLine), { seed: 42, numRuns: 200 });
  });
});

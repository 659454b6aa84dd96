import { describe, expect, test } from '@jest/globals';
import { sideFaults } from './sideFacts.ts';

const longCase = (agreement: object, total = 1) => ({
  disputes: { totalCount: { value: total }, nodes: [{ sessionsHeld: 12, agreement }] },
});
const LONG_CASE = {
  at: '/disputes/nodes/0/sessionsHeld',
  extra: { agreementEffectiveOn: '2023-08-07', form: 'WRITTEN' },
  variables: {},
};

describe('what stands beside a figure', () => {
  test('is compared by name, wherever under its object it stands', () => {
    expect(sideFaults(LONG_CASE, longCase({ effectiveOn: '2023-08-07', form: 'WRITTEN' }))).toEqual([]);
    expect(sideFaults(LONG_CASE, longCase({ effectiveOn: '2023-08-08', form: null }))).toEqual([
      'agreementEffectiveOn: "2023-08-08", not 2023-08-07',
      'form: null, not WRITTEN',
    ]);
  });

  test('must be the only item of a list when it is taken by its place', () => {
    expect(sideFaults(LONG_CASE, longCase({ effectiveOn: '2023-08-07', form: 'WRITTEN' }, 2))).toEqual([
      'totalCount: 2, not 1',
    ]);
    const figure = { at: '/cell/workers/0/opinions', extra: {}, variables: {} };
    expect(sideFaults(figure, { cell: { workers: [{ opinions: 1 }, { opinions: 2 }] } })).toEqual([
      '/cell/workers: 2 items, not one',
    ]);
  });

  test('may be one of several numbered items, when it bears its number', () => {
    const figure = { at: '/batches/0/recruited/value', extra: {}, variables: {} };
    const batch = (no: number) => ({ no, recruited: { value: 1 } });
    expect(sideFaults(figure, { batches: [batch(1), batch(2)] })).toEqual([]);
    expect(sideFaults(figure, { batches: [batch(2), batch(1)] })).toEqual(['/batches/0: its no is 2']);
  });

  test('may tell no more than the month; the place is read from the variables', () => {
    const figure = {
      at: '/cell/households',
      extra: { village: '371071004006', startedOn: '2023-02', store: 'count only' },
      variables: { grid: '371071004006002' },
    };
    const cell = (startedOn: string) => ({ cell: { households: 1, workers: [{ appointment: { startedOn } }] } });
    expect(sideFaults(figure, cell('2023-02-06'))).toEqual([]);
    expect(sideFaults(figure, cell('2023-03-01'))).toEqual(['startedOn: "2023-03-01", not 2023-02']);
    expect(sideFaults({ ...figure, variables: { grid: '371071004007001' } }, cell('2023-02-06'))).toEqual([
      'village: not asked of 371071004006',
    ]);
  });

  test('is nothing beside a count or a sum', () => {
    expect(sideFaults({ at: 'count(/a)', extra: { form: 'WRITTEN' }, variables: {} }, { a: [] })).toEqual([]);
  });
});

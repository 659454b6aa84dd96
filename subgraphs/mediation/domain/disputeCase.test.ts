import { describe, expect, test } from '@jest/globals';
import { isCaseOverdue } from './disputeCase.ts';

describe('an overdue dispute', () => {
  test('is open and past its due date', () => {
    expect(isCaseOverdue({ stage: 'IN_MEDIATION', dueAt: '2023-12-25' }, '2023-12-26')).toBe(true);
  });
  test('is not one whose due date is today', () => {
    expect(isCaseOverdue({ stage: 'IN_MEDIATION', dueAt: '2023-12-26' }, '2023-12-26')).toBe(false);
  });
  test('is not one that is settled, however late', () => {
    expect(isCaseOverdue({ stage: 'PERFORMED', dueAt: '2023-01-01' }, '2023-12-26')).toBe(false);
  });
});

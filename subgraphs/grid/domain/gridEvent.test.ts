import { describe, expect, test } from '@jest/globals';
import { isEventOverdue } from './gridEvent.ts';

const now = '2023-12-26T18:00:00+08:00';

describe('an overdue grid event', () => {
  test('is open and past its due time', () => {
    expect(isEventOverdue({ status: 'HANDLING', dueAt: '2023-12-26T17:59:59+08:00' }, now)).toBe(true);
  });
  test('is not one whose due time is still to come', () => {
    expect(isEventOverdue({ status: 'HANDLING', dueAt: '2023-12-26T18:00:00+08:00' }, now)).toBe(false);
  });
  test('is not one that is closed, however late', () => {
    expect(isEventOverdue({ status: 'CLOSED', dueAt: '2023-01-01T00:00:00+08:00' }, now)).toBe(false);
  });
  test('is not one without a due time', () => {
    expect(isEventOverdue({ status: 'REPORTED', dueAt: null }, now)).toBe(false);
  });
});

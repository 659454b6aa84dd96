import { describe, expect, test } from '@jest/globals';
import { isTicketOverdue } from './hotlineTicket.ts';

const now = '2023-12-26T18:00:00+08:00';

describe('an overdue hotline ticket', () => {
  test('is open and past its due time', () => {
    expect(isTicketOverdue({ status: 'REDO', dueAt: '2023-12-26T17:59:59+08:00' }, now)).toBe(true);
  });
  test('is not one that was answered', () => {
    expect(isTicketOverdue({ status: 'ANSWERED', dueAt: '2023-12-01T00:00:00+08:00' }, now)).toBe(false);
  });
});

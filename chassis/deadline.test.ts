import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDeadline, forwardMs, readDeadlineHeader } from './deadline.ts';
import { HubError, failure } from './errors.ts';

const codeOf = (error: unknown): string => (error instanceof HubError ? error.code : String(error));

describe('a deadline', () => {
  test('aborts when its time is over, with the failure to answer', async () => {
    const deadline = createDeadline(20);
    expect([deadline.signal.aborted, deadline.expired()]).toEqual([false, false]);
    // The deadline's own timer keeps no process alive, so this case waits with one of its own.
    await sleep(60);
    expect(codeOf(deadline.signal.reason)).toBe('DEADLINE_EXCEEDED');
    expect(deadline.expired()).toBe(true);
    await sleep(5);
    expect(deadline.remainingMs()).toBe(0);
  });

  test('counts down, and never below nothing', async () => {
    const deadline = createDeadline(60_000);
    const first = deadline.remainingMs();
    await sleep(10);
    const second = deadline.remainingMs();
    expect(first).toBeLessThanOrEqual(60_000);
    expect(second).toBeLessThan(first);
    expect(second).toBeGreaterThan(50_000);
    deadline.dispose();
  });

  test('is over before its timer has run, when it had no time at all', () => {
    const deadline = createDeadline(0);
    expect(deadline.expired()).toBe(true);
    deadline.dispose();
  });

  test('ends with the caller that leaves, for the reason that he left', () => {
    const caller = new AbortController();
    const deadline = createDeadline(60_000, caller.signal);
    caller.abort(failure('REQUEST_CANCELLED'));
    expect(codeOf(deadline.signal.reason)).toBe('REQUEST_CANCELLED');
    expect(deadline.expired()).toBe(true);
  });

  test('of a caller that has left already is over at once', () => {
    const deadline = createDeadline(60_000, AbortSignal.abort(failure('REQUEST_CANCELLED')));
    expect(codeOf(deadline.signal.reason)).toBe('REQUEST_CANCELLED');
  });

  test('that ended keeps the reason that it ended for', async () => {
    const caller = new AbortController();
    const deadline = createDeadline(5, caller.signal);
    await sleep(30);
    caller.abort(failure('REQUEST_CANCELLED'));
    expect(codeOf(deadline.signal.reason)).toBe('DEADLINE_EXCEEDED');
  });

  test('hears neither timer nor caller once it is disposed of', async () => {
    const caller = new AbortController();
    const deadline = createDeadline(5, caller.signal);
    deadline.dispose();
    caller.abort();
    await sleep(30);
    expect(deadline.signal.aborted).toBe(false);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('of %p milliseconds is a fault of our own', (ms) => {
    expect(() => createDeadline(ms)).toThrow(`a deadline has 0 to 2147483647 milliseconds, not ${ms}`);
  });
});

describe('the next hop', () => {
  test('is given what is left but a margin, in whole milliseconds', () => {
    const deadline = createDeadline(60_000);
    expect(forwardMs(deadline)).toBeGreaterThan(59_000);
    expect(forwardMs(deadline)).toBeLessThanOrEqual(59_950);
    expect(forwardMs(deadline, 59_000)).toBeLessThanOrEqual(1_000);
    expect(Number.isInteger(forwardMs(deadline, 0.5))).toBe(true);
    deadline.dispose();
  });

  test('is given one millisecond when nothing is left', () => {
    const deadline = createDeadline(10);
    expect(forwardMs(deadline)).toBe(1);
    deadline.dispose();
  });
});

describe('the deadline header', () => {
  const bounds = { defaultMs: 5_000, maxMs: 10_000 };

  test('gives the time that the caller has, at most the most there is', () => {
    expect(readDeadlineHeader('1', bounds)).toBe(1);
    expect(readDeadlineHeader('1500', bounds)).toBe(1_500);
    expect(readDeadlineHeader('9999999', bounds)).toBe(10_000);
  });

  test('may be left out', () => {
    expect(readDeadlineHeader(undefined, bounds)).toBe(5_000);
  });

  test.each(['', '0', '-1', '1.5', '1e3', ' 100', '0x10', 'soon', '12345678'])(
    'is refused when it says %j',
    (value) => {
      const expected = `\`hub-deadline-ms\` expects whole milliseconds from 1 to 10000; ${JSON.stringify(value)} came. Correct it or leave it out.`;
      expect(() => readDeadlineHeader(value, bounds)).toThrow(failure('BAD_REQUEST', expected));
    },
  );

  test('is not repeated at length when it is refused', () => {
    expect(() => readDeadlineHeader('9'.repeat(5_000), bounds)).toThrow(`"${'9'.repeat(40)}" came`);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { LogUnavailable } from '../log.ts';
import { createLease } from './lease.ts';
import { persist } from './persist.ts';
import { TookTooLong } from './within.ts';

/** A lease on connections that are numbered in the order of their making, and what became of them. */
function numberedLease(connect: () => Promise<void> = () => Promise.resolve()) {
  const events: string[] = [];
  let made = 0;
  const lease = createLease(() => {
    const number = (made += 1);
    return {
      value: number,
      connect,
      disconnect: async () => void events.push(`${number} left`),
      cut: () => void events.push(`${number} cut`),
    };
  });
  return { lease, events };
}

const never = new AbortController().signal;

describe('a lease', () => {
  test('is on one connection for as long as nothing fails', async () => {
    const { lease, events } = numberedLease();
    const used = await Promise.all([
      lease.use(100, async (number) => number),
      lease.use(100, async (number) => number),
    ]);
    expect([...used, await lease.use(100, async (number) => number)]).toEqual([1, 1, 1]);
    expect(events).toEqual([]);
    await lease.close();
    await lease.close();
    expect(events).toEqual(['1 left', '1 cut']);
  });

  test('is cut off for good from what failed or came late, and goes on with another', async () => {
    const { lease, events } = numberedLease();
    await expect(lease.use(100, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(lease.use(20, () => sleep(1_000, undefined, { ref: false }))).rejects.toThrow(TookTooLong);
    expect(await lease.use(100, async (number) => number)).toBe(3);
    expect(events).toEqual(['1 cut', '2 cut']);
  });

  test('connects again after it could not', async () => {
    let failures = 2;
    const { lease } = numberedLease(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('refused');
    });
    const work = (): Promise<number> =>
      persist(lease, { withinMs: 2_000, what: 'nobody answered', signal: never }, async (number) => number);
    expect(await work()).toBe(3);
  });
});

describe('persistence', () => {
  test('ends in time, and says why', async () => {
    const { lease, events } = numberedLease();
    const startedAt = performance.now();
    const trying = persist(lease, { withinMs: 350, what: 'nobody answered', signal: never }, async () => {
      throw new Error('refused');
    });
    await expect(trying).rejects.toThrow(LogUnavailable);
    await expect(trying).rejects.toMatchObject({
      message: 'The event log is not there: nobody answered.',
      cause: { message: 'refused' },
    });
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(events).toEqual(['1 cut', '2 cut', '3 cut']);
  });

  test('ends with the signal', async () => {
    const { lease } = numberedLease();
    const closing = new AbortController();
    const trying = persist(lease, { withinMs: 60_000, what: 'nobody answered', signal: closing.signal }, async () => {
      closing.abort();
      throw new Error('refused');
    });
    await expect(trying).rejects.toThrow(LogUnavailable);
  });
});

import { describe, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { createSlots } from './slots.ts';

const never = new AbortController().signal;

/** Work that ends when it is told to, and a list of what has begun. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async (): Promise<string> => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    return name;
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

describe('slots', () => {
  test('let so many in at a time, the others as they came', async () => {
    const slots = createSlots(2);
    const { begun, work, end } = createWork();
    const all = ['a', 'b', 'c', 'd'].map((name) => slots(never, work(name)));
    await turn();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await turn();
    expect(begun).toEqual(['a', 'b', 'c']);
    end('a');
    await turn();
    end('c');
    end('d');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are free again when work fails', async () => {
    const slots = createSlots(1);
    const fails = (): Promise<never> => Promise.reject(new Error('broken'));
    await expect(slots(never, fails)).rejects.toThrow('broken');
    await expect(slots(never, fails)).rejects.toThrow('broken');
    expect(await slots(never, async () => 'done')).toBe('done');
  });

  test('are not waited for once the signal has come, nor taken by who has left', async () => {
    const slots = createSlots(1);
    const leaving = new AbortController();
    const { begun, work, end } = createWork();
    const first = slots(never, work('first'));
    const left = slots(leaving.signal, work('left'));
    const next = slots(never, work('next'));
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(slots(leaving.signal, work('late'))).rejects.toThrow('gone');
    end('first');
    await turn();
    expect(begun).toEqual(['first', 'next']);
    end('next');
    expect(await Promise.all([first, next])).toEqual(['first', 'next']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { invariant } from './invariant.ts';

describe('an invariant', () => {
  test('lets a promise that holds pass, and the type with it', () => {
    const found: string | undefined = ['grid'].find((name) => name.startsWith('g'));
    invariant(found !== undefined, 'grid is there');
    expect(found.length).toBe(4);
  });

  test('names the promise that is broken', () => {
    expect(() => invariant(false, 'grid is there')).toThrow('Invariant broken: grid is there');
  });
});

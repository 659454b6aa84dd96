import { describe, expect, test } from '@jest/globals';
import { isUscc } from './uscc.ts';

describe('a unified social credit code', () => {
  test('is one whose last character checks the others', () => {
    expect(isUscc('91350100M000100Y43')).toBe(true);
    expect(isUscc('91440300708461136T')).toBe(true);
  });

  test('is none with another last character', () => {
    expect(isUscc('91350100M000100Y44')).toBe(false);
  });

  test('is none with a character that the standard leaves out, or of another length', () => {
    expect(isUscc('91350100M000100Y4Z')).toBe(false);
    expect(isUscc('91350100M000100Y4')).toBe(false);
    expect(isUscc('')).toBe(false);
  });
});

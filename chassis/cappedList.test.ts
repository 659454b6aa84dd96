import { describe, expect, test } from '@jest/globals';
import { LIST_MAX, capped } from './cappedList.ts';

describe('a plain list', () => {
  test('of as many rows as it may have is given as it is', () => {
    const rows = Array.from({ length: LIST_MAX }, (_, index) => index);
    expect(capped('rows', rows)).toBe(rows);
  });

  test('of more is refused, by its name and with what to do', () => {
    const rows = Array.from({ length: LIST_MAX + 1 }, (_, index) => index);
    expect(() => capped('rows', rows)).toThrow(
      '`rows` gives at most 5000 rows; there are more. Ask for a smaller part, or for fewer kinds of things.',
    );
  });
});

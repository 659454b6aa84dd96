import { expect, test } from '@jest/globals';
import { shown } from './shown.ts';

test('a value is shown in one cell', () => {
  expect(
    [34228, -0.387, { min: 2700, max: 2800 }, { rank: 3, of: 261 }, null, ['a', 12], 'answered'].map(shown),
  ).toEqual(['34,228', '-0.387', '≥ 2,700, < 2,800', 'rank 3, of 261', '–', 'a; 12', 'answered']);
});

import { expect, test } from '@jest/globals';
import { checkScenario, readScenario } from './scenario.ts';

const scenario = readScenario('weihai');

test('a scenario whose first day does not lie in the year before its last day is refused', () => {
  const expected = 'firstDay must lie in the year before lastDay';
  expect(() => checkScenario({ ...scenario, firstDay: '2021-01-01' })).toThrow(expected);
  expect(() => checkScenario({ ...scenario, firstDay: '2023-01-01' })).toThrow(expected);
});

test('a scenario whose last day the year before did not have is refused', () => {
  const leaping = { ...scenario, firstDay: '2023-01-01', lastDay: '2024-02-29' };
  expect(() => checkScenario(leaping)).toThrow('lastDay must not be a 29 February');
});

test('telephone numbers that a line may have are refused', () => {
  expect(checkScenario({ ...scenario, phonePrefix: '010-10' }).phonePrefix).toBe('010-10');
  for (const phonePrefix of ['0631-52', '52', '0631-'])
    expect(() => checkScenario({ ...scenario, phonePrefix })).toThrow('phonePrefix');
});

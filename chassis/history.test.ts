import { expect, test } from '@jest/globals';
import { transitionsOf } from './history.ts';

test('the steps of a thing stand in their order, and were heard of when they happened unless said otherwise', () => {
  const first = { to: 'REPORTED', command: 'report', at: '2023-12-01T09:00:00+08:00', by: 'desk' };
  const second = {
    ...first,
    to: 'CLOSED',
    command: 'close',
    at: '2023-12-02T09:00:00+08:00',
    receivedAt: '2023-12-03T09:00:00+08:00',
  };
  expect(transitionsOf([first, second], {}).nodes).toMatchObject([{ ...first, receivedAt: first.at }, second]);
  expect(transitionsOf([], {}).nodes).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { fillVariables, findWorker } from './landmarks.ts';

const VILLAGE = '371071004006';
const cell = (no: string, kind: string, startedOn: string) => ({
  code: VILLAGE + no,
  workers: [{ id: `worker-${no}`, appointment: { kind, startedOn } }],
});
const answer = (...grids: object[]) => ({ division: { grids } });

describe("the article's worker", () => {
  test('is the one community worker of the village who began in the month', () => {
    const found = findWorker(
      answer(
        cell('001', 'COMMUNITY_WORKER', '2023-03-01'),
        cell('002', 'COMMUNITY_WORKER', '2023-02-06'),
        cell('003', 'STEWARD', '2023-02-06'),
        { code: `${VILLAGE}004`, workers: [] },
        { code: `${VILLAGE}005`, workers: [{ id: 'w', appointment: null }] },
      ),
      VILLAGE,
      '2023-02',
    );
    expect(found).toEqual({ village: VILLAGE, cell: `${VILLAGE}002`, worker: 'worker-002' });
  });

  test('is told missing, or more than one', () => {
    const both = answer(cell('001', 'COMMUNITY_WORKER', '2023-02-01'), cell('002', 'COMMUNITY_WORKER', '2023-02-06'));
    expect(() => findWorker(answer(), VILLAGE, '2023-02')).toThrow(
      'Expected one cell of 371071004006 with a COMMUNITY_WORKER since 2023-02; there are 0.',
    );
    expect(() => findWorker(both, VILLAGE, '2023-02')).toThrow('there are 2.');
  });
});

test('only variables that were left null are filled', async () => {
  const landmarks = {
    worker: async () => ({ village: VILLAGE, cell: 'the cell', worker: 'the worker' }),
    ticket: async (identity: string) => `a ticket of ${identity}`,
  };
  expect(await fillVariables({ grid: null, id: 'given', no: null, other: null }, landmarks, 'hotline')).toEqual({
    grid: 'the cell',
    id: 'given',
    no: 'a ticket of hotline',
    other: null,
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { grid } from '@hub/grid';
import { official, openTestSubgraph, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const city = '371000000000';
const townA = '371002001000';
const townB = '371002002000';
const [villageA, villageB] = ['371002001006', '371002002001'];
const since = '2000-01-01';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [cell, worker, assignment] = [uuid(1), uuid(2), uuid(3)];

let hub: TestSubgraph;

const history = '[{"to":"CLOSED","command":"close","at":"2023-01-01T10:00:00+08:00"}]';

/** An event of the worker's cell that is closed; it may lie elsewhere. */
const closed = (n: number, village: string, closedOn: string) => {
  const kind = [uuid(n), 1, `E${n}`, 'ROAD', 'CLOSED', 'WORKER', null, 'TOWN', village, cell, '路面破损'];
  const times = ['2023-01-01T08:00:00+08:00', '2023-01-01T09:00:00+08:00', null, `${closedOn}T09:00:00+08:00`];
  return kind.concat(times, [null, 0, null, null, null, null, history]);
};

beforeAll(async () => {
  hub = await openTestSubgraph(grid);
  await hub.import('divisions', [
    [city, '3710', 'CITY', 'PREFECTURE', '威海市', since, null],
    [townA, '3710/02/001', 'TOWN', 'STREET', '环翠楼街道', since, null],
    [villageA, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE', '海城社区', since, null],
    [townB, '3710/02/002', 'TOWN', 'STREET', '鲸园街道', since, null],
    [villageB, '3710/02/002/001', 'VILLAGE', 'RESIDENTS_COMMITTEE', '鲸园社区', since, null],
  ]);
  await hub.import('gridCells', [[cell, `${villageA}001`, '一号网格', villageA, 300, '12345', since, null]]);
  await hub.import('gridWorkers', [[worker, assignment, 'w-1', '网格员甲', cell, '2023-02-01', null]]);
  await hub.import('opinions', [[uuid(11), worker, '停车', '2023-03-01', null]]);
  await hub.import('infoRecords', [
    [uuid(21), worker, 'HOUSEHOLD', '2023-03-01'],
    [uuid(22), worker, 'SHOP', '2023-04-01'],
  ]);
  await hub.import('gridEvents', [
    closed(31, villageA, '2023-03-01'),
    closed(32, villageB, '2023-04-01'),
    closed(33, villageA, '2023-01-15'),
  ]);
  await hub.reopen();
});
afterAll(() => hub.close());

describe('the counts about a grid worker', () => {
  const query = `query($of: [_Any!]!, $year: Period!) { _entities(representations: $of) {
    ... on GridWorker { displayName opinions(period: $year) infoRecords(period: $year) } ... on ServiceSummary { eventsHandled } } }`;
  const year = { from: '2023-01-01', to: '2023-12-26' };
  const of = [
    { __typename: 'GridWorker', id: worker },
    { __typename: 'ServiceSummary', assignmentId: assignment, ...year },
  ];
  const ask = async (who: Principal) => (await hub.ask(who, query, { of, year })).data?.['_entities'];

  test('are the whole counts for all who see the worker, whatever else they read', async () => {
    for (const who of [official([city]), official([townA]), person('w-1')])
      expect(await ask(who)).toEqual([{ displayName: '网格员甲', opinions: 1, infoRecords: 2 }, { eventsHandled: 2 }]);
  });

  test('are nothing for those who do not see the worker, also where an event of his lies', async () => {
    for (const who of [official([townB]), person('w-2')])
      expect(await ask(who)).toEqual([null, { eventsHandled: null }]);
  });
});

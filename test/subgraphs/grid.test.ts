import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { grid } from '@hub/grid';
import { official, openTestSubgraph, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const city = '371000000000';
const townA = '371002001000';
const villageA = '371002001006';
const villageB = '371082004214';
const zone = 'wh:zone:nanhai';

let hub: TestSubgraph;
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const event = (
  n: number,
  more: { village?: string; status?: string; closedAt?: string | null; dueAt?: string | null },
) => {
  const status = more.status ?? 'HANDLING';
  const history = JSON.stringify([
    {
      to: 'REPORTED',
      command: 'report',
      at: '2023-12-01T09:00:00+08:00',
      receivedAt: '2023-12-01T09:00:00+08:00',
      by: '网格员',
    },
    {
      to: status,
      command: 'accept',
      at: '2023-12-01T10:00:00+08:00',
      receivedAt: '2023-12-01T10:00:00+08:00',
      by: '承办单位',
    },
  ]);
  return [
    uuid(n),
    1,
    `E${n}`,
    'ROAD',
    status,
    'WORKER',
    null,
    'TOWN',
    more.village ?? villageA,
    null,
    '路面破损',
    `2023-12-01T0${n % 9}:00:00+08:00`,
    `2023-12-01T0${n % 9}:30:00+08:00`,
    more.dueAt === undefined ? '2023-12-08T18:00:00+08:00' : more.dueAt,
    more.closedAt ?? null,
    null,
    0,
    null,
    null,
    null,
    null,
    history,
  ];
};

beforeAll(async () => {
  hub = await openTestSubgraph(grid);
  const since = '2000-01-01';
  await hub.import('divisions', [
    [city, '3710', 'CITY', 'PREFECTURE', '威海市', since, null],
    ['371002000000', '3710/02', 'COUNTY', 'STATUTORY_COUNTY', '环翠区', since, null],
    [townA, '3710/02/001', 'TOWN', 'STREET', '环翠楼街道', since, null],
    [villageA, '3710/02/001/006', 'VILLAGE', 'RESIDENTS_COMMITTEE', '海城社区', since, null],
    ['371082000000', '3710/82', 'COUNTY', 'STATUTORY_COUNTY', '荣成市', since, null],
    ['371082004000', '3710/82/004', 'TOWN', 'STREET', '王连街道', since, null],
    [villageB, '3710/82/004/214', 'VILLAGE', 'VILLAGERS_COMMITTEE', '东岛刘家村', since, null],
    [zone, '3710/zone:nanhai', 'ZONE', 'MANAGED_ZONE', '南海新区', '2013-02-01', null],
  ]);
  await hub.import('divisionParents', [
    ['371002000000', city, since, null],
    [townA, '371002000000', since, null],
    [villageA, townA, since, null],
    ['371082000000', city, since, null],
    ['371082004000', '371082000000', since, null],
    [villageB, '371082004000', since, null],
    [zone, city, '2013-02-01', null],
  ]);
  await hub.import('divisionAuthorities', [[villageB, zone, '2013-02-01', null]]);
  await hub.import('gridEvents', [
    event(1, {}),
    event(2, { dueAt: '2023-12-30T18:00:00+08:00' }),
    event(3, { status: 'CLOSED', closedAt: '2023-12-05T09:00:00+08:00' }),
    event(4, { village: villageB }),
    event(5, { village: villageB, status: 'CLOSED', closedAt: '2023-12-20T09:00:00+08:00' }),
  ]);
  await hub.import('hotlineTickets', [
    [
      uuid(9),
      1,
      'T9',
      'HELP',
      'ASSIGNED',
      villageA,
      'p-1',
      '2023-12-20T09:00:00+08:00',
      '2023-12-27T18:00:00+08:00',
      null,
      null,
      '{}',
      null,
      null,
      null,
      uuid(1),
      '[{"to":"ASSIGNED","command":"assign","at":"2023-12-20T10:00:00+08:00","receivedAt":"2023-12-20T10:00:00+08:00","by":"热线"}]',
    ],
  ]);
  // The register in memory follows its tables within seconds; a new opening reads it at once.
  await hub.reopen();
});

afterAll(() => hub.close());

describe('a list of grid events', () => {
  const query =
    '{ gridEvents(within: "371000000000", first: 10) { totalCount { value status } nodes { code isOverdue division { name } transitions(last: 1) { nodes { to by } } } } }';

  test('gives a city official all of them, newest first', async () => {
    const { data, errors } = await hub.ask(official([city]), query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ gridEvents: { totalCount: { value: 5, status: 'EXACT' } } });
  });

  test("gives a town's official that town's and no other's", async () => {
    const { data } = await hub.ask(official([townA]), query);
    expect(data?.['gridEvents']).toMatchObject({
      totalCount: { value: 3 },
      nodes: [{ code: 'E3' }, { code: 'E2' }, { code: 'E1' }],
    });
  });

  test('gives a person none', async () => {
    const { data } = await hub.ask(person('p-1'), query);
    expect(data?.['gridEvents']).toMatchObject({ totalCount: { value: 0 }, nodes: [] });
  });
});

describe('figures of a division', () => {
  const query =
    'query($code: ID!) { division(code: $code) { eventStats(period: {from: "2023-12-01", to: "2023-12-26"}) { reported { value status } closedOnTime { value numerator { value } } byCategory { category count { value } } } } }';

  test('are exact for those whose areas cover it', async () => {
    const { data, errors } = await hub.ask(official([city]), query, { code: city });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      division: {
        eventStats: {
          reported: { value: 5, status: 'EXACT' },
          closedOnTime: { value: 0.5, numerator: { value: 1 } },
          byCategory: [{ category: 'ROAD', count: { value: 5 } }],
        },
      },
    });
  });

  test('are never a partial sum for others', async () => {
    const { data } = await hub.ask(official([townA]), query, { code: city });
    expect(data).toMatchObject({ division: { eventStats: { reported: { value: null, status: 'SUPPRESSED' } } } });
  });

  test('follow who runs a place where that is asked for', async () => {
    const basis =
      'query($code: ID!) { division(code: $code) { eventStats(period: {from: "2023-12-01", to: "2023-12-26"}, basis: MANAGING) { reported { value } } } }';
    const of = async (code: string) => (await hub.ask(official([city]), basis, { code })).data?.['division'];
    expect(await of('371082000000')).toEqual({ eventStats: { reported: { value: 0 } } });
    expect(await of(zone)).toEqual({ eventStats: { reported: { value: 2 } } });
    expect(await of(city)).toEqual({ eventStats: { reported: { value: 5 } } });
  });

  test('change with a row that is changed behind the hub', async () => {
    await hub.admin.query(`delete from grid_events where code = 'E5'`);
    const { data } = await hub.ask(official([city]), query, { code: city });
    expect(data).toMatchObject({ division: { eventStats: { reported: { value: 4 } } } });
    expect((await hub.admin.query("select * from hub.recount('event_cube')")).rows).toEqual([]);
  });
});

describe('a ticket', () => {
  test('that somebody reads leaves an access record for its caller', async () => {
    await hub.ask(official([townA], { purpose: 'dispatch' }), '{ hotlineTicket(no: "T9") { status event { code } } }');
    const { data, errors } = await hub.ask(
      person('p-1'),
      '{ me { myTickets { nodes { no } } accessLog { grid(first: 5) { totalCount { value } nodes { byOrganisation byPost purpose fields } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      me: {
        myTickets: { nodes: [{ no: 'T9' }] },
        accessLog: {
          grid: {
            totalCount: { value: 1 },
            nodes: [
              {
                byOrganisation: 'Test office',
                byPost: 'Tester',
                purpose: 'dispatch',
                fields: ['HotlineTicket.event', 'HotlineTicket.status'],
              },
            ],
          },
        },
      },
    });
  });

  test('is null to whom it is not visible, as if it were absent', async () => {
    const { data } = await hub.ask(
      official(['371082000000']),
      '{ hotlineTicket(no: "T9") { status } absent: hotlineTicket(no: "T0") { status } }',
    );
    expect(data).toEqual({ hotlineTicket: null, absent: null });
  });
});

describe('a connection without scope', () => {
  test('sees no row, also on a connection that had one', async () => {
    const { rows } = await hub.app.query('select count(*) from grid_events');
    expect(rows).toEqual([{ count: 0 }]);
  });
});

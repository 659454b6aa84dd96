import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { openCommandTown, people, town } from '../support/commandTown.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openCommandTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query('delete from grid_events; delete from hub.outbox; delete from hub.command_results');
});

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const NOW = '2023-12-26T18:00:00+08:00';
const query = `mutation ($input: ReportEventInput!) {
  reportEvent(input: $input) {
    __typename
    ... on Refusal { message messageZh }
    ... on CategoryNotHere { takenBy }
    ... on ReportEventPayload {
      isNew
      event {
        version code category status channel level title occurredAt receivedAt dueAt
        division { code } grid { code }
        transitions(first: 9) { nodes { to command at receivedAt by } }
      }
    }
  }
}`;
const report = (more: object = {}, who: Principal = people.gridWorker): Promise<Answer> =>
  hub.ask(who, query, {
    input: {
      idempotencyKey: randomUUID(),
      division: town.village,
      category: 'ROAD',
      channel: 'WORKER',
      title: '路面破损',
      ...more,
    },
  });
const codeOf = ({ errors = [] }: Answer): unknown => errors.map(({ extensions }) => extensions['code']).join();
const isNewOf = ({ data }: Answer): unknown => Reflect.get(Object(data?.['reportEvent']), 'isNew');
/** How many events there are, events told of them, and answers kept. */
const state = async (): Promise<unknown> =>
  (
    await hub.admin.query({
      text: 'select (select count(*) from grid_events), (select count(*) from hub.outbox), (select count(*) from hub.command_results)',
      rowMode: 'array',
    })
  ).rows[0];

describe('a report', () => {
  test('makes an event of the caller’s place, received now', async () => {
    expect(await report({ grid: town.cell })).toEqual({
      data: {
        reportEvent: {
          __typename: 'ReportEventPayload',
          isNew: true,
          event: {
            version: 1,
            code: expect.stringMatching(/^E20231226\d{8}$/),
            category: 'ROAD',
            status: 'REPORTED',
            channel: 'WORKER',
            level: 'VILLAGE',
            title: '路面破损',
            occurredAt: NOW,
            receivedAt: NOW,
            dueAt: null,
            division: { code: town.village },
            grid: { code: town.cell },
            transitions: { nodes: [{ to: 'REPORTED', command: 'report', at: NOW, receivedAt: NOW, by: '网格员' }] },
          },
        },
      },
    });
  });

  test('of what happened while a phone was offline is dated then, and received now', async () => {
    const answer = await report({ occurredAt: '2023-12-24T02:30:00.250Z' });
    expect(answer.data).toMatchObject({
      reportEvent: {
        event: {
          occurredAt: '2023-12-24T10:30:00+08:00',
          receivedAt: NOW,
          transitions: { nodes: [{ at: '2023-12-24T10:30:00+08:00', receivedAt: NOW }] },
        },
      },
    });
    const { rows } = await hub.admin.query(
      'select distinct occurred_at as "occurredAt", known_at as "knownAt" from hub.outbox where topic = $1',
      ['hub.grid.v1'],
    );
    expect(rows).toEqual([{ occurredAt: '2023-12-24T10:30:00+08:00', knownAt: NOW }]);
  });

  test('is told to others by its fact and by how the event stands, without its words', async () => {
    await report();
    const { rows } = await hub.admin.query(
      'select topic, type, outbox.key = event.id::text as "isOfEvent", data from hub.outbox, grid_events as event order by sequence',
    );
    const facts = {
      eventId: expect.any(String),
      version: 1,
      code: expect.any(String),
      divisionCode: town.village,
      category: 'ROAD',
      level: 'VILLAGE',
      receivedAt: NOW,
    };
    expect(rows).toEqual([
      {
        topic: 'hub.grid.v1',
        type: 'grid.event-reported.v1',
        isOfEvent: true,
        data: { ...facts, channel: 'WORKER', occurredAt: NOW },
      },
      {
        topic: 'hub.grid.state.v1',
        type: 'grid.event-state.v1',
        isOfEvent: true,
        data: { ...facts, status: 'REPORTED', dueAt: null, closedAt: null },
      },
    ]);
  });

  test('shows in the figures of its place at once', async () => {
    await report();
    const { rows } = await hub.admin.query('select day, category, reported from event_cube where reported > 0');
    expect(rows).toContainEqual({ day: '2023-12-26', category: 'ROAD', reported: expect.any(Number) });
    expect((await hub.admin.query(`select * from hub.recount('event_cube')`)).rows).toEqual([]);
  });

  test('of what is none of the grid’s matters is refused with who takes it', async () => {
    expect(await report({ category: 'WAGES' })).toEqual({
      data: {
        reportEvent: {
          __typename: 'CategoryNotHere',
          message: 'The grid does not take WAGES; 人力资源和社会保障局 does. Report it there.',
          messageZh: '网格不受理该类事项，请向人力资源和社会保障局反映。',
          takenBy: '人力资源和社会保障局',
        },
      },
    });
    expect(await state()).toEqual([0, 0, 0]);
  });

  test.each([
    ['a category that nobody knows', { category: 'NONE' }],
    ['no title', { title: ' ' }],
    ['a title that is too long', { title: '长'.repeat(81) }],
    ['an empty number of the sender', { externalId: '' }],
    ['a moment to come', { occurredAt: '2023-12-26T18:00:01+08:00' }],
    ['a moment of more than a year ago', { occurredAt: '2022-12-25T18:00:00+08:00' }],
    ['a grid cell of another place', { grid: '371002001007001' }],
  ])('with %s is refused as bad input', async (_, more) => {
    expect([codeOf(await report(more)), await state()]).toEqual(['BAD_USER_INPUT', [0, 0, 0]]);
  });

  test('of a county is refused, since it names no place that anybody could go to', async () => {
    const county = { ...people.gridWorker, scope: { kind: 'areas' as const, areas: ['371002000000'] } };
    expect(codeOf(await report({ division: '371002000000' }, county))).toBe('BAD_USER_INPUT');
  });

  test('from outside of the caller’s areas is answered as one from nowhere', async () => {
    const answers = [await report({ division: town.otherVillage }), await report({ division: '371099999999' })];
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
    expect(answers.map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('whoever reports', () => {
  test.each<[string, Principal, string]>([
    ['a patrol', people.patrol, 'PATROL'],
    ['a worker after a deliberation', people.gridWorker, 'DELIBERATION'],
    ['a resident', people.resident, 'RESIDENT'],
    ['the hotline', people.hotline, 'HOTLINE'],
  ])('may be %s, and reads what came of it', async (_, who, channel) => {
    expect((await report({ channel }, who)).data).toMatchObject({ reportEvent: { event: { channel } } });
  });

  test.each<[string, Principal, string]>([
    ['a dashboard', people.dashboard, 'WORKER'],
    ['a worker as the hotline', people.gridWorker, 'HOTLINE'],
    ['a resident as a worker', people.resident, 'WORKER'],
    ['the hotline as a resident', people.hotline, 'RESIDENT'],
  ])('may not be %s', async (_, who, channel) => {
    expect([codeOf(await report({ channel }, who)), await state()]).toEqual(['FORBIDDEN', [0, 0, 0]]);
  });

  test('sees his own report as a resident, and nobody else’s', async () => {
    const { data } = await report({ channel: 'RESIDENT' }, people.resident);
    const code = Reflect.get(Object(Reflect.get(Object(data?.['reportEvent']), 'event')), 'code');
    const look = (who: Principal): Promise<Answer> =>
      hub.ask(who, 'query ($code: ID!) { gridEvent(code: $code) { status } }', { code });
    expect((await look(people.resident)).data).toEqual({ gridEvent: { status: 'REPORTED' } });
    expect((await look(people.otherResident)).data).toEqual({ gridEvent: null });
    expect((await look(people.centre)).data).toEqual({ gridEvent: { status: 'REPORTED' } });
  });
});

describe('a report that comes again', () => {
  test('under its key is answered the same, and has no second effect', async () => {
    const first = await report({ idempotencyKey: 'k' });
    expect(await report({ idempotencyKey: 'k' })).toEqual(first);
    expect(await state()).toEqual([1, 2, 1]);
  });

  test('five times at once makes one event', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => report({ idempotencyKey: 'k' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await state()).toEqual([1, 2, 1]);
  });

  test('under its sender’s number is the event that is there, whoever sends it', async () => {
    const first = await report({ externalId: 'A-1' });
    const again = await report({ externalId: 'A-1', title: '又一次' }, people.otherWorker);
    expect([isNewOf(first), isNewOf(again)]).toEqual([true, false]);
    expect(again.data).toMatchObject({ reportEvent: { event: { title: '路面破损' } } });
    expect(await state()).toEqual([1, 2, 2]);
  });

  test('under its sender’s number at once makes one event', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => report({ externalId: 'A-1' })));
    expect(answers.map(isNewOf).toSorted()).toEqual([false, false, true]);
    expect(await state()).toEqual([1, 2, 3]);
  });

  test('under the number of an event that he does not see says nothing of it', async () => {
    await report({ externalId: 'A-1' });
    const elsewhere = await report({ externalId: 'A-1', division: town.otherVillage }, people.stranger);
    expect(codeOf(elsewhere)).toBe('NOT_FOUND');
    expect(await state()).toEqual([1, 2, 1]);
  });

  test('by another channel under the same number is another event', async () => {
    await report({ externalId: 'A-1' });
    expect(isNewOf(await report({ externalId: 'A-1', channel: 'PATROL' }, people.patrol))).toBe(true);
  });
});

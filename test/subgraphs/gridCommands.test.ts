import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ImportValue, Principal } from '@hub/chassis';
import { eventRow, gridId, openCommandTown, people, ticketRow, town } from '../support/commandTown.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openCommandTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query(
    'delete from grid_events; delete from hotline_tickets; delete from hub.outbox; delete from hub.command_results',
  );
});

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const NOW = '2023-12-26T18:00:00+08:00';
const UNIT = gridId(700);

const eventFields =
  'event { version status level dueAt closedAt leadUnit { id } transitions(last: 1) { nodes { to command at by } } }';
const ticketFields = 'ticket { version status transitions(last: 1) { nodes { to command at by } } }';
const refusals =
  '... on Refusal { message messageZh } ... on VersionConflict { expectedVersion actualVersion } ... on StateForbids { state }';

/** A command as the tests run it: on thing 1, by whoever may. */
interface Tried {
  readonly name: string;
  readonly type: string;
  readonly payload: string;
  readonly who: Principal;
  readonly input: Readonly<Record<string, unknown>>;
  /** A row that the command is accepted on. */
  readonly row: Readonly<Record<string, ImportValue>>;
  readonly isTicket: boolean;
}
const onEvent = (verb: string, who: Principal, row: Tried['row'], input: Tried['input'] = {}): Tried => {
  const type = verb.charAt(0).toUpperCase() + verb.slice(1);
  return { name: verb, type, payload: eventFields, who, row, input, isTicket: false };
};
const verify = onEvent('verifyEvent', people.verifier, { status: 'REPORTED', version: 1 });
const dispatch = onEvent('dispatchEvent', people.centre, {}, { leadUnit: UNIT, leadUnitLevel: 'TOWN' });
const convert = onEvent('convertEventToDispute', people.centre, {});
const spot: Tried = { ...onEvent('spotDispute', people.hotline, {}), payload: ticketFields, isTicket: true };
const COMMANDS = [verify, dispatch, convert, spot];

const plant = ({ isTicket, row }: Tried, more: Tried['row'] = {}): Promise<number> =>
  isTicket
    ? hub.import('hotlineTickets', [ticketRow(1, { ...row, ...more })])
    : hub.import('gridEvents', [eventRow(1, { ...row, ...more })]);
const run = (
  { name, type, payload, who, input, row }: Tried,
  more: object = {},
  by: Principal = who,
): Promise<Answer> => {
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${payload} } ${refusals} } }`;
  const expectedVersion = row['version'] ?? 2;
  return hub.ask(by, text, {
    input: { idempotencyKey: randomUUID(), id: gridId(1), expectedVersion, ...input, ...more },
  });
};
const resultOf = ({ name }: Tried, { data, errors }: Answer): unknown => {
  expect(errors).toBeUndefined();
  return data?.[name];
};
const codeOf = ({ errors = [] }: Answer): unknown => errors.map(({ extensions }) => extensions['code']).join();
const told = async (): Promise<readonly string[]> =>
  (await hub.admin.query('select type from hub.outbox order by sequence')).rows.map(({ type }) => String(type));
const rowOf = async ({ isTicket }: Tried): Promise<unknown> =>
  (
    await hub.admin.query(
      `select version, status, jsonb_array_length(history) as steps from ${isTicket ? 'hotline_tickets' : 'grid_events'}`,
    )
  ).rows[0];

describe('each command', () => {
  test.each<[string, Tried, object, readonly string[]]>([
    [
      'verifyEvent',
      verify,
      {
        event: {
          version: 2,
          status: 'VERIFIED',
          level: 'VILLAGE',
          dueAt: null,
          closedAt: null,
          leadUnit: null,
          transitions: { nodes: [{ to: 'VERIFIED', command: 'verify', at: NOW, by: 'Tester' }] },
        },
      },
      ['grid.event-verified.v1', 'grid.event-state.v1'],
    ],
    [
      'dispatchEvent',
      dispatch,
      {
        event: {
          version: 3,
          status: 'DISPATCHED',
          level: 'TOWN',
          dueAt: '2024-01-02T18:00:00+08:00',
          closedAt: null,
          leadUnit: { id: UNIT },
          transitions: { nodes: [{ to: 'DISPATCHED', command: 'dispatch', at: NOW, by: '值班员' }] },
        },
      },
      ['grid.event-dispatched.v1', 'grid.event-state.v1'],
    ],
    [
      'convertEventToDispute',
      convert,
      {
        event: {
          version: 3,
          status: 'CONVERTED',
          level: 'TOWN',
          dueAt: null,
          closedAt: NOW,
          leadUnit: null,
          transitions: { nodes: [{ to: 'CONVERTED', command: 'convertToDispute', at: NOW, by: '值班员' }] },
        },
      },
      ['grid.event-converted.v1', 'grid.event-state.v1'],
    ],
    [
      'spotDispute',
      spot,
      {
        ticket: {
          version: 3,
          status: 'CONVERTED',
          transitions: { nodes: [{ to: 'CONVERTED', command: 'spotDispute', at: NOW, by: '话务员' }] },
        },
      },
      ['grid.hotline-dispute-spotted.v1', 'grid.ticket-state.v1'],
    ],
  ])('changes its thing and tells of it: %s', async (_, command, changed, types) => {
    await plant(command);
    expect(resultOf(command, await run(command))).toEqual({ __typename: `${command.type}Payload`, ...changed });
    expect(await told()).toEqual(types);
  });
});

describe.each(COMMANDS)('$name', (command) => {
  const before = { version: command.row['version'] ?? 2, status: expect.any(String), steps: 1 };
  beforeEach(() => plant(command));

  test('again under its key is answered the same, also at the same time, and changes nothing more', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => run(command, { idempotencyKey: 'k' })));
    expect(await run(command, { idempotencyKey: 'k' })).toEqual(answers[0]);
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect([await rowOf(command), (await told()).length]).toEqual([
      { ...before, version: before.version === 1 ? 2 : 3, steps: 2 },
      2,
    ]);
  });

  test('of two under keys of their own is accepted once; the other meets the new version', async () => {
    const answers = await Promise.all([run(command), run(command)]);
    const kinds = answers.map((answer) => Reflect.get(Object(resultOf(command, answer)), '__typename'));
    expect(kinds.toSorted()).toEqual([`${command.type}Payload`, 'VersionConflict'].toSorted());
    expect(await told()).toHaveLength(2);
  });

  test('that expects another version is refused with the version that there is', async () => {
    expect(resultOf(command, await run(command, { expectedVersion: 9 }))).toMatchObject({
      __typename: 'VersionConflict',
      expectedVersion: 9,
      actualVersion: before.version,
      messageZh: expect.stringContaining('当前版本'),
    });
    expect([await rowOf(command), await told()]).toEqual([before, []]);
  });

  test('of a thing that is not there, malformed or not the caller’s is told alike', async () => {
    const elsewhere = { ...people.hotline, scope: { ...people.hotline.scope, areas: ['371082000000'] } };
    const stranger = command.isTicket ? elsewhere : { ...people.stranger, roles: command.who.roles };
    const answers = [
      await run(command, { id: gridId(9) }),
      await run(command, { id: 'x' }),
      await run(command, {}, stranger),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect([await rowOf(command), await told()]).toEqual([before, []]);
  });

  test.each([
    ['dashboard', people.dashboard],
    ['resident', people.resident],
    ['patrol', people.patrol],
  ])('is nothing that somebody without a role for it may do: %s', async (_, who) => {
    expect([codeOf(await run(command, {}, who)), await rowOf(command), await told()]).toEqual([
      'FORBIDDEN',
      before,
      [],
    ]);
  });
});

describe('a command that the domain refuses', () => {
  test.each<[Tried, string]>([
    [verify, 'VERIFIED'],
    [dispatch, 'REPORTED'],
    [convert, 'DISPATCHED'],
    [spot, 'ANSWERED'],
  ])('for the state of its thing says which that is, and writes nothing: $name', async (command, status) => {
    await plant(command, { status });
    expect(resultOf(command, await run(command))).toMatchObject({ __typename: 'StateForbids', state: status });
    expect(await told()).toEqual([]);
  });

  test('because whoever reported an event may not verify it', async () => {
    await plant(verify);
    const reporter = people.gridWorker;
    const report = `mutation { reportEvent(input: {idempotencyKey: "r", division: "${town.village}", category: "ROAD", channel: WORKER, title: "路面破损"}) { ... on ReportEventPayload { event { id } } } }`;
    const { data } = await hub.ask(reporter, report);
    const id: unknown = Reflect.get(Object(Reflect.get(Object(data?.['reportEvent']), 'event')), 'id');
    expect(resultOf(verify, await run(verify, { id }, reporter))).toMatchObject({ __typename: 'VerifierReported' });
    expect(resultOf(verify, await run(verify, { id }, people.otherWorker))).toMatchObject({
      __typename: 'VerifyEventPayload',
    });
  });

  test('because the matter is a county’s and the unit a town’s', async () => {
    await plant(dispatch, { category: 'FIRE' });
    expect(resultOf(dispatch, await run(dispatch))).toEqual({
      __typename: 'NotOnDutyList',
      message: 'FIRE is led from COUNTY up, and the unit stands at TOWN. Dispatch it to a unit of COUNTY.',
      messageZh: '该事项应由 COUNTY 及以上层级的单位主办，不得下派至 TOWN。',
    });
    expect(resultOf(dispatch, await run(dispatch, { leadUnitLevel: 'COUNTY' }))).toMatchObject({
      event: { level: 'COUNTY', dueAt: '2024-01-09T18:00:00+08:00' },
    });
  });

  test('because a tip is confidential', async () => {
    await plant(spot, { kind: 'TIP' });
    expect(resultOf(spot, await run(spot))).toMatchObject({ __typename: 'OutsideMediation' });
    expect(await told()).toEqual([]);
  });

  test('because the lead unit is no id at all', async () => {
    await plant(dispatch);
    expect(codeOf(await run(dispatch, { leadUnit: '住建局' }))).toBe('BAD_USER_INPUT');
  });
});

describe('what a conversion changes', () => {
  test('shows in the figures of its day at once', async () => {
    await plant(convert);
    await run(convert);
    const { rows } = await hub.admin.query('select day, converted from event_cube where converted > 0');
    expect(rows).toEqual([{ day: '2023-12-26', converted: 1 }]);
    expect((await hub.admin.query(`select * from hub.recount('event_cube')`)).rows).toEqual([]);
  });

  test('is what others are told, at the version that the row has', async () => {
    await plant(convert);
    await run(convert);
    const { rows } = await hub.admin.query(
      `select data ->> 'eventId' = event.id::text and (data -> 'version')::int = event.version and data ->> 'divisionCode' = event.division_code as "agrees"
       from hub.outbox, grid_events as event`,
    );
    expect(rows).toEqual([{ agrees: true }, { agrees: true }]);
  });
});

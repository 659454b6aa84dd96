import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { CASE, casePeople as people, clearCase, plantCase } from '../support/caseTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { PLANTED, uuid } from '../support/plantedDisputes.ts';
import type { Values } from '../support/plantedDisputes.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openDisputeTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => clearCase(hub));

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const NOW = '2023-12-26T18:00:00+08:00';
const { centres, mediators } = PLANTED;

/** A command as the tests run it: on the planted case, by whoever may. */
interface Tried {
  readonly name: string;
  readonly type: string;
  readonly who: Principal;
  /** The stage that it is accepted in, and the one that it leads to. */
  readonly from: string;
  readonly to: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Stages that it passes: one, or two where it does two things. */
  readonly steps: number;
}
const tried = (name: string, who: Principal, [from, to]: readonly [string, string], input: Tried['input']): Tried => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, type, who, from, to, input, steps: from === to ? 0 : 1 };
};
const triage = tried('triageCase', people.desk, ['INTAKE', 'TRIAGED'], {
  category: 'CONTRACT',
  atSea: false,
  route: 'PLACE',
});
const route = tried('routeCase', people.desk, ['TRIAGED', 'ROUTED'], { centre: centres.townA });
const accept = tried('acceptCase', people.committee, ['ROUTED', 'ACCEPTED'], { consents: ['K-1', 'K-2'] });
const hold = tried('holdSession', people.mediator, ['IN_MEDIATION', 'IN_MEDIATION'], { heldOn: '2023-12-26' });
const agree = tried('agreeCase', people.mediator, ['IN_MEDIATION', 'AGREED'], {
  form: 'WRITTEN',
  reachedOn: '2023-12-24',
  partySignatures: ['S-1', 'S-2'],
  mediatorSignature: 'S-3',
  sealedOn: '2023-12-25',
});
const terminate = tried('terminateCase', people.mediator, ['IN_MEDIATION', 'FAILED'], {
  reason: 'NO_AGREEMENT',
  otherRoutesTold: true,
});
const transfer = tried('transferCase', people.committee, ['FAILED', 'TRANSFERRED'], {
  to: 'COURT',
  reason: '当事人选择诉讼',
});
const COMMANDS = [triage, route, accept, hold, agree, terminate, transfer];

const caseFields = 'version stage transitions(last: 2) { nodes { to command at by } }';
const run = ({ name, type, who, input }: Tried, more: object = {}, by: Principal = who): Promise<Answer> => {
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { case { ${caseFields} } }
    ... on Refusal { message messageZh } ... on VersionConflict { expectedVersion actualVersion } ... on StateForbids { state } } }`;
  return hub.ask(by, text, {
    input: { idempotencyKey: randomUUID(), id: CASE, expectedVersion: 4, ...input, ...more },
  });
};
const resultOf = ({ name }: Tried, { data, errors }: Answer): unknown => {
  expect(errors).toBeUndefined();
  return data?.[name];
};
const codeOf = ({ errors = [] }: Answer): unknown => errors.map(({ extensions }) => extensions['code']).join();
const told = async (): Promise<readonly Record<string, unknown>[]> =>
  (await hub.admin.query('select type, key, data from hub.outbox order by sequence')).rows;
const rowOf = async (): Promise<unknown> =>
  (
    await hub.admin.query(
      'select version, stage, jsonb_array_length(history) as steps from dispute_cases where id = $1',
      [CASE],
    )
  ).rows[0];

describe.each(COMMANDS)('$name', (command) => {
  const { from, to, steps, who } = command;
  const before = { version: 4, stage: from, steps: 1 };
  beforeEach(() => plantCase(hub, from));

  test('changes its case and tells of its stage and of how it stands', async () => {
    const { post } = who;
    const reached = { to, command: expect.any(String), at: NOW, by: post };
    expect(resultOf(command, await run(command))).toMatchObject({
      __typename: `${command.type}Payload`,
      case: { version: 5, stage: to, ...(steps === 0 ? {} : { transitions: { nodes: [{}, reached] } }) },
    });
    const state = { type: 'mediation.case-state.v1', key: CASE, data: { version: 5, stage: to } };
    const changed = { type: 'mediation.case-stage-changed.v1', key: CASE, data: { version: 5, from, to } };
    expect(await told()).toMatchObject(steps === 0 ? [state] : [changed, state]);
  });

  test('again under its key is answered the same, also at the same time, and changes nothing more', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => run(command, { idempotencyKey: 'k' })));
    expect(answers.map((answer) => resultOf(command, answer))).toEqual(
      answers.map(() => expect.objectContaining({ __typename: `${command.type}Payload` })),
    );
    expect(await rowOf()).toEqual({ version: 5, stage: to, steps: 1 + steps });
    expect(await told()).toHaveLength(1 + steps);
  });

  test('of two under keys of their own is accepted once; the other meets the new version', async () => {
    const answers = await Promise.all([run(command), run(command)]);
    const kinds = answers.map((answer) => Reflect.get(Object(resultOf(command, answer)), '__typename'));
    expect(kinds.toSorted()).toEqual([`${command.type}Payload`, 'VersionConflict'].toSorted());
    expect(await told()).toHaveLength(1 + steps);
  });

  test('that expects another version is refused with the version that there is', async () => {
    expect(resultOf(command, await run(command, { expectedVersion: 9 }))).toMatchObject({
      __typename: 'VersionConflict',
      expectedVersion: 9,
      actualVersion: 4,
    });
    expect([await rowOf(), await told()]).toEqual([before, []]);
  });

  test('of a case that is not there, malformed or not the caller’s is told alike', async () => {
    const answers = [
      await run(command, { id: uuid(9) }),
      await run(command, { id: 'x' }),
      await run(command, {}, people.stranger),
      await run(command, {}, people.court),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'NOT_FOUND'));
    expect([await rowOf(), await told()]).toEqual([before, []]);
  });

  test.each([
    ['dashboard', people.dashboard],
    ['party', people.party],
  ])('is nothing that somebody without a role for it may do: %s', async (_, by) => {
    expect([codeOf(await run(command, {}, by)), await rowOf(), await told()]).toEqual(['FORBIDDEN', before, []]);
  });

  test.each(['MERGED', 'DECLINED', 'AGREED', 'CLOSED'])('is refused in %s', async (stage) => {
    await clearCase(hub);
    await plantCase(hub, from, { stage, history: JSON.stringify([{ to: stage, command: 'x', at: NOW, by: 'x' }]) });
    expect(resultOf(command, await run(command))).toMatchObject({ __typename: 'StateForbids', state: stage });
    expect(await told()).toEqual([]);
  });
});

describe('a dispute’s course', () => {
  const act = async (command: Tried, version: number, more: object = {}, by?: Principal): Promise<unknown> =>
    resultOf(command, await run(command, { expectedVersion: version, ...more }, by));
  const column = async (text: string): Promise<unknown> =>
    (
      await hub.admin.query({
        text: `select ${text} from dispute_cases where id = $1`,
        values: [CASE],
        rowMode: 'array',
      })
    ).rows[0];

  test('from its intake to an agreement keeps what it rests on and counts in the figures', async () => {
    await plantCase(hub, 'INTAKE');
    await act(triage, 4);
    await act(route, 5);
    await act(accept, 6, { mediators: [mediators.ofA] });
    await act(hold, 8, { heldOn: '2023-12-26', byVideo: true });
    const agreed = await act(agree, 9, { reachedOn: '2023-12-26', sealedOn: '2023-12-26' });
    expect(agreed).toMatchObject({ case: { version: 10, stage: 'AGREED' } });
    expect(
      await column(
        'category, centre_id, level, accepted_on, due_on, resolved_on, concluded_on, agreement_form, agreement_effective_on, confirmation_apply_by, performance, sessions_held',
      ),
    ).toEqual([
      'CONTRACT',
      centres.townA,
      'TOWN',
      '2023-12-26',
      '2024-01-25',
      '2023-12-26',
      '2023-12-26',
      'WRITTEN',
      '2023-12-26',
      '2024-01-25',
      'NOT_DUE',
      1,
    ]);
    const { rows: papers } = await hub.admin.query('select kind, paper from case_papers order by kind, paper');
    expect(papers.map(({ kind, paper }) => `${kind} ${paper}`)).toEqual([
      'CONSENT K-1',
      'CONSENT K-2',
      'MEDIATOR_SIGNATURE S-3',
      'PARTY_SIGNATURE S-1',
      'PARTY_SIGNATURE S-2',
    ]);
    const { rows: sessions } = await hub.admin.query(
      'select held_on, is_by_video from mediation_sessions where case_id = $1',
      [CASE],
    );
    expect(sessions).toEqual([{ held_on: '2023-12-26', is_by_video: true }]);
    expect((await hub.admin.query("select * from hub.recount('case_cube')")).rows).toEqual([]);
  });

  test('tells of each of its stages once and in order, and of no word that anybody wrote', async () => {
    await plantCase(hub, 'ROUTED');
    await act(accept, 4, { mediators: [mediators.ofA] });
    await act(terminate, 6);
    await act(transfer, 7, { reason: '金丝雀：当事人选择诉讼', handOver: ['D-1'], consents: ['H-1', 'H-2'] });
    const events = await told();
    expect(
      events.flatMap(({ type, data }) => (type === 'mediation.case-stage-changed.v1' ? [data] : [])),
    ).toMatchObject([
      { version: 5, from: 'ROUTED', to: 'ACCEPTED', centreId: centres.townA, dueOn: '2024-01-25' },
      { version: 6, from: 'ACCEPTED', to: 'IN_MEDIATION' },
      { version: 7, from: 'IN_MEDIATION', to: 'FAILED' },
      { version: 8, from: 'FAILED', to: 'TRANSFERRED', originEventId: uuid(4002) },
    ]);
    const states = events.flatMap(({ type, data }) => (type === 'mediation.case-state.v1' ? [data] : []));
    expect(states).toMatchObject([
      { version: 6, stage: 'IN_MEDIATION' },
      { version: 7, stage: 'FAILED' },
      { version: 8, stage: 'TRANSFERRED', level: 'TOWN' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/金丝雀|D-1|H-1|K-1|NO_AGREEMENT|COURT/);
    expect(await column('transfer_to, transferred_on, transfer_reason, termination_reason')).toEqual([
      'COURT',
      '2023-12-26',
      '金丝雀：当事人选择诉讼',
      'NO_AGREEMENT',
    ]);
  });

  test.each<[string, Tried, Values, object]>([
    ['the case has no mediator', hold, { stage: 'ACCEPTED', mediator_ids: '{}' }, { __typename: 'MediatorMissing' }],
    ['the day is to come', { ...hold, input: { heldOn: '2023-12-27' } }, {}, { __typename: 'DayOutOfRange' }],
  ])('has no session where %s', async (_why, command, more, refusal) => {
    const stage = String(more['stage'] ?? 'IN_MEDIATION');
    const history = JSON.stringify([{ to: stage, command: 'x', at: NOW, by: 'x' }]);
    await plantCase(hub, 'IN_MEDIATION', { ...more, history });
    expect(resultOf(command, await run(command, {}, people.committee))).toMatchObject(refusal);
  });

  test('has mediators with its first session, named by its centre', async () => {
    await plantCase(hub, 'ACCEPTED');
    const named = { mediators: [mediators.ofA] };
    expect(codeOf(await run(hold, named, people.mediator))).toBe('FORBIDDEN');
    expect(await act(hold, 4, named, people.committee)).toMatchObject({ case: { version: 6, stage: 'IN_MEDIATION' } });
    expect(await column('mediator_ids, sessions_held')).toEqual([[mediators.ofA], 1]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { divisionIdOf } from '@hub/schema';
import { places } from '../support/cadresTown.ts';
import type { Values } from '../support/cadresTown.ts';
import { openPostingTown, postingPeople } from '../support/postingTown.ts';
import type { PostingTown } from '../support/postingTown.ts';

let hub: PostingTown;
beforeAll(async () => {
  hub = await openPostingTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => hub.clear());

const today = '2023-12-26';
const FS = 'FIRST_SECRETARY';
const seen = (id: string, expectedVersion = 1) => ({ id, expectedVersion });
const rotate = (changes: readonly object[], more: object = {}, who = postingPeople.department) =>
  hub.command('rotateAssignments', { code: 'R-9', division: places.otherCounty, on: today, changes, ...more }, who);
const inB: Values = { division_code: places.villageB };
const inC: Values = { division_code: places.villageC };

/** A first secretary in each of two villages, and who is to follow. */
async function plantTwo(): Promise<{ goes: readonly string[]; comes: readonly string[]; changes: readonly object[] }> {
  const goes = [await hub.plant(FS, 'ON_POST', inB), await hub.plant(FS, 'EVALUATED', inC)];
  const comes = [await hub.plant(FS, 'APPOINTED', inB), await hub.plant(FS, 'APPOINTED', inC)];
  const changes = goes.map((outgoing, place) => ({ outgoing: seen(outgoing), incoming: seen(comes[place] ?? '') }));
  return { goes, comes, changes };
}
/** How many rotations, told events and kept answers there are, and the versions of all assignments. */
const traces = async (): Promise<unknown> =>
  (
    await hub.admin.query({
      text: `select (select count(*) from rotation_batches), (select count(*) from hub.outbox), (select count(*) from hub.command_results),
        (select max(version) from assignments)`,
      rowMode: 'array',
    })
  ).rows[0];
const UNTOUCHED = [0, 0, 0, 1];

describe('a rotation', () => {
  test('changes everybody in one act, and counts who went and who came', async () => {
    const { goes, comes, changes } = await plantTwo();
    expect(await rotate(changes)).toEqual({
      __typename: 'RotateAssignmentsPayload',
      batch: {
        id: expect.any(String),
        version: 1,
        code: 'R-9',
        kind: FS,
        startedOn: today,
        completedOn: today,
        outgoing: { value: 2 },
        incoming: { value: 2 },
      },
    });
    const gone = { version: 3, state: 'ENDED', endedOn: '2023-12-25', step: { to: 'ENDED', command: 'rotate' } };
    expect(await hub.standing(...goes, ...comes)).toMatchObject([
      { ...gone, successorId: comes[0] },
      { ...gone, successorId: comes[1] },
      { version: 2, state: 'ON_POST', startedOn: today, predecessorId: goes[0] },
      { version: 2, state: 'ON_POST', startedOn: today, predecessorId: goes[1] },
    ]);
    expect((await hub.admin.query(`select * from hub.recount('rotation_cube')`)).rows).toEqual([]);
    expect((await hub.admin.query(`select * from hub.recount('posting_cube')`)).rows).toEqual([]);
  });

  test('is told whole: each end, each start, how each stands, and the rotation itself', async () => {
    const { goes, comes, changes } = await plantTwo();
    await rotate(changes);
    const told = await hub.told();
    const ofBatch = told.at(-1);
    expect(ofBatch).toEqual({
      topic: 'hub.cadres.v1',
      type: 'cadres.assignments-rotated.v1',
      key: expect.any(String),
      data: {
        batchId: ofBatch?.['key'],
        version: 1,
        kind: FS,
        divisionCode: places.otherCounty,
        startedOn: today,
        outgoing: 2,
        incoming: 2,
      },
    });
    const typesOf = (key: string | undefined): unknown =>
      told.filter((one) => one['key'] === key).map(({ type }) => String(type).slice('cadres.assignment-'.length));
    expect(goes.map(typesOf)).toEqual([
      ['ended.v1', 'state.v1'],
      ['ended.v1', 'state.v1'],
    ]);
    expect(comes.map(typesOf)).toEqual([
      ['started.v1', 'state.v1'],
      ['started.v1', 'state.v1'],
    ]);
    const batchIds = told.filter(({ topic }) => topic === 'hub.cadres.v1').map(({ data }) => Object(data).batchId);
    expect(new Set(batchIds)).toEqual(new Set([ofBatch?.['key']]));
  });

  test('is answered the same under its key, and has no second effect', async () => {
    const { changes } = await plantTwo();
    const first = await rotate(changes, { idempotencyKey: 'k' });
    const before = await traces();
    expect(await rotate(changes, { idempotencyKey: 'k' })).toEqual(first);
    expect(await traces()).toEqual(before);
  });

  test('moves a person from one village to another', async () => {
    const { goes, changes } = await plantTwo();
    const { rows } = await hub.admin.query('select cadre_id as id from assignments where id = $1', [goes[0]]);
    const incoming = await hub.plant(FS, 'APPOINTED', { ...inC, cadre_id: rows[0].id });
    const moved = [changes[0] ?? {}, { outgoing: seen(goes[1] ?? ''), incoming: seen(incoming) }];
    expect(await rotate(moved)).toMatchObject({ batch: { outgoing: { value: 2 }, incoming: { value: 2 } } });
  });

  test('of five hundred villages is one act, too', async () => {
    await hub.admin.query(`insert into cadres (id, person, display_name)
      select gen_random_uuid(), 'many ' || n, '某人' from generate_series(1, 1000) as n`);
    // Work teams have many members in a village, as far as these two villages are concerned.
    await hub.admin
      .query(`insert into assignments (id, version, kind, state, cadre_id, person, division_code, division_path, started_on, history)
      select gen_random_uuid(), 1, 'WORK_TEAM_MEMBER', case when n % 2 = 0 then 'ON_POST' else 'APPOINTED' end, id, person, '${places.villageB}',
        '3710/82/004/214', '2021-12-01', '[]' from (select *, row_number() over () as n from cadres where person like 'many %') as numbered`);
    const { rows } = await hub.admin.query('select id, state from assignments order by id');
    const [goes, comes] = ['ON_POST', 'APPOINTED'].map((state) => rows.filter((row) => row.state === state));
    const changes = (goes ?? []).map((row, place) => ({ outgoing: seen(row.id), incoming: seen(comes?.[place].id) }));
    expect(await rotate(changes)).toMatchObject({ batch: { outgoing: { value: 500 }, incoming: { value: 500 } } });
    expect(await traces()).toEqual([1, 2_001, 1, 3]);
  }, 30_000);
});

describe('a rotation of which one member fails', () => {
  test.each<[string, (ids: { goes: string; comes: string }) => Promise<unknown>, object]>([
    [
      'since it has changed',
      ({ goes }) => hub.admin.query('update assignments set version = 2 where id = $1', [goes]),
      { __typename: 'VersionConflict', actualVersion: 2 },
    ],
    [
      'since it is not appointed',
      ({ comes }) => hub.admin.query(`update assignments set state = 'REVIEWED' where id = $1`, [comes]),
      { __typename: 'StateForbids', state: 'REVIEWED' },
    ],
    [
      'since its term is not over',
      ({ goes }) => hub.admin.query(`update assignments set started_on = '2021-12-27' where id = $1`, [goes]),
      { __typename: 'TermTooShort', earliestOn: today },
    ],
    [
      'since it is for another village',
      ({ comes }) =>
        hub.admin.query('update assignments set division_code = $2 where id = $1', [comes, places.villageA]),
      { __typename: 'NotEligible', rule: 'SAME_POST' },
    ],
  ])('%s leaves nothing behind, and no event', async (_, spoil, refusal) => {
    const { goes, comes, changes } = await plantTwo();
    await spoil({ goes: goes[1] ?? '', comes: comes[1] ?? '' });
    const before = await hub.standing(...goes, ...comes);
    const result = await rotate(changes, { division: places.city });
    expect(result).toMatchObject(refusal);
    expect(await hub.standing(...goes, ...comes)).toEqual(before);
    expect(await traces()).toMatchObject([0, 0, 0, expect.any(Number)]);
  });

  test('by leaving its village to nobody says which', async () => {
    const { changes } = await plantTwo();
    const [first, second] = changes;
    expect(await rotate([first ?? {}, { outgoing: Reflect.get(second ?? {}, 'outgoing') }])).toEqual({
      __typename: 'VillageLeftEmpty',
      villages: [{ id: divisionIdOf(places.villageC) }],
    });
    expect(await traces()).toEqual(UNTOUCHED);
  });

  test('while it is kept leaves nothing behind either', async () => {
    const { changes } = await plantTwo();
    await hub.admin.query(`alter table assignments add constraint no_third check (version < 3)`);
    const result = await rotate(changes);
    await hub.admin.query('alter table assignments drop constraint no_third');
    expect([result, await traces()]).toEqual(['INTERNAL_SERVER_ERROR', UNTOUCHED]);
  });

  test.each([
    ['a number that another has', { code: 'taken' }],
    ['a number that is none', { code: '第一批' }],
    ['no change', { changes: [] }],
    ['a change of nobody', { changes: [{}] }],
    ['a day to come', { on: '2023-12-28' }],
    ['a division that the posts do not lie in', { division: places.county }],
  ])('by %s is refused as bad input', async (_, more) => {
    const { changes } = await plantTwo();
    await hub.send('rotationBatches', [
      {
        id: '00000000-0000-4000-8000-00000000abcd',
        version: 1,
        code: 'taken',
        kind: FS,
        division_code: places.city,
        started_on: today,
      },
    ]);
    expect(await rotate(changes, more)).toBe('BAD_USER_INPUT');
    expect(await traces()).toEqual([1, 0, 0, 1]);
  });

  test('by naming somebody twice, or posts of two kinds, is refused as bad input', async () => {
    const { changes } = await plantTwo();
    const worker = await hub.plant('COMMUNITY_WORKER', 'APPOINTED');
    expect([await rotate([...changes, ...changes]), await rotate([...changes, { incoming: seen(worker) }])]).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(await traces()).toEqual(UNTOUCHED);
  });
});

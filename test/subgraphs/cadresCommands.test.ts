import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { places } from '../support/cadresTown.ts';
import { openPostingTown, postingPeople } from '../support/postingTown.ts';
import type { PostingTown } from '../support/postingTown.ts';

let hub: PostingTown;
beforeAll(async () => {
  hub = await openPostingTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => hub.clear());

const NOW = '2023-12-26T18:00:00+08:00';
const today = '2023-12-26';
const handover = { from: '2023-12-20', to: '2024-01-05' };
const FS = 'FIRST_SECRETARY';
const CENTRE = randomUUID();
const seen = (id: string, expectedVersion = 1) => ({ id, expectedVersion });

describe('a posting', () => {
  test('puts an appointed holder on post, tells others, and counts from that day', async () => {
    const id = await hub.plant(FS, 'APPOINTED');
    const cell = `${places.villageB}001`;
    const input = { ...seen(id), startsOn: today, plannedEnd: '2025-12-25', gridCell: cell, centre: CENTRE };
    expect(await hub.command('postAssignment', input)).toEqual({
      __typename: 'PostAssignmentPayload',
      assignment: {
        id,
        version: 2,
        state: 'ON_POST',
        startedOn: today,
        endedOn: null,
        plannedEnd: '2025-12-25',
        handoverUntil: null,
        predecessor: null,
        successor: null,
      },
    });
    expect(await hub.standing(id)).toMatchObject([{ step: { to: 'ON_POST', command: 'post', at: NOW, by: '组织科' } }]);
    const facts = {
      assignmentId: id,
      version: 2,
      kind: FS,
      divisionCode: places.villageB,
      startedOn: today,
      batchId: null,
    };
    expect(await hub.told()).toEqual([
      {
        topic: 'hub.cadres.v1',
        type: 'cadres.assignment-started.v1',
        key: id,
        data: { ...facts, predecessorId: null, gridCellCode: cell, centreId: CENTRE },
      },
      {
        topic: 'hub.cadres.state.v1',
        type: 'cadres.assignment-state.v1',
        key: id,
        data: { ...facts, state: 'ON_POST', endedOn: null, successorId: null },
      },
    ]);
    expect((await hub.admin.query(`select * from hub.recount('posting_cube')`)).rows).toEqual([]);
  });

  test('into a village that has a first secretary has him hand over, in the same act', async () => {
    const old = await hub.plant(FS, 'ON_POST');
    const id = await hub.plant(FS, 'APPOINTED');
    const input = { ...seen(id), startsOn: today };
    expect(await hub.command('postAssignment', input)).toEqual({ __typename: 'VillageTaken', by: { id: old } });
    expect(await hub.told()).toEqual([]);
    expect(await hub.command('postAssignment', { ...input, predecessor: seen(old), handover })).toMatchObject({
      assignment: { id, state: 'ON_POST', predecessor: { id: old } },
    });
    expect(await hub.standing(old, id)).toMatchObject([
      { version: 2, state: 'HANDOVER', successorId: id, step: { to: 'HANDOVER', command: 'post', by: '组织科' } },
      { version: 2, state: 'ON_POST', predecessorId: old },
    ]);
    expect((await hub.told()).map(({ type, key }) => [type, key])).toEqual([
      ['cadres.assignment-state.v1', old],
      ['cadres.assignment-started.v1', id],
      ['cadres.assignment-state.v1', id],
    ]);
  });

  test('twice at once into one village takes it once', async () => {
    const ids = await Promise.all([hub.plant(FS, 'APPOINTED'), hub.plant(FS, 'APPOINTED'), hub.plant(FS, 'APPOINTED')]);
    const results = await Promise.all(ids.map((id) => hub.command('postAssignment', { ...seen(id), startsOn: today })));
    expect(results.map((result) => Reflect.get(Object(result), '__typename')).toSorted()).toEqual([
      'PostAssignmentPayload',
      'VillageTaken',
      'VillageTaken',
    ]);
  });

  test('of somebody who is full-time elsewhere is refused, also where the caller does not see it', async () => {
    const there = await hub.plant(FS, 'ON_POST', { division_code: places.villageA });
    const { rows } = await hub.admin.query('select cadre_id as id from assignments where id = $1', [there]);
    const id = await hub.plant(FS, 'APPOINTED', { cadre_id: rows[0].id });
    expect(await hub.command('postAssignment', { ...seen(id), startsOn: today }, postingPeople.secretary)).toEqual({
      __typename: 'NotEligible',
      rule: 'ONE_VILLAGE_POST',
      ruleVersion: 1,
      notEligible: { id },
    });
  });

  test('sees through a merger of villages', async () => {
    const old = await hub.plant(FS, 'ON_POST', { division_code: places.villageC });
    const id = await hub.plant(FS, 'APPOINTED');
    const merged = "insert into division_successors (code, successor_code, valid_from) values ($1, $2, '2023-12-20')";
    await hub.admin.query(merged, [places.villageC, places.villageB]);
    await hub.reopen();
    const input = { ...seen(id), startsOn: today, gridCell: `${places.villageC}001` };
    expect(await hub.command('postAssignment', input)).toMatchObject({ __typename: 'VillageTaken', by: { id: old } });
    const following = { ...input, predecessor: seen(old), handover };
    expect(await hub.command('postAssignment', following)).toMatchObject({ assignment: { predecessor: { id: old } } });
    await hub.admin.query('delete from division_successors');
    await hub.reopen();
  });

  test.each([
    ['a day to come', { startsOn: '2023-12-28' }],
    ['a day of long ago', { startsOn: '2023-11-25' }],
    ['a plan that ends before it begins', { startsOn: today, plannedEnd: '2023-12-25' }],
    ['a cell of another place', { startsOn: today, gridCell: `${places.villageC}001` }],
    ['a cell that is none', { startsOn: today, gridCell: places.villageB }],
    ['a centre that is none', { startsOn: today, centre: 'x' }],
  ])('with %s is refused as bad input', async (_, more) => {
    const id = await hub.plant(FS, 'APPOINTED');
    expect([await hub.command('postAssignment', { ...seen(id), ...more }), await hub.told()]).toEqual([
      'BAD_USER_INPUT',
      [],
    ]);
  });

  test('after somebody who begins on that day or later, or is on post until then, is refused as bad input', async () => {
    const id = await hub.plant(FS, 'APPOINTED');
    const late = await hub.plant(FS, 'HANDOVER', { started_on: today });
    const over = await hub.plant(FS, 'RECALLED', { ended_on: today });
    const after = (predecessor: string) =>
      hub.command('postAssignment', { ...seen(id), startsOn: today, predecessor: seen(predecessor), handover });
    expect([await after(late), await after(over)]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});

describe('a recall', () => {
  test('has the replacement on post the day after, and keeps the reason to itself', async () => {
    const old = await hub.plant(FS, 'LEAVE');
    const id = await hub.plant(FS, 'APPOINTED');
    const input = { ...seen(old), on: '2023-12-25', reason: ' 工作需要 ' };
    expect(await hub.command('recallAssignment', input)).toEqual({ __typename: 'OpenWorkLeft', duties: 1 });
    expect(await hub.command('recallAssignment', { ...input, replacement: seen(id) })).toMatchObject({
      assignment: { id: old, state: 'RECALLED', endedOn: '2023-12-25', successor: { id } },
    });
    expect(await hub.standing(old, id)).toMatchObject([
      { version: 2, successorId: id },
      { version: 2, state: 'ON_POST', startedOn: today, predecessorId: old, step: { command: 'recall' } },
    ]);
    const told = await hub.told();
    expect(told.map(({ type, key }) => [type, key])).toEqual([
      ['cadres.assignment-ended.v1', old],
      ['cadres.assignment-state.v1', old],
      ['cadres.assignment-started.v1', id],
      ['cadres.assignment-state.v1', id],
    ]);
    expect(told[0]?.['data']).toMatchObject({ endedOn: '2023-12-25', end: 'RECALLED', successorId: id, batchId: null });
    expect(JSON.stringify(told)).not.toContain('工作');
    expect((await hub.admin.query('select end_reason from assignments where id = $1', [old])).rows).toEqual([
      { end_reason: '工作需要' },
    ]);
  });

  test.each([
    ['no reason', { on: today, reason: ' ' }],
    ['a day to come', { on: '2023-12-27', reason: '工作需要' }],
    ['a day before its first', { on: '2023-12-19', reason: '工作需要' }],
  ])('with %s is refused as bad input', async (_, more) => {
    const id = await hub.plant('STEWARD', 'ACTIVE', { division_code: places.villageA, started_on: '2023-12-20' });
    expect(await hub.command('recallAssignment', { ...seen(id), ...more }, postingPeople.community)).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('of an officer withdraws him', async () => {
    const id = await hub.plant('LAW_ENFORCEMENT_OFFICER', 'POSTED', { division_code: places.townA, mode: 'FIXED' });
    expect(await hub.command('recallAssignment', { ...seen(id), on: today, reason: '回原单位' })).toMatchObject({
      assignment: { state: 'WITHDRAWN', endedOn: today },
    });
  });
});

describe('an end', () => {
  const handedOver = async (more: object = {}): Promise<readonly [string, string]> => {
    const old = await hub.plant(FS, 'ON_POST', { started_on: '2021-12-27', ...more });
    const id = await hub.plant(FS, 'APPOINTED');
    await hub.command('postAssignment', { ...seen(id), startsOn: '2023-12-24', predecessor: seen(old), handover });
    return [old, id];
  };

  test('comes after the handing over, once two years are over', async () => {
    const [old, id] = await handedOver();
    expect(await hub.command('endAssignment', { ...seen(old, 2), on: '2023-12-25' })).toEqual({
      __typename: 'TermTooShort',
      earliestOn: today,
      short: { id: old },
    });
    expect(await hub.command('endAssignment', { ...seen(old, 2), on: today })).toMatchObject({
      assignment: { version: 3, state: 'ENDED', endedOn: today, successor: { id } },
    });
    expect((await hub.told()).slice(-2)).toMatchObject([
      { type: 'cadres.assignment-ended.v1', data: { end: 'ENDED', successorId: id, version: 3 } },
      { type: 'cadres.assignment-state.v1', data: { state: 'ENDED', endedOn: today, version: 3 } },
    ]);
  });

  test('leaves no day between whoever goes and whoever came', async () => {
    const [old] = await handedOver();
    const input = { ...seen(old, 2), reason: '机构调整' };
    expect(await hub.command('endAssignment', { ...input, on: '2023-12-22' })).toBe('BAD_USER_INPUT');
    expect(await hub.command('endAssignment', { ...input, on: '2023-12-23' })).toMatchObject({
      assignment: { state: 'ENDED' },
    });
  });

  test('counts whoever follows the successor', async () => {
    const [old, id] = await handedOver();
    const third = await hub.plant(FS, 'APPOINTED');
    const recall = { ...seen(id, 2), on: '2023-12-25', reason: '工作需要' };
    expect(await hub.command('recallAssignment', recall)).toEqual({ __typename: 'OpenWorkLeft', duties: 1 });
    await hub.command('recallAssignment', { ...recall, replacement: seen(third) });
    expect(await hub.command('endAssignment', { ...seen(old, 2), on: today })).toMatchObject({
      __typename: 'EndAssignmentPayload',
    });
  });

  test('of somebody who has not handed over is refused', async () => {
    const old = await hub.plant(FS, 'ON_POST');
    expect(await hub.command('endAssignment', { ...seen(old), on: today })).toEqual({
      __typename: 'StateForbids',
      state: 'ON_POST',
    });
  });
});

describe('how assignments stand', () => {
  test('is told of each that came by import, as its contract says', async () => {
    const ids = [await hub.plant(FS, 'ON_POST'), await hub.plant('STEWARD', 'LEFT', { ended_on: today })];
    const [snapshot] = cadres.events.snapshots;
    const { rows } = await hub.admin.query(
      `select * from (${snapshot?.select}) as told order by array_position($1::text[], key)`,
      [ids],
    );
    expect(rows.map(({ data }) => snapshot?.shape.data.parse(data))).toEqual(rows.map(({ data }) => data));
    const planned = { occurred_at: '2021-10-22T09:00:00+08:00', known_at: '2021-10-22T09:00:00+08:00' };
    expect(rows).toMatchObject([
      { ...planned, key: ids[0], data: { state: 'ON_POST', endedOn: null, version: 1 } },
      { ...planned, key: ids[1], data: { state: 'LEFT', endedOn: today, kind: 'STEWARD' } },
    ]);
  });
});

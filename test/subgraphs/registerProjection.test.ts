import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { machineQuery } from '@hub/chassis';
import { mediation } from '@hub/mediation';
import { mergedInto, rememberRegister } from '@hub/schema';
import type { DivisionState } from '@hub/schema';
import { divisionState, fold, mergedState } from '../support/foldDivision.ts';
import { GRID_PLACES as P, openGridTown } from '../support/gridTown.ts';
import { openTestSubgraph } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let owner: TestSubgraph;
let copy: TestSubgraph;
let states: readonly DivisionState[];
beforeAll(async () => {
  [owner, copy] = await Promise.all([openGridTown(), openTestSubgraph(mediation)]);
  states = await Promise.all(Object.values(P).map((code) => divisionState(owner, code)));
}, 60_000);
afterAll(async () => {
  await owner.close();
  await copy.close();
});

const stateOf = (code: string): DivisionState => {
  const state = states.find(({ divisionCode }) => divisionCode === code);
  if (state === undefined) throw new TypeError(`${code} is a place of the town`);
  return state;
};
const registerVersion = async (): Promise<unknown> =>
  (await copy.admin.query('select version from register_version')).rows[0];

describe('the copy of the register', () => {
  test('is the owner’s, in whatever order the records come', async () => {
    // Villages first: each names a parent that is not there yet.
    for (const state of states.toReversed()) expect(await fold(copy, state)).toBe(true);
    expect(await Promise.all(Object.values(P).map((code) => divisionState(copy, code)))).toEqual(states);
  });

  test('is not touched by what it has already, nor by what is older', async () => {
    const newer = { ...stateOf(P.villageB), version: 3, name: '新名社区' };
    expect(await fold(copy, newer)).toBe(true);
    const before = await registerVersion();
    expect(await fold(copy, newer)).toBe(false);
    expect(await fold(copy, { ...newer, version: 2, name: '旧名社区', authorities: [], parents: [] })).toBe(false);
    expect(await divisionState(copy, P.villageB)).toEqual(newer);
    expect(await registerVersion()).toEqual(before);
  });

  test('has exactly the parents and authorities of the latest record', async () => {
    const closed = { authorityCode: P.managedZone, validFrom: '2013-02-01', validTo: '2023-12-19' };
    const opened = { authorityCode: P.statisticalZone, validFrom: '2023-12-20', validTo: null };
    const changed = { ...stateOf(P.otherVillage), version: 2, authorities: [closed, opened] };
    await fold(copy, changed);
    expect(await divisionState(copy, P.otherVillage)).toEqual(changed);
    const corrected = { ...changed, version: 3, authorities: [{ ...closed, validTo: null }] };
    await fold(copy, corrected);
    expect(await divisionState(copy, P.otherVillage)).toEqual(corrected);
  });

  test('knows a merger as soon as somebody looks again', async () => {
    const memory = await rememberRegister(machineQuery(copy.resources.database, 'register'));
    const merger = { successorCode: P.townB, validFrom: '2023-12-20', dayBefore: '2023-12-19' };
    await fold(copy, mergedState(stateOf(P.townA), merger));
    const into = () => mergedInto(memory.current(), P.townA, '2023-12-26')?.code ?? null;
    expect(into()).toBeNull();
    await memory.refresh();
    expect(into()).toBe(P.townB);
    await memory.stop();
  });

  test('looks again before it says that it does not know a place', async () => {
    const memory = await rememberRegister(machineQuery(copy.resources.database, 'register'));
    const late = { ...stateOf(P.villageB), divisionCode: '371002002009', path: '3710/02/002/009' };
    expect(await memory.knowsPlaces([P.townB, late.divisionCode])).toBe(false);
    await fold(copy, late);
    expect(await memory.knowsPlaces([P.townB, late.divisionCode])).toBe(true);
    await memory.stop();
  });

  test('is written by nobody else, whatever he sees', async () => {
    const everywhere = { kind: 'areas', lows: ['3'], highs: ['4'], person: null } as const;
    const state = { ...stateOf(P.villageB), divisionCode: '371002002008', path: '3710/02/002/008' };
    await expect(fold(copy, state, everywhere)).rejects.toThrow('row-level security');
    await expect(fold(copy, state, { kind: 'machine', name: 'relay' })).rejects.toThrow('row-level security');
    expect(await fold(copy, state, { kind: 'machine', name: 'rebuild' })).toBe(true);
  });
});

describe('the door of mergers', () => {
  const send = (rows: readonly (readonly [string, string, string])[]): Promise<unknown> =>
    copy.import('divisionSuccessors', rows).then(
      () => 'taken',
      (error: unknown) => String(error),
    );

  test('refuses a successor that is none, and a day on which nothing ended', async () => {
    expect(await send([[P.villageA, '371002999999', '2023-12-20']])).toContain('`successor_code` is a division');
    expect(await send([[P.villageA, P.secondOfA, '2023-12-20']])).toContain('`code` ended on the day before');
  });

  test('takes what ended on the day before', async () => {
    await copy.admin.query("update divisions set valid_to = '2023-12-19' where code = $1", [P.villageA]);
    expect(await send([[P.villageA, P.secondOfA, '2023-12-20']])).toBe('taken');
    expect((await divisionState(copy, P.villageA)).successors).toEqual([
      { successorCode: P.secondOfA, validFrom: '2023-12-20' },
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { evolve } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { post } from './post.ts';
import type { Posting } from './post.ts';
import type { Surroundings } from './succession.ts';

const act = { post: '组织科', at: '2023-12-26T18:00:00+08:00' };
const appointed: Assignment = {
  id: 'new',
  version: 3,
  kind: 'FIRST_SECRETARY',
  state: 'APPOINTED',
  cadreId: 'c',
  divisionCode: '371082004214',
  placeCode: '371082004214',
  startedOn: '2023-12-20',
  plannedEnd: '2025-12-19',
  endedOn: null,
  batchId: null,
  endedBatchId: null,
  predecessorId: null,
  successorId: null,
  handoverUntil: null,
  gridCellCode: null,
  rosterCentreId: null,
  endReason: null,
  history: [],
};
const former: Assignment = {
  ...appointed,
  id: 'old',
  version: 6,
  state: 'ON_POST',
  startedOn: '2021-12-20',
  gridCellCode: '371082004214001',
  rosterCentreId: 'centre',
};
const alone: Surroundings = { villageHolder: null, otherPostId: null };
const posting: Posting = { startedOn: '2023-12-26', handover: null };
const handover = { from: '2023-12-20', to: '2024-01-05' };

/** Posts, and what each assignment becomes; or the kind of the refusal. */
function when(
  assignment: Assignment,
  predecessor: Assignment | null,
  more: Partial<Posting> = {},
  surroundings: Surroundings = alone,
): unknown {
  const decision = post({ assignment, predecessor, surroundings }, { ...posting, ...more }, act);
  if (decision.kind !== 'Decided') return decision;
  return decision.changed.map((changed) => changed.changes.reduce(evolve, changed.assignment));
}

describe('whoever is posted', () => {
  test('is on post from the day on, where the post is new', () => {
    expect(when(appointed, null, { duty: { gridCellCode: '371082004214002', rosterCentreId: 'here' } })).toEqual([
      {
        ...appointed,
        version: 4,
        state: 'ON_POST',
        startedOn: '2023-12-26',
        gridCellCode: '371082004214002',
        rosterCentreId: 'here',
        history: [{ to: 'ON_POST', command: 'post', at: act.at, by: '组织科' }],
      },
    ]);
  });

  test('takes over from a predecessor who hands over, and his duty with the post', () => {
    const villageHolder = former;
    expect(when(appointed, former, { handover }, { ...alone, villageHolder })).toEqual([
      expect.objectContaining({
        id: 'old',
        version: 7,
        state: 'HANDOVER',
        successorId: 'new',
        handoverUntil: '2024-01-05',
      }),
      expect.objectContaining({
        id: 'new',
        state: 'ON_POST',
        predecessorId: 'old',
        gridCellCode: '371082004214001',
        rosterCentreId: 'centre',
      }),
    ]);
  });

  test('takes over late from a predecessor who is over, and changes nothing of him but who follows', () => {
    const over: Assignment = { ...former, state: 'RECALLED', endedOn: '2023-12-01' };
    expect(when(appointed, over)).toEqual([
      { ...over, version: 7, successorId: 'new' },
      expect.objectContaining({ id: 'new', predecessorId: 'old', state: 'ON_POST' }),
    ]);
  });

  test('takes over in what his predecessor’s village was merged into', () => {
    const merged: Assignment = { ...former, divisionCode: '371082004215' };
    expect(when(appointed, merged, { handover })).toMatchObject([{ id: 'old', state: 'HANDOVER' }, { id: 'new' }]);
  });

  test('as a steward is active, beside a predecessor who does not hand over', () => {
    const steward: Assignment = { ...appointed, kind: 'STEWARD', state: 'RECRUITED' };
    const before: Assignment = { ...former, kind: 'STEWARD', state: 'ACTIVE' };
    expect(when(steward, before)).toEqual([
      expect.objectContaining({ id: 'old', state: 'ACTIVE', successorId: 'new' }),
      expect.objectContaining({ id: 'new', state: 'ACTIVE' }),
    ]);
  });

  test('has no planned end that is before he begins', () => {
    expect(when({ ...appointed, plannedEnd: '2023-12-25' }, null)).toEqual([
      expect.objectContaining({ plannedEnd: null }),
    ]);
    expect(when(appointed, null, { plannedEnd: '2026-01-01' })).toEqual([
      expect.objectContaining({ plannedEnd: '2026-01-01' }),
    ]);
  });
});

describe('nobody is posted', () => {
  test.each(['NOMINATED', 'REVIEWED', 'ON_POST', 'HANDOVER', 'ENDED', 'RECALLED'] as const)('from %s', (state) => {
    expect(when({ ...appointed, state }, null)).toMatchObject({ kind: 'StateForbids', state });
  });

  test('from any state of an officer, whom his bureau posts', () => {
    const officer: Assignment = { ...appointed, kind: 'LAW_ENFORCEMENT_OFFICER', state: 'POSTED' };
    expect(when(officer, null)).toMatchObject({ kind: 'StateForbids', state: 'POSTED' });
  });

  test('into a village whose first secretary hands over to nobody', () => {
    const taken = { ...alone, villageHolder: former };
    expect(when(appointed, null, {}, taken)).toMatchObject({ kind: 'VillageTaken', assignmentId: 'old' });
    expect(when(appointed, { ...former, id: 'other', state: 'HANDOVER' }, { handover }, taken)).toMatchObject({
      kind: 'VillageTaken',
      assignmentId: 'old',
    });
    expect(when(appointed, former, {}, taken)).toMatchObject({ kind: 'VillageTaken', assignmentId: 'old' });
  });

  test('who is full-time in another village', () => {
    expect(when(appointed, null, {}, { ...alone, otherPostId: 'elsewhere' })).toMatchObject({
      kind: 'NotEligible',
      rule: 'ONE_VILLAGE_POST',
      assignmentId: 'new',
    });
    const worker: Assignment = { ...appointed, kind: 'COMMUNITY_WORKER' };
    expect(when(worker, null, {}, { ...alone, otherPostId: 'elsewhere' })).toHaveLength(1);
  });

  test.each([
    ['of another kind', { kind: 'WORK_TEAM_MEMBER' as const }, 'SAME_POST'],
    ['of another place', { placeCode: '371082004215' }, 'SAME_POST'],
    ['who has a successor', { successorId: 'other' }, 'ONE_SUCCESSOR'],
  ])('after a predecessor %s', (_, more, rule) => {
    expect(when(appointed, { ...former, ...more }, { handover })).toMatchObject({ kind: 'NotEligible', rule });
  });

  test.each([
    ['without days of handing over', null],
    ['with days that end before he begins', { from: '2023-12-01', to: '2023-12-25' }],
    ['with days that begin after he does', { from: '2023-12-27', to: '2023-12-31' }],
    ['with more than a month of them', { from: '2023-12-01', to: '2024-01-01' }],
  ])('for a predecessor on post %s', (_, days) => {
    const kind = 'COMMUNITY_WORKER';
    expect(when({ ...appointed, kind }, { ...former, kind }, { handover: days })).toMatchObject({
      kind: 'NotEligible',
      rule: 'HANDOVER_WINDOW',
    });
  });
});

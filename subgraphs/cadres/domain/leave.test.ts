import { describe, expect, test } from '@jest/globals';
import { evolve } from './assignment.ts';
import type { Assignment, AssignmentState, PostKind } from './assignment.ts';
import { end, recall } from './leave.ts';
import type { Leaving, Replacement } from './leave.ts';
import type { Decided } from './assignment.ts';

const act = { post: '组织科', at: '2023-12-26T18:00:00+08:00' };
const given = (id: string, state: AssignmentState, more: Partial<Assignment> = {}): Assignment => ({
  id,
  version: 6,
  kind: 'FIRST_SECRETARY',
  state,
  cadreId: `cadre of ${id}`,
  divisionCode: '371082004214',
  placeCode: '371082004214',
  startedOn: '2021-12-27',
  plannedEnd: null,
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
  ...more,
});
const handingOver = given('old', 'HANDOVER', { successorId: 'new' });
const successor = given('new', 'ON_POST');
const leaving: Leaving = { assignment: handingOver, successor, on: '2023-12-26', reason: null };

const outcome = (decision: Decided | { readonly kind: string }): unknown =>
  'changed' in decision
    ? decision.changed.map(({ assignment, changes }) => changes.reduce(evolve, assignment))
    : decision;
const whenEnded = (more: Partial<Leaving> = {}): unknown => outcome(end({ ...leaving, ...more }, act));

describe('whoever ends', () => {
  test('has handed over, and is done after his last day', () => {
    expect(whenEnded()).toEqual([
      {
        ...handingOver,
        version: 7,
        state: 'ENDED',
        endedOn: '2023-12-26',
        history: [{ to: 'ENDED', command: 'end', at: act.at, by: '组织科' }],
      },
    ]);
  });

  test('before two years are over gives a reason, which is kept', () => {
    const early = { on: '2023-12-25' };
    expect(whenEnded(early)).toMatchObject({ kind: 'TermTooShort', earliestOn: '2023-12-26', assignmentId: 'old' });
    expect(whenEnded({ ...early, reason: '机构调整' })).toMatchObject([{ state: 'ENDED', endReason: '机构调整' }]);
  });

  test('as a community worker has no term', () => {
    const assignment = { ...handingOver, kind: 'COMMUNITY_WORKER' as const, startedOn: '2023-12-01' };
    expect(whenEnded({ assignment })).toMatchObject([{ state: 'ENDED' }]);
  });

  test.each<[PostKind, AssignmentState, AssignmentState]>([
    ['LAW_ENFORCEMENT_OFFICER', 'ANSWERED_WHISTLE', 'WITHDRAWN'],
    ['STEWARD', 'ACTIVE', 'LEFT'],
    ['GOOD_NEIGHBOUR_MEDIATOR', 'ON_POST', 'ENDED'],
  ])('as %s from %s is %s, and nobody has to follow', (kind, state, to) => {
    expect(whenEnded({ assignment: given('old', state, { kind }), successor: null })).toMatchObject([{ state: to }]);
  });

  test.each<AssignmentState>(['APPOINTED', 'ON_POST', 'LEAVE', 'EVALUATED', 'ENDED', 'RECALLED'])(
    'is not one who is %s: he hands over first',
    (state) => {
      expect(whenEnded({ assignment: given('old', state) })).toMatchObject({ kind: 'StateForbids', state });
    },
  );

  test('leaves nothing to nobody', () => {
    const cellOf = { gridCellCode: '371082004214001', rosterCentreId: 'centre' };
    expect(whenEnded({ successor: null })).toMatchObject({ kind: 'OpenWorkLeft', duties: 1 });
    expect(whenEnded({ successor: { ...successor, state: 'RECALLED' } })).toMatchObject({ kind: 'OpenWorkLeft' });
    const assignment = given('old', 'ACTIVE', { kind: 'STEWARD', ...cellOf });
    expect(whenEnded({ assignment, successor: null })).toMatchObject({ kind: 'OpenWorkLeft', duties: 2 });
  });
});

describe('whoever is recalled', () => {
  const serving = given('old', 'ON_POST', { gridCellCode: '371082004214001' });
  const appointed = given('new', 'APPOINTED');
  const replacement: Replacement = {
    assignment: appointed,
    surroundings: { villageHolder: serving, otherPostId: null },
  };
  const recalled: Leaving = { assignment: serving, successor: null, on: '2023-12-25', reason: '工作需要' };
  const whenRecalled = (more: Partial<Leaving>, by: Replacement | null): unknown =>
    outcome(recall({ ...recalled, ...more }, by, act));

  test.each<AssignmentState>(['ON_POST', 'LEAVE', 'EVALUATED', 'HANDOVER'])(
    'from %s has his replacement on post the day after, with his duty',
    (state) => {
      expect(whenRecalled({ assignment: { ...serving, state } }, replacement)).toEqual([
        expect.objectContaining({
          id: 'old',
          version: 7,
          state: 'RECALLED',
          endedOn: '2023-12-25',
          successorId: 'new',
          endReason: '工作需要',
        }),
        expect.objectContaining({
          id: 'new',
          state: 'ON_POST',
          startedOn: '2023-12-26',
          predecessorId: 'old',
          gridCellCode: '371082004214001',
          history: [{ to: 'ON_POST', command: 'recall', at: act.at, by: '组织科' }],
        }),
      ]);
    },
  );

  test('needs no replacement where somebody has taken over, or where there is nothing to take over', () => {
    expect(whenRecalled({ assignment: handingOver, successor }, null)).toMatchObject([
      { state: 'RECALLED', successorId: 'new' },
    ]);
    const steward = given('old', 'ACTIVE', { kind: 'STEWARD' });
    expect(whenRecalled({ assignment: steward }, null)).toMatchObject([{ state: 'LEFT', endedOn: '2023-12-25' }]);
  });

  test('leaves nothing to nobody', () => {
    expect(whenRecalled({}, null)).toMatchObject({ kind: 'OpenWorkLeft', duties: 2 });
  });

  test.each<AssignmentState>(['APPOINTED', 'ENDED', 'RECALLED'])('is not one who is %s', (state) => {
    expect(whenRecalled({ assignment: given('old', state) }, replacement)).toMatchObject({
      kind: 'StateForbids',
      state,
    });
  });

  test('is not replaced by somebody who cannot be posted there', () => {
    const refusals = [
      { ...replacement, assignment: { ...appointed, state: 'REVIEWED' as const } },
      { ...replacement, assignment: { ...appointed, placeCode: '371082004215' } },
      { ...replacement, surroundings: { villageHolder: serving, otherPostId: 'elsewhere' } },
      { ...replacement, surroundings: { villageHolder: { ...serving, id: 'third' }, otherPostId: null } },
    ].map((by) => Reflect.get(Object(whenRecalled({}, by)), 'kind'));
    expect(refusals).toEqual(['StateForbids', 'NotEligible', 'NotEligible', 'VillageTaken']);
    expect(whenRecalled({ assignment: handingOver, successor }, replacement)).toMatchObject({ rule: 'ONE_SUCCESSOR' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { COURSES, POST_KINDS, STATES_OF_KIND, evolve, isOnPost, isServing } from './assignment.ts';
import type { Assignment, AssignmentState, PostKind } from './assignment.ts';

const act = { post: '组织科', at: '2023-12-26T18:00:00+08:00' };
const given = (kind: PostKind, state: AssignmentState): Assignment => ({
  id: 'a',
  version: 3,
  kind,
  state,
  cadreId: 'c',
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
});

describe('the states of an assignment', () => {
  test('are those of its kind', () => {
    expect(STATES_OF_KIND.FIRST_SECRETARY).toContain('HANDOVER');
    expect(STATES_OF_KIND.LAW_ENFORCEMENT_OFFICER).toEqual(['POSTED', 'ANSWERED_WHISTLE', 'WITHDRAWN']);
    expect(STATES_OF_KIND.STEWARD).toEqual(['RECRUITED', 'ACTIVE', 'LEFT']);
  });

  test('have one in every kind in which it is over', () => {
    const over = new Set(['ENDED', 'RECALLED', 'WITHDRAWN', 'LEFT']);
    expect(POST_KINDS.filter((kind) => !STATES_OF_KIND[kind].some((state) => over.has(state)))).toEqual([]);
  });

  test('are those that the course of its kind leads through', () => {
    const strays = POST_KINDS.flatMap((kind) => {
      const { appointed, begun, serving, ended, recalled } = COURSES[kind];
      const named = [...(appointed === null ? [] : [appointed]), begun, ...serving, ended, recalled];
      return named.filter((state) => !STATES_OF_KIND[kind].includes(state));
    });
    expect(strays).toEqual([]);
  });
});

describe('an assignment', () => {
  test.each<[PostKind, AssignmentState, boolean, boolean]>([
    ['FIRST_SECRETARY', 'APPOINTED', false, false],
    ['FIRST_SECRETARY', 'ON_POST', true, true],
    ['FIRST_SECRETARY', 'LEAVE', true, true],
    ['FIRST_SECRETARY', 'HANDOVER', false, true],
    ['FIRST_SECRETARY', 'ENDED', false, false],
    ['LAW_ENFORCEMENT_OFFICER', 'ANSWERED_WHISTLE', true, true],
    ['STEWARD', 'RECRUITED', false, false],
    ['STEWARD', 'ACTIVE', true, true],
  ])('of %s that is %s: serving %s, on post %s', (kind, state, serving, onPost) => {
    expect([isServing(given(kind, state)), isOnPost(given(kind, state))]).toEqual([serving, onPost]);
  });

  test('that hands over is a version and a dated step further, and knows to whom and until when', () => {
    const change = { kind: 'HandoverBegan', act, command: 'post', successorId: 's', until: '2024-01-05' } as const;
    expect(evolve(given('FIRST_SECRETARY', 'ON_POST'), change)).toEqual({
      ...given('FIRST_SECRETARY', 'HANDOVER'),
      version: 4,
      successorId: 's',
      handoverUntil: '2024-01-05',
      history: [{ to: 'HANDOVER', command: 'post', at: act.at, by: '组织科' }],
    });
  });

  test('that learns who follows is a version further, and as it was', () => {
    const change = { kind: 'SuccessorNamed', successorId: 's' } as const;
    expect(evolve(given('STEWARD', 'ACTIVE'), change)).toEqual({
      ...given('STEWARD', 'ACTIVE'),
      version: 4,
      successorId: 's',
    });
  });
});

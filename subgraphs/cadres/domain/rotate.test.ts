import { describe, expect, test } from '@jest/globals';
import { evolve } from './assignment.ts';
import type { Assignment, AssignmentState } from './assignment.ts';
import { rotate } from './rotate.ts';
import type { Exchange, Rotation } from './rotate.ts';

const act = { post: '组织科', at: '2023-12-26T18:00:00+08:00' };
const rotation: Rotation = { batchId: 'batch', on: '2023-12-26', reason: null };
const village = (n: number): string => `37108200421${n}`;
const given = (id: string, state: AssignmentState, n: number, more: Partial<Assignment> = {}): Assignment => ({
  id,
  version: 4,
  kind: 'FIRST_SECRETARY',
  state,
  cadreId: `cadre of ${id}`,
  divisionCode: village(n),
  placeCode: village(n),
  startedOn: '2021-11-03',
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
const goes = (n: number, more: Partial<Assignment> = {}): Assignment => given(`old ${n}`, 'ON_POST', n, more);
const comes = (n: number, more: Partial<Assignment> = {}): Assignment => given(`new ${n}`, 'APPOINTED', n, more);
const exchange = (n: number, more: Partial<Exchange> = {}): Exchange => ({
  outgoing: goes(n),
  successor: null,
  incoming: comes(n),
  surroundings: { villageHolder: { id: `old ${n}`, divisionCode: village(n) }, otherPostId: null },
  ...more,
});
const when = (exchanges: readonly Exchange[], more: Partial<Rotation> = {}): unknown => {
  const decision = rotate(exchanges, { ...rotation, ...more }, act);
  return decision.kind === 'Decided'
    ? decision.changed.map(({ assignment, changes }) => changes.reduce(evolve, assignment))
    : decision;
};

describe('a rotation', () => {
  test('ends those who go on the day before, and has those who come on post; whoever goes is first', () => {
    expect(when([exchange(1), exchange(2)])).toMatchObject([
      { id: 'old 1', version: 6, state: 'ENDED', endedOn: '2023-12-25', endedBatchId: 'batch', successorId: 'new 1' },
      { id: 'old 2', state: 'ENDED', successorId: 'new 2', history: [{ to: 'HANDOVER' }, { to: 'ENDED' }] },
      { id: 'new 1', version: 5, state: 'ON_POST', startedOn: '2023-12-26', batchId: 'batch', predecessorId: 'old 1' },
      { id: 'new 2', state: 'ON_POST', predecessorId: 'old 2', history: [{ to: 'ON_POST', command: 'rotate' }] },
    ]);
  });

  test('lets go whoever has handed over already, and takes in where nobody was', () => {
    const handedOver = exchange(1, {
      outgoing: goes(1, { state: 'HANDOVER', successorId: 'there' }),
      successor: given('there', 'ON_POST', 1),
      incoming: null,
    });
    const nobodyWas = exchange(2, { outgoing: null, surroundings: { villageHolder: null, otherPostId: null } });
    expect(when([handedOver, nobodyWas])).toMatchObject([
      { id: 'old 1', state: 'ENDED', successorId: 'there', history: [{ to: 'ENDED' }] },
      { id: 'new 2', state: 'ON_POST', predecessorId: null },
    ]);
  });

  test('moves a person from one village to another', () => {
    const moved = exchange(2, {
      incoming: comes(2, { cadreId: 'cadre of old 1' }),
      surroundings: { villageHolder: { id: 'old 2', divisionCode: village(2) }, otherPostId: 'old 1' },
    });
    expect(when([exchange(1), moved])).toHaveLength(4);
    expect(when([moved])).toMatchObject({ kind: 'NotEligible', rule: 'ONE_VILLAGE_POST' });
  });

  test('before the end of a term says why', () => {
    const early = exchange(2, { outgoing: goes(2, { startedOn: '2021-12-27' }) });
    expect(when([exchange(1), early])).toMatchObject({
      kind: 'TermTooShort',
      earliestOn: '2023-12-26',
      assignmentId: 'old 2',
    });
    expect(when([exchange(1), early], { reason: '统一轮换' })).toHaveLength(4);
  });
});

describe('a rotation is refused whole', () => {
  test('when it would leave a village to nobody, and says which', () => {
    const left = exchange(2, { incoming: null });
    const gone = exchange(3, { incoming: null, successor: given('gone', 'ENDED', 3) });
    expect(when([exchange(1), left, gone])).toMatchObject({
      kind: 'VillageLeftEmpty',
      divisionCodes: [village(2), village(3)],
    });
  });

  test.each<[string, Partial<Exchange>, object]>([
    ['who goes is not on post', { outgoing: goes(2, { state: 'ENDED' }) }, { kind: 'StateForbids', state: 'ENDED' }],
    ['who comes is not appointed', { incoming: comes(2, { state: 'REVIEWED' }) }, { kind: 'StateForbids' }],
    ['who comes is for another village', { incoming: comes(3) }, { kind: 'NotEligible', rule: 'SAME_POST' }],
    ['who goes has a successor', { outgoing: goes(2, { successorId: 'x' }) }, { rule: 'ONE_SUCCESSOR' }],
    [
      'the village has another first secretary',
      { outgoing: null, surroundings: { villageHolder: goes(3), otherPostId: null } },
      { kind: 'VillageTaken', assignmentId: 'old 3' },
    ],
    ['two come to one village', { outgoing: null, incoming: comes(1, { id: 'x' }) }, { kind: 'VillageTaken' }],
    ['one comes to two villages', { incoming: comes(2, { cadreId: 'cadre of new 1' }) }, { rule: 'ONE_VILLAGE_POST' }],
  ])('when %s', (_, more, refusal) => {
    const plain = { villageHolder: null, otherPostId: null };
    expect(when([exchange(1), exchange(2, { surroundings: plain, ...more })])).toMatchObject(refusal);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { DisputeCase, DisputeStage } from './disputeCase.ts';
import { handOver } from './handOver.ts';
import { receive } from './receive.ts';

const act = { post: '组织部', at: '2023-12-26T18:00:00+08:00', on: '2023-12-26' };
const given = (stage: DisputeStage, mediatorIds: readonly string[]): DisputeCase => ({
  ...receive({
    id: 'case',
    caseNo: 'C1',
    channel: 'GRID',
    category: 'NEIGHBOUR',
    level: 'TOWN',
    divisionCode: '371002001006',
    externalRef: 'E1',
    originEventId: null,
    originTicketId: null,
    occurredAt: '2023-12-01T09:00:00+08:00',
    receivedAt: '2023-12-01T09:00:00+08:00',
    post: '网格员',
  }),
  stage,
  mediatorIds,
});
const heirs = new Map([
  ['old', 'new'],
  ['other', 'new'],
]);
const when = (dispute: DisputeCase): DisputeCase | null => handOver(dispute, (id) => heirs.get(id) ?? null, act);

describe('a case that is handed over', () => {
  test.each<DisputeStage>(['ACCEPTED', 'IN_MEDIATION'])(
    'stays %s, and is a version and a dated step further',
    (stage) => {
      const dispute = given(stage, ['old', 'stays']);
      expect(when(dispute)).toEqual({
        ...dispute,
        version: dispute.version + 1,
        mediatorIds: ['new', 'stays'],
        history: [...dispute.history, { to: stage, command: 'handOver', at: act.at, by: '组织部' }],
      });
    },
  );

  test('has nobody twice', () => {
    expect(when(given('IN_MEDIATION', ['old', 'new', 'other']))?.mediatorIds).toEqual(['new']);
  });

  test('is none where nobody of it is followed, or it is over', () => {
    expect(when(given('IN_MEDIATION', ['stays']))).toBeNull();
    expect(when(given('AGREED', ['old']))).toBeNull();
    expect(when(given('CLOSED', ['old']))).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { agree } from './agree.ts';
import type { Terms } from './agree.ts';
import { OPEN_STAGES, evolve } from './disputeCase.ts';
import type { CaseChange, DisputeCase, DisputeStage } from './disputeCase.ts';
import { holdSession } from './holdSession.ts';
import type { Session } from './holdSession.ts';
import { receive } from './receive.ts';
import { terminate } from './terminate.ts';
import { transfer } from './transfer.ts';

const act = { post: '调解员', at: '2023-12-26T18:00:00+08:00', on: '2023-12-26' };
const daysAfter = (day: string, days: number): string => `${days} days after ${day}`;

const ROUTED: DisputeCase = {
  ...receive({
    id: 'case',
    caseNo: 'C1',
    channel: 'GRID',
    externalRef: 'E1',
    originEventId: 'event',
    originTicketId: null,
    category: 'NEIGHBOUR',
    level: 'VILLAGE',
    divisionCode: '371002001006',
    occurredAt: '2023-12-01T09:00:00+08:00',
    receivedAt: '2023-12-01T17:00:00+08:00',
    post: '网格员',
  }),
  stage: 'ROUTED',
  version: 3,
};
const accepted: CaseChange = {
  kind: 'CaseAccepted',
  act: { ...act, on: '2023-12-02' },
  dueOn: '2024-01-01',
  papers: { consents: ['1', '2'] },
};
const assigned: CaseChange = { kind: 'MediatorsAssigned', act, mediatorIds: ['mediator'] };
const failed: CaseChange = { kind: 'MediationEnded', act, stage: 'FAILED', reason: 'NO_AGREEMENT' };

/** A case that has come to its centre, and what happened to it since; `when` gives it to a decision. */
const given = (...changes: readonly CaseChange[]) => ({
  when: <Decided>(decide: (dispute: DisputeCase) => Decided): Decided => decide(changes.reduce(evolve, ROUTED)),
});
const asItIs = (dispute: DisputeCase): DisputeCase => dispute;
const at = (stage: DisputeStage): DisputeCase => ({ ...ROUTED, stage });
const otherStages = (...allowed: readonly DisputeStage[]): readonly DisputeStage[] =>
  [...OPEN_STAGES, ...(['DECLINED', 'AGREED', 'FAILED', 'REFUSED', 'TRANSFERRED', 'CLOSED'] as const)].filter(
    (stage) => !allowed.includes(stage),
  );

describe('a session', () => {
  const candidate = { id: 'mediator', servesThere: true, isParty: false };
  const hold =
    (more: Partial<Session> = {}) =>
    (dispute: DisputeCase) =>
      holdSession(dispute, { heldOn: '2023-12-20', isByVideo: false, candidates: [], ...more }, act);
  const held: CaseChange = { kind: 'SessionHeld', heldOn: '2023-12-20', isByVideo: false };

  test('is counted, and leaves the stage as it is', () => {
    expect(given(accepted, assigned).when(hold())).toEqual([held]);
    expect(given(accepted, assigned, held, held).when(asItIs)).toMatchObject({
      version: 7,
      stage: 'IN_MEDIATION',
      sessionsHeld: 2,
      history: { length: 3 },
    });
  });
  test('that is the first takes the mediators with it who were not named before', () => {
    expect(given(accepted).when(hold({ candidates: [candidate] }))).toEqual([assigned, held]);
  });
  test('that is the first is refused without a mediator', () => {
    expect(given(accepted).when(hold())).toMatchObject({ kind: 'MediatorMissing' });
  });
  test('is refused with a mediator who may not mediate it', () => {
    const refused = given(accepted).when(hold({ candidates: [{ ...candidate, isParty: true }] }));
    expect(refused).toMatchObject({ kind: 'MediatorUnfit', obstacle: 'IS_PARTY' });
  });
  test('changes no mediators of a case that has some', () => {
    const refused = given(accepted, assigned).when(hold({ candidates: [candidate] }));
    expect(refused).toMatchObject({ kind: 'StateForbids', state: 'IN_MEDIATION' });
  });
  test.each(['2023-12-01', '2023-12-27'])('is refused for %s: before acceptance or after today', (heldOn) => {
    expect(given(accepted, assigned).when(hold({ heldOn }))).toMatchObject({
      kind: 'DayOutOfRange',
      from: '2023-12-02',
      to: '2023-12-26',
    });
  });
  test.each(otherStages('ACCEPTED', 'IN_MEDIATION'))('is refused in %s', (stage) => {
    expect(hold()(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

describe('an agreement', () => {
  const written = {
    form: 'WRITTEN',
    partySignatures: ['1', '2'],
    mediatorSignature: '3',
    sealedOn: '2023-12-21',
  } as const;
  const common = { isPartly: false, reachedOn: '2023-12-20', parties: 2 };
  const reach =
    (more: object = {}) =>
    (dispute: DisputeCase) => {
      const terms: Terms = { ...common, ...written, ...more };
      return agree(dispute, terms, { act, daysAfter });
    };
  const speak =
    (record: string | null, more: Partial<typeof common> = {}) =>
    (dispute: DisputeCase) =>
      agree(dispute, { ...common, form: 'ORAL', record, ...more }, { act, daysAfter });

  const agreed = {
    kind: 'AgreementReached',
    act,
    isPartly: false,
    form: 'WRITTEN',
    effectiveOn: '2023-12-21',
    confirmationApplyBy: '30 days after 2023-12-21',
    papers: { partySignatures: ['1', '2'], mediatorSignature: '3' },
  } as const;

  test('in writing takes effect with its seal, and may be confirmed for thirty days', () => {
    expect(given(accepted, assigned).when(reach())).toEqual(agreed);
    expect(given(accepted, assigned, agreed).when(asItIs)).toMatchObject({
      version: 6,
      stage: 'AGREED',
      resolvedOn: '2023-12-21',
      concludedOn: '2023-12-21',
      agreementForm: 'WRITTEN',
      agreementEffectiveOn: '2023-12-21',
      confirmationApplyBy: '30 days after 2023-12-21',
      performance: 'NOT_DUE',
    });
  });
  test('by word of mouth takes effect when it is reached, and rests on its record', () => {
    expect(given(accepted, assigned).when(speak('9'))).toMatchObject({
      form: 'ORAL',
      effectiveOn: '2023-12-20',
      papers: { record: '9' },
    });
  });
  test('on a part is a stage of its own', () => {
    expect(given(accepted, assigned, { ...agreed, isPartly: true }).when(asItIs)).toMatchObject({
      stage: 'PARTLY_AGREED',
      history: { 3: { command: 'agreePart' } },
    });
  });
  test.each([
    ['a party', { partySignatures: ['1'] }, { partiesMissing: 1, isMediatorMissing: false, isSealMissing: false }],
    ['a party that another signed for', { partySignatures: ['1', '1'] }, { partiesMissing: 1 }],
    ['the mediator', { mediatorSignature: null }, { partiesMissing: 0, isMediatorMissing: true, isSealMissing: false }],
    ['the committee', { sealedOn: null }, { partiesMissing: 0, isMediatorMissing: false, isSealMissing: true }],
  ])('in writing is refused without %s', (_who, more, missing) => {
    expect(given(accepted, assigned).when(reach(more))).toMatchObject({ kind: 'SignatureMissing', ...missing });
  });
  test('by word of mouth is refused without its record', () => {
    const refused = given(accepted, assigned).when(speak(null));
    expect(refused).toMatchObject({ kind: 'SignatureMissing', isRecordMissing: true });
  });
  test.each([
    ['before the case was accepted', { reachedOn: '2023-12-01' }],
    ['sealed before it was reached', { sealedOn: '2023-12-19' }],
    ['sealed after today', { sealedOn: '2023-12-27' }],
  ])('is refused that is %s', (_when, more) => {
    expect(given(accepted, assigned).when(reach(more))).toMatchObject({ kind: 'DayOutOfRange' });
  });
  test.each(otherStages('IN_MEDIATION'))('is refused in %s', (stage) => {
    expect(reach()(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

describe('an end without agreement', () => {
  const end =
    (reason: Parameters<typeof terminate>[1]['reason'], areOtherRoutesTold = true) =>
    (dispute: DisputeCase) =>
      terminate(dispute, { reason, areOtherRoutesTold }, act);

  test.each(['PARTY_DECLINED', 'NO_AGREEMENT', 'NOT_MEDIABLE'] as const)(
    'of mediation fails the case: %s',
    (reason) => {
      expect(given(accepted, assigned).when(end(reason))).toEqual({ ...failed, reason });
      expect(given(accepted, assigned, failed).when(asItIs)).toMatchObject({
        version: 6,
        stage: 'FAILED',
        concludedOn: '2023-12-26',
        resolvedOn: null,
        terminationReason: 'NO_AGREEMENT',
      });
    },
  );
  test.each([
    ['routed', [], null],
    ['accepted', [accepted], '2023-12-26'],
  ] as const)('that a party wants declines a case that is only %s', (_stage, changes, concludedOn) => {
    const declined = { kind: 'MediationEnded', act, stage: 'DECLINED', reason: 'PARTY_DECLINED' } as const;
    expect(given(...changes).when(end('PARTY_DECLINED'))).toEqual(declined);
    expect(given(...changes, declined).when(asItIs)).toMatchObject({ stage: 'DECLINED', concludedOn });
  });
  test('for the time is refused while there is time, the due date included', () => {
    const due = { ...accepted, dueOn: '2023-12-26' };
    expect(given(due, assigned).when(end('TERM_OVER'))).toMatchObject({ kind: 'TermNotOver', dueOn: '2023-12-26' });
    expect(given({ ...accepted, dueOn: '2023-12-25' }, assigned).when(end('TERM_OVER'))).toMatchObject({
      stage: 'FAILED',
      reason: 'TERM_OVER',
    });
  });
  test('is refused where nobody told the parties where else they can go', () => {
    expect(given(accepted, assigned).when(end('NO_AGREEMENT', false))).toMatchObject({ kind: 'OtherRoutesUntold' });
  });
  test.each(otherStages('IN_MEDIATION'))('is refused in %s', (stage) => {
    expect(end('NO_AGREEMENT')(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
  test.each(otherStages('ROUTED', 'ACCEPTED', 'IN_MEDIATION'))('by a party is refused in %s', (stage) => {
    expect(end('PARTY_DECLINED')(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

describe('a transfer', () => {
  const handOver =
    (more: Partial<Parameters<typeof transfer>[1]> = {}) =>
    (dispute: DisputeCase) =>
      transfer(dispute, { to: 'COURT', reason: '当事人选择诉讼', papers: [], consents: [], parties: 2, ...more }, act);

  test('hands over a case that failed, and no paper where none is named', () => {
    const change = given(accepted, assigned, failed).when(handOver());
    const papers = { handedOver: [], handOverConsents: [] };
    const transferred = { kind: 'CaseTransferred', act, to: 'COURT', reason: '当事人选择诉讼', papers } as const;
    expect(change).toEqual(transferred);
    expect(given(accepted, assigned, failed, transferred).when(asItIs)).toMatchObject({
      version: 7,
      stage: 'TRANSFERRED',
      transferTo: 'COURT',
      transferredOn: '2023-12-26',
      transferReason: '当事人选择诉讼',
    });
  });
  test('hands over one whose confirmation a court refused', () => {
    expect(handOver()(at('REFUSED'))).toMatchObject({ kind: 'CaseTransferred' });
  });
  test('hands over papers that every party has agreed to, and no others', () => {
    const refused = given(accepted, assigned, failed).when(handOver({ papers: ['7'], consents: ['1'] }));
    expect(refused).toMatchObject({ kind: 'ConsentMissing', partiesMissing: 1 });
    const change = given(accepted, assigned, failed).when(handOver({ papers: ['7'], consents: ['1', '2'] }));
    expect(change).toMatchObject({ papers: { handedOver: ['7'], handOverConsents: ['1', '2'] } });
  });
  test.each(otherStages('FAILED', 'REFUSED'))('is refused in %s', (stage) => {
    expect(handOver()(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

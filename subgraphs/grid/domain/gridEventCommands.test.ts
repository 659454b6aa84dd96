import { describe, expect, test } from '@jest/globals';
import { convertToDispute, dispatch, evolve, report, verify } from './gridEvent.ts';
import type { Act, EventCategory, EventChange, GridEvent, GridEventStatus, Level } from './gridEvent.ts';

const at = '2023-12-26T18:00:00+08:00';
const earlier = '2023-12-24T10:00:00+08:00';
const worker: Act = { actor: 'worker', post: '网格员', at: earlier };
const centre: Act = { actor: 'centre', post: '值班员', at };
const road: EventCategory = { code: 'ROAD', lowestLevel: 'TOWN', takenBy: null };
const fire: EventCategory = { code: 'FIRE', lowestLevel: 'COUNTY', takenBy: null };
const said = { id: 'e1', code: 'E1', channel: 'WORKER', divisionCode: '371002001006', occurredAt: earlier } as const;
const unit = 'unit';

const reported: GridEvent = {
  ...said,
  version: 1,
  category: 'ROAD',
  status: 'REPORTED',
  level: 'VILLAGE',
  reporter: 'worker',
  receivedAt: earlier,
  dueAt: null,
  closedAt: null,
  leadUnitId: null,
  history: [{ to: 'REPORTED', command: 'report', at: earlier, by: '网格员' }],
};
const verified: EventChange = { kind: 'EventVerified', act: centre };
const dispatched: EventChange = { kind: 'EventDispatched', act: centre, leadUnitId: unit, level: 'TOWN', dueAt: at };
const converted: EventChange = { kind: 'EventConverted', act: centre };

/** An event as what happened to it has left it. */
const given = (...changes: readonly EventChange[]): GridEvent => changes.reduce(evolve, reported);
/** One that stands in a state that no command of these leads to. */
const standing = (status: GridEventStatus): GridEvent => ({ ...reported, status });
const STATES: readonly GridEventStatus[] = [
  'REPORTED',
  'MERGED',
  'REFUSED',
  'VERIFIED',
  'SELF_HANDLED',
  'DISPATCHED',
  'WHISTLED',
  'RETURN_ASKED',
  'HANDLING',
  'PARKED',
  'FEEDBACK',
  'CLOSED',
  'ESCALATED',
  'CONVERTED',
];
const allBut = (...states: readonly GridEventStatus[]): readonly GridEventStatus[] =>
  STATES.filter((state) => !states.includes(state));

describe('a report', () => {
  test('of a matter of the grid is an event of the village, reported now', () => {
    expect(report({ ...said, occurredAt: at }, road, { ...worker, at })).toEqual({
      kind: 'EventReported',
      event: {
        ...reported,
        occurredAt: at,
        receivedAt: at,
        history: [{ to: 'REPORTED', command: 'report', at, by: '网格员' }],
      },
    });
  });

  test('of something earlier says when it was and when it was heard of', () => {
    expect(report(said, road, { ...worker, at })).toMatchObject({
      event: { occurredAt: earlier, receivedAt: at, history: [{ at: earlier, receivedAt: at }] },
    });
  });

  test('of a matter of another authority is refused with that authority', () => {
    expect(report(said, { ...road, code: 'WAGES', takenBy: '人社局' }, worker)).toEqual({
      kind: 'CategoryNotHere',
      message: 'The grid does not take WAGES; 人社局 does. Report it there.',
      messageZh: '网格不受理该类事项，请向人社局反映。',
      takenBy: '人社局',
    });
  });
});

describe('a verification', () => {
  test('by another than the reporter verifies a reported event', () => {
    expect(verify(given(), centre)).toEqual(verified);
    expect(given(verified)).toEqual({
      ...reported,
      version: 2,
      status: 'VERIFIED',
      history: [...reported.history, { to: 'VERIFIED', command: 'verify', at, by: '值班员' }],
    });
  });

  test('of an event whose reporter nobody knows is anybody’s', () => {
    expect(verify({ ...reported, reporter: null }, worker)).toMatchObject({ kind: 'EventVerified' });
  });

  test('by the reporter is refused', () => {
    expect(verify(given(), worker)).toMatchObject({ kind: 'VerifierReported' });
  });

  test.each(allBut('REPORTED'))('of an event that is %s is refused', (status) => {
    expect(verify(standing(status), centre)).toEqual({
      kind: 'StateForbids',
      message: `It is ${status}; this is done from REPORTED only.`,
      messageZh: `当前状态为 ${status}，仅 REPORTED 状态可执行该操作。`,
      state: status,
    });
  });
});

describe('a dispatch', () => {
  const to = (leadUnitLevel: Level, category = road) => ({
    leadUnitId: unit,
    leadUnitLevel,
    category,
    dueAfter: (days: number) => `after ${days} working days`,
  });

  test.each<[Level, number]>([
    ['TOWN', 5],
    ['COUNTY', 10],
    ['CITY', 10],
  ])('to a unit of the level %s is due after %d working days', (level, days) => {
    const decision = dispatch(given(verified), to(level), centre);
    const expected = {
      kind: 'EventDispatched',
      act: centre,
      leadUnitId: unit,
      level,
      dueAt: `after ${days} working days`,
    };
    expect(decision).toEqual(expected);
  });

  test('gives the event its one lead unit, its level and its term', () => {
    expect(given(verified, dispatched)).toMatchObject({
      version: 3,
      status: 'DISPATCHED',
      level: 'TOWN',
      leadUnitId: unit,
      dueAt: at,
      closedAt: null,
      history: [{}, {}, { to: 'DISPATCHED', command: 'dispatch', at, by: '值班员' }],
    });
  });

  test.each<[Level, EventCategory]>([
    ['TOWN', fire],
    ['VILLAGE', fire],
    ['VILLAGE', road],
    ['ABOARD', road],
  ])('down to the level %s, below the matter’s own, is refused', (level, category) => {
    expect(dispatch(given(verified), to(level, category), centre)).toMatchObject({
      kind: 'NotOnDutyList',
      leadUnitId: unit,
    });
  });

  test('below the level that the event has come to is refused: it never falls', () => {
    const risen: GridEvent = { ...given(verified), level: 'COUNTY' };
    expect(dispatch(risen, to('TOWN'), centre)).toMatchObject({ kind: 'NotOnDutyList' });
    expect(dispatch(risen, to('COUNTY'), centre)).toMatchObject({ kind: 'EventDispatched' });
    expect(evolve(risen, dispatched).level).toBe('COUNTY');
  });

  test.each(allBut('VERIFIED'))('of an event that is %s is refused', (status) => {
    expect(dispatch(standing(status), to('TOWN'), centre)).toMatchObject({ kind: 'StateForbids', state: status });
  });
});

describe('a conversion', () => {
  test.each(['VERIFIED', 'HANDLING'] as const)('of an event that is %s makes it a dispute', (status) => {
    expect(convertToDispute(standing(status), centre)).toEqual(converted);
  });

  test('closes the event, at the level of the town or where it had come to', () => {
    expect(given(verified, converted)).toMatchObject({
      version: 3,
      status: 'CONVERTED',
      level: 'TOWN',
      closedAt: at,
      history: [{}, {}, { to: 'CONVERTED', command: 'convertToDispute', at, by: '值班员' }],
    });
    expect(evolve({ ...reported, level: 'CITY' }, converted).level).toBe('CITY');
  });

  test.each(allBut('VERIFIED', 'HANDLING'))('of an event that is %s is refused', (status) => {
    expect(convertToDispute(standing(status), centre)).toMatchObject({ kind: 'StateForbids', state: status });
  });
});

import { describe, expect, test } from '@jest/globals';
import { callerIn, headersOf, withCaller } from './caller.ts';

const desk = { name: 'desk', label: 'Desk', labelZh: '窗口', token: 't1', purposes: ['statistics', 'dispatch'] };
const court = { name: 'court', label: 'Court', labelZh: '法院', token: 't2', purposes: ['judicial-confirmation'] };
const identities = [desk, court];

test('the headers of an identity are its token and a purpose, the first unless another is given', () => {
  expect(headersOf(desk)).toEqual({ Authorization: 'Bearer t1', 'Hub-Purpose': 'statistics' });
  expect(headersOf(desk, 'dispatch')).toEqual({ Authorization: 'Bearer t1', 'Hub-Purpose': 'dispatch' });
  expect(headersOf({ ...desk, purposes: [] })).toEqual({ Authorization: 'Bearer t1' });
});

describe('the headers editor', () => {
  test('tells who asks and what for, however the headers are spelled', () => {
    expect(callerIn('{"authorization": "Bearer t2", "HUB-PURPOSE": "statistics"}', identities)).toEqual({
      identity: court,
      purpose: 'statistics',
    });
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '"Bearer t1"',
    '{"Authorization": "t1"}',
    '{"Authorization": 1, "Hub-Purpose": 2}',
  ])('names nobody that the page knows with %j', (text) => {
    expect(callerIn(text, identities)).toEqual({ identity: null, purpose: null });
  });

  test('gets another caller and keeps what else it holds', () => {
    const text = '{"authorization": "Bearer mine", "hub-purpose": "audit", "Hub-Matter": "M1"}';
    expect(JSON.parse(withCaller(text, court))).toEqual({
      Authorization: 'Bearer t2',
      'Hub-Purpose': 'judicial-confirmation',
      'Hub-Matter': 'M1',
    });
    expect(withCaller('not json', desk, 'dispatch')).toBe(
      '{\n  "Authorization": "Bearer t1",\n  "Hub-Purpose": "dispatch"\n}',
    );
  });
});

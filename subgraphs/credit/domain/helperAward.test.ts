import { describe, expect, test } from '@jest/globals';
import { awardForService } from './helperAward.ts';
import type { AwardedAccount } from './helperAward.ts';

const village: AwardedAccount = {
  optedOutOn: null,
  steps: [{ aboveHours: 0, hoursPerPoint: 4 }],
  hoursBefore: 0,
  pointsBefore: 0,
};
const service = { hours: 3, on: '2023-12-20' };

describe('an award for a verified service', () => {
  test('is what the whole curve gives, less what was given before', () => {
    expect(awardForService({ ...village, hoursBefore: 6, pointsBefore: 1 }, service)).toEqual({
      kind: 'Recorded',
      points: 1,
    });
  });
  test('may be none yet, and the hours count all the same', () => {
    expect(awardForService(village, service)).toEqual({ kind: 'Recorded', points: 0 });
  });
  test('never takes points away, whatever was given before', () => {
    expect(awardForService({ ...village, pointsBefore: 9 }, service)).toEqual({ kind: 'Recorded', points: 0 });
  });
  test('is not recorded for who has left the scheme, from the day on which he left', () => {
    expect(awardForService({ ...village, optedOutOn: '2023-12-20' }, service)).toEqual({ kind: 'NotRecorded' });
    expect(awardForService({ ...village, optedOutOn: '2023-12-21' }, { ...service, hours: 4 })).toEqual({
      kind: 'Recorded',
      points: 1,
    });
  });
  test('is not recorded for an account without a scheme', () => {
    expect(awardForService({ ...village, steps: null }, service)).toEqual({ kind: 'NotRecorded' });
  });
});

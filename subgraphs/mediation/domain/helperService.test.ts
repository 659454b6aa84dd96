import { describe, expect, test } from '@jest/globals';
import { verifyService } from './helperService.ts';
import type { HelperService } from './helperService.ts';

const claimed: HelperService = { id: 's', version: 1, person: 'p-helper', servedOn: '2023-12-20', verifiedOn: null };
const verification = { actor: 'p-organiser', hours: 2.5, today: '2023-12-26' };

describe("a helper's service", () => {
  test('is verified by another than the helper, with the hours that it took', () => {
    expect(verifyService(claimed, verification)).toEqual({
      kind: 'HelperServiceVerified',
      hours: 2.5,
      verifiedOn: '2023-12-26',
    });
  });
  test('is verified also where mediation does not know who helped', () => {
    expect(verifyService({ ...claimed, person: null }, verification)).toMatchObject({ kind: 'HelperServiceVerified' });
  });
  test('is never verified by the helper', () => {
    expect(verifyService(claimed, { ...verification, actor: 'p-helper' })).toMatchObject({ kind: 'VerifierHelped' });
  });
  test('is verified once', () => {
    expect(verifyService({ ...claimed, verifiedOn: '2023-12-21' }, verification)).toMatchObject({
      kind: 'StateForbids',
      state: 'SERVICE_VERIFIED',
    });
  });
  test('is not verified before its day', () => {
    expect(verifyService({ ...claimed, servedOn: '2023-12-27' }, verification)).toMatchObject({
      kind: 'DayOutOfRange',
      to: '2023-12-26',
    });
  });
});

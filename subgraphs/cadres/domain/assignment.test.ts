import { describe, expect, test } from '@jest/globals';
import { POST_KINDS, STATES_OF_KIND } from './assignment.ts';

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
});

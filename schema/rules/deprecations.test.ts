import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const faults = (sdl: string): readonly string[] => faultsOf('deprecationsAnnounced', { grid: sdl });

describe('a deprecation', () => {
  test('that says what to use and until when passes', () => {
    expect(faults('type Cell { title: ID @deprecated(reason: "Use name. Removed after 2027-03.") name: ID }')).toEqual(
      [],
    );
  });

  test.each([
    ['', 'no reason'],
    ['(reason: "Use name.")', 'no month'],
    ['(reason: "Removed after 2027-03.")', 'nothing to use'],
    ['(reason: "Use name. Removed after 2027-13.")', 'a month that never comes'],
  ])('is found with %s (%s)', (words) => {
    expect(faults(`type Cell { title: ID @deprecated${words} }`)).toEqual(['grid Cell.title']);
    expect(faults(`enum Kind { A @deprecated${words} }`)).toEqual(['grid Kind.A']);
  });
});

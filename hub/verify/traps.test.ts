import { describe, expect, test } from '@jest/globals';
import { acceptanceOf } from './acceptance.ts';
import type { Answer, Question } from './ask.ts';
import { createTrapDesk } from './trap.ts';
import type { Claim } from './trap.ts';
import { traps } from './traps.ts';

const landmarks = {
  worker: async () => ({ village: '371071004006', cell: '371071004006002', worker: 'w' }),
  ticket: async () => 't',
};

/** Runs one trap against a hub that answers by a function. */
async function spring(
  id: string,
  answer: (question: Question) => unknown,
): Promise<{ claims: readonly Claim[]; variables: object }> {
  const trap = traps.find((one) => one.id === id);
  const ask = async (question: Question): Promise<Answer> => ({ data: answer(question), errors: [] });
  const desk = createTrapDesk(ask, { acceptance: acceptanceOf('weihai'), landmarks, city: '371000000000' });
  return { claims: (await trap?.check(desk)) ?? [], variables: desk.asked().variables };
}
const faults = (claims: readonly Claim[]): readonly string[] => claims.filter(({ ok }) => !ok).map(({ name }) => name);
const count = (value: number) => ({ value });

test('the traps are the twelve, in their order', () => {
  expect(traps.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `T${index + 1}`));
});

describe('a trap', () => {
  test('finds secretaries that were counted beside the sum instead of within it', async () => {
    const staffing = (workTeam: number) => () => ({
      division: { staffing: { firstSecretaries: count(505), workTeam: count(workTeam) } },
    });
    expect(faults((await spring('T1', staffing(385))).claims)).toEqual([]);
    expect(faults((await spring('T1', staffing(890))).claims)).toEqual(['workTeam', 'together']);
  });

  test('finds a rate that is not its quotient, and a second definition that is the first', async () => {
    const ratio = (value: number, definition: string) => ({
      value,
      definition,
      numerator: count(34_228),
      denominator: count(34_400),
    });
    const rates = (value: number, other: string) => () => ({
      division: { mediationStats: { ofAccepted: ratio(value, 'of accepted'), ofConcluded: ratio(0.995, other) } },
    });
    expect(faults((await spring('T4', rates(0.995, 'of concluded'))).claims)).toEqual([]);
    expect(faults((await spring('T4', rates(0.99, 'of accepted'))).claims)).toEqual([
      'rate',
      'ofAccepted.value',
      'definitions',
    ]);
  });

  test('reads every page of the secretaries, and finds two in one village', async () => {
    const page = (villages: readonly number[], next: string | null) => ({
      cadres: {
        totalCount: count(505),
        nodes: villages.map((no) => ({ division: { code: `v${no}` } })),
        pageInfo: { hasNextPage: next !== null, endCursor: next },
      },
    });
    const numbers = Array.from({ length: 505 }, (_, index) => index);
    const hub =
      (all: readonly number[]) =>
      ({ variables }: Question) => {
        const from = Number(variables['after'] ?? 0);
        return page(all.slice(from, from + 100), from + 100 < all.length ? String(from + 100) : null);
      };
    const { claims, variables } = await spring('T10', hub(numbers));
    expect([faults(claims), variables]).toEqual([[], { city: '371000000000', on: '2023-12-26', after: '500' }]);
    expect(faults((await spring('T10', hub([0, ...numbers.slice(0, 504)]))).claims)).toEqual(['distinctVillages']);
  });

  test('compares the same days of the year before', async () => {
    const change = { value: -0.387, definition: 'd', numerator: count(-387), denominator: count(1000) };
    const { claims, variables } = await spring('T5', () => ({
      division: { later: { atSea: count(613), atSeaChange: change }, earlier: { atSea: count(1000) } },
    }));
    expect(faults(claims)).toEqual([]);
    expect(variables).toEqual({
      city: '371000000000',
      year: { from: '2023-01-01', to: '2023-12-26' },
      yearBefore: { from: '2022-01-01', to: '2022-12-26' },
    });
  });

  test('finds a field that makes persons of person-times', async () => {
    const { claims } = await spring('T6', () => ({ division: { helperTeams: [{ consultations: count(106) }] } }));
    expect(faults(claims)).toEqual(['persons']);
  });
});

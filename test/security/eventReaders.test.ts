import { describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { PRODUCERS, eventContracts, findContract, mayRead, topicOf } from '@hub/schema';
import type { Producer } from '@hub/schema';

const parts = { grid, mediation, credit, cadres };

/** Types that a part handles and is not listed for, as `credit mediation.case-stage-changed.v1`. */
const readUnlisted = (handled: Readonly<Record<Producer, readonly string[]>>): readonly string[] =>
  PRODUCERS.flatMap((part) => handled[part].filter((type) => !mayRead(part, type)).map((type) => `${part} ${type}`));

describe('what each part does about events of others', () => {
  const handled = {
    grid: grid.events.handles,
    mediation: mediation.events.handles,
    credit: credit.events.handles,
    cadres: cadres.events.handles,
  };

  test('begins with a contract that lists the part and says why', () => {
    expect(readUnlisted(handled)).toEqual([]);
  });

  test('would be found where it does not', () => {
    const stage = 'mediation.case-stage-changed.v1';
    const planted = { grid: [stage], mediation: [], credit: [stage], cadres: ['credit.service-verified.v1'] };
    expect(readUnlisted(planted)).toEqual([`credit ${stage}`, 'cadres credit.service-verified.v1']);
  });
});

describe('what each part tells to begin with', () => {
  test.each(PRODUCERS)('is how its own aggregates stand: %s', (part) => {
    const told = parts[part].events.snapshots.map(({ shape }) => shape);
    expect(told.filter(({ type }) => findContract(type)?.producer !== part)).toEqual([]);
    expect(told.filter(({ topic }) => topic !== topicOf(part, 'state'))).toEqual([]);
  });
});

describe('the parts', () => {
  test('are those that contracts know as producers', () => {
    expect(Object.values(parts).map(({ name }) => name)).toEqual([...PRODUCERS]);
    expect(eventContracts.filter(({ producer }) => !PRODUCERS.includes(producer))).toEqual([]);
  });
});

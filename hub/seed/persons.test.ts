import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createNamer } from './persons.ts';
import { createStream } from './stream.ts';

test('nobody is ever given a name whose hash is taken, and all other names stay', () => {
  const letters = { surnames: '王于', given: '青' };
  const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');
  const namesWithout = (taken: readonly string[]): readonly string[] => {
    const inventName = createNamer({ ...letters, taken: taken.map(hashOf) });
    const draw = createStream(42, 'names');
    return Array.from({ length: 200 }, () => inventName(draw));
  };
  expect([...new Set(namesWithout([]))].toSorted()).toEqual(['于青', '于青青', '王青', '王青青']);
  expect([...new Set(namesWithout(['于青', '王青青']))].toSorted()).toEqual(['于青青', '王青']);
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { failure } from '@hub/chassis';
import { z } from 'zod';
import { createLineages } from './lineages.ts';
import type { Lineages } from './lineages.ts';

const TREE: Readonly<Record<string, readonly string[]>> = {
  '371000000000': ['371000000000'],
  '371002000000': ['371000000000', '371002000000'],
  '371002001000': ['371000000000', '371002000000', '371002001000', 'wh:zone:nanhai'],
};
const variablesShape = z.object({ codes: z.array(z.string()) });

let nowMs: number;
let isAway: boolean;
const asked: (readonly string[])[] = [];
let lineages: Lineages;

beforeEach(() => {
  [nowMs, isAway] = [0, false];
  asked.length = 0;
  lineages = createLineages(
    async ({ variables }) => {
      const { codes } = variablesShape.parse(variables);
      asked.push(codes);
      if (isAway) return { data: null, errors: [{ message: failure('SUBGRAPH_UNAVAILABLE').message }] };
      const found = codes.map((code) =>
        TREE[code] === undefined ? null : { code, reachedBy: TREE[code].map((one) => ({ code: one })) },
      );
      return { data: { divisionsByCode: found }, errors: [] };
    },
    () => nowMs,
  );
});

const codesOf = async (code: string): Promise<readonly string[] | null> => {
  const lineage = await lineages.of(code);
  return lineage && [...lineage];
};

describe('a lineage', () => {
  test('is what the register says, and null for a code that it has not', async () => {
    expect(await codesOf('371002001000')).toEqual(TREE['371002001000']);
    expect(await codesOf('999999999999')).toBeNull();
  });

  test('is asked for together with those asked for at the same time, and each code once', async () => {
    const codes = ['371000000000', '371002000000', '371002000000', '371002001000'];
    expect(await Promise.all(codes.map(codesOf))).toEqual(codes.map((code) => TREE[code]));
    expect(asked).toEqual([['371000000000', '371002000000', '371002001000']]);
  });

  test('is asked for in several questions where one could not hold all', async () => {
    const codes = Array.from({ length: 1_100 }, (_, number) => String(number));
    await Promise.all(codes.map(codesOf));
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 100]);
  });

  test('is believed for some seconds', async () => {
    await codesOf('371002000000');
    nowMs = 14_999;
    await codesOf('371002000000');
    expect(asked).toHaveLength(1);
    nowMs = 15_000;
    await codesOf('371002000000');
    expect(asked).toHaveLength(2);
  });

  test('is the last one known while the register is away, and a failure where none is known', async () => {
    await codesOf('371002000000');
    [nowMs, isAway] = [60_000, true];
    expect(await codesOf('371002000000')).toEqual(TREE['371002000000']);
    await expect(codesOf('371000000000')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    isAway = false;
    expect(await codesOf('371000000000')).toEqual(TREE['371000000000']);
  });
});

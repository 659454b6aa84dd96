import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openSharedCity } from '../support/city.ts';

const finding = z.object({
  id: z.string(),
  words: z.string(),
  expected: z.unknown(),
  actual: z.unknown(),
  ok: z.boolean(),
  operation: z.string(),
  variables: z.record(z.string(), z.unknown()),
  identity: z.string(),
});
type Finding = z.infer<typeof finding>;

const numbered = (letter: string, count: number, digits: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(digits, '0'));

const findings = new Map<string, Finding>();

beforeAll(async () => {
  const city = await openSharedCity();
  for (const one of z.array(finding).parse(await city.json('verify'))) findings.set(one.id, one);
}, 400_000);

const judgement = (id: string): Pick<Finding, 'ok' | 'expected' | 'actual'> | undefined => {
  const found = findings.get(id);
  return found && { ok: found.ok, expected: found.expected, actual: found.actual };
};

describe('the running hub, asked through its gateway,', () => {
  test.each(numbered('A', 31, 2))('gives figure %s of the year-end page', (id) => {
    expect(judgement(id)).toEqual({ ...judgement(id), ok: true });
  });

  test.each(numbered('Q', 10, 2))('answers question %s in one request, without an error', (id) => {
    expect(judgement(id)).toEqual({ ok: true, expected: 'answered', actual: 'answered' });
  });

  test.each(numbered('T', 12, 1))('does not fall into trap %s', (id) => {
    expect(judgement(id)).toEqual({ ...judgement(id), ok: true });
  });
});

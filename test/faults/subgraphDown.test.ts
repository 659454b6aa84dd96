import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';
import { startParts } from '../support/parts.ts';
import type { TestParts } from '../support/parts.ts';
import { ownersOf, withoutOwner } from '../support/owners.ts';

const SUBGRAPHS = ['grid', 'mediation', 'credit', 'cadres'] as const;

const questions = z
  .array(
    z.object({
      id: z.string(),
      operation: z.string(),
      identity: z.string(),
      variables: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../../cities/weihai/questions.json', import.meta.url), 'utf8')))
  .map((question) => ({
    ...question,
    query: readFileSync(new URL(`../../schema/operations/${question.operation}`, import.meta.url), 'utf8'),
  }));
type Question = (typeof questions)[number];

let city: City;
let parts: TestParts;
/** Variables that only the running city knows. */
let found: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  city = await openSharedCity();
  parts = await startParts(city);
  const verified = z
    .array(z.object({ id: z.string(), variables: z.record(z.string(), z.unknown()) }))
    .parse(await city.json('verify', '--only', 'Q06,Q08'));
  found = Object.assign({}, ...verified.map(({ variables }) => variables));
}, 400_000);
afterAll(() => parts.stop());

const ask = ({ identity, query, variables }: Question) => {
  const known = Object.entries(variables).map(([name, value]) => [name, value ?? found[name]] as const);
  return parts.ask(identity, query, { variables: Object.fromEntries(known) });
};

describe.each(SUBGRAPHS)('while %s is down,', (down) => {
  const whole = new Map<string, unknown>();

  beforeAll(async () => {
    for (const question of questions) whole.set(question.id, (await ask(question)).data);
    await parts.subgraphs[down]?.stop();
  });
  afterAll(async () => {
    await parts.subgraphs[down]?.start();
  });

  test.each(questions.map(({ id }) => id))(
    'question %s loses what is its own and what hangs under it, and nothing else',
    async (id) => {
      const question = questions.find((one) => one.id === id);
      if (question === undefined) throw new Error(`There is no question ${id}.`);
      const { status, data, errors } = await ask(question);
      const owners = ownersOf(question.query);
      expect(status).toBe(200);
      expect(withoutOwner(data, owners, down)).toEqual(withoutOwner(whole.get(id), owners, down));
      const told = new Set(
        errors.map(({ extensions }) => `${String(extensions['code'])} of ${String(extensions['subgraph'])}`),
      );
      const loss = `SUBGRAPH_UNAVAILABLE of ${down}`;
      expect([...told].filter((one) => one !== loss)).toEqual([]);
      // What was null anyway is not missed, and is told all the same; what is missed is never untold.
      const isLess = JSON.stringify(data) !== JSON.stringify(whole.get(id));
      expect(!isLess || told.has(loss)).toBe(true);
    },
    30_000,
  );
});

test('a gateway starts with every subgraph down, and answers as soon as they come up', async () => {
  const late = await startParts(city, { running: [] });
  try {
    const before = await late.ask('city-dashboard', '{ division(code: "371000000000") { name } }');
    expect([before.status, before.data]).toEqual([200, { division: null }]);
    expect((await fetch(new URL('/ready', late.gatewayUrl))).status).toBe(200);
    await late.subgraphs['grid']?.start();
    const after = await late.ask('city-dashboard', '{ division(code: "371000000000") { name } }');
    expect(after.data).toEqual({ division: { name: '威海市' } });
  } finally {
    await late.stop();
  }
}, 60_000);

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startToyHub } from '../testing/toyHub.ts';
import type { ToyAnswer, ToyHub } from '../testing/toyHub.ts';

let hub: ToyHub;
let production: ToyHub;
beforeAll(async () => {
  hub = await startToyHub();
  production = await startToyHub({ mode: 'production' });
});
afterAll(async () => {
  await Promise.all([hub.stop(), production.stop()]);
});
beforeEach(() => {
  for (const toy of hub.toys) toy.reset();
});

const codesOf = ({ status, json }: ToyAnswer): unknown[] => [
  status,
  ...(json.errors ?? []).map(({ extensions }) => extensions['code']),
];
const callCount = (): number => hub.toys.reduce((count, { calls }) => count + calls.length, 0);

describe('an operation', () => {
  test('is refused with its own code when it does not parse, fit or name its operation', async () => {
    expect(codesOf(await hub.ask('{'))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(codesOf(await hub.ask('{ nothing }'))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(codesOf(await hub.ask('query A { accounts } query B { accounts }'))).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ]);
    expect(codesOf(await hub.ask('query ($n: Int) { centres(first: $n) { id } }', { variables: { n: 'x' } }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  test.each([
    ['too many characters', `{ accounts ${'# \n'.repeat(10)} ${'__typename '.repeat(1_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: accounts`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['too many directives', `{ accounts ${'@skip(if: false) '.repeat(100)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too many levels',
      `{ division(code: "371002000000") { ${'parent { '.repeat(20)} code ${'} '.repeat(20)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'doubling fragments',
      `{ division(code: "371002000000") { ...F0 } } ${Array.from({ length: 12 }, (_, i) => `fragment F${i} on Division { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`).join(' ')} fragment F12 on Division { code }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('with %s is refused before it is planned', async (_, query, code) => {
    const { status, json: body, text } = await hub.ask(query);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, code]);
    expect(body.errors?.length).toBeLessThanOrEqual(4);
    expect(text.length).toBeLessThan(2_000);
    expect(callCount()).toBe(0);
  });

  test.each([
    ['a literal', '{ division(code: "3710") { code } }', {}],
    ['a variable', 'query ($c: ID!) { division(code: $c) { code } }', { c: '3710' }],
    ['a list', 'query ($c: [ID!]!) { divisionsByCode(codes: $c) { code } }', { c: ['3710'] }],
  ])('with a malformed division code in %s is refused once, here', async (_, query, variables) => {
    const answer = await hub.ask(query, { variables });
    expect(codesOf(answer)).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.json.errors?.[0]?.message).toContain(
      'expects a division code: 12 digits, or <city>:zone:<name> for a zone without one; "3710" came.',
    );
    expect(callCount()).toBe(0);
  });

  test('whose variable is wrong gets at most a hundred characters of it back', async () => {
    const { text, json: body } = await hub.ask('query ($n: Int) { centres(first: $n) { id } }', {
      variables: { n: 'v'.repeat(50_000) },
    });
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(text.match(/v{5,}/g)?.join('').length).toBeLessThanOrEqual(100);
  });
});

describe('the schema', () => {
  const wrong = '{ account }';

  test('is shown in the demo, with suggestions', async () => {
    const { json: body } = await hub.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect(body).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect((await hub.ask(wrong)).text).toContain('Did you mean');
  });

  test('is not shown in production', async () => {
    expect(codesOf(await production.ask('{ __schema { queryType { name } } }'))).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    const answers = await Promise.all([
      production.ask(wrong),
      production.ask('query ($k: Kind) { division(code: "371002000000") { events(kind: $k) } }', {
        variables: { k: 'FIR' },
      }),
    ]);
    for (const { text } of answers) expect(text).not.toMatch(/Did you mean|FIRE/);
    expect((await production.ask('{ accounts }')).json).toEqual({ data: { accounts: 11 } });
  });
});

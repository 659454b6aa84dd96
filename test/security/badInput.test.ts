import { beforeAll, describe, expect, test } from '@jest/globals';
import { createAskAs } from '../support/asking.ts';
import type { AskAs } from '../support/asking.ts';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';

const CITY = '371000000000';
const DASHBOARD = 'city-dashboard';
/** What may never stand in an answer: names of hosts, parts of SQL, stacks, files. */
const INTERNAL =
  /127\.0\.0\.1|localhost|select |insert |node_modules|\.ts:|at Object|ECONN|postgres|pg_|undici|hub\.scope/i;

let city: City;
let ask: AskAs;

beforeAll(async () => {
  city = await openSharedCity();
  ask = createAskAs(city);
}, 400_000);

const events = (args: string): string => `{ gridEvents(within: "${CITY}", ${args}) { nodes { id } } }`;

const QUESTIONS: readonly (readonly [string, string, string])[] = [
  ['a malformed division code', '{ division(code: "weihai") { name } }', 'BAD_USER_INPUT'],
  ['a malformed code among several', `{ divisionsByCode(codes: ["${CITY}", "1"]) { name } }`, 'BAD_USER_INPUT'],
  ['a list within a malformed code', '{ gridEvents(within: "x") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a list within an unknown division', '{ gridEvents(within: "999999999999") { nodes { id } } }', 'BAD_USER_INPUT'],
  [
    'disputes within an unknown division',
    '{ disputes(filter: { within: "999999999999" }) { nodes { id } } }',
    'BAD_USER_INPUT',
  ],
  [
    'cadres within an unknown division',
    '{ cadres(filter: { within: "999999999999" }) { nodes { id } } }',
    'BAD_USER_INPUT',
  ],
  ['a page of 0', events('first: 0'), 'BAD_USER_INPUT'],
  ['a page of 10,000', events('first: 10000'), 'BAD_USER_INPUT'],
  ['a page of −1 backwards', events('last: -1'), 'BAD_USER_INPUT'],
  ['a page both ways', events('first: 1, last: 1'), 'BAD_USER_INPUT'],
  ['a broken cursor', events('after: "not-a-cursor"'), 'BAD_USER_INPUT'],
  [
    "another list's cursor",
    events(`after: "${Buffer.from('["2023-12-26"]').toString('base64url')}"`),
    'BAD_USER_INPUT',
  ],
  [
    'a day that does not exist',
    `{ division(code: "${CITY}") { staffing(on: "2023-02-30") { stewards { value } } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a year far away',
    `{ division(code: "${CITY}") { staffing(on: "9999-01-01") { stewards { value } } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a period the wrong way round',
    `{ division(code: "${CITY}") { eventStats(period: {from: "2023-12-31", to: "2023-01-01"}) { reported { value } } } }`,
    'BAD_USER_INPUT',
  ],
  [
    'a filter the wrong way round',
    events('filter: { received: {from: "2023-12-31", to: "2023-01-01"} }'),
    'BAD_USER_INPUT',
  ],
  [
    'a period of a century',
    `{ division(code: "${CITY}") { mediationStats(period: {from: "1950-01-01", to: "2050-01-01"}) { accepted { value } } } }`,
    'BAD_USER_INPUT',
  ],
  [
    'a month that is none',
    `{ division(code: "${CITY}") { creditRanking(month: "2023-13") { rank } } }`,
    'BAD_USER_INPUT',
  ],
  ['an enum value that is none', events('filter: { status: [NONSENSE] }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['text for a number', events('first: "ten"'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a field that is none', '{ residents { name } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['text that does not parse', '{ division(code: ', 'GRAPHQL_PARSE_FAILED'],
  ['a centre that is no id', '{ disputes(filter: { centre: "x" }) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a text with a NUL', '{ gridEvent(code: "\\u0000") { id } }', 'BAD_USER_INPUT'],
  ['a filter with a NUL', events('filter: { category: ["a\\u0000b"] }'), 'BAD_USER_INPUT'],
  ['a subscription', 'subscription { gridEventUpdated(within: "371000000000") { id } }', 'BAD_REQUEST'],
  ['an organisation number that is none', '{ organisation(uscc: "x") { name } }', 'BAD_USER_INPUT'],
];

describe('the graph', () => {
  test.each(QUESTIONS)('answers %s with a code and advice', async (_what, query, code) => {
    const { errors, text } = await ask(DASHBOARD, query);
    expect([...new Set(errors.map(({ extensions }) => extensions['code']))]).toEqual([code]);
    expect(errors.every(({ message }) => message.length > 20 && message.length < 600)).toBe(true);
    expect(INTERNAL.test(text)).toBe(false);
  });

  test('answers an unknown but well-formed code and ids of nothing with null', async () => {
    const { data, errors } = await ask(
      DASHBOARD,
      `{ division(code: "999999999999") { name } divisionsByCode(codes: ["${CITY}", "999999999999"]) { code } gridWorker(id: "x") { displayName }
         mediator(id: "1' or 1=1") { displayName } assignment(id: "00000000-0000-4000-8000-000000000000") { kind } dispute(caseNo: "x") { stage } organisation(uscc: "91350100M000100Y43") { name } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      division: null,
      divisionsByCode: [{ code: CITY }, null],
      gridWorker: null,
      mediator: null,
      assignment: null,
      dispute: null,
      organisation: null,
    });
  });

  test('names the variable that has the wrong type', async () => {
    const { errors, status } = await ask(
      DASHBOARD,
      'query($p: Period!) { division(code: "371000000000") { eventStats(period: $p) { reported { value } } } }',
      {
        variables: { p: { from: '2023-01-01', to: 12 } },
      },
    );
    expect([status, errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('p.to');
  });
});

describe('the door of the graph', () => {
  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(new URL('/graphql', city.gatewayUrl), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const codeOf = async (response: Response): Promise<unknown> => {
    const body: unknown = await response.json();
    return [response.status, JSON.stringify(body).match(/"code":"(\w+)"/)?.[1]];
  };

  test('wants a token, and says so before it looks at the body', async () => {
    expect(await codeOf(await post('{'))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await post('{}', { authorization: 'Bearer x.y.z' }))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('wants POST and JSON', async () => {
    const address = new URL('/graphql', city.gatewayUrl);
    expect(await codeOf(await fetch(address))).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await codeOf(await post('query', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  test('refuses a purpose that the token does not allow', async () => {
    const { status, errors } = await ask(DASHBOARD, '{ __typename }', { headers: { 'hub-purpose': 'own-data' } });
    expect([status, errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
  });

  test('refuses a body of a megabyte without reading it to the end', async () => {
    const { status, errors } = await ask(DASHBOARD, `{ __typename } #${'x'.repeat(1_000_000)}`);
    expect([status, errors[0]?.extensions['code']]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

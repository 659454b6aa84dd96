import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';

const SUBGRAPHS = ['grid', 'mediation', 'credit', 'cadres'] as const;
const QUERY = '{ division(code: "371000000000") { id } }';
const callShape = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() });
type Call = z.infer<typeof callShape>;

let city: City;
const calls = new Map<string, Call>();

const callOf = (name: string): Call => {
  const call = calls.get(name);
  if (call === undefined) throw new Error(`There is no call for ${name}.`);
  return call;
};
const send = async ({ url, headers, body }: Call): Promise<{ status: number; text: string }> => {
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
};
const statementsOf = async (name: string): Promise<number> => {
  const text = await (await fetch(new URL('/metrics', callOf(name).url))).text();
  const lines = text.split('\n').filter((line) => line.startsWith('hub_sql_statements_total'));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};

beforeAll(async () => {
  city = await openSharedCity();
  for (const name of SUBGRAPHS)
    calls.set(name, callShape.parse(await city.json('token', 'subgraph', name, '--query', QUERY)));
}, 400_000);

describe.each(SUBGRAPHS)('the subgraph %s', (name) => {
  test('answers a call that the gateway signed', async () => {
    const { status, text } = await send(callOf(name));
    expect([status, text.trimEnd()]).toEqual([200, '{"data":{"division":{"id":"division:371000000000"}}}']);
  });

  const other = name === 'grid' ? 'credit' : 'grid';
  test.each([
    ['without a hub token', (call: Call): Call => ({ ...call, headers: { 'content-type': 'application/json' } })],
    ["with another subgraph's", (call: Call): Call => ({ ...call, headers: callOf(other).headers })],
    [
      'with a changed body',
      (call: Call): Call => ({ ...call, body: call.body.replace('371000000000', '371002000000') }),
    ],
    [
      'with an access token instead',
      (call: Call): Call => ({
        ...call,
        headers: { 'content-type': 'application/json', authorization: 'Bearer x.y.z' },
      }),
    ],
    [
      'with a truncated token',
      (call: Call): Call => ({
        ...call,
        headers: { ...call.headers, 'hub-token': call.headers['hub-token']?.slice(0, -4) ?? '' },
      }),
    ],
  ])('answers 401 to a call %s and runs nothing', async (_how, change) => {
    const before = await statementsOf(name);
    const { status, text } = await send(change(callOf(name)));
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'UNAUTHENTICATED', retriable: false, requestId: expect.any(String) },
        },
      ],
    });
    expect(await statementsOf(name)).toBe(before);
  });

  test('tells nobody its schema without a token', async () => {
    const call = {
      ...callOf(name),
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ _service { sdl } }"}',
    };
    expect((await send(call)).status).toBe(401);
    expect((await fetch(callOf(name).url)).status).toBe(405);
  });
});

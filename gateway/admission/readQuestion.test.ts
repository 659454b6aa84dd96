import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HubError } from '@hub/chassis';
import { checkHead, readQuestion } from './readQuestion.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const read = async (): Promise<unknown> => {
      checkHead(request);
      return readQuestion(request, 1_000);
    };
    read().then(
      (question) => response.end(JSON.stringify(question)),
      (error: unknown) => response.end(error instanceof HubError ? `${error.code}: ${error.message}` : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.close();
});

const outcomeOf = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })).text();

describe('the head of a question', () => {
  test.each([
    'application/json',
    'Application/JSON; charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json; x=y',
  ])('may say %s', async (type) => {
    expect(await outcomeOf('{}', { 'content-type': type })).toBe('{}');
  });

  test.each(['', 'text/plain', 'application/json-seq', 'application/json; charset=utf-16', 'application/graphql'])(
    'may not say %j',
    async (type) => {
      expect(await outcomeOf('{}', { 'content-type': type })).toBe(
        'UNSUPPORTED_MEDIA_TYPE: The graph expects `Content-Type: application/json` in UTF-8; another type, or none, came.',
      );
    },
  );

  test('may not announce a compressed body', async () => {
    expect(await outcomeOf('{}', { 'content-encoding': 'identity' })).toBe('{}');
    expect(await outcomeOf('{}', { 'content-encoding': 'gzip' })).toBe(
      'UNSUPPORTED_MEDIA_TYPE: The graph expects a body that is not compressed; a compressed one came.',
    );
  });
});

describe('the body of a question', () => {
  const nested = (levels: number): string => `{"variables":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

  test.each(['{"query":"{ a }"}', '{"query":"威海"}', '{"variables":null}', nested(20)])(
    'is an object: %s',
    async (body) => {
      expect(await outcomeOf(body)).toBe(body);
    },
  );

  test.each([
    ['', 'The body expects a JSON object with `query`; what came is not JSON.'],
    ['{', 'The body expects a JSON object with `query`; what came is not JSON.'],
    ['[{}]', 'The body expects one JSON object; a list came. Send one operation in each request.'],
    ['null', 'The body expects a JSON object with `query`; something else came.'],
    ['"x"', 'The body expects a JSON object with `query`; something else came.'],
    [nested(21), '`variables` may nest 20 levels; more came.'],
  ])('is none when it is %j', async (body, message) => {
    expect(await outcomeOf(body)).toBe(`BAD_REQUEST: ${message}`);
  });

  test('has at most so many bytes, not characters', async () => {
    const fits = JSON.stringify({ query: 'x'.repeat(988) });
    expect([Buffer.byteLength(fits), await outcomeOf(fits)]).toEqual([1_000, fits]);
    for (const body of [`${fits} `, JSON.stringify({ query: '海'.repeat(400) })])
      expect(await outcomeOf(body)).toBe('PAYLOAD_TOO_LARGE: The body may have 1000 bytes; more came.');
  });
});

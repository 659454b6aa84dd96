import { describe, expect, test } from '@jest/globals';
import { corsHeaders } from './cors.ts';

const policy = { origins: ['https://desk.example', 'https://desk.example:8443'], isLoopbackAllowed: false };
const originOf = (origin: string | undefined, isLoopbackAllowed = false): string | undefined =>
  corsHeaders({ ...policy, isLoopbackAllowed }, origin, false)['access-control-allow-origin'];

describe('a page', () => {
  test.each(['https://desk.example', 'https://desk.example:8443'])('of a listed origin may ask: %s', (origin) => {
    expect(originOf(origin)).toBe(origin);
  });

  test.each([
    undefined,
    '',
    'null',
    'https://desk.example/',
    'http://desk.example',
    'https://desk.example:9',
    'https://DESK.example',
    'https://desk.example.evil.test',
    'https://evil.test#https://desk.example',
  ])('of any other origin may not: %j', (origin) => {
    expect(corsHeaders(policy, origin, true)).toEqual({ vary: 'Origin' });
  });

  test.each(['http://localhost', 'http://localhost:5173', 'https://127.0.0.1:1', 'http://[::1]:80'])(
    'of this machine may ask where loopback may: %s',
    (origin) => {
      expect([originOf(origin, true), originOf(origin)]).toEqual([origin, undefined]);
    },
  );

  test.each([
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'http://127.0.0.1:123456',
    'ftp://localhost',
    'http://user@localhost',
  ])('that only looks like this machine may not: %s', (origin) => {
    expect(originOf(origin, true)).toBeUndefined();
  });

  test('is told what it may send once a while, and never to send cookies', () => {
    const preflight = corsHeaders(policy, 'https://desk.example', true);
    expect(preflight).toMatchObject({
      vary: 'Origin',
      'access-control-allow-methods': 'POST',
      'access-control-max-age': '600',
      'access-control-expose-headers': 'hub-request-id',
    });
    for (const header of [
      'authorization',
      'content-type',
      'hub-purpose',
      'hub-matter',
      'hub-deadline-ms',
      'traceparent',
    ])
      expect(preflight['access-control-allow-headers']?.split(', ')).toContain(header);
    expect(preflight).not.toHaveProperty('access-control-allow-credentials');
    expect(corsHeaders(policy, 'https://desk.example', false)).not.toHaveProperty('access-control-allow-methods');
  });
});

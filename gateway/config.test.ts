import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '@hub/chassis';
import { gatewayConfigOf, gatewayEnv } from './config.ts';
import type { GatewayConfig } from './config.ts';

const key = Buffer.alloc(32, 1).toString('base64url');
const jwks = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'abc', kid: 'k' }] };
const subgraphs = ['GRID', 'MEDIATION', 'CREDIT', 'CADRES'];
const env: Readonly<Record<string, string>> = {
  ISSUER_URL: 'urn:issuer',
  ISSUER_JWKS: JSON.stringify(jwks),
  ...Object.fromEntries(
    subgraphs.flatMap((name, index) => [
      [`SUBGRAPH_URL_${name}`, `http://127.0.0.1:${4001 + index}`],
      [`HUB_TOKEN_KEYS_${name}`, `${name}:${key}`],
    ]),
  ),
};
const read = (more: Readonly<Record<string, string | undefined>> = {}): GatewayConfig =>
  gatewayConfigOf(readConfig(gatewayEnv, { ...env, ...more }));
function faultsOf(more: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    read(more);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

describe('the environment of the gateway', () => {
  test('is read in the words of the code, with safe defaults', () => {
    expect(read()).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 4000,
      supergraphPath: expect.stringMatching(/schema\/supergraph\.graphql$/),
      subgraphs: {
        grid: { url: 'http://127.0.0.1:4001', tokenKeys: [{ id: 'GRID', key: Buffer.alloc(32, 1) }] },
        cadres: { url: 'http://127.0.0.1:4004' },
      },
      issuer: { url: 'urn:issuer', jwks },
      databaseUrl: null,
      deadlineMs: 5_000,
      bodyBytesMax: 262_144,
      corsOrigins: [],
      explorer: null,
      logLevel: 'info',
    });
  });

  test('may list origins', () => {
    expect(read({ CORS_ORIGINS: ' https://a.example , http://b.example:81,' }).corsOrigins).toEqual([
      'https://a.example',
      'http://b.example:81',
    ]);
  });

  test('has all its faults named at once', () => {
    expect(faultsOf({ PORT: '0x50', DEADLINE_MS: '1e3', BODY_BYTES_MAX: '99', ISSUER_URL: undefined })).toEqual([
      'PORT: expected a whole number from 0 to 65535; "0x50" came. Correct it.',
      'ISSUER_URL: expected string; nothing came. Set it, or ISSUER_URL_FILE.',
      'DEADLINE_MS: expected a whole number from 100 to 10000; "1e3" came. Correct it.',
      'BODY_BYTES_MAX: expected a whole number from 1024 to 1048576; "99" came. Correct it.',
    ]);
  });

  test.each([
    ['HOST', '0.0.0.0'],
    ['SUBGRAPH_URL_GRID', 'ftp://127.0.0.1'],
    ['SUBGRAPH_URL_GRID', 'http://grid.example:4001'],
    ['SUBGRAPH_URL_GRID', '127.0.0.1:4001'],
    ['HUB_TOKEN_KEYS_GRID', 'short'],
    ['ISSUER_JWKS', 'no JSON'],
    ['ISSUER_JWKS', '{"keys":[]}'],
    ['ISSUER_JWKS', JSON.stringify({ keys: [{ ...jwks.keys[0], d: 'private' }] })],
    ['CORS_ORIGINS', 'https://a.example/'],
    ['CORS_ORIGINS', '*'],
    ['HUB_MODE', 'test'],
  ])('is refused with %s = %s', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect([faults.length, faults[0]?.startsWith(`${name}: expect`)]).toEqual([1, true]);
  });

  test('listens beyond this machine in production only', () => {
    expect(read({ HUB_MODE: 'production', HOST: '0.0.0.0' })).toMatchObject({ mode: 'production', host: '0.0.0.0' });
  });
});

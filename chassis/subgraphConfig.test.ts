import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.ts';
import type { Environment } from './config.ts';
import { subgraphConfigOf, subgraphEnv } from './subgraphConfig.ts';

const text = (bytes: number): string => Buffer.alloc(bytes, 1).toString('base64url');
const env: Environment = {
  DATABASE_URL: 'postgres://grid_app:secret@127.0.0.1/hub_grid',
  HUB_TOKEN_KEYS: `t1:${text(32)}`,
  SCOPE_KEY: text(32),
  PSEUDONYM_KEY: text(33),
};
const read = (more: Environment) => subgraphConfigOf(readConfig(subgraphEnv, { ...env, ...more }));

describe('the environment of a subgraph', () => {
  test('is read in the words of the code', () => {
    expect(read({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 0,
      databaseUrl: 'postgres://grid_app:secret@127.0.0.1/hub_grid',
      tokenKeys: [{ id: 't1', key: Buffer.alloc(32, 1) }],
      scopeKey: { id: 'k1', key: Buffer.alloc(32, 1) },
      pseudonymKey: Buffer.alloc(33, 1),
      events: { address: null, keysOf: expect.any(Function), failAt: null },
      logLevel: 'info',
    });
  });

  test.each<[string, Environment]>([
    ['an address beyond this machine', { HOST: '0.0.0.0' }],
    ['an address beyond this machine in production', { HOST: '0.0.0.0', HUB_MODE: 'production' }],
    ['a scope key that the database cannot verify with', { SCOPE_KEY: text(65) }],
    ['a scope key that is too short', { SCOPE_KEY: text(31) }],
    ['a key id that is none', { SCOPE_KEY_ID: "k'1" }],
    ['no database', { DATABASE_URL: undefined }],
  ])('is refused with %s', (_, more) => {
    expect(() => read(more)).toThrow(ConfigError);
  });
});

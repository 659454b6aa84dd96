import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  ConfigError,
  describeConfig,
  envExample,
  host,
  hubMode,
  keyId,
  keyRing,
  logLevel,
  loopbackInDemo,
  port,
  readConfig,
  secretKey,
  wholeNumber,
} from './config.ts';
import type { Environment } from './config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const shape = z.object({
  PORT: port.default(4000).describe('Where to listen.'),
  SIGNING_KEY: secretKey.describe('Signs.'),
  NAME: z.string().default('hub'),
});

/** The faults of an environment, as they are printed. */
function faultsOf(of: z.ZodObject, env: Environment): readonly string[] {
  try {
    readConfig(of, env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
  await writeFile(join(folder, 'key'), `${KEY}\n`);
  await writeFile(join(folder, 'empty'), '\n');
  await chmod(join(folder, 'key'), 0o600);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a configuration', () => {
  test('is read from its variables, with defaults, and cannot be changed', () => {
    const config = readConfig(shape, { PORT: '80', SIGNING_KEY: KEY, OTHER: 'x' });
    expect(config).toEqual({ PORT: 80, SIGNING_KEY: Buffer.alloc(32, 7), NAME: 'hub' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('has all its faults named at once, and no secret among them', () => {
    const env = { PORT: '99999', SIGNING_KEY: 'too-short-canary', NAME: '' };
    expect(faultsOf(shape, env)).toEqual([
      'PORT: expected a whole number from 0 to 65535; "99999" came. Correct it.',
      'SIGNING_KEY: expected at least 32 bytes as base64url; something else came. Correct it.',
    ]);
    expect(() => readConfig(shape, env)).toThrow(
      'The configuration cannot be used:\n  PORT: expected a whole number from 0 to 65535; "99999" came. Correct it.\n  SIGNING_KEY: ',
    );
  });

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig(shape, { PORT: '', SIGNING_KEY: KEY, NAME: '' })).toMatchObject({ PORT: 4000, NAME: 'hub' });
    expect(faultsOf(shape, { SIGNING_KEY: '' })).toEqual([
      'SIGNING_KEY: expected string; nothing came. Set it, or SIGNING_KEY_FILE.',
    ]);
  });

  test('reads a secret from the file that is named, unless it is given itself', () => {
    expect(readConfig(shape, { SIGNING_KEY_FILE: join(folder, 'key') }).SIGNING_KEY).toEqual(Buffer.alloc(32, 7));
    const other = Buffer.alloc(32, 8);
    expect(
      readConfig(shape, { SIGNING_KEY: other.toString('base64url'), SIGNING_KEY_FILE: join(folder, 'gone') })
        .SIGNING_KEY,
    ).toEqual(other);
  });

  test('names a file that cannot be read, or holds nothing', () => {
    expect(faultsOf(shape, { SIGNING_KEY_FILE: join(folder, 'gone') })).toEqual([
      'SIGNING_KEY_FILE: expected the path of a readable file; ENOENT came of it',
    ]);
    expect(faultsOf(shape, { SIGNING_KEY_FILE: join(folder, 'empty') })).toEqual([
      'SIGNING_KEY_FILE: expected the path of a file with a value in it; an empty file came',
    ]);
  });
});

describe('a variable', () => {
  const accepts = (type: z.ZodType, text: string): boolean => type.safeParse(text).success;

  test.each([
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['-1', false],
    ['', false],
    [' 80', false],
    ['0x50', false],
    ['1e3', false],
    ['80.0', false],
    ['999999', false],
  ])('that is a port may be %j: %p', (text, expected) => {
    expect(accepts(port, text)).toBe(expected);
  });

  test('that is a whole number has its bounds', () => {
    const type = wholeNumber(-5, 10);
    expect(['-5', '10', '-6', '11', '1.5', '', 'x', '9'.repeat(400)].map((text) => accepts(type, text))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(type.parse('-5')).toBe(-5);
  });

  test('that is a key ring names each key once', () => {
    expect(keyRing.parse(`a:${KEY},b:${KEY}`)).toEqual([
      { id: 'a', key: Buffer.alloc(32, 7) },
      { id: 'b', key: Buffer.alloc(32, 7) },
    ]);
    const bad = [KEY, `a:${KEY},`, `a:${KEY},a:${KEY}`, 'a:short', `:${KEY}`, `a b:${KEY}`, `a:${KEY}, b:${KEY}`];
    expect(bad.map((text) => accepts(keyRing, text))).toEqual(bad.map(() => false));
  });

  test('that is the id of a key, a mode or a level is one of few', () => {
    expect(['k1', 'a_b-C', '', 'k.1', "k'1", 'x'.repeat(41)].map((text) => accepts(keyId, text))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['demo', 'production', 'test'].map((text) => accepts(hubMode, text))).toEqual([true, true, false]);
    expect(['silent', 'loud'].map((text) => accepts(logLevel, text))).toEqual([true, false]);
  });
});

describe('the demo', () => {
  const part = loopbackInDemo(z.object({ HUB_MODE: hubMode, HOST: host, PORT: port }));
  const fault =
    'HOST: expected a loopback address in the demo, whose keys and tokens protect nobody (or HUB_MODE=production); "0.0.0.0" came. Correct it.';

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listens on %s', (HOST) => {
    expect(readConfig(part, { HOST, PORT: '1' })).toMatchObject({ HUB_MODE: 'demo', HOST });
  });

  test('listens nowhere else, which is told beside other faults', () => {
    expect(faultsOf(part, { HOST: '0.0.0.0', PORT: '1' })).toEqual([fault]);
    expect(faultsOf(part, { HOST: '0.0.0.0' })).toEqual(['PORT: expected string; nothing came. Set it.', fault]);
    for (const HOST of ['127.0.0.1.evil.test', 'localhost.evil.test', '10.0.0.1', '::'])
      expect(faultsOf(part, { HOST, PORT: '1' })).toHaveLength(1);
  });

  test('is not production, which listens anywhere', () => {
    expect(readConfig(part, { HUB_MODE: 'production', HOST: '0.0.0.0', PORT: '1' }).HOST).toBe('0.0.0.0');
  });
});

describe('the description of a configuration', () => {
  test('comes from its shape', () => {
    expect(describeConfig(shape)).toEqual([
      { name: 'PORT', description: 'Where to listen.', default: '4000', secret: false, required: false },
      { name: 'SIGNING_KEY', description: 'Signs.', default: null, secret: true, required: true },
      { name: 'NAME', description: '', default: 'hub', secret: false, required: false },
    ]);
  });

  test('is a file that can be copied', () => {
    expect(envExample([{ title: 'A part', shape }])).toBe(
      '## A part\n\n# Where to listen.\nPORT=4000\n\n# Signs.\n# Required.\n# SIGNING_KEY_FILE may name a file that holds it; it is never printed.\nSIGNING_KEY=\n\nNAME=hub\n',
    );
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openExplorer } from './explorer.ts';
import type { Explorer } from './explorer.ts';

let folder: string;
let explorer: Explorer;
let opened = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  await mkdir(join(folder, 'site', 'workers'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'secret.txt'), 'secret'),
    writeFile(join(folder, 'site', 'index.html'), '<h1>page</h1>'),
    writeFile(join(folder, 'site', 'main.css'), 'p{}'),
    writeFile(join(folder, 'site', 'unknown.kind'), '?'),
    writeFile(join(folder, 'site', 'workers', 'json.js'), 'export {}'),
    symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt')),
    symlink(folder, join(folder, 'site', 'up')),
  ]);
  explorer = await openExplorer({
    directory: join(folder, 'site'),
    config: async () => ({ opened: (opened += 1) }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the page', () => {
  test('is the index of its folder, and may load from its own address only', async () => {
    const { status, headers, body } = await explorer.page();
    expect([status, String(body), headers['content-type']]).toEqual([200, '<h1>page</h1>', 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    );
    expect([headers['referrer-policy'], headers['cross-origin-resource-policy']]).toEqual([
      'no-referrer',
      'same-origin',
    ]);
  });

  test('may be in a folder that is named by a URL', async () => {
    const named = await openExplorer({ directory: pathToFileURL(join(folder, 'site')), config: async () => null });
    expect(String((await named.page()).body)).toBe('<h1>page</h1>');
  });

  test('is told anew each time it opens', async () => {
    const first = await explorer.file('config.json');
    const second = await explorer.file('config.json');
    expect([first.body, second.body]).toEqual(['{"opened":1}\n', '{"opened":2}\n']);
    expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('its files', () => {
  test.each([
    ['main.css', 'text/css; charset=utf-8', 'p{}'],
    ['workers/json.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['unknown.kind', 'application/octet-stream', '?'],
  ])('have a type and the policy: %s', async (path, type, text) => {
    const { status, headers, body } = await explorer.file(path);
    expect([status, headers['content-type'], String(body)]).toEqual([200, type, text]);
    // A worker has the policy of its own file, not that of the page.
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  test.each([
    '',
    '/',
    '.',
    'workers',
    'workers/../main.css',
    './main.css',
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '..\\secret.txt',
    '/etc/passwd',
    'link.txt',
    'up/secret.txt',
    'main.css\0',
    '__proto__',
    'constructor',
  ])('do not hold %j', async (path) => {
    await expect(explorer.file(path)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are listed once: what comes into the folder later is not served', async () => {
    await writeFile(join(folder, 'site', 'late.txt'), 'late');
    await expect(explorer.file('late.txt')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startToyHub } from './testing/toyHub.ts';
import type { ToyAnswer, ToyHub } from './testing/toyHub.ts';

let hub: ToyHub;
let production: ToyHub;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'toy-pages-'));
  await mkdir(join(pages, 'site', 'assets'), { recursive: true });
  await Promise.all([
    writeFile(join(pages, 'secret.txt'), 'secret'),
    writeFile(join(pages, 'site', 'index.html'), '<h1>explorer</h1>'),
    writeFile(join(pages, 'site', 'assets', 'page.js'), 'export {}'),
    symlink(join(pages, 'secret.txt'), join(pages, 'site', 'link.txt')),
  ]);
  hub = await startToyHub({ explorer: { directory: join(pages, 'site'), config: async () => ({ token: 't' }) } });
  production = await startToyHub({ mode: 'production' });
});
afterAll(async () => {
  await Promise.all([hub.stop(), production.stop(), rm(pages, { recursive: true })]);
});

const codesOf = ({ status, json }: ToyAnswer): unknown[] => [
  status,
  ...(json.errors ?? []).map(({ extensions }) => extensions['code']),
];

/** How the explorer's settings are answered to a browser that knows this machine by some name, which fetch would not send. */
const statusUnder = (host: string, { gateway }: ToyHub): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get(`${gateway.url()}/explorer/config.json`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', reject);
  });

describe('the other doors', () => {
  test('tell the state', async () => {
    expect((await hub.send('/health')).json).toEqual({
      status: 'up',
      part: 'gateway',
      mode: 'demo',
      transport: 'none',
    });
    expect((await hub.send('/ready')).json).toEqual({
      ready: true,
      part: 'gateway',
      subgraphs: { grid: 'ready', mediation: 'ready', credit: 'ready' },
    });
    expect((await hub.send('/metrics')).text).toContain('hub_http_requests_total');
    expect((await hub.send('/')).json).toMatchObject({ name: 'hub', mode: 'demo' });
    const posted = await hub.send('/health', { method: 'POST' });
    expect([...codesOf(posted), posted.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'GET, HEAD']);
    expect(codesOf(await hub.send('/other'))).toEqual([404, 'NOT_FOUND']);
  });

  test('show the explorer to browsers, in the demo only', async () => {
    const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
    const page = await hub.send('/', browser);
    expect([page.status, page.headers.get('content-type'), page.text]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<h1>explorer</h1>',
    ]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect((await hub.send('/explorer/assets/page.js')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
    expect((await hub.send('/explorer/config.json')).json).toEqual({ token: 't' });
    expect(await statusUnder('evil.example', hub)).toBe(404);
    expect(await statusUnder('localhost', hub)).toBe(200);
    expect((await production.send('/', browser)).json).toMatchObject({ name: 'hub', mode: 'production' });
    expect((await production.send('/explorer/config.json')).status).toBe(404);
  });

  test.each([
    '/explorer/../secret.txt',
    '/explorer/..%2fsecret.txt',
    '/explorer/%2e%2e/secret.txt',
    '/explorer/link.txt',
    '/explorer//etc/passwd',
    '/explorer/assets',
    '/explorer/__proto__',
  ])('hold nothing at %s', async (path) => {
    const { port } = new URL(hub.gateway.url());
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    expect(text.split('\r\n', 1)[0]).toBe('HTTP/1.1 404 Not Found');
  });
});

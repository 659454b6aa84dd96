import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const guard = new URL('loopbackOnly.js', import.meta.url).href;
/** Addresses that RFC 5737 keeps for documents: nobody listens there. */
const OUTSIDE = '198.51.100.7';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hub-guard-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Runs a script in a process of its own, as if it were a part of a test. @returns what it printed. */
async function guarded(script: string, folder: string = home): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: `--import=${guard}`, HUB_TEST_HOME: folder };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
  return stdout.trim();
}

/** The same for one call that should be refused. @returns the code of the refusal and what was written down. */
async function refusal(statement: string): Promise<{ code: string; attempts: string[] }> {
  const folder = await mkdtemp(join(home, 'run-'));
  const code = await guarded(
    `try { ${statement}; console.log('it went out') } catch (error) { console.log(error.code ?? error.cause?.code) }`,
    folder,
  );
  const lines = (await readFile(join(folder, 'outside.log'), 'utf8')).trim().split('\n');
  return { code, attempts: lines.map((line) => String(Reflect.get(JSON.parse(line), 'attempt'))) };
}

describe('a process of the tests', () => {
  test.each([
    ['fetch', `await fetch('http://${OUTSIDE}:81/')`, `a connection to ${OUTSIDE}:81`],
    ['fetch by name', `await fetch('https://collector.example/')`, 'a connection to collector.example:443'],
    [
      'a socket',
      `await new Promise((_, no) => process.getBuiltinModule('net').connect(25, '${OUTSIDE}').on('error', no))`,
      `a connection to ${OUTSIDE}:25`,
    ],
    [
      'TLS with options',
      `await new Promise((_, no) => process.getBuiltinModule('tls').connect({ host: '${OUTSIDE}', port: 8443 }).on('error', no))`,
      `a connection to ${OUTSIDE}:8443`,
    ],
    ['a lookup', `await (await import('node:dns/promises')).lookup('example.org')`, 'the name example.org'],
    ['a resolver', `await (await import('node:dns/promises')).resolveTxt('example.org')`, 'the name example.org'],
    [
      'a datagram',
      `process.getBuiltinModule('dgram').createSocket('udp4').send('x', 53, '${OUTSIDE}')`,
      `a datagram to ${OUTSIDE}`,
    ],
  ])('is refused to leave the machine by %s, and it is written down', async (_way, statement, attempt) => {
    expect(await refusal(statement)).toEqual({ code: 'ENETUNREACH', attempts: [attempt] });
  });

  test('reaches servers of the test by address and by name', async () => {
    const server = createServer((_request, response) => void response.end('here')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      for (const host of ['127.0.0.1', 'localhost'])
        expect(await guarded(`console.log(await (await fetch('http://${host}:${port}/')).text())`)).toBe('here');
    } finally {
      server.close();
    }
  });

  test('is guarded here too, in the run itself', async () => {
    expect(process.env['NODE_OPTIONS']).toContain(`--import=${guard}`);
  });
});

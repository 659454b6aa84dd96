import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';

/** A process of a test, and all that it said. */
interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Its code and signal, once it has ended and all that it said is there. */
  readonly end: Promise<unknown>;
}

const children: ChildProcess[] = [];
function run(file: string, { words = [], env = {} }: { words?: string[]; env?: Record<string, string> } = {}): Running {
  const child = fork(fileURLToPath(new URL(`testing/${file}`, import.meta.url)), words, {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  children.push(child);
  const chunks: string[] = [];
  child.stderr?.on('data', (chunk) => chunks.push(String(chunk)));
  const silent = child.stderr === null ? null : once(child.stderr, 'end');
  const end = Promise.all([once(child, 'exit'), silent]).then(([outcome]) => outcome);
  return { child, said: () => chunks.join(''), end };
}
afterEach(() => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
});
describe('a part that is a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, and drains at %s', async (signal) => {
    const running = run('partProcess.ts');
    expect(await once(running.child, 'message')).toEqual([{ part: 'toy', url: 'http://toy.invalid' }, undefined]);
    running.child.kill(signal);
    expect(await running.end).toEqual([0, null]);
    expect(running.said()).toContain('the part has drained');
  });

  test('does not outlive the process that started it', async () => {
    const running = run('partProcess.ts');
    await once(running.child, 'message');
    running.child.disconnect();
    expect(await running.end).toEqual([0, null]);
    expect(running.said()).toContain('the launcher has gone');
  });

  test('that does not start ends with an error', async () => {
    const running = run('partProcess.ts', { words: ['does not start'] });
    expect(await running.end).toEqual([1, null]);
    expect(running.said()).toContain('the part does not start');
  });

  test('that does not stop in time ends all the same, and says so', async () => {
    const running = run('partProcess.ts', { words: ['does not stop'] });
    await once(running.child, 'message');
    running.child.kill('SIGTERM');
    expect(await running.end).toEqual([0, null]);
    expect(running.said()).toContain('a part did not stop in time and is left behind');
  });
});

describe('a subgraph that is a process', () => {
  const key = Buffer.alloc(32, 1).toString('base64url');
  const env = {
    DATABASE_URL: 'postgres://app:canary@127.0.0.1:1/toy',
    HUB_TOKEN_KEYS: `t1:${key}`,
    SCOPE_KEY: key,
    PSEUDONYM_KEY: key,
  };

  test('serves as its environment says', async () => {
    const running = run('toyProcess.ts', { env });
    const [{ part, url }] = await once(running.child, 'message');
    expect(part).toBe('toy');
    expect(await (await fetch(`${url}/health`)).json()).toEqual({
      status: 'up',
      part: 'toy',
      events: { state: 'off', transport: 'none' },
    });
    running.child.kill('SIGTERM');
    expect(await running.end).toEqual([0, null]);
  });

  test('does not start with an environment that cannot be used, and prints no secret of it', async () => {
    const running = run('toyProcess.ts', { env: { ...env, HOST: '0.0.0.0', SCOPE_KEY: 'canary' } });
    expect(await running.end).toEqual([1, null]);
    expect(running.said()).toContain('HOST: expected a loopback address; to serve another machine');
    expect(running.said()).toContain('SCOPE_KEY: expected at least 32 bytes as base64url; something else came.');
    expect(running.said()).not.toContain('canary');
  });
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { FAIL_POINTS, createFailPoints, parseFailAt } from './failPoint.ts';

describe('a planned failure', () => {
  test.each(FAIL_POINTS)('is at any step of the path: %s', (point) => {
    expect(parseFailAt(point)).toEqual({ point, passing: 1 });
    expect(parseFailAt(`${point}:12`)).toEqual({ point, passing: 12 });
  });

  test.each(['', 'published:', 'published:0', 'published:-1', 'published:1.5', 'later', 'published:1:2', ' published'])(
    'is none that is written as %j',
    (text) => {
      expect(parseFailAt(text)).toBeNull();
    },
  );

  test('is none by default: every step is passed', () => {
    const pass = createFailPoints(null);
    expect(FAIL_POINTS.map((point) => pass(point))).toEqual(FAIL_POINTS.map(() => undefined));
  });

  test.each([
    ['published:3', ['published', 'published'], null],
    ['published:3', ['published', 'before-publish', 'published', 'in-effect', 'published'], 'SIGKILL'],
    ['committed', ['before-publish', 'committed'], 'SIGKILL'],
  ])('kills the process at that passing of its own step, not before: %s after %j', async (failAt, passed, signal) => {
    const child = fork(fileURLToPath(new URL('../testing/failingProcess.ts', import.meta.url)), passed, {
      execArgv: ['--import', 'tsx'],
      env: { PATH: process.env['PATH'] ?? '', FAIL_AT: failAt },
    });
    const said: unknown[] = [];
    child.on('message', (message) => said.push(message));
    const [, endedBy] = await once(child, 'exit');
    expect(endedBy).toBe(signal);
    // What it says of a step, it says before it passes it.
    expect(said).toEqual([...passed, ...(signal === null ? ['the end'] : [])]);
  });
});

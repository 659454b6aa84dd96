import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const reporter = new URL('closingLineReporter.js', import.meta.url).href;
const home = mkdtempSync(join(tmpdir(), 'hub-reporter-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ending {
  readonly lastLine: string | undefined;
  readonly output: string;
  readonly saysFailed: boolean;
}

/** Ends a run with these results, in a process of its own. */
function end(results: object, env: Record<string, string> = {}): Ending {
  const given = {
    numPassedTests: 3,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...results,
  };
  const script = `
    const { default: Reporter } = await import(${JSON.stringify(reporter)});
    const reporter = new Reporter();
    reporter.onRunComplete(new Set(), ${JSON.stringify(given)});
    console.log('failed: ' + (reporter.getLastError() !== undefined));
    console.log('what Jest says at the very end');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HUB_TEST_HOME: home, ...env },
  });
  return {
    lastLine: stdout.trimEnd().split('\n').at(-1),
    output: stdout + stderr,
    saysFailed: stdout.includes('failed: true'),
  };
}

describe('the end of a run', () => {
  test('is the plain line, after everything else', () => {
    const { lastLine, saysFailed } = end({});
    expect(lastLine).toBe('3 passed, 0 failed, 0 skipped');
    expect(saysFailed).toBe(false);
  });

  test('counts a suite that could not run as failed, and what is still to do as skipped', () => {
    const { lastLine } = end({ numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 1, numTodoTests: 1 });
    expect(lastLine).toBe('3 passed, 2 failed, 2 skipped');
  });

  test('names in CI what was skipped', () => {
    const results = {
      numPendingTests: 1,
      testResults: [
        {
          testResults: [
            { status: 'pending', fullName: 'a broker comes back' },
            { status: 'passed', fullName: 'it is up' },
          ],
        },
      ],
    };
    const ending = end(results, { CI: 'true' });
    expect(ending.output).toContain('Skipped:\n  a broker comes back\n\n3 passed, 0 failed, 1 skipped\n');
    expect(end(results).output).not.toContain('a broker comes back');
  });

  test('fails a run that left the machine, whatever its tests say', () => {
    const left = mkdtempSync(join(home, 'left-'));
    const attempt = { attempt: 'a connection to 198.51.100.7:443', process: 'part gateway', from: ['at report'] };
    writeFileSync(join(left, 'outside.log'), `${JSON.stringify(attempt)}\n`);
    const ending = end({}, { HUB_TEST_HOME: left });
    expect(ending.lastLine).toBe('3 passed, 1 failed, 0 skipped');
    expect(ending.saysFailed).toBe(true);
    expect(ending.output).toContain('A test left this machine: a connection to 198.51.100.7:443, from part gateway');
  });
});

import { attemptsOutside } from './loopbackOnly.js';

/** More names than this would hide the line that they explain. */
const SKIPPED_SHOWN_MAX = 50;

const skippedIn = (results) =>
  results.testResults.flatMap(({ testResults }) =>
    testResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
  );

const describeAttempt = ({ attempt, process: command, from }) =>
  [`A test left this machine: ${attempt}, from ${command}`, ...from.map((frame) => `    ${frame}`)].join('\n');

/**
 * Ends a run with one plain line that programs can read, `N passed, N failed, N skipped`, after all that Jest itself
 * has to say. An attempt to leave the machine fails the run, whatever the tests made of it.
 */
export default class ClosingLineReporter {
  #leftMachine = null;

  /**
   * A suite that could not even be loaded has no failed test of its own, so it is counted here as one failure:
   * a run that could not run something must never look green.
   */
  onRunComplete(_contexts, results) {
    const attempts = attemptsOutside();
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + attempts.length;
    const skipped = results.numPendingTests + results.numTodoTests;
    if (attempts.length > 0) this.#leftMachine = new Error(attempts.map(describeAttempt).join('\n'));
    process.once('exit', () => {
      // What is skipped in CI is not known to work there, so it is named.
      if (process.env.CI === 'true' && skipped > 0)
        process.stdout.write(
          `\nSkipped:\n${skippedIn(results)
            .slice(0, SKIPPED_SHOWN_MAX)
            .map((name) => `  ${name}\n`)
            .join('')}`,
        );
      if (this.#leftMachine !== null) process.stderr.write(`\n${this.#leftMachine.message}\n`);
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }

  /** What makes the run fail although every test passed; Jest asks for it. */
  getLastError() {
    return this.#leftMachine ?? undefined;
  }
}

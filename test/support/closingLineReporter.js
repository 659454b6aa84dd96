/** Ends a run with one plain line that programs can read: `N passed, N failed, N skipped`. */
export default class ClosingLineReporter {
  /**
   * A suite that could not even be loaded has no failed test of its own, so it is counted here as one failure:
   * a run that could not run something must never look green.
   */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}

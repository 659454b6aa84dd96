import { afterAll, afterEach, beforeAll, describe, test } from '@jest/globals';
import { deliveryCases } from './deliveryCases.ts';
import { groupCases } from './groupCases.ts';
import { openBench } from './logBench.ts';
import type { EventLogFixture, LogBench } from './logBench.ts';
import { outageCases } from './outageCases.ts';

const CASE_TIMEOUT_MS = 120_000;

/** What every log that carries events promises: the same cases for each adapter. */
export function describeEventLog(name: string, open: () => Promise<EventLogFixture>): void {
  // oxlint-disable-next-line jest/valid-title -- the log's own name
  describe(name, () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await openBench(open);
    }, CASE_TIMEOUT_MS);
    afterEach(() => bench.tidy());
    afterAll(() => bench.close(), CASE_TIMEOUT_MS);

    // oxlint-disable-next-line jest/expect-expect -- each case expects by itself
    test.each([...deliveryCases, ...groupCases, ...outageCases])('$name', ({ run }) => run(bench), CASE_TIMEOUT_MS);
  });
}

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '@hub/chassis';
import { startKafka } from '../../hub/kafka/startKafka.ts';
import type { RunningKafka } from '../../hub/kafka/startKafka.ts';

/** Whether tests that hold on any log run on Kafka, too; off where only one Node of several needs to. */
export const isKafkaTested: boolean = process.env['HUB_TEST_KAFKA'] !== 'off';

/** Starts a Kafka for one test file, which stops it. @throws where Java 17 or Maven is missing; no test is skipped. */
export async function openTestKafka(): Promise<RunningKafka> {
  const home = process.env['HUB_TEST_HOME'];
  invariant(home !== undefined, 'the test run has a folder');
  return startKafka({ directory: mkdtempSync(join(home, 'kafka-')) });
}

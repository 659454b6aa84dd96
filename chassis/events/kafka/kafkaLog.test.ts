import { jest } from '@jest/globals';
import { describeEventLog } from '../../../test/support/eventLog/describeEventLog.ts';
import type { EventLogFixture } from '../../../test/support/eventLog/logBench.ts';
import { openTestKafka } from '../../../test/support/kafka.ts';
import { createLogger } from '../../telemetry.ts';
import { createKafkaLog } from './kafkaLog.ts';
import { requestQueuePrototype } from './patchRequestQueue.ts';

const PUBLISH_TIMEOUT_MS = 3_000;

/** What is new, four times a second, and a heartbeat every second. */
const IDLE_REQUESTS_PER_SECOND_MAX = 6;

/** The log on a broker of its own, which is killed to take it away. */
async function openFixture(): Promise<EventLogFixture> {
  const broker = await openTestKafka();
  const { brokers } = broker;
  const asked = jest.spyOn(requestQueuePrototype(), 'push');
  const log = createLogger({ name: 'test', level: 'silent' });
  const address = { brokers, tls: null, sasl: null, replication: null };
  return {
    open: async (name) => createKafkaLog({ ...address, clientId: name, log, publishTimeoutMs: PUBLISH_TIMEOUT_MS }),
    stopServer: () => broker.kill(),
    startServer: () => broker.restart(),
    env: { KAFKA_BROKERS: brokers.join(',') },
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    idle: { perSecondMax: IDLE_REQUESTS_PER_SECOND_MAX, count: async () => asked.mock.calls.length },
    async close() {
      asked.mockRestore();
      await broker.stop();
    },
  };
}

describeEventLog('the log on Kafka', openFixture);

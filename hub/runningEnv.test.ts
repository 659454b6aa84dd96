import { describe, expect, test } from '@jest/globals';
import { kafkaEnvOf, runningEnv } from './runningEnv.ts';

const GIVEN = {
  KAFKA_BROKERS: 'one:9093',
  KAFKA_TLS: 'on',
  KAFKA_TLS_KEY_FILE: 'client.key',
  KAFKA_SASL_USERNAME: 'hub',
  KAFKA_SASL_PASSWORD: 'not to be written down',
  KAFKA_SASL_PASSWORD_FILE: 'password.txt',
  FAIL_AT: 'published',
  GRID_DATABASE_URL: 'postgres://grid@127.0.0.1/grid',
};

describe('what a hub remembers of its Kafka', () => {
  test('is all but secrets, and the paths of files that hold them', () => {
    expect(kafkaEnvOf(GIVEN)).toEqual({
      KAFKA_BROKERS: 'one:9093',
      KAFKA_TLS: 'on',
      KAFKA_TLS_KEY_FILE: 'client.key',
      KAFKA_SASL_USERNAME: 'hub',
      KAFKA_SASL_PASSWORD_FILE: 'password.txt',
    });
  });
});

describe('a command beside a hub', () => {
  const kafkaEnv = kafkaEnvOf(GIVEN);

  test('uses the Kafka of the hub, whatever its own shell names, with the secret of the shell', () => {
    const shell = { KAFKA_BROKERS: 'other:9092', KAFKA_REPLICATION: '1', KAFKA_SASL_PASSWORD: 'word', PORT: '1' };
    expect(runningEnv({ transport: 'kafka', kafkaEnv }, shell)).toEqual({
      ...kafkaEnv,
      KAFKA_SASL_PASSWORD: 'word',
      PORT: '1',
    });
  });

  test('uses the log on PostgreSQL where the hub does, though its shell names a Kafka', () => {
    expect(runningEnv({ transport: 'pglog', kafkaEnv: {} }, { KAFKA_BROKERS: 'other:9092', PORT: '1' })).toEqual({
      PORT: '1',
    });
  });
});

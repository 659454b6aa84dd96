import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import type { Environment } from '../config.ts';
import { eventsConfigOf, eventsEnvShape } from './eventsConfig.ts';

const KEY = Buffer.alloc(32, 1).toString('base64url');
const read = (env: Environment, mode: 'demo' | 'production' = 'demo') =>
  eventsConfigOf({ ...readConfig(z.object(eventsEnvShape), env), HUB_MODE: mode });
const kafka = { KAFKA_BROKERS: 'one:9092, two:9092', EVENT_KEYS: `orders=k1:${KEY};bills=k1:${KEY},k2:${KEY}` };

describe('the environment of events', () => {
  test('names no log, Kafka, or the log on PostgreSQL', () => {
    expect(read({}).address).toBeNull();
    expect(read(kafka).address).toMatchObject({
      kind: 'kafka',
      brokers: ['one:9092', 'two:9092'],
      tls: null,
      sasl: null,
    });
    const pglog = {
      EVENT_LOG_DATABASE_URL: 'postgres://a@127.0.0.1/log',
      EVENT_LOG_SCOPE_KEY: KEY,
      EVENT_KEYS: `a=k1:${KEY}`,
    };
    expect(read(pglog).address).toMatchObject({ kind: 'pglog', scopeKey: { id: 'k1' } });
  });

  test('gives the keys of each producer, the first of which signs, and none of a stranger', () => {
    const { keysOf } = read(kafka);
    expect([keysOf('bills').map(({ id }) => id), keysOf('nobody')]).toEqual([['k1', 'k2'], []]);
  });

  test.each<[string, Environment]>([
    ['a log without keys', { KAFKA_BROKERS: 'one:9092' }],
    ['half of the log on PostgreSQL', { EVENT_LOG_SCOPE_KEY: KEY }],
    ['a mechanism without a name', { ...kafka, KAFKA_SASL_MECHANISM: 'plain' }],
    ['brokers that are none', { ...kafka, KAFKA_BROKERS: 'one' }],
    ['a step that is none', { FAIL_AT: 'nowhere' }],
  ])('is refused with %s', (_, env) => {
    expect(() => read(env)).toThrow(/[Ee]xpected/);
  });

  test('is refused with a planned failure in production only', () => {
    expect(read({ FAIL_AT: 'published:3' }).failAt).toEqual({ point: 'published', passing: 3 });
    expect(() => read({ FAIL_AT: 'published:3' }, 'production')).toThrow('Expected no FAIL_AT in production');
  });
});

import { describe, expect, test } from '@jest/globals';
import { logLevel } from 'kafkajs';
import type { LogEntry } from 'kafkajs';
import { z } from 'zod';
import { createLogger } from '../../telemetry.ts';
import { kafkaLogCreator, kafkaLogLevel } from './kafkaLogCreator.ts';

const line = z.looseObject({ level: z.number(), msg: z.string() });
const LEVELS: Readonly<Record<number, string>> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** What is written when kafkajs says something. */
function written(level: logLevel, message: string, extra: object = {}): readonly Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (text: string) => void lines.push(line.parse(JSON.parse(text))) };
  const log = createLogger({ name: 'test', level: 'trace', destination });
  const entry: LogEntry = {
    namespace: 'Connection',
    level,
    label: logLevel[level],
    log: { timestamp: '2023-12-26T10:00:00.000Z', message, ...extra },
  };
  kafkaLogCreator(log)(logLevel.INFO)(entry);
  return lines;
}
const levelOf = (...words: Parameters<typeof written>): string | undefined =>
  LEVELS[Number(written(...words)[0]?.['level'])];

describe('what kafkajs says', () => {
  test('is no error where a broker answers that it has to be asked again', () => {
    const response = 'Response InitProducerId(key: 22, version: 1)';
    const loading = "The coordinator is loading and hence can't process requests for this group";
    expect(levelOf(logLevel.ERROR, response, { error: loading })).toBe('debug');
    expect(levelOf(logLevel.ERROR, response, { error: 'The group coordinator is not available' })).toBe('debug');
    expect(levelOf(logLevel.ERROR, 'This server is not the leader for that topic-partition')).toBe('debug');
  });

  test('is no error where a broker is away or a group changes', () => {
    expect(levelOf(logLevel.ERROR, 'Connection error: connect ECONNREFUSED 127.0.0.1:9092')).toBe('debug');
    expect(levelOf(logLevel.WARN, 'The group is rebalancing, re-joining')).toBe('debug');
    const rebalancing = 'The group is rebalancing, so a rejoin is needed';
    expect(levelOf(logLevel.ERROR, 'Response Heartbeat(key: 12, version: 2)', { error: rebalancing })).toBe('debug');
  });

  test('stays as loud as it is where nothing passes by itself', () => {
    const refused = 'Not authorized to access topics: [Topic authorization failed]';
    expect(levelOf(logLevel.ERROR, 'Response Produce(key: 0, version: 7)', { error: refused })).toBe('error');
    expect(levelOf(logLevel.WARN, 'Consumer group received unsubscribed topics')).toBe('warn');
    expect(levelOf(logLevel.INFO, 'Consumer has joined the group')).toBe('debug');
  });

  test('is logged with the fields of a closed list', () => {
    const [first] = written(logLevel.ERROR, 'Offset out of range', {
      topic: 'things',
      partition: 3,
      payload: 'a name',
    });
    expect(first).toMatchObject({ kafkajs: 'Connection', topic: 'things', partition: 3, msg: 'Offset out of range' });
    expect(first).not.toHaveProperty('payload');
  });

  test('is asked for in detail only where it would be written', () => {
    expect(kafkaLogLevel(createLogger({ name: 'test', level: 'debug' }))).toBe(logLevel.INFO);
    expect(kafkaLogLevel(createLogger({ name: 'test', level: 'trace' }))).toBe(logLevel.DEBUG);
  });
});

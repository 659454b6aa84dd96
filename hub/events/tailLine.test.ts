import { describe, expect, test } from '@jest/globals';
import { writeEnvelope } from '@hub/chassis';
import type { LogRecord } from '@hub/chassis';
import { readRecord, tailLine, typeOf } from './tailLine.ts';

const KEY = { id: 'k1', key: Buffer.alloc(32, 7) };
const STRANGER = { id: 'k1', key: Buffer.alloc(32, 8) };
const keysOf = (producer: string) => (producer === 'grid' ? [KEY] : []);

const recordOf = (value: Buffer | null): LogRecord => ({
  topic: 'hub.grid.v1',
  key: 'e-417',
  value,
  partition: 3,
  offset: 12,
  storedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5),
});

const signed = (key: typeof KEY): Buffer =>
  writeEnvelope(
    {
      id: '018ca5a0-b8e0-7000-8000-000000000417',
      producer: 'grid',
      type: 'grid.event-converted.v1',
      subject: 'e-417',
      occurredAt: '2023-12-26T18:00:00+08:00',
      knownAt: '2023-12-26T18:00:02+08:00',
      sequence: 417,
      traceparent: null,
      data: { divisionCode: '371002001000', version: 5 },
    },
    key,
  );

const lineOf = (value: Buffer | null): string => tailLine(readRecord(recordOf(value), keysOf));

describe('a line of the tail', () => {
  test('tells when, what, of which key, where, in which version, and that it is verified', () => {
    expect(lineOf(signed(KEY))).toBe(
      '2023-12-26T18:00:00+08:00  grid.event-converted.v1  e-417  371002001000  v5  verified',
    );
  });

  test('tells what a record of another key says, and that it is not verified', () => {
    expect(lineOf(signed(STRANGER))).toBe(
      '2023-12-26T18:00:00+08:00  grid.event-converted.v1  e-417  371002001000  v5  UNVERIFIED WRONG_MAC: its MAC is not one of grid with the key that it names',
    );
  });

  test('tells of a tombstone that nothing is left', () => {
    expect(lineOf(null)).toBe(
      '2026-01-02T03:04:05.000Z  (tombstone)  e-417  -  -  hub.grid.v1 holds nothing of it any more',
    );
  });

  test('holds nothing that a terminal would obey, whoever wrote the record', () => {
    const line = lineOf(Buffer.from(JSON.stringify({ type: '\u001B]0;mine\u0007\u202E', time: 'now\r\n' })));
    expect(line).toContain('\uFFFD]0;mine\uFFFD\uFFFD');
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('a record for programs', () => {
  test('has its place, its mark and its envelope', () => {
    expect(readRecord(recordOf(signed(KEY)), keysOf)).toEqual({
      topic: 'hub.grid.v1',
      key: 'e-417',
      partition: 3,
      offset: 12,
      storedAt: '2026-01-02T03:04:05.000Z',
      isVerified: true,
      fault: null,
      envelope: expect.objectContaining({ type: 'grid.event-converted.v1', subject: 'e-417' }),
    });
  });

  test('has no envelope where it is no JSON, and says why', () => {
    const record = readRecord(recordOf(Buffer.from('{"type":')), keysOf);
    expect([record.isVerified, record.fault, record.envelope, typeOf(record)]).toEqual([
      false,
      'BROKEN_BODY: it is no CloudEvents 1.0 envelope of this hub: look at the whole',
      null,
      null,
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { RECORD_BYTES_MAX, RecordTooLarge } from '../log.ts';
import type { OutgoingRecord } from '../log.ts';
import { REQUEST_BYTES_MAX, produceRequests } from './produceRequests.ts';

const record = (key: string, bytes: number): OutgoingRecord => ({ topic: 'things', key, value: Buffer.alloc(bytes) });
const keysOf = (requests: readonly (readonly OutgoingRecord[])[]): readonly string[] =>
  requests.map((request) => request.map(({ key }) => key).join(''));

describe('records are cut into requests', () => {
  test('in their order, each as full as it may be', () => {
    const records = ['a', 'b', 'c', 'd', 'e'].map((key) => record(key, 400));
    expect(keysOf(produceRequests(records, 1_100))).toEqual(['ab', 'cd', 'e']);
    expect(keysOf(produceRequests(records))).toEqual(['abcde']);
    expect(produceRequests([])).toEqual([]);
  });

  test('of at least one record, however little a request may hold', () => {
    expect(keysOf(produceRequests([record('a', 400), record('b', 1), record('c', 1)], 300))).toEqual(['a', 'bc']);
  });

  test('that a broker takes, where each record is as large as it may be', () => {
    const requests = produceRequests(['a', 'b', 'c'].map((key) => record(key, RECORD_BYTES_MAX)));
    expect(keysOf(requests)).toEqual(['a', 'b', 'c']);
    expect(RECORD_BYTES_MAX).toBeLessThan(REQUEST_BYTES_MAX);
  });

  test('unless one of them is larger than any may be', () => {
    const records = [record('a', 1), record('b', RECORD_BYTES_MAX + 1)];
    expect(() => produceRequests(records)).toThrow(RecordTooLarge);
    expect(() => produceRequests(records)).toThrow('key b, has 524289 bytes; at most 524288 are taken');
  });

  test('with tombstones beside them', () => {
    const tombstone: OutgoingRecord = { topic: 'things', key: 'a', value: null };
    expect(produceRequests([tombstone])).toEqual([[tombstone]]);
  });
});

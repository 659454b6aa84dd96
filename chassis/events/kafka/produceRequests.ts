import { RECORD_BYTES_MAX, RecordTooLarge } from '../log.ts';
import type { OutgoingRecord } from '../log.ts';

/** Most bytes of one request, so that no batch of a partition is larger than the 1 MiB that a broker takes by default. */
export const REQUEST_BYTES_MAX = 900_000;
/** What the protocol adds to a record, and to its batch where that is small: more than it really is. */
const FRAMING_BYTES = 100;

const sizeOf = ({ key, value }: OutgoingRecord): number =>
  Buffer.byteLength(key) + (value?.length ?? 0) + FRAMING_BYTES;

/**
 * Cuts records into requests, in their order. Each has at least one record.
 * @throws RecordTooLarge before anything is sent, where one could never be.
 */
export function produceRequests(
  records: readonly OutgoingRecord[],
  bytesMax = REQUEST_BYTES_MAX,
): readonly (readonly OutgoingRecord[])[] {
  const tooLarge = records.find(({ value }) => (value?.length ?? 0) > RECORD_BYTES_MAX);
  if (tooLarge !== undefined) throw new RecordTooLarge(tooLarge, RECORD_BYTES_MAX);
  const requests: OutgoingRecord[][] = [];
  let bytesLeft = 0;
  for (const record of records) {
    const bytes = sizeOf(record);
    const current = requests.at(-1);
    if (current === undefined || bytes > bytesLeft) {
      requests.push([record]);
      bytesLeft = bytesMax - bytes;
    } else {
      current.push(record);
      bytesLeft -= bytes;
    }
  }
  return requests;
}

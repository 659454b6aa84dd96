import { openEnvelope, parseJson } from '@hub/chassis';
import type { LogRecord } from '@hub/chassis';
import { z } from 'zod';

/** Finds the keys that a producer signs with. */
type KeysOf = Parameters<typeof openEnvelope>[1];

/** A record as `hub events tail` shows it; what it says of itself is believed only where it is verified. */
export interface TailedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** When the log took it, RFC 3339. */
  readonly storedAt: string;
  readonly key: string;
  readonly isVerified: boolean;
  /** Why it is not; null where it is, and for a tombstone. */
  readonly fault: string | null;
  /** The JSON that it holds; null for a tombstone, and for what is no JSON. */
  readonly envelope: unknown;
}

/** Looks at a record as a consumer would. */
export function readRecord({ value, storedAtMs, ...record }: LogRecord, keysOf: KeysOf): TailedRecord {
  const place = { ...record, storedAt: new Date(storedAtMs).toISOString() };
  if (value === null) return { ...place, isVerified: false, fault: null, envelope: null };
  const opened = openEnvelope(value, keysOf);
  const fault = 'fault' in opened ? `${opened.fault}: ${opened.detail}` : null;
  return { ...place, isVerified: fault === null, fault, envelope: parseJson(value.toString()) ?? null };
}

/** Whatever of an envelope a line shows. */
const shown = z
  .object({
    type: z.string().catch('?'),
    time: z.string().catch('?'),
    data: z
      .object({ divisionCode: z.string().catch('-'), version: z.number().transform(String).catch('-') })
      .catch({ divisionCode: '-', version: '-' }),
  })
  .catch({ type: '?', time: '?', data: { divisionCode: '-', version: '-' } });

/** The type that a record says it has; null for a tombstone. */
export const typeOf = ({ envelope }: TailedRecord): string | null =>
  envelope === null ? null : shown.parse(envelope).type;

/** Who can write into the log without a key must not write into the terminal either. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}|\p{Cf}/gu, '\uFFFD');

/** One line: time, type, key, division, version, and whether it is verified. */
export function tailLine(record: TailedRecord): string {
  const { key, storedAt, fault, isVerified, envelope } = record;
  if (envelope === null && fault === null)
    return printable(`${storedAt}  (tombstone)  ${key}  -  -  ${record.topic} holds nothing of it any more`);
  const { type, time, data } = shown.parse(envelope);
  const mark = isVerified ? 'verified' : `UNVERIFIED ${fault ?? ''}`;
  return printable([time, type, key, data.divisionCode, `v${data.version}`, mark].join('  '));
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { MacKey } from '../identity.ts';
import { parseJson } from '../parseJson.ts';

/**
 * The envelope of an event: CloudEvents 1.0 in structured JSON, with four extensions. `sequence` is the producer's own
 * count (its order within one producer), `recordedtime` when the producer knew it (`time` is when it happened), `keyid`
 * and `mac` prove who produced it. The MAC is over the text of the envelope up to itself, byte for byte, and always stands
 * last, so that nothing has to be put into a canonical form to verify it.
 */
const envelopeShape = z.object({
  specversion: z.literal('1.0').describe('Version of CloudEvents. CloudEvents 版本。'),
  id: z
    .uuid()
    .describe('The event: a UUID of version 7, the same each time that it is delivered. 事件标识，重复投递时不变。'),
  source: z
    .string()
    .regex(/^\/hub\/[a-z]+$/)
    .describe('The part that produced it. 产生事件的部分。'),
  type: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+\.v\d+$/)
    .describe('What it is: producer, fact and version. 事件类型：来源、事实与版本。'),
  subject: z
    .string()
    .min(1)
    .max(120)
    .describe("The aggregate's id; the key of the record too. 聚合标识，亦为记录的键。"),
  time: z.string().describe('When it happened, RFC 3339, domain time. 发生时间。'),
  datacontenttype: z.literal('application/json').describe('What the data are written in. 数据格式。'),
  dataschema: z.string().describe('Name of the JSON Schema of the data: urn:hub:event:<type>. 数据结构的名称。'),
  recordedtime: z
    .string()
    .describe(
      'When the producer knew it, RFC 3339, domain time; later than `time` where a device was offline. 产生方得知的时间。',
    ),
  sequence: z
    .string()
    .regex(/^\d{20}$/)
    .describe(
      "The producer's own count, with leading zeros: grows within one producer, with gaps. 产生方的序号，递增、可不连续。",
    ),
  traceparent: z.string().optional().describe('W3C trace context of the request that made it. 链路追踪上下文。'),
  data: z.record(z.string(), z.unknown()).describe('What the contract of the type says. 事件数据，见各类型的约定。'),
  keyid: z.string().describe('The key that it was signed with. 签名密钥标识。'),
});

/** All of it, as it lies in the log: what is signed, and last the signature. */
export const signedEnvelopeShape = envelopeShape.extend({
  mac: z
    .string()
    .regex(/^[\w-]{43}$/)
    .describe('HMAC-SHA-256, base64url, of the text up to itself; always stands last. 消息认证码，置于末尾。'),
});

/** An event on the wire, verified and parsed, its data not yet looked at. */
export type Envelope = Readonly<z.infer<typeof envelopeShape>>;

/** What a producer puts into an envelope. */
export interface EventFacts {
  /** UUID version 7: the real time of the write stands in it. */
  readonly id: string;
  /** The producing part, for example `orders`. */
  readonly producer: string;
  /** `<producer>.<fact>.v<n>`. */
  readonly type: string;
  /** The aggregate's id, and the record's key. */
  readonly subject: string;
  /** When it happened, domain time, RFC 3339. */
  readonly occurredAt: string;
  /** When the producer knew it, domain time, RFC 3339. */
  readonly knownAt: string;
  readonly sequence: number;
  readonly traceparent: string | null;
  readonly data: unknown;
}

const SEQUENCE_DIGITS = 20;

const macOf = (text: string, key: Buffer): string => createHmac('sha256', key).update(text).digest('base64url');

/** Writes and signs an envelope. */
export function writeEnvelope(facts: EventFacts, key: MacKey): Buffer {
  const envelope = {
    specversion: '1.0',
    id: facts.id,
    source: `/hub/${facts.producer}`,
    type: facts.type,
    subject: facts.subject,
    time: facts.occurredAt,
    datacontenttype: 'application/json',
    dataschema: `urn:hub:event:${facts.type}`,
    recordedtime: facts.knownAt,
    sequence: String(facts.sequence).padStart(SEQUENCE_DIGITS, '0'),
    ...(facts.traceparent === null ? {} : { traceparent: facts.traceparent }),
    data: facts.data,
    keyid: key.id,
  };
  const signed = JSON.stringify(envelope).slice(0, -1);
  return Buffer.from(`${signed},"mac":"${macOf(signed, key.key)}"}`);
}

/** Why an envelope is not taken. */
export type EnvelopeFault = 'BROKEN_BODY' | 'WRONG_MAC';

/** A verified envelope, or what is wrong with it, in words that hold nothing of its content. */
export type OpenedEnvelope =
  | { readonly envelope: Envelope }
  | { readonly fault: EnvelopeFault; readonly detail: string };

const SIGNED = /^(?<signed>\{.*),"mac":"(?<mac>[\w-]{43})"\}$/s;

const broken = (detail: string): OpenedEnvelope => ({ fault: 'BROKEN_BODY', detail });

function isSignedBy(signed: string, mac: string, keys: readonly MacKey[]): boolean {
  const actual = Buffer.from(mac);
  return keys.some(({ key }) => timingSafeEqual(Buffer.from(macOf(signed, key)), actual));
}

/**
 * Reads and verifies an envelope.
 * @param keysOf the keys that events of a producer are signed with; none for a stranger.
 */
export function openEnvelope(value: Buffer, keysOf: (producer: string) => readonly MacKey[]): OpenedEnvelope {
  const text = value.toString();
  const parsed = envelopeShape.safeParse(parseJson(text));
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'the whole'))];
    return broken(`it is no CloudEvents 1.0 envelope of this hub: look at ${fields.slice(0, 5).join(', ')}`);
  }
  const { signed, mac } = SIGNED.exec(text)?.groups ?? {};
  if (signed === undefined || mac === undefined) return broken('its MAC is missing or does not stand last');
  const { source, type, keyid } = parsed.data;
  const producer = source.slice('/hub/'.length);
  if (!type.startsWith(`${producer}.`)) return broken('its type is not one of its source');
  const keys = keysOf(producer).filter(({ id }) => id === keyid);
  if (!isSignedBy(signed, mac, keys))
    return { fault: 'WRONG_MAC', detail: `its MAC is not one of ${producer} with the key that it names` };
  return { envelope: Object.freeze(parsed.data) };
}

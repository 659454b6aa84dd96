import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { invariant } from '../invariant.ts';
import { openEnvelope, writeEnvelope } from './envelope.ts';
import type { EventFacts, OpenedEnvelope } from './envelope.ts';

const key = { id: 'k1', key: Buffer.alloc(32, 1) };
const olderKey = { id: 'k0', key: Buffer.alloc(32, 2) };
const billsKey = { id: 'k1', key: Buffer.alloc(32, 3) };

const facts: EventFacts = {
  id: '018cc251-f400-7000-8000-000000000001',
  producer: 'orders',
  type: 'orders.order-placed.v1',
  subject: 'order-7',
  occurredAt: '2023-12-26T17:00:00.000+08:00',
  knownAt: '2023-12-26T18:00:00.000+08:00',
  sequence: 42,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  data: { place: '威海', amount: 3, nested: { quote: '"mac":"x"}' } },
};
const keysOf = (producer: string) => (producer === 'orders' ? [key, olderKey] : producer === 'bills' ? [billsKey] : []);
const open = (value: Buffer | string): OpenedEnvelope => openEnvelope(Buffer.from(value), keysOf);
const faultOf = (opened: OpenedEnvelope): string => ('fault' in opened ? opened.fault : 'none');
const written = writeEnvelope(facts, key);

/** Signs whatever text as a producer would, as far as its last brace. */
const sign = (envelope: object, { id, key: secret } = key): string => {
  const signed = JSON.stringify({ ...envelope, keyid: id }).slice(0, -1);
  return `${signed},"mac":"${createHmac('sha256', secret).update(signed).digest('base64url')}"}`;
};
const unsigned = (): Record<string, unknown> => {
  const { mac: _, ...envelope } = JSON.parse(written.toString());
  return envelope;
};

describe('an envelope', () => {
  test('comes out as it went in, as CloudEvents 1.0', () => {
    const opened = open(written);
    invariant('envelope' in opened, 'the envelope is good');
    expect(opened.envelope).toEqual({
      specversion: '1.0',
      id: facts.id,
      source: '/hub/orders',
      type: 'orders.order-placed.v1',
      subject: 'order-7',
      time: '2023-12-26T17:00:00.000+08:00',
      datacontenttype: 'application/json',
      dataschema: 'urn:hub:event:orders.order-placed.v1',
      recordedtime: '2023-12-26T18:00:00.000+08:00',
      sequence: '00000000000000000042',
      traceparent: facts.traceparent,
      keyid: 'k1',
      data: facts.data,
    });
    expect(Object.isFrozen(opened.envelope)).toBe(true);
  });

  test('may have no trace, and be signed with any key of its producer', () => {
    const opened = open(writeEnvelope({ ...facts, traceparent: null }, olderKey));
    invariant('envelope' in opened, 'the envelope is good');
    expect(opened.envelope).not.toHaveProperty('traceparent');
    expect(opened.envelope.keyid).toBe('k0');
  });

  test('is refused when any byte of it is changed, left out or put in', () => {
    const taken: string[] = [];
    for (let at = 0; at < written.length; at += 1) {
      for (const byte of [written.readUInt8(at) ^ 1, written.readUInt8(at) ^ 0x20, 0x20, 0xff]) {
        if (byte === written.readUInt8(at)) continue;
        const changed = Buffer.from(written);
        changed.writeUInt8(byte, at);
        if ('envelope' in open(changed)) taken.push(`byte ${at} as ${byte}`);
      }
      const [before, after] = [written.subarray(0, at), written.subarray(at)];
      if ('envelope' in open(Buffer.concat([before, after.subarray(1)]))) taken.push(`byte ${at} left out`);
      if ('envelope' in open(Buffer.concat([before, Buffer.from(' '), after]))) taken.push(`a space before ${at}`);
    }
    expect(taken).toEqual([]);
  });

  test('is refused when data are changed, without a word of them', () => {
    const changed = written.toString().replace('"amount":3', '"amount":4');
    expect(open(changed)).toEqual({
      fault: 'WRONG_MAC',
      detail: 'its MAC is not one of orders with the key that it names',
    });
  });

  test.each([
    ['another producer’s key', () => sign(unsigned(), billsKey), 'WRONG_MAC'],
    ['a key that nobody knows', () => sign(unsigned(), { id: 'k9', key: key.key }), 'WRONG_MAC'],
    ['the name of another key of the producer', () => sign(unsigned(), { id: 'k0', key: key.key }), 'WRONG_MAC'],
    ['a stranger’s name', () => sign({ ...unsigned(), source: '/hub/strangers', type: 'strangers.x.v1' }), 'WRONG_MAC'],
    ['another’s type', () => sign({ ...unsigned(), type: 'bills.bill-paid.v1' }), 'BROKEN_BODY'],
  ])('is refused with %s', (_, make, fault) => {
    expect(faultOf(open(make()))).toBe(fault);
  });

  test.each([
    ['missing', (text: string) => text.replace(/,"mac":"[^"]*"\}$/, '}')],
    ['not last', (text: string) => text.replace(/(,"mac":"[\w-]{43}")\}$/, '$1,"more":1}')],
    ['cut short', (text: string) => text.replace(/.("\})$/, '$1')],
    ['empty', (text: string) => text.replace(/"[\w-]{43}"\}$/, '""}')],
  ])('is refused when its MAC is %s', (_, change) => {
    expect(open(change(written.toString()))).toEqual({
      fault: 'BROKEN_BODY',
      detail: 'its MAC is missing or does not stand last',
    });
  });

  test('is refused when something stands behind it or before it', () => {
    expect(
      [`${written.toString()} `, `${written.toString()}\n`, ` ${written.toString()}`].map(open).map(faultOf),
    ).toEqual(['BROKEN_BODY', 'BROKEN_BODY', 'BROKEN_BODY']);
  });

  test.each(['', 'no JSON', '[]', 'null', '{}'])('is not %j', (text) => {
    expect(faultOf(open(text))).toBe('BROKEN_BODY');
  });

  test('that is of another shape is refused by the names of its fields, at most five, and none of their values', () => {
    const canary = 'canary';
    const faulty = { ...unsigned(), specversion: canary, id: canary, source: canary, sequence: canary, data: canary };
    expect(open(sign({ ...faulty, subject: '', type: canary }))).toEqual({
      fault: 'BROKEN_BODY',
      detail: 'it is no CloudEvents 1.0 envelope of this hub: look at specversion, id, source, type, subject',
    });
  });
});

import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { newUuid, writeEnvelope } from '@hub/chassis';
import type { LogRecord } from '@hub/chassis';
import { liveTopics, readNews } from './readNews.ts';

const key = { id: 'k1', key: randomBytes(32) };
const stranger = { id: 'k1', key: randomBytes(32) };
const keysOf = (producer: string) => (producer === 'grid' ? [key] : []);
const id = newUuid();

const DATA = {
  eventId: id,
  version: 3,
  code: 'E1',
  divisionCode: '371002001000',
  category: 'FIRE',
  level: 'TOWN',
  status: 'VERIFIED',
  receivedAt: '2023-12-26T18:00:00+08:00',
  dueAt: null,
  closedAt: null,
};

function recordOf({
  type = 'grid.event-state.v1',
  topic = 'hub.grid.state.v1',
  subject = id,
  data = DATA,
  signer = key,
}: {
  type?: string;
  topic?: string;
  subject?: string;
  data?: object;
  signer?: typeof key;
} = {}): LogRecord {
  const facts = { id: newUuid(), producer: 'grid', type, subject, sequence: 1, traceparent: null, data };
  const at = '2023-12-26T18:00:00+08:00';
  const value = writeEnvelope({ ...facts, occurredAt: at, knownAt: at }, signer);
  return { topic, key: id, value, partition: 0, offset: 0, storedAtMs: 0 };
}

test('live updates follow the states that contracts let the gateway read', () => {
  expect(liveTopics).toEqual(['hub.cadres.state.v1', 'hub.grid.state.v1', 'hub.mediation.state.v1']);
});

describe('a record', () => {
  test('of a state is news: what, which version, where', async () => {
    expect(await readNews(recordOf(), keysOf)).toEqual({
      kind: 'news',
      news: { type: 'grid.event-state.v1', key: id, version: 3, divisionCode: '371002001000', data: DATA },
    });
  });

  test.each([
    ['signed by somebody else', recordOf({ signer: stranger }), 'WRONG_MAC'],
    ['about another than its key', recordOf({ subject: newUuid() }), 'BROKEN_BODY'],
    ['in another topic than its own', recordOf({ topic: 'hub.mediation.state.v1' }), 'BROKEN_BODY'],
    ['not as its contract says', recordOf({ data: { ...DATA, status: 'LOST' } }), 'BROKEN_BODY'],
    ['of a version to come', recordOf({ type: 'grid.event-state.v9' }), 'UNKNOWN_VERSION'],
    ['that is no envelope', { ...recordOf(), value: Buffer.from('{"type":"grid.event-state.v1"}') }, 'BROKEN_BODY'],
  ])('%s is bad', async (_what, record, reason) => {
    expect(await readNews(record, keysOf)).toMatchObject({ kind: 'bad', reason });
  });

  test.each([
    ['that takes a thing away', { ...recordOf(), value: null }],
    ['of a kind that is not for the gateway', recordOf({ type: 'grid.event-converted.v1' })],
  ])('%s tells nothing', async (_what, record) => {
    expect(await readNews(record, keysOf)).toEqual({ kind: 'skip' });
  });
});

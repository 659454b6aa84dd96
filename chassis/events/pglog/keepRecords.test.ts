import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testServer } from '../../../test/support/subgraph.ts';
import { openTestPglog } from '../../testing/openTestPglog.ts';
import type { TestPglog } from '../../testing/openTestPglog.ts';
import type { OutgoingRecord } from '../log.ts';

let pglog: TestPglog;
beforeAll(async () => {
  pglog = await openTestPglog((await testServer()).adminUrl);
});
afterAll(() => pglog.close());

const DAY_MS = 86_400_000;
const nothing = { expired: 0, superseded: 0, tombstones: 0 };

const record = (topic: string, key: string, text: string | null): OutgoingRecord => ({
  topic,
  key,
  value: text === null ? null : Buffer.from(text),
});
/** What is left of a topic, as `offset key content`. */
const left = (id: number): Promise<unknown[]> =>
  pglog.column(
    `select concat_ws(' ', "offset", key, coalesce(convert_from(value, 'utf8'), '-')) from log_records where partition_id = $1 order by "offset"`,
    [id],
  );
const age = (id: number, offsetMax: number, ms: number): Promise<unknown[]> =>
  pglog.column(
    `update log_records set stored_at = clock_timestamp() - make_interval(secs => $3::float8 / 1000) where partition_id = $1 and "offset" <= $2`,
    [id, offsetMax, ms],
  );
const lagOf = async (topic: string, group = 'nobody'): Promise<unknown> => (await pglog.log.lag(group, [topic]))[0];

describe('a compacted topic', () => {
  test('keeps the last record of each key, where it was', async () => {
    const id = await pglog.newTopic('last');
    const texts = [
      ['a', '1'],
      ['b', '1'],
      ['a', '2'],
      ['c', '1'],
      ['b', '2'],
      ['a', '3'],
    ] as const;
    await pglog.log.publish(texts.map(([key, text]) => record('last', key, text)));
    expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 3 });
    expect(await left(id)).toEqual(['3 c 1', '4 b 2', '5 a 3']);
    expect(await pglog.log.keep()).toEqual(nothing);
  });

  test('keeps it also of keys that come again after it was kept before', async () => {
    const id = await pglog.newTopic('again');
    await pglog.log.publish(['a', 'b', 'a'].map((key) => record('again', key, '1')));
    await pglog.log.keep();
    await pglog.log.publish(['b', 'c', 'b'].map((key) => record('again', key, '2')));
    expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 2 });
    expect(await left(id)).toEqual(['2 a 1', '4 c 2', '5 b 2']);
  });

  test('is kept in bounded transactions, however much there is', async () => {
    const id = await pglog.newTopic('much');
    for (let round = 0; round < 3; round += 1)
      await pglog.log.publish(Array.from({ length: 4_000 }, (_, key) => record('much', `key-${key}`, String(round))));
    expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 8_000 });
    expect(
      await pglog.column(`select distinct convert_from(value, 'utf8') from log_records where partition_id = $1`, [id]),
    ).toEqual(['2']);
    expect(await lagOf('much')).toEqual({ topic: 'much', partition: 0, position: 8_000, end: 12_000 });
  });

  test('keeps a tombstone for a day, and then nothing of its key', async () => {
    const id = await pglog.newTopic('graves');
    await pglog.log.publish([record('graves', 'a', '1'), record('graves', 'a', null), record('graves', 'b', '1')]);
    expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 1 });
    await age(id, 9, DAY_MS - 60_000);
    expect(await pglog.log.keep()).toEqual(nothing);
    await age(id, 9, DAY_MS + 60_000);
    expect(await pglog.log.keep()).toEqual({ ...nothing, tombstones: 1 });
    expect(await left(id)).toEqual(['2 b 1']);
  });

  test('keeps its very last record, also a tombstone, so that whoever reads it comes to the end', async () => {
    const id = await pglog.newTopic('end');
    await pglog.log.publish([record('end', 'a', '1'), record('end', 'a', null)]);
    await age(id, 9, 2 * DAY_MS);
    expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 1 });
    expect(await left(id)).toEqual(['1 a -']);
    await pglog.log.publish([record('end', 'b', '1')]);
    await pglog.log.keep();
    expect(await left(id)).toEqual(['2 b 1']);
  });

  test('never loses a record to its age', async () => {
    const id = await pglog.newTopic('old');
    await pglog.log.publish([record('old', 'a', '1')]);
    await age(id, 9, 1_000 * DAY_MS);
    expect(await pglog.log.keep()).toEqual(nothing);
    expect(await left(id)).toEqual(['0 a 1']);
  });
});

describe('a topic that keeps records for a time', () => {
  test('loses those that are older, in their order, and no other', async () => {
    const id = await pglog.newTopic('hour', 3_600_000);
    await pglog.log.publish(['a', 'a', 'b', 'a'].map((key, number) => record('hour', key, String(number))));
    expect(await pglog.log.keep()).toEqual(nothing);
    await age(id, 1, 3_660_000);
    expect(await pglog.log.keep()).toEqual({ ...nothing, expired: 2 });
    expect(await left(id)).toEqual(['2 b 2', '3 a 3']);
    expect(await lagOf('hour')).toEqual({ topic: 'hour', partition: 0, position: 2, end: 4 });
  });

  test('that has lost everything lets nobody wait for it, and goes on counting', async () => {
    const id = await pglog.newTopic('gone', 1_000);
    await pglog.log.publish(['a', 'b'].map((key) => record('gone', key, '1')));
    await age(id, 9, 60_000);
    expect(await pglog.log.keep()).toEqual({ ...nothing, expired: 2 });
    expect(await lagOf('gone')).toEqual({ topic: 'gone', partition: 0, position: 2, end: 2 });
    await pglog.log.publish([record('gone', 'c', '1')]);
    expect(await left(id)).toEqual(['2 c 1']);
  });
});

test('one keeps at a time; another leaves it to him', async () => {
  const id = await pglog.newTopic('two');
  await pglog.log.publish(['a', 'a'].map((key) => record('two', key, '1')));
  const keeper = await pglog.admin.connect();
  await keeper.query('select pg_advisory_lock($1)', [0x68_75_62_6c]);
  expect(await pglog.log.keep()).toEqual(nothing);
  await keeper.query('select pg_advisory_unlock_all()');
  keeper.release();
  expect(await pglog.log.keep()).toEqual({ ...nothing, superseded: 1 });
  expect(await left(id)).toEqual(['1 a 1']);
});

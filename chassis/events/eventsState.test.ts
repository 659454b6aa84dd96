import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openToyEvents } from '../testing/toyEvents.ts';
import type { ToyEvents } from '../testing/toyEvents.ts';
import { readEventsState } from './eventsState.ts';
import type { EventLog } from './log.ts';

let toys: ToyEvents;
beforeAll(async () => {
  toys = await openToyEvents();
});
afterAll(() => toys.close());

const relay = { start: () => undefined, stop: async () => undefined, isLeading: () => true };
const consumer = {
  topics: ['toy.orders'],
  isReceiving: () => false,
  lastStoredAtMs: () => null,
  stop: async () => undefined,
};
const stateOver = (eventLog: EventLog) =>
  readEventsState({ part: 'toy', database: toys.toy.resources.database, eventLog, relay, consumer });

describe('the state of events', () => {
  test('is told at once while the log hangs, which is asked no more than whether it is there', async () => {
    const hanging = {
      ...toys.eventLog,
      isReachable: async () => false,
      lag: () => new Promise<never>(() => undefined),
    };
    expect(await stateOver(hanging)).toMatchObject({
      state: 'log-away',
      isLogReachable: false,
      relay: { isLeading: true, unsent: 0, oldestUnsentSeconds: 0 },
      consumer: { lagMessages: null, lagSeconds: null, parkedKeys: 0 },
    });
  });

  test('counts what the group has not applied while the log is there', async () => {
    const partitions = [
      { topic: 'toy.orders', partition: 0, position: 3, end: 7 },
      { topic: 'toy.orders', partition: 1, position: 2, end: 2 },
    ];
    expect(
      await stateOver({ ...toys.eventLog, isReachable: async () => true, lag: async () => partitions }),
    ).toMatchObject({ state: 'ok', consumer: { lagMessages: 4, lagSeconds: null } });
  });
});

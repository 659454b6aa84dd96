import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer } from 'kafkajs';
import type { Logger } from '../../telemetry.ts';
import type { ConsumeOptions, Subscription } from '../log.ts';
import { createBatchHandler } from './batchHandler.ts';
import { RETRY } from './kafkaClient.ts';
import type { KafkaClient } from './kafkaClient.ts';
import { followMembership } from './membership.ts';
import type { Membership } from './membership.ts';
import { within } from './within.ts';

/** What a subscription is made from, beside what it asks for. */
export interface SubscriptionOptions {
  readonly openClient: () => KafkaClient;
  /** A member that was not heard of for so long has lost its partitions. */
  readonly sessionTimeoutMs: number;
  /** The longest that a stop takes; what is in hand then is left to itself. */
  readonly stopTimeoutMs: number;
  readonly log: Logger;
}

/** Partitions whose batches are handled at the same time; the lanes are shared among them. */
const PARTITIONS_MAX = 12;
/** What the broker waits for records. Joining and leaving wait as long, so the default of 5 s holds up everything. */
const FETCH_WAIT_MS = 250;
/** A batch of one partition; as large as the largest that is written, for a smaller one could never pass. */
const PARTITION_BYTES_MAX = 1024 * 1024;
const FETCH_BYTES_MAX = 4 * 1024 * 1024;
const REBALANCE_TIMEOUT_MS = 30_000;
/** A consumer that is silent for longer hangs; joining may take as long as a rebalance. */
const STALL_MS = REBALANCE_TIMEOUT_MS + 15_000;
const LOOK_EVERY_MS = 1_000;
/** How long a stop waits for a join that is under way, so that the group need not miss the member later. */
const JOIN_WAIT_MS = 1_000;
const PAUSE_MS = 200;
const PAUSE_MS_MAX = 5_000;

/** One consumer of kafkajs, from its making to its end. */
interface Member {
  readonly membership: Membership;
  /** Reads until it crashes, stalls or the signal aborts. @returns what ended it; null for the signal. */
  readonly run: (signal: AbortSignal) => Promise<unknown>;
  /** Waits for what is in hand, commits it, leaves the group and breaks the connections. Never throws. */
  readonly leave: (withinMs: number) => Promise<void>;
}

function openConsumer(client: KafkaClient, group: string, { sessionTimeoutMs }: SubscriptionOptions): Consumer {
  return client.kafka.consumer({
    groupId: group,
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
    heartbeatInterval: heartbeatEveryMs(sessionTimeoutMs),
    maxWaitTimeInMs: FETCH_WAIT_MS,
    maxBytesPerPartition: PARTITION_BYTES_MAX,
    maxBytes: FETCH_BYTES_MAX,
    allowAutoTopicCreation: false,
    readUncommitted: false,
    // Whatever ends a consumer, a new one is made here; kafkajs gives up on some faults without a word.
    retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
  });
}

const heartbeatEveryMs = (sessionTimeoutMs: number): number => Math.min(1_000, Math.floor(sessionTimeoutMs / 6));

/** @param until Ends the listening: a log that is away for days has many members come and go under one signal. */
const whenAborted = (signal: AbortSignal, until: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true, signal: until });
  });

/** Resolves once nothing was heard of the log for too long. */
async function whenStalled(membership: Membership, signal: AbortSignal): Promise<unknown> {
  while (performance.now() - membership.seenAt() < STALL_MS)
    await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false });
  return new Error('the consumer was silent for too long');
}

function createMember(consume: ConsumeOptions, options: SubscriptionOptions, onJoin: () => void): Member {
  const { group, topics, from, lanesMax, handle } = consume;
  const { openClient, sessionTimeoutMs, log } = options;
  const client = openClient();
  const consumer = openConsumer(client, group, options);
  const membership = followMembership(consumer, sessionTimeoutMs, () => {
    batches.onJoin();
    onJoin();
  });
  const crashed = new Promise<unknown>((resolve) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error));
  });
  const heartbeatMs = heartbeatEveryMs(sessionTimeoutMs);
  const batches = createBatchHandler({ group, lanesMax, handle, membership, heartbeatEveryMs: heartbeatMs, log });
  let starting: Promise<unknown> = Promise.resolve();

  const start = async (): Promise<void> => {
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: from === 'beginning' });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: Math.min(PARTITIONS_MAX, lanesMax),
      eachBatch: batches.eachBatch,
    });
  };

  return {
    membership,
    async run(signal) {
      const running = new AbortController();
      const started = start();
      starting = started.catch(() => undefined);
      const failed = started.then(
        () => crashed,
        (error: unknown) => error,
      );
      const stalled = whenStalled(membership, running.signal).catch(() => null);
      const ended = await Promise.race([failed, crashed, stalled, whenAborted(signal, running.signal)]);
      running.abort();
      return ended;
    },
    async leave(withinMs) {
      const hasJoined = membership.hasJoined();
      membership.end(new Error('the subscription stops'));
      // A consumer that is stopped while it joins would come up afterwards.
      const left = starting.then(() => batches.stop()).then(() => consumer.disconnect());
      await within(hasJoined ? withinMs : Math.min(withinMs, JOIN_WAIT_MS), left).catch(() => undefined);
      client.cut();
    },
  };
}

/** How long the log may be silent before it counts as away. */
const RECEIVING_MS = 4_000;

/** Joins a group and stays in it: whatever ends its consumer, another is made, after a pause that grows. */
export function createSubscription(consume: ConsumeOptions, options: SubscriptionOptions): Subscription {
  const { group } = consume;
  const { log, stopTimeoutMs } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let member: Member | null = null;
  let pauseMs = PAUSE_MS;

  const onJoin = (): void => {
    if (pauseMs > PAUSE_MS) log.info({ group }, 'reading the event log again');
    pauseMs = PAUSE_MS;
  };
  const readUntilItEnds = async (): Promise<void> => {
    member = createMember(consume, options, onJoin);
    const error = await member.run(signal);
    await member.leave(stopTimeoutMs);
    member = null;
    if (signal.aborted) return;
    log[pauseMs === PAUSE_MS ? 'warn' : 'debug']({ group, error }, 'reading the event log ended and is begun again');
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(PAUSE_MS_MAX, pauseMs * 2);
  };
  const supervise = async (): Promise<void> => {
    while (!signal.aborted) await readUntilItEnds();
  };
  const supervised = supervise();

  return {
    isReceiving: () =>
      member !== null && member.membership.isReading() && performance.now() - member.membership.seenAt() < RECEIVING_MS,
    async stop() {
      stopping.abort();
      await supervised;
    },
  };
}

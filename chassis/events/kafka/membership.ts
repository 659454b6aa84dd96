import { setMaxListeners } from 'node:events';
import type { Consumer } from 'kafkajs';

/** How a member of a group stands with its coordinator, as kafkajs tells. */
export interface Membership {
  /** When the log was last heard of, on the monotonic clock. */
  readonly seenAt: () => number;
  /** When the coordinator last confirmed the membership, on the same clock. */
  readonly confirmedAt: () => number;
  readonly hasJoined: () => boolean;
  /** Whether it has joined and knows where it reads: what is published from now on comes. */
  readonly isReading: () => boolean;
  /** Aborts when the partitions may be another's; the next join brings another signal. */
  readonly signal: () => AbortSignal;
  /** The fault that made a rejoin necessary; null since the join. Batches that were fetched before it are stale. */
  readonly lost: () => unknown;
  /** Takes in what the coordinator, or the way to it, answered instead of a confirmation. */
  readonly onFault: (error: unknown) => void;
  /** Ends what is in hand, for good. */
  readonly end: (reason: Error) => void;
}

/** The group is to be joined again; until all have, the partitions are still this member's. */
const REBALANCING = new Set<unknown>(['REBALANCE_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP']);
/** The partitions are somebody else's by now. */
const FENCED = new Set<unknown>(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID']);

const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'type') : undefined;

/** Each batch in hand listens, and takes its listener away; there are more of them than Node takes for usual. */
function createSignal(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** Follows one consumer through its joins. */
export function followMembership(consumer: Consumer, sessionTimeoutMs: number, onJoin: () => void): Membership {
  let seenAt = performance.now();
  let confirmedAt = seenAt;
  let hasJoined = false;
  let hasFetched = false;
  let hasEnded = false;
  let lost: unknown = null;
  let current = createSignal();

  const confirm = (): void => void (confirmedAt = seenAt = performance.now());
  consumer.on(consumer.events.FETCH, () => {
    seenAt = performance.now();
    hasFetched = hasJoined;
  });
  consumer.on(consumer.events.HEARTBEAT, confirm);
  consumer.on(consumer.events.COMMIT_OFFSETS, confirm);
  consumer.on(consumer.events.GROUP_JOIN, () => {
    confirm();
    hasJoined = true;
    lost = null;
    if (current.signal.aborted && !hasEnded) current = createSignal();
    onJoin();
  });

  return {
    seenAt: () => seenAt,
    confirmedAt: () => confirmedAt,
    hasJoined: () => hasJoined && !hasEnded,
    isReading: () => hasFetched && !hasEnded,
    signal: () => current.signal,
    lost: () => lost,
    onFault(error) {
      const type = typeOf(error);
      const isFenced = FENCED.has(type) || performance.now() - confirmedAt > sessionTimeoutMs;
      if (isFenced || REBALANCING.has(type)) lost ??= error;
      if (isFenced) current.abort(new Error('the partitions are given to another member'));
    },
    end(reason) {
      hasEnded = true;
      current.abort(reason);
    },
  };
}

import type { EachBatchHandler, EachBatchPayload } from 'kafkajs';
import type { Logger } from '../../telemetry.ts';
import { committableOffset, runLanes } from '../lanes.ts';
import type { LanesResult } from '../lanes.ts';
import type { ConsumeOptions, LogRecord } from '../log.ts';
import { createSlots } from '../slots.ts';
import type { Slots } from '../slots.ts';
import { createHandledAhead } from './handledAhead.ts';
import type { Membership } from './membership.ts';
import { createPartitionPauses } from './partitionPauses.ts';
import { createPendingCommits } from './pendingCommits.ts';

/** What batches are handled with. */
export interface BatchHandlerOptions extends Pick<ConsumeOptions, 'group' | 'lanesMax' | 'handle'> {
  readonly membership: Membership;
  readonly heartbeatEveryMs: number;
  readonly log: Logger;
}

/** Handles batches of one consumer. */
export interface BatchHandler {
  readonly eachBatch: EachBatchHandler;
  /** Partitions are shared out anew. */
  readonly onJoin: () => void;
  /** Ends the pauses of partitions whose records failed, and commits what was handled. */
  readonly stop: () => Promise<void>;
}

/**
 * A batch takes no longer than this, but for the records in hand; what is left of it is fetched again. kafkajs fetches
 * nothing for the other partitions meanwhile.
 */
const BATCH_MS_MAX = 2_000;

function recordsOf({ batch: { topic, partition, messages } }: EachBatchPayload): readonly LogRecord[] {
  return messages.map(({ key, value, offset, timestamp }) => ({
    topic,
    partition,
    key: key === null ? '' : key.toString(),
    value,
    offset: Number(offset),
    storedAtMs: Number(timestamp),
  }));
}

/** Runs lanes while the membership is confirmed, and begins no record once it is not. */
async function runWithHeartbeats(
  { lanesMax, handle, membership, heartbeatEveryMs }: BatchHandlerOptions,
  slots: Slots,
  payload: EachBatchPayload,
  records: readonly LogRecord[],
): Promise<LanesResult> {
  const member = membership.signal();
  const enough = new AbortController();
  const { signal } = enough;
  const breakOff = (): void => enough.abort(new Error('no further record is begun'));
  const beat = async (): Promise<void> => {
    await payload.heartbeat().catch(membership.onFault);
    if (membership.lost() !== null || !payload.isRunning() || payload.isStale()) breakOff();
  };
  const pulse = setInterval(() => void beat(), heartbeatEveryMs / 2);
  const slice = setTimeout(breakOff, BATCH_MS_MAX);
  member.addEventListener('abort', breakOff);
  const handleOne = (record: LogRecord): Promise<void> => slots(signal, () => handle(record, member));
  const { handled, failures } = await runLanes(records, { lanesMax, signal, handle: handleOne });
  member.removeEventListener('abort', breakOff);
  clearInterval(pulse);
  clearTimeout(slice);
  // What fails after its time is no fault of the record, and what waited for a lane was not begun.
  return { handled, failures: member.aborted ? [] : failures.filter(({ error }) => error !== signal.reason) };
}

/**
 * Makes the handler of batches: keys of all partitions together in at most `lanesMax` lanes, heartbeats while they run.
 * What was handled is committed a moment later, for all partitions at once.
 */
export function createBatchHandler(options: BatchHandlerOptions): BatchHandler {
  const { group, lanesMax, membership, log } = options;
  const slots = createSlots(lanesMax);
  const pauses = createPartitionPauses();
  const ahead = createHandledAhead();

  const tellFailures = (payload: EachBatchPayload, { failures }: LanesResult): void => {
    const [first] = failures;
    if (first === undefined) return pauses.forget(payload);
    const { topic, partition, offset } = first.record;
    log.warn(
      { group, topic, partition, offset, failures: failures.length, error: first.error },
      'a record could not be handled and is tried again',
    );
    pauses.pause(payload);
  };

  const commits = createPendingCommits(membership.onFault);

  /** Reads on from where records were handled to, and has that committed soon. */
  const readOn = (payload: EachBatchPayload, offset: number): void => {
    payload.resolveOffset(`${offset - 1}`);
    ahead.forgetBelow(payload.batch, offset);
    commits.add(payload, offset);
  };

  const eachBatch: EachBatchHandler = async (payload) => {
    // kafkajs hands out what it fetched before a rejoin, too.
    if (membership.lost() !== null) throw membership.lost();
    if (!payload.isRunning() || payload.isStale() || membership.signal().aborted) return;
    const records = recordsOf(payload);
    const rest = records.filter((record) => !ahead.has(record));
    const result = await runWithHeartbeats(options, slots, payload, rest);
    ahead.add(payload.batch, result.handled);
    const handled = new Set(records.filter(ahead.has));
    const offset = committableOffset(records, handled, Number(payload.batch.lastOffset()) + 1);
    if (offset !== records[0]?.offset) readOn(payload, offset);
    // The last batch before a stop or a rejoin: what comes later has no membership to commit by.
    if (membership.lost() !== null || !payload.isRunning()) await commits.flush();
    if (membership.lost() !== null) throw membership.lost();
    tellFailures(payload, result);
  };

  const onJoin = (): void => {
    ahead.clear();
    commits.clear();
  };
  const stop = async (): Promise<void> => {
    pauses.end();
    await commits.end();
  };
  return { eachBatch, onJoin, stop };
}

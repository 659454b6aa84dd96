import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { z } from 'zod';
import type { Database } from '../postgres/transaction.ts';
import { attempt, digestOf, asConsumer } from './applyRecord.ts';
import type { ApplyOptions } from './applyRecord.ts';
import { judgeRecord } from './judgeRecord.ts';
import type { LogRecord } from './log.ts';

/** A key that waits for a person. */
export interface ParkedKey {
  readonly consumer: string;
  readonly topic: string;
  readonly key: string;
  readonly reason: string;
  readonly detail: string;
  readonly parkedAt: string;
  /** Records that wait, the first of them being what was refused. */
  readonly events: number;
  readonly firstPartition: number;
  readonly firstOffset: number;
}

/** Which key a person decides about, what he says, and who he is. */
export interface ParkingDecision {
  readonly topic: string;
  readonly key: string;
  readonly reason: string;
  readonly decidedBy: string;
}

/** What a decision led to. */
export type DecisionOutcome =
  | { readonly kind: 'not-parked' }
  | { readonly kind: 'released'; readonly handled: number }
  | { readonly kind: 'still-parked'; readonly handled: number; readonly reason: string; readonly detail: string };

const parkedKeyRows = z.array(
  z.object({
    consumer: z.string(),
    topic: z.string(),
    key: z.string(),
    reason: z.string(),
    detail: z.string(),
    parkedAt: z.string(),
    events: z.number(),
    firstPartition: z.number(),
    firstOffset: z.number(),
  }),
);

/** The parked keys of a part, the oldest first. */
export const parkedKeys = (database: Database): Promise<readonly ParkedKey[]> =>
  asConsumer({ database }, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`
      select parked.consumer, parked.topic, parked.key, parked.reason, parked.detail, parked.parked_at as "parkedAt",
        count(*)::int as events, min(event.partition) as "firstPartition", min(event."offset") as "firstOffset"
      from hub.parked_keys as parked join hub.parked_events as event using (consumer, topic, key)
      group by parked.consumer, parked.topic, parked.key order by parked.parked_at limit 1000`.execute(db);
    return parkedKeyRows.parse(rows);
  });

const storedRecord = z.object({
  topic: z.string(),
  key: z.string(),
  partition: z.number(),
  offset: z.number(),
  value: z
    .instanceof(Uint8Array)
    .transform((bytes) => Buffer.from(bytes))
    .nullable(),
  storedAt: z.string(),
});

/** Locks a parked key against records that come meanwhile. @returns whether it is parked. */
async function lockKey(db: QueryExecutorProvider, consumer: string, { topic, key }: ParkingDecision): Promise<boolean> {
  const { rows } = await sql`select from hub.parked_keys
    where consumer = ${consumer} and topic = ${topic} and key = ${key} for update`.execute(db);
  return rows.length > 0;
}

/** The record that waits longest; null where none is left. */
async function firstWaiting(
  db: QueryExecutorProvider,
  consumer: string,
  { topic, key }: ParkingDecision,
): Promise<LogRecord | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select topic, key, partition, "offset", value, stored_at as "storedAt" from hub.parked_events
    where consumer = ${consumer} and topic = ${topic} and key = ${key} order by "offset" limit 1`.execute(db);
  if (rows.length === 0) return null;
  const { storedAt, ...record } = storedRecord.parse(rows[0]);
  return { ...record, storedAtMs: Date.parse(storedAt) };
}

const forget = (db: QueryExecutorProvider, consumer: string, { topic, partition, offset }: LogRecord) =>
  sql`delete from hub.parked_events
    where consumer = ${consumer} and topic = ${topic} and partition = ${partition} and "offset" = ${offset}`.execute(
    db,
  );

const writeDecision = (
  db: QueryExecutorProvider,
  consumer: string,
  { topic, key, reason, decidedBy }: ParkingDecision,
  skipped: LogRecord | null,
) =>
  sql`insert into hub.parking_decisions (consumer, topic, key, decision, "offset", value_sha256, reason, decided_by)
    values (${consumer}, ${topic}, ${key}, ${skipped === null ? 'RETRY' : 'SKIP'}, ${skipped?.offset ?? null},
      ${skipped === null ? null : digestOf(skipped)}, ${reason}, ${decidedBy})`.execute(db);

type Step =
  | { readonly kind: 'handled' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string };

/** Handles the first record that waits, and takes it off the list in the transaction of its effect. */
async function stepOn<Tables>(options: ApplyOptions<Tables>, decision: ParkingDecision): Promise<Step> {
  const { consumer } = options;
  return asConsumer<Tables, Step>(options, async (db) => {
    await lockKey(db, consumer, decision);
    const record = await firstWaiting(db, consumer, decision);
    if (record === null) {
      await sql`delete from hub.parked_keys
        where consumer = ${consumer} and topic = ${decision.topic} and key = ${decision.key}`.execute(db);
      return { kind: 'empty' };
    }
    const judgement = await judgeRecord(record, options);
    if (judgement.kind === 'park') return { ...judgement, kind: 'refused' };
    if (judgement.kind === 'handle') {
      const { rows } = await sql`insert into hub.inbox (consumer, event_id) values (${consumer}, ${judgement.event.id})
        on conflict do nothing returning 1`.execute(db);
      if (rows.length > 0) await judgement.handler.handle(judgement.event, { db });
    }
    await forget(db, consumer, record);
    return { kind: 'handled' };
  });
}

/** Handles what waits, in order, until the list is empty or a record is refused again. */
async function drain<Tables>(options: ApplyOptions<Tables>, decision: ParkingDecision): Promise<DecisionOutcome> {
  for (let handled = 0; ; handled += 1) {
    const tried = await attempt(() => stepOn(options, decision));
    const step: Step =
      'result' in tried ? tried.result : { kind: 'refused', reason: 'HANDLER_FAILED', detail: tried.failure };
    if (step.kind === 'empty') return { kind: 'released', handled };
    if (step.kind === 'refused') {
      const { reason, detail } = step;
      await asConsumer(options, (db) =>
        sql`update hub.parked_keys set reason = ${reason}, detail = ${detail}
          where consumer = ${options.consumer} and topic = ${decision.topic} and key = ${decision.key}`.execute(db),
      );
      return { kind: 'still-parked', handled, reason, detail };
    }
  }
}

/** Gives up a record for ever: one that could be handled is remembered as if it had been. */
async function giveUp<Tables>(
  db: QueryExecutorProvider,
  options: ApplyOptions<Tables>,
  record: LogRecord,
): Promise<void> {
  const judgement = await judgeRecord(record, options);
  if (judgement.kind === 'handle')
    await sql`insert into hub.inbox (consumer, event_id) values (${options.consumer}, ${judgement.event.id})
      on conflict do nothing`.execute(db);
  await forget(db, options.consumer, record);
}

/** Writes down what was decided, in the transaction that finds the key parked. @returns whether it is. */
const decide = <Tables>(
  options: ApplyOptions<Tables>,
  decision: ParkingDecision,
  { isSkip }: { readonly isSkip: boolean },
): Promise<boolean> =>
  asConsumer<Tables, boolean>(options, async (db) => {
    const { consumer } = options;
    if (!(await lockKey(db, consumer, decision))) return false;
    const first = isSkip ? await firstWaiting(db, consumer, decision) : null;
    if (first !== null) await giveUp(db, options, first);
    await writeDecision(db, consumer, decision, first);
    return true;
  });

/** Tries a parked key again from its first record, after a fix. */
export async function retryKey<Tables>(
  options: ApplyOptions<Tables>,
  decision: ParkingDecision,
): Promise<DecisionOutcome> {
  if (!(await decide(options, decision, { isSkip: false }))) return { kind: 'not-parked' };
  return drain(options, decision);
}

/** Gives up the first record of a parked key for ever and goes on with those behind it. */
export async function skipFirst<Tables>(
  options: ApplyOptions<Tables>,
  decision: ParkingDecision,
): Promise<DecisionOutcome> {
  if (!(await decide(options, decision, { isSkip: true }))) return { kind: 'not-parked' };
  return drain(options, decision);
}

import { createHash } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { sql } from 'kysely';
import type { Kysely, QueryExecutorProvider } from 'kysely';
import { HubError } from '../errors.ts';
import { inTransaction } from '../postgres/inTransaction.ts';
import type { InTransactionOptions } from '../postgres/inTransaction.ts';
import type { Database } from '../postgres/transaction.ts';
import type { PassPoint } from './failPoint.ts';
import { judgeRecord } from './judgeRecord.ts';
import type { Judgement, JudgingOptions, ParkingReason } from './judgeRecord.ts';
import type { LogRecord } from './log.ts';

/** What a consumer applies records with. */
export interface ApplyOptions<Tables> extends JudgingOptions<Tables> {
  /** The part: who has handled what is remembered by its name. */
  readonly consumer: string;
  readonly database: Database;
  readonly passPoint: PassPoint;
}

/** What became of a record. */
export type Outcome = 'handled' | 'duplicate' | 'skipped' | 'parked' | 'waiting';

/** Longer than any effect takes, and shorter than a group's patience. */
const EFFECT_MS_MAX = 15_000;
const CONSUMING: InTransactionOptions = {
  scope: { kind: 'machine', name: 'consumer' },
  mode: 'write',
  withinMs: EFFECT_MS_MAX,
};
/** A handler that fails is tried again at once: most that fails so is a lock or a race. */
const ATTEMPTS_MAX = 3;

/** Classes of PostgreSQL's codes by which it is away, overloaded, gives way to another, or asks to be tried again. */
const PASSING_FAULT = /^(08|53|57|58|40|25006|55P03)/;
const PASSING_CODES: ReadonlySet<unknown> = new Set(['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'REQUEST_CANCELLED']);
const SYSTEM_FAULT = /^E[A-Z]+$/;

/** Whether the same may work later without anybody doing anything: then the record waits in the log, and is not parked. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HubError) return PASSING_CODES.has(error.code);
  const code = isNativeError(error) ? Reflect.get(error, 'code') : null;
  if (typeof code === 'string') return PASSING_FAULT.test(code) || SYSTEM_FAULT.test(code);
  return isNativeError(error) && /connection terminated|timeout exceeded/i.test(error.message);
}

/** What went wrong in a handler, without any value of the event or of a row. */
function describeFailure(error: unknown): string {
  if (!isNativeError(error)) return 'its handler failed';
  const [code, constraint] = [Reflect.get(error, 'code'), Reflect.get(error, 'constraint')];
  const what = [error.name, code, constraint].filter((word) => typeof word === 'string').join(' ');
  return `its handler failed: ${what}`;
}

/** Does work in one transaction of a consumer. */
export const asConsumer = <Tables, Result>(
  { database }: Pick<ApplyOptions<Tables>, 'database'>,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> => inTransaction(database, CONSUMING, work);

interface Admission {
  readonly waits: boolean;
  readonly taken: boolean;
}

/**
 * Remembers the event unless its key waits. The lock on the key's row makes a record that comes during a retry wait for
 * its end, so that it is put behind the others or handled after them, and never between.
 */
async function admit(
  db: QueryExecutorProvider,
  consumer: string,
  record: LogRecord,
  eventId: string,
): Promise<Admission> {
  const { rows } = await sql<Admission>`
    with waiting as materialized (
      select from hub.parked_keys where consumer = ${consumer} and topic = ${record.topic} and key = ${record.key} for share
    ), taken as (
      insert into hub.inbox (consumer, event_id) select ${consumer}, ${eventId} where not exists (select from waiting)
      on conflict do nothing returning 1
    )
    select exists (select from waiting) as waits, exists (select from taken) as taken`.execute(db);
  const [admission] = rows;
  return admission ?? { waits: false, taken: false };
}

/** Puts a record behind those of its key that wait. A second delivery finds it there. */
const putBehind = (db: QueryExecutorProvider, consumer: string, record: LogRecord) =>
  sql`insert into hub.parked_events (consumer, topic, key, partition, "offset", value, stored_at)
    values (${consumer}, ${record.topic}, ${record.key}, ${record.partition}, ${record.offset}, ${record.value},
      ${new Date(record.storedAtMs).toISOString()})
    on conflict do nothing`.execute(db);

/** Tells one value from another, for those that have no id to be believed. */
export const digestOf = ({ value }: LogRecord): Buffer =>
  createHash('sha256')
    .update(value ?? '')
    .digest();

/** Whether a person has given this very record up. */
async function isSkipped(db: QueryExecutorProvider, consumer: string, record: LogRecord): Promise<boolean> {
  const { rows } = await sql`select from hub.parking_decisions where consumer = ${consumer} and topic = ${record.topic}
    and key = ${record.key} and decision = 'SKIP' and value_sha256 = ${digestOf(record)} limit 1`.execute(db);
  return rows.length > 0;
}

/** Parks the key with this record as its first, in one transaction; one that was skipped before stays so. */
const parkRecord = <Tables>(
  { consumer, database }: ApplyOptions<Tables>,
  record: LogRecord,
  { reason, detail }: { readonly reason: ParkingReason; readonly detail: string },
): Promise<Outcome> =>
  asConsumer<unknown, Outcome>({ database }, async (db) => {
    if (await isSkipped(db, consumer, record)) return 'skipped';
    await sql`insert into hub.parked_keys (consumer, topic, key, reason, detail)
      values (${consumer}, ${record.topic}, ${record.key}, ${reason}, ${detail}) on conflict do nothing`.execute(db);
    await putBehind(db, consumer, record);
    return 'parked';
  });

/** What a judgement of an event that may be handled says. */
export type Handling<Tables> = Extract<Judgement<Tables>, { readonly kind: 'handle' }>;

/** The effect and its remembrance, in the transaction that is open. */
export async function handleIn<Tables>(
  db: Kysely<Tables>,
  { consumer, passPoint }: ApplyOptions<Tables>,
  { record, handling: { handler, event } }: Waiting<Tables>,
): Promise<Outcome> {
  const { waits, taken } = await admit(db, consumer, record, event.id);
  if (waits) await putBehind(db, consumer, record);
  if (!taken) return waits ? 'waiting' : 'duplicate';
  await handler.handle(event, { db });
  passPoint('in-effect');
  return 'handled';
}

/** A record that is to have its effect. */
export interface Waiting<Tables> {
  readonly record: LogRecord;
  readonly handling: Handling<Tables>;
}

/** Has the effect of a record, and commits it. */
export type HaveEffect<Tables> = (options: ApplyOptions<Tables>, waiting: Waiting<Tables>) => Promise<Outcome>;

/** Each effect in a transaction of its own. */
export async function haveEffect<Tables>(options: ApplyOptions<Tables>, waiting: Waiting<Tables>): Promise<Outcome> {
  const outcome = await asConsumer<Tables, Outcome>(options, (db) => handleIn(db, options, waiting));
  if (outcome === 'handled') options.passPoint('effect-committed');
  return outcome;
}

/** Tries a handling a few times. @throws what may pass by itself; @returns the failure that will not. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<{ result: Result } | { failure: string }> {
  for (let tried = 1; ; tried += 1) {
    try {
      return { result: await work() };
    } catch (error) {
      if (isPassing(error)) throw error;
      if (tried === ATTEMPTS_MAX) return { failure: describeFailure(error) };
    }
  }
}

/**
 * Applies one record: has its effect once, parks its key, or lets it pass.
 * @throws what may pass by itself, such as a database that is away; the record then comes again.
 */
export async function applyRecord<Tables>(
  options: ApplyOptions<Tables>,
  record: LogRecord,
  effect: HaveEffect<Tables> = haveEffect,
): Promise<Outcome> {
  const judgement = await judgeRecord(record, options);
  if (judgement.kind === 'skip') return 'skipped';
  if (judgement.kind === 'park') return parkRecord(options, record, judgement);
  const tried = await attempt(() => effect(options, { record, handling: judgement }));
  if ('result' in tried) return tried.result;
  return parkRecord(options, record, { reason: 'HANDLER_FAILED', detail: tried.failure });
}

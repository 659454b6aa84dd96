import type pg from 'pg';
import type { MacKey } from '../../identity.ts';
import { setSessionScopeSql } from '../../postgres/scope.ts';
import type { Logger } from '../../telemetry.ts';
import type { ConsumeOptions } from '../log.ts';
import { openWokenSession } from '../wokenSession.ts';
import type { WokenSession } from '../wokenSession.ts';
import { groupChannel, topicChannel } from './channels.ts';
import { fetchRecords } from './fetchRecords.ts';
import { joinGroup, listsOf } from './membership.ts';
import type { Membership } from './membership.ts';
import { createPartitionReader } from './partitionReader.ts';
import type { PartitionReader, ReaderOptions } from './partitionReader.ts';
import { createSlots } from '../slots.ts';

/** What one session of a member is made from. */
export interface ReceiveOptions extends ConsumeOptions {
  readonly databaseUrl: string;
  /** Whose member it is. */
  readonly name: string;
  readonly scopeKey: MacKey;
  readonly log: Logger;
  /** Aborts when the member is to leave. */
  readonly stopped: AbortSignal;
  /** Told when it has joined, and when its connection is lost. */
  readonly onReceiving: (isReceiving: boolean) => void;
}

/** How long a lost notice, or a member that was killed, can go without being seen. */
const POLL_MS = 1_000;
/** After somebody else was faster: when to look again. */
const LOOK_AGAIN_MS = 50;
/** A session that asks nothing for so long belongs to a process that stands still; the server ends it, and others take over. */
const IDLE_SESSION_MS_MAX = 10_000;
/** A signed scope of a machine holds an hour. */
const SCOPE_RENEWAL_MS = 600_000;

const COMMIT = `update log_positions as reached set position = done.position
  from unnest($1::int[], $2::int[], $3::bigint[]) as done (reading, partition, position)
  where reached.reading = done.reading and reached.partition = done.partition`;

/** A session that has joined its group, and the partitions that it holds. */
interface Desk {
  readonly session: WokenSession;
  readonly membership: Membership;
  readonly readerOptions: ReaderOptions;
  readonly readers: Set<PartitionReader>;
  /** When to look who is there, on the monotonic clock. */
  lookAt: number;
}

const activeOf = ({ readers }: Desk): PartitionReader[] => [...readers].filter((reader) => !reader.isReleased());

/**
 * Commits on the session that holds the partitions: one that has lost them has lost its connection, too. A position that
 * the server forgets in a crash makes records come again, and no more; so no disk is waited for.
 */
async function commit(client: pg.Client, readers: Iterable<PartitionReader>): Promise<void> {
  const moved = [...readers]
    .map((reader) => ({ reader, position: reader.position() }))
    .filter(({ reader, position }) => position !== reader.committed);
  if (moved.length === 0) return;
  const places = moved.map(({ reader }) => reader.place);
  const positions = moved.map(({ position }) => position);
  const { rowCount } = await client.query({ name: 'commit', text: COMMIT, values: [...listsOf(places), positions] });
  if (rowCount !== moved.length) throw new Error('The group was deleted while it had a member.');
  for (const { reader, position } of moved) reader.committed = position;
}

/** Looks who is there, lets go of what is too much, and takes what is free. */
async function settleShares(desk: Desk): Promise<void> {
  const { membership, readers, readerOptions } = desk;
  desk.lookAt = performance.now() + POLL_MS;
  const active = activeOf(desk);
  const changes = await membership.survey(active.map(({ place }) => place));
  for (const { reading, excess } of changes) {
    // First those that have nothing in hand.
    const own = active.filter(({ place }) => place.reading === reading.id);
    const idleFirst = [...own.filter((reader) => reader.isIdle()), ...own.filter((reader) => !reader.isIdle())];
    for (const reader of idleFirst.slice(0, excess)) reader.release();
  }
  const wanted = changes.flatMap((change) => change.wanted);
  if (wanted.length === 0) return;
  const claimed = await membership.claim(wanted);
  for (const { place, position } of claimed) readers.add(createPartitionReader(place, position, readerOptions));
  if (claimed.length < wanted.length) desk.lookAt = performance.now() + LOOK_AGAIN_MS;
}

/** Commits, then lets go of the released partitions that had nothing in hand any more before that. */
async function commitAndLetGo({ session, membership, readers }: Desk): Promise<void> {
  const settled = [...readers].filter((reader) => reader.isReleased() && reader.isIdle());
  await commit(session.client, readers);
  if (settled.length === 0) return;
  for (const reader of settled) readers.delete(reader);
  await membership.letGo(settled.map(({ place }) => place));
}

/** One turn: what is due, what is new, what is done. */
async function turn(desk: Desk): Promise<void> {
  const { session, readers } = desk;
  if (performance.now() >= desk.lookAt) {
    await settleShares(desk);
    for (const reader of readers) reader.mayHaveMore = true;
  }
  const asking = activeOf(desk).filter((reader) => reader.mayHaveMore && reader.isIdle());
  if (asking.length > 0) await fetchRecords(session.client, asking);
  await commitAndLetGo(desk);
}

/** Takes notices in: which partitions have something new, and whether members came or went. */
function listen(desk: Desk, group: string): void {
  const { me } = desk.membership;
  desk.session.client.on('notification', ({ channel, payload = '', processId }) => {
    if (channel === groupChannel(group)) {
      if (processId !== me) desk.lookAt = 0;
      return;
    }
    const numbers = new Set(payload.split(',').map(Number));
    for (const reader of desk.readers)
      if (topicChannel(reader.place.topic) === channel && numbers.has(reader.place.partition))
        reader.mayHaveMore = true;
  });
}

/** Finishes what is in hand; on a session that still works, commits it and leaves. */
async function closeDesk({ session, membership, readers }: Desk, isOrderly: boolean): Promise<void> {
  for (const reader of readers) reader.release();
  await Promise.all([...readers].map((reader) => reader.settled()));
  if (!isOrderly) return;
  await commit(session.client, readers);
  await membership.leave();
}

async function openDesk(options: ReceiveOptions, session: WokenSession): Promise<Desk> {
  const { group, topics, lanesMax, handle, log } = options;
  const { client } = session;
  const membership = await joinGroup(client, options);
  for (const topic of topics) await client.query(`listen "${topicChannel(topic)}"`);
  await client.query(`set synchronous_commit = off; set idle_session_timeout = ${IDLE_SESSION_MS_MAX}`);
  const readerOptions = { group, lanesMax, handle, log, slots: createSlots(lanesMax), onProgress: session.wake };
  const desk: Desk = { session, membership, readerOptions, readers: new Set(), lookAt: 0 };
  listen(desk, group);
  return desk;
}

/** Receives as long as the session lasts and the member is not stopped. */
async function work(desk: Desk, { stopped, scopeKey, onReceiving }: ReceiveOptions): Promise<void> {
  const { session } = desk;
  // Scopes end by the clock on the wall, which may be set, and goes on while a machine sleeps.
  let signedAt = Date.now();
  while (!stopped.aborted) {
    session.lost.throwIfAborted();
    if (Math.abs(Date.now() - signedAt) > SCOPE_RENEWAL_MS) {
      signedAt = Date.now();
      await session.client.query(setSessionScopeSql('log', scopeKey));
    }
    await turn(desk);
    onReceiving(true);
    await session.woken(Math.max(0, desk.lookAt - performance.now()));
  }
}

/**
 * One session of a member, from joining to leaving. Fetching, committing and the locks are all of this one connection.
 * @throws when it breaks; what was in hand has ended then, so that the next session handles nothing beside it.
 */
export async function receive(options: ReceiveOptions): Promise<void> {
  const { databaseUrl, name, group, scopeKey, stopped, onReceiving } = options;
  const session = await openWokenSession({
    url: databaseUrl,
    name: `hub log ${name}, group ${group}`,
    channel: groupChannel(group),
  });
  stopped.addEventListener('abort', session.wake);
  session.lost.addEventListener('abort', () => onReceiving(false));
  try {
    await session.client.query(setSessionScopeSql('log', scopeKey));
    const desk = await openDesk(options, session);
    let isOrderly = false;
    try {
      await work(desk, options);
      isOrderly = true;
    } finally {
      await closeDesk(desk, isOrderly);
    }
  } finally {
    stopped.removeEventListener('abort', session.wake);
    await session.close();
  }
}

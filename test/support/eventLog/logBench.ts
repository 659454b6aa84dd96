import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumeOptions, EventLog, LogRecord, OutgoingRecord, Subscription, TopicDefinition } from '@hub/chassis';
import { inProject } from '../project.ts';
import { untilWithin } from '../../../chassis/testing/until.ts';

/** One kind of log with a server of its own, as the conformance suite needs it. */
export interface EventLogFixture {
  /** A client of its own; whoever asked closes it. */
  readonly open: (name: string) => Promise<EventLog>;
  /** Takes the log away from all of them. */
  readonly stopServer: () => Promise<void>;
  /** Gives it back, at the same address and with what it held. */
  readonly startServer: () => Promise<void>;
  /** The environment by which a process opens the same log, as eventsEnvShape of the chassis says. */
  readonly env: Readonly<Record<string, string>>;
  /** How long its clients wait before they give up publishing. */
  readonly publishTimeoutMs: number;
  /** What an idle member costs: statements or requests so far, and how many in a second are few. */
  readonly idle: { readonly count: () => Promise<number>; readonly perSecondMax: number };
  readonly close: () => Promise<void>;
}

/** One record as a collector handled it. */
export interface Seen {
  readonly member: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  /** Null for a tombstone. */
  readonly text: string | null;
}

/** A member of a group that remembers what it handled. */
export interface Collector extends Subscription {
  readonly seen: readonly Seen[];
  readonly texts: () => readonly (string | null)[];
}

/** What a collector collects, and what it does besides. */
export interface CollectOptions extends Partial<Pick<ConsumeOptions, 'from' | 'lanesMax'>> {
  readonly group: string;
  readonly topics: readonly string[];
  readonly member?: string;
  /** Before a record is remembered. */
  readonly work?: (record: LogRecord, signal: AbortSignal) => Promise<void>;
}

/** The log under test and what its cases share. */
export interface LogBench {
  readonly fixture: EventLogFixture;
  /** A client that all cases may use. */
  readonly log: EventLog;
  readonly openClient: (name: string) => Promise<EventLog>;
  /** Makes a topic that nobody has used, of four partitions that keep records for an hour. */
  readonly newTopic: (more?: Partial<TopicDefinition>) => Promise<string>;
  readonly newName: (what: string) => string;
  readonly collect: (log: EventLog, options: CollectOptions) => Collector;
  /** Starts a member as a process; see logMemberProcess of the chassis. */
  readonly forkMember: (group: string, topic: string, heldText: string) => MemberProcess;
  /** Ends what the case has started. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One promise of the port, and how it is tested. */
export interface LogCase {
  readonly name: string;
  readonly run: (bench: LogBench) => Promise<void>;
}

/** A member that is a process of its own. */
export interface MemberProcess {
  /** Texts of the records that it has handled. */
  readonly handled: readonly string[];
  /** Whether it has come to the record that it holds. */
  readonly isHolding: () => boolean;
  /** Without any goodbye. */
  readonly kill: () => Promise<void>;
}

const TIDY_MS_MAX = 10_000;

/** Waits for a state. */
export const until = untilWithin(25_000);

/** A record whose content is a text. */
export const textRecord = (topic: string, key: string, text: string): OutgoingRecord => ({
  topic,
  key,
  value: Buffer.from(text),
});

/** Texts of records by key, in the order in which they were handled. */
export function textsByKey(seen: readonly Seen[]): Readonly<Record<string, readonly (string | null)[]>> {
  const byKey = new Map<string, (string | null)[]>();
  for (const { key, text } of seen) byKey.set(key, [...(byKey.get(key) ?? []), text]);
  return Object.fromEntries(byKey);
}

/** How many records a group has not committed to. */
export async function totalLag(log: EventLog, group: string, topic: string): Promise<number> {
  const partitions = await log.lag(group, [topic]);
  return partitions.reduce((sum, { position, end }) => sum + end - position, 0);
}

/** Keys of the events that a process of the tests would sign; it signs none. */
const EVENT_KEYS = `toy=k1:${Buffer.alloc(32, 1).toString('base64url')}`;

function startMember(fixture: EventLogFixture, words: readonly string[]): MemberProcess & { child: ChildProcess } {
  const child = fork(inProject('chassis/testing/logMemberProcess.ts'), words, {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'] ?? '', HUB_MODE: 'demo', EVENT_KEYS, ...fixture.env },
  });
  const handled: string[] = [];
  let isHolding = false;
  child.on('message', (message) => {
    const [state, text] = ['state', 'text'].map((field): unknown => Reflect.get(Object(message), field));
    if (state === 'holds') isHolding = true;
    else handled.push(String(text));
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { child, handled, isHolding: () => isHolding, kill };
}

function startCollector(
  log: EventLog,
  { group, topics, member = 'only', from = 'beginning', lanesMax = 8, work }: CollectOptions,
): Collector {
  const seen: Seen[] = [];
  const subscription = log.consume({
    group,
    topics,
    from,
    lanesMax,
    async handle(record, signal) {
      await work?.(record, signal);
      const { topic, partition, offset, key, value } = record;
      seen.push({ member, topic, partition, offset, key, text: value?.toString() ?? null });
    },
  });
  return { ...subscription, seen, texts: () => seen.map(({ text }) => text) };
}

/** Opens a bench over a log. */
export async function openBench(open: () => Promise<EventLogFixture>): Promise<LogBench> {
  const fixture = await open();
  const log = await fixture.open('bench');
  const clients: EventLog[] = [];
  const members: MemberProcess[] = [];
  const run = Date.now().toString(36);
  let names = 0;
  const newName = (what: string): string => `${what}-${run}-${(names += 1)}`;
  const collectors: Collector[] = [];

  const tidy = async (): Promise<void> => {
    await Promise.all(members.splice(0).map((member) => member.kill()));
    const stopping = collectors.splice(0).map((collector) => collector.stop());
    const closing = clients.splice(0).map((client) => client.close());
    // A case that failed may have left a handler that never ends.
    await Promise.race([Promise.all([...stopping, ...closing]), sleep(TIDY_MS_MAX, undefined, { ref: false })]);
  };
  return {
    fixture,
    log,
    newName,
    tidy,
    async openClient(name) {
      const client = await fixture.open(name);
      clients.push(client);
      return client;
    },
    async newTopic(more) {
      const topic = newName('topic');
      await log.ensureTopics([{ topic, partitions: 4, cleanup: { kind: 'delete', retentionMs: 3_600_000 }, ...more }]);
      return more?.topic ?? topic;
    },
    collect(client, options) {
      const collector = startCollector(client, options);
      collectors.push(collector);
      return collector;
    },
    forkMember(group, topic, heldText) {
      const member = startMember(fixture, [JSON.stringify([group, topic]), heldText]);
      members.push(member);
      return member;
    },
    async close() {
      await tidy();
      await log.close();
      await fixture.close();
    },
  };
}

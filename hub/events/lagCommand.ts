import { Command } from 'commander';
import type { EventLog } from '@hub/chassis';
import { findContract } from '@hub/schema';
import { definitions } from '../definitions.ts';
import { SUBGRAPHS } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { bold, say, sayJson, table } from '../output.ts';
import { partEventsState } from '../partEventsState.ts';
import type { PartEventsState } from '../partEventsState.ts';
import { openEventsHub } from './eventsHub.ts';
import type { EventsHub } from './eventsHub.ts';

/** How far one part is in one topic, as the log itself says. */
interface TopicLag {
  readonly topic: string;
  readonly partitions: number;
  /** Records that the part has not applied. */
  readonly behind: number;
  /** Partitions with such records. */
  readonly partitionsBehind: number;
}

/** How one part stands. */
interface PartLag {
  readonly part: SubgraphName;
  /** What the part says of itself; null where it does not answer. */
  readonly events: PartEventsState | null;
  /** Null while the log is away. */
  readonly topics: readonly TopicLag[] | null;
}

/** The topics of what a part handles. */
const topicsOf = (part: SubgraphName): readonly string[] =>
  [...new Set(definitions[part].events.handles.flatMap((type) => findContract(type)?.topic ?? []))].toSorted();

async function topicLags(eventLog: EventLog, part: SubgraphName): Promise<readonly TopicLag[] | null> {
  const topics = topicsOf(part);
  const lags = topics.length === 0 ? [] : await eventLog.lag(part, topics).catch(() => null);
  if (lags === null) return null;
  return topics.map((topic) => {
    const behind = lags.filter((lag) => lag.topic === topic).map(({ position, end }) => Math.max(0, end - position));
    return {
      topic,
      partitions: behind.length,
      behind: behind.reduce((sum, records) => sum + records, 0),
      partitionsBehind: behind.filter((records) => records > 0).length,
    };
  });
}

async function lagsOf({ state, openLog }: EventsHub) {
  const eventLog = await openLog();
  try {
    const isReachable = await eventLog.isReachable();
    const partOf = async (part: SubgraphName): Promise<PartLag> => {
      const url = state.parts.find(({ name }) => name === part)?.url ?? '';
      const [events, topics] = await Promise.all([
        partEventsState(url),
        isReachable ? topicLags(eventLog, part) : null,
      ]);
      return { part, events, topics };
    };
    return {
      transport: eventLog.kind,
      log: eventLog.description,
      isLogReachable: isReachable,
      parts: await Promise.all(SUBGRAPHS.map(partOf)),
    };
  } finally {
    await eventLog.close();
  }
}

const seconds = (value: number | null | undefined): string =>
  value === null || value === undefined ? '?' : `${value.toFixed(value < 10 ? 1 : 0)} s`;

/** One row for each topic; what the part says of itself stands in the first. */
function consumerRows({ part, events, topics }: PartLag): readonly (readonly string[])[] {
  const own = [seconds(events?.consumer.lagSeconds), String(events?.consumer.parkedKeys ?? '?')];
  if (topics === null) return [[part, '(the log is away)', '?', '?', ...own]];
  if (topics.length === 0) return [[part, '(reads nothing)', '0', '0', ...own]];
  return topics.map(({ topic, behind, partitions, partitionsBehind }, index) => [
    index === 0 ? part : '',
    topic,
    behind.toLocaleString('en'),
    `${partitionsBehind} of ${partitions}`,
    ...(index === 0 ? own : ['', '']),
  ]);
}

function relayRow({ part, events }: PartLag): readonly string[] {
  if (events === null) return [part, '?', '?', 'the part does not answer'];
  const { isLeading, unsent, oldestUnsentSeconds } = events.relay;
  return [part, unsent.toLocaleString('en'), seconds(oldestUnsentSeconds), isLeading ? 'leads' : 'does not lead'];
}

/** A table under its title, its head bold. */
function sayTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const [first = '', ...others] = table([head, ...rows]);
  say(bold(first));
  for (const line of others) say(line);
}

/** `hub events lag`. */
export const lagCommand = (): Command =>
  new Command('lag')
    .description(
      'Tell how far each part is behind: for each topic that it reads, the records and seconds that it has not applied and its parked keys; for its outbox, what waits to be sent, for how long, and whether the part itself sends it.',
    )
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const lags = await lagsOf(await openEventsHub());
      if (json) return sayJson(lags);
      say(`events: ${lags.log}${lags.isLogReachable ? '' : ', which does not answer'}`);
      say();
      sayTable(
        ['part', 'reads', 'behind', 'partitions behind', 'for', 'parked keys'],
        lags.parts.flatMap(consumerRows),
      );
      say();
      sayTable(['part', 'unsent', 'oldest', 'relay'], lags.parts.map(relayRow));
    });

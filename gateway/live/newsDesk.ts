import type { EventLog, Logger, LogRecord, MacKey, Metrics, Subscription } from '@hub/chassis';
import type { Channels } from './channels.ts';
import type { Lineages } from './lineages.ts';
import { liveTopics, readNews } from './readNews.ts';

/** What the reading of the log needs. */
export interface NewsDeskOptions {
  readonly eventLog: EventLog;
  readonly keysOf: (producer: string) => readonly MacKey[];
  /** Of this replica alone: each gets every record. */
  readonly group: string;
  readonly channels: Channels;
  readonly lineages: Lineages;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** The reading of the log for as long as a gateway runs. */
export interface NewsDesk {
  readonly isReceiving: () => boolean;
  /** Leaves the log, and leaves nothing of itself there. */
  stop(): Promise<void>;
}

/** Records handled at the same time: places that were not seen lately are then asked for together. */
const LANES_MAX = 64;
/** Versions remembered, so that a record that the log gives twice is told once. */
const VERSIONS_MAX = 10_000;

/** Remembers the latest version of what was told. @returns whether one is news, and how to remember it. */
function createVersions() {
  const known = new Map<string, number>();
  return {
    isNew: (key: string, version: number): boolean => version > (known.get(key) ?? 0),
    remember(key: string, version: number): void {
      known.delete(key);
      known.set(key, version);
      const oldest = known.size > VERSIONS_MAX ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    },
  };
}

/** What became of a record, as the metrics name it. */
type NewsOutcome = 'told' | 'skipped' | 'repeated' | 'dropped';

/** Makes the handling of one record. @throws where a place cannot be looked up now: the log then gives it again. */
function createHandler({ keysOf, channels, lineages, log }: NewsDeskOptions) {
  const versions = createVersions();
  const drop = ({ topic, partition, offset }: LogRecord, reason: string, detail: string): NewsOutcome => {
    log.warn({ topic, partition, offset, reason, detail }, 'an event is not told on');
    return 'dropped';
  };
  return async (record: LogRecord): Promise<NewsOutcome> => {
    const read = await readNews(record, keysOf);
    if (read.kind === 'skip') return 'skipped';
    if (read.kind === 'bad') return drop(record, read.reason, read.detail);
    const { news } = read;
    if (channels.areDeafTo(news.type)) return 'skipped';
    const name = `${news.type} ${news.key}`;
    if (!versions.isNew(name, news.version)) return 'repeated';
    const lineage = await lineages.of(news.divisionCode);
    if (lineage === null) return drop(record, 'UNKNOWN_PLACE', 'it names a place that the register does not have');
    channels.tell(news, lineage);
    versions.remember(name, news.version);
    return 'told';
  };
}

/** Starts to read what the log gets from now on. */
export function openNewsDesk(options: NewsDeskOptions): NewsDesk {
  const { eventLog, group, log, metrics } = options;
  const handle = createHandler(options);
  const reading: Subscription = eventLog.consume({
    group,
    topics: liveTopics,
    from: 'end',
    lanesMax: LANES_MAX,
    handle: async (record) => {
      metrics.eventOutcomes.inc({ consumer: 'live', outcome: await handle(record) });
    },
  });
  return {
    isReceiving: reading.isReceiving,
    async stop() {
      await reading.stop();
      await eventLog.deleteGroup(group).catch((error: unknown) => {
        log.warn({ error, group }, 'the group of this gateway stays behind in the event log');
      });
    },
  };
}

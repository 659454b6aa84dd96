import { Command, Option } from 'commander';
import { eventTopics } from '@hub/schema';
import { SUBGRAPHS, isSubgraphName } from '../names.ts';
import { wholeNumber } from '../options.ts';
import { complain, say } from '../output.ts';
import { isAlive } from '../running.ts';
import { openEventsHub } from './eventsHub.ts';
import { followLog } from './followLog.ts';
import { readRecord, tailLine, typeOf } from './tailLine.ts';
import type { TailedRecord } from './tailLine.ts';

interface TailOptions {
  readonly from: 'beginning' | 'end';
  readonly type?: string;
  readonly key?: string;
  readonly count?: number;
  readonly json?: true;
}

const COUNT_MAX = 1_000_000;
/** How often it looks whether the hub still runs, whose log it reads. */
const LOOK_MS = 1_000;

const ALL_TOPICS = eventTopics.map(({ topic }) => topic);

/** `mediation` → its two topics; a topic → itself. @throws for what is neither. */
function topicsOf(word: string): readonly string[] {
  if (isSubgraphName(word)) return ALL_TOPICS.filter((topic) => topic.startsWith(`hub.${word}.`));
  if (ALL_TOPICS.includes(word)) return [word];
  throw new Error(`Expected a part (${SUBGRAPHS.join(', ')}) or a topic (${ALL_TOPICS.join(', ')}); ${word} came.`);
}

const isWanted = (record: TailedRecord, { type, key }: TailOptions): boolean =>
  (type === undefined || typeOf(record) === type) && (key === undefined || record.key === key);

/** What ends a tail: Ctrl-C, a reader that has seen enough, or the end of the hub. */
function whenToEnd(hubPid: number): AbortController {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.stdout.once('error', end);
  const looking = setInterval(() => {
    if (isAlive(hubPid)) return;
    complain('The hub has stopped.');
    end();
  }, LOOK_MS);
  ending.signal.addEventListener('abort', () => {
    clearInterval(looking);
    process.removeListener('SIGINT', end);
    process.removeListener('SIGTERM', end);
  });
  return ending;
}

async function tail(words: readonly string[], options: TailOptions): Promise<void> {
  const topics = [...new Set(words.length === 0 ? ALL_TOPICS : words.flatMap(topicsOf))];
  const { state, config, openLog } = await openEventsHub();
  const eventLog = await openLog();
  const ending = whenToEnd(state.pid);
  let left = options.count ?? Number.POSITIVE_INFINITY;
  try {
    await followLog(eventLog, {
      topics,
      from: options.from,
      signal: ending.signal,
      onReceiving: () => complain(`Following ${topics.join(', ')} of ${eventLog.description}. Ctrl-C ends it.`),
      onRecord(taken) {
        const record = readRecord(taken, config.keysOf);
        if (!isWanted(record, options)) return;
        say(options.json ? JSON.stringify(record) : tailLine(record));
        left -= 1;
        if (left <= 0) ending.abort();
      },
    });
  } finally {
    ending.abort();
    await eventLog.close();
  }
}

/** `hub events tail`. */
export const tailCommand = (): Command =>
  new Command('tail')
    .description(
      'Follow the log until Ctrl-C: one line for each record, with when it happened, its type, key, division and version, and whether the signature of its producer is right. Nobody else misses a record for it.',
    )
    .argument('[what...]', `parts (${SUBGRAPHS.join(', ')}) or topics such as hub.grid.v1; all when left out`)
    .addOption(
      new Option('--from <where>', 'where to begin: all that is kept, or what comes from now on')
        .choices(['beginning', 'end'])
        .default('end'),
    )
    .option('--type <type>', 'only records of this type, such as grid.event-converted.v1')
    .option('--key <key>', 'only records of this key')
    .option('--count <number>', 'end after so many', (text) => wholeNumber('--count', text, { min: 1, max: COUNT_MAX }))
    .option('--json', 'print each record as JSON on a line of its own')
    .action(tail);

import { userInfo } from 'node:os';
import { Command } from 'commander';
import { SUBGRAPHS } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { say, sayJson, table } from '../output.ts';
import { openEventsHub, requireSubgraph, withPart } from './eventsHub.ts';
import type { EventsHub } from './eventsHub.ts';
import type { EventOperations } from '@hub/chassis';

interface Json {
  readonly json?: true;
}

/** The parked keys of some parts. */
async function parkedOf(hub: EventsHub, parts: readonly SubgraphName[]) {
  const lists = await Promise.all(
    parts.map(async (part) => {
      const keys = await withPart(hub, part, (operations) => operations.parked());
      return keys.map(({ consumer, ...key }) => ({ part: consumer, ...key }));
    }),
  );
  return lists.flat();
}

/** `hub events parked`. */
export const parkedCommand = (): Command =>
  new Command('parked')
    .description(
      'List the keys that wait for a person: their first record could not be handled, and those behind it wait so as not to overtake it. Other keys go on.',
    )
    .argument('[part]', `${SUBGRAPHS.join(', ')}; all when left out`)
    .option('--json', 'print the result as JSON')
    .action(async (part: string | undefined, { json }: Json) => {
      const parts = part === undefined ? SUBGRAPHS : [requireSubgraph(part)];
      const parked = await parkedOf(await openEventsHub(), parts);
      if (json) return sayJson(parked);
      if (parked.length === 0) return say('No key is parked.');
      for (const line of table(
        parked.map((one) => [
          one.part,
          one.topic,
          one.key,
          one.reason,
          `${one.events} waiting`,
          `since ${one.parkedAt}`,
          one.detail,
        ]),
      ))
        say(line);
    });

interface DecisionOptions extends Json {
  readonly topic?: string;
  readonly reason: string;
}

/** What is decided, as it was typed. */
interface Decision extends DecisionOptions {
  readonly part: SubgraphName;
  readonly key: string;
  readonly what: 'retry' | 'skip';
}

/** The topic in which a key is parked; null where it is in none. @throws where it is in more than one. */
async function topicOf(operations: EventOperations, { part, key, topic }: Decision): Promise<string | null> {
  if (topic !== undefined) return topic;
  const topics = (await operations.parked()).filter((one) => one.key === key).map((one) => one.topic);
  if (topics.length > 1)
    throw new Error(`Expected --topic, since ${key} is parked in ${part} in ${topics.join(' and ')}; none came.`);
  return topics[0] ?? null;
}

/** Does what was decided. @returns what it led to, for programs. */
async function decide(hub: EventsHub, decision: Decision) {
  const { part, key, what, reason } = decision;
  const decidedBy = userInfo().username;
  return withPart(hub, part, async (operations) => {
    const topic = await topicOf(operations, decision);
    const outcome =
      topic === null
        ? ({ kind: 'not-parked' } as const)
        : await operations[what]({ topic, key, reason: reason.trim(), decidedBy });
    return { part, topic, key, decidedBy, ...outcome };
  });
}

type Decided = Awaited<ReturnType<typeof decide>>;

function decidedWords({ part, key, ...outcome }: Decided): string {
  if (outcome.kind === 'not-parked') return `${key} is not parked in ${part}; \`hub events parked\` lists what is.`;
  const handled = `${outcome.handled.toLocaleString('en')} ${outcome.handled === 1 ? 'record' : 'records'} handled`;
  if (outcome.kind === 'released') return `${key} goes on in ${part}: ${handled}.`;
  return `${key} is still parked in ${part}: ${handled}, then ${outcome.reason}: ${outcome.detail}.`;
}

/** The way of both decisions from the command line to their exit code. */
async function carryOut(decision: Decision): Promise<void> {
  if (decision.reason.trim() === '')
    throw new Error('Expected --reason to say why, for whoever looks at it later; nothing came.');
  const decided = await decide(await openEventsHub(), decision);
  if (decided.kind !== 'released') process.exitCode = 1;
  if (decision.json) return sayJson(decided);
  say(decidedWords(decided));
}

function decisionCommand(what: Decision['what'], description: string): Command {
  return new Command(what)
    .description(`${description} Exit code 0 when the key goes on, 1 when it is still parked or was not.`)
    .argument('<part>', SUBGRAPHS.join(', '))
    .argument('<key>', 'as `hub events parked` shows it')
    .requiredOption('--reason <text>', 'why; kept with your name on this machine')
    .option('--topic <topic>', 'where the key is parked in more than one')
    .option('--json', 'print the result as JSON')
    .action((part: string, key: string, options: DecisionOptions) =>
      carryOut({ ...options, part: requireSubgraph(part), key, what }),
    );
}

/** `hub events retry`. */
export const retryCommand = (): Command =>
  decisionCommand('retry', 'Try a parked key again from its first record, after a fix.');

/** `hub events skip`. */
export const skipCommand = (): Command =>
  decisionCommand('skip', 'Give up the first record of a parked key for ever, and go on with those behind it.');

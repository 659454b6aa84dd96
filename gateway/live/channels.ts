import { createHash } from 'node:crypto';
import type { Principal } from '@hub/chassis';
import type { GraphAnswer, LiveGraph } from './askGraph.ts';
import type { Channel, ChannelOptions, Listener } from './channel.ts';
import { createFiguresChannel } from './figuresChannel.ts';
import type { Lineage } from './lineages.ts';
import type { Pace } from './pace.ts';
import type { News } from './readNews.ts';
import type { LiveQuestion } from './rewriteSubscription.ts';
import { createThingsChannel } from './thingsChannel.ts';

/** What one subscriber asks, and with whose rights. */
export interface Subscription {
  readonly question: LiveQuestion;
  readonly principal: Principal;
  /** Of the request that it came with; named in the log where a question of its channel fails. */
  readonly requestId: string;
}

/** The channels of one gateway. */
export interface Channels {
  /** Joins the channel of all who ask the same with the same rights. @returns how to leave. */
  join(subscription: Subscription, listener: Listener): () => void;
  /** Tells the channels whose division something lies in, where their subscribers may look after it. */
  tell(news: News, lineage: Lineage): void;
  /** Whether nobody asks for news of a type. */
  areDeafTo(type: string): boolean;
  close(): void;
}

const NOTHING: GraphAnswer = Object.freeze({ data: null, errors: [] });

/** Runs work when its turn comes. */
type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many run at the same time; the others wait in the order in which they came. */
function createTurns(most: number): Turns {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => void queue.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // A turn is handed on, never given back while somebody waits.
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

interface OpenChannel {
  readonly channel: Channel;
  readonly within: string;
  readonly hears: (news: News, lineage: Lineage) => boolean;
  readonly typesHeard: string | null;
  members: number;
}

/** The same operation, values and rights: who asks so may have what was answered to another. */
const keyOf = ({ question: { query, variables, within, responseKey }, principal }: Subscription): string =>
  createHash('sha256')
    .update(JSON.stringify([query, variables, within, responseKey, principal]))
    .digest('base64url');

/** The divisions that a caller may look into; whose rows are his for another reason asks for them, and is not told. */
const areasOf = ({ scope }: Principal): readonly string[] => ('areas' in scope ? scope.areas : []);

/** Which news a channel hears, before anything is asked: of its kind, and of things in its subscribers' areas. */
function hearing({ question: { field }, principal }: Subscription): Pick<OpenChannel, 'hears' | 'typesHeard'> {
  if (field.kind === 'figures') return { typesHeard: null, hears: () => true };
  const areas = areasOf(principal);
  return {
    typesHeard: field.type,
    hears: ({ type }, lineage) => type === field.type && areas.some((area) => lineage.has(area)),
  };
}

/** Asks a channel's question, with the rights of those who asked it first: all others have the same. */
const asker =
  (
    graph: Pick<LiveGraph, 'ask'>,
    inTurn: Turns,
    { question, principal, requestId }: Subscription,
  ): ChannelOptions['ask'] =>
  (key, signal) =>
    inTurn(async () => {
      // The last subscriber may have left while it waited.
      if (signal.aborted) return NOTHING;
      const { query, variables, keyVariable } = question;
      const asked = { query, variables: { ...variables, [keyVariable]: key } };
      return graph.ask(asked, { requestId, principal, signal });
    });

/** Makes the channels of one gateway. */
export function createChannels(graph: Pick<LiveGraph, 'ask'>, pace: Pace): Channels {
  const byKey = new Map<string, OpenChannel>();
  const byDivision = new Map<string, Set<OpenChannel>>();
  const inTurn = createTurns(pace.questionsMax);

  const open = (key: string, subscription: Subscription): OpenChannel => {
    const { question } = subscription;
    const options = { question, ask: asker(graph, inTurn, subscription), pace };
    const { field, within } = question;
    const channel = field.kind === 'things' ? createThingsChannel(field, options) : createFiguresChannel(options);
    const opened = { channel, within, members: 0, ...hearing(subscription) };
    byKey.set(key, opened);
    byDivision.set(within, (byDivision.get(within) ?? new Set<OpenChannel>()).add(opened));
    return opened;
  };

  const close = (key: string, opened: OpenChannel): void => {
    opened.channel.close();
    byKey.delete(key);
    const neighbours = byDivision.get(opened.within);
    neighbours?.delete(opened);
    if (neighbours?.size === 0) byDivision.delete(opened.within);
  };

  return {
    join(subscription, listener) {
      const key = keyOf(subscription);
      const opened = byKey.get(key) ?? open(key, subscription);
      opened.members += 1;
      const leave = opened.channel.join(listener);
      let isMember = true;
      return () => {
        if (!isMember) return;
        isMember = false;
        leave();
        opened.members -= 1;
        if (opened.members === 0) close(key, opened);
      };
    },
    tell(news, lineage) {
      for (const code of lineage)
        for (const { channel, hears } of byDivision.get(code) ?? []) if (hears(news, lineage)) channel.tell(news);
    },
    areDeafTo: (type) => ![...byKey.values()].some(({ typesHeard }) => typesHeard === null || typesHeard === type),
    close() {
      for (const [key, opened] of byKey) close(key, opened);
    },
  };
}

import type { HubError } from '@hub/chassis';
import type { GraphAnswer } from './askGraph.ts';
import type { LiveQuestion } from './rewriteSubscription.ts';
import type { News } from './readNews.ts';
import type { Pace } from './pace.ts';

/** One subscriber as a channel sees him. */
export interface Listener {
  /** Gives an answer, as JSON. While it waits, a later one of the same thing takes its place. */
  send(thing: string, text: string): void;
  /** Tells why nothing more can come, and ends. */
  fail(reason: HubError): void;
}

/** Everybody who asks the same with the same rights: what is asked for one of them is for all. */
export interface Channel {
  /** @returns how to leave. */
  join(listener: Listener): () => void;
  /** Something inside its division changed, in the areas of its subscribers. */
  tell(news: News): void;
  /** Stops what is under way. */
  close(): void;
}

/** What a channel is made from. */
export interface ChannelOptions {
  readonly question: LiveQuestion;
  /** Asks its question about a thing or a division, under the rights of its subscribers. */
  readonly ask: (key: string, signal: AbortSignal) => Promise<GraphAnswer>;
  readonly pace: Pace;
}

/** An answer in the words of the subscription. */
export interface ChannelAnswer {
  /** What stands at the root; null also where it was not asked for. */
  readonly root: unknown;
  readonly text: string;
  readonly errors: GraphAnswer['errors'];
}

/** Puts an answer under the name that the subscriber expects. */
export function answerOf({ field, responseKey }: LiveQuestion, { data, errors }: GraphAnswer): ChannelAnswer {
  const root = data?.[field.query] ?? null;
  const renamed = errors.map(({ path, locations: _locations, ...error }) =>
    path === undefined ? error : { ...error, path: [responseKey, ...path.slice(1)] },
  );
  const told = { data: { [responseKey]: root }, ...(renamed.length === 0 ? {} : { errors: renamed }) };
  return { root, text: JSON.stringify(told), errors };
}

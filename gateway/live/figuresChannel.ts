import { isRetriable } from './askGraph.ts';
import { answerOf } from './channel.ts';
import type { Channel, ChannelAnswer, ChannelOptions, Listener } from './channel.ts';
import { createRunner } from './runner.ts';

/** Waits double up to so many times the first one while a part does not answer. */
const SLOWEST = 10;

/** The answer last told; `figures` is what of it is compared. */
interface Told {
  readonly text: string;
  readonly figures: string;
}

/** Makes a channel about figures of one division: the first answer at once, and then whenever one of them is another. */
export function createFiguresChannel({ question, ask, pace }: ChannelOptions): Channel {
  const { within, momentKeys } = question;
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  let told: Told | null = null;
  let pauseMs = pace.figuresMs;
  let earliestMs = 0;

  const figuresIn = (root: unknown): string =>
    JSON.stringify(root, (key, value: unknown) => (momentKeys.has(key) ? undefined : value));

  /** Tells an answer that is the first or another. One that a part left unfinished is no news, and asked for again. */
  const judge = ({ root, text, errors }: ChannelAnswer): void => {
    const isUnfinished = errors.some(isRetriable);
    const figures = figuresIn(root);
    if (told === null || (!isUnfinished && figures !== told.figures)) {
      told = { text, figures };
      for (const listener of listeners) listener.send(within, text);
    }
    pauseMs = isUnfinished ? Math.min(pauseMs * 2, pace.figuresMs * SLOWEST) : pace.figuresMs;
    if (isUnfinished) update();
  };

  const update = createRunner({
    signal: closing.signal,
    delayMs: () => Math.max(0, earliestMs - performance.now()),
    async work() {
      const startedMs = performance.now();
      const answer = answerOf(question, await ask(within, closing.signal));
      if (!closing.signal.aborted) judge(answer);
      earliestMs = startedMs + pauseMs;
    },
  });

  return {
    join(listener) {
      listeners.add(listener);
      if (told === null) update();
      else listener.send(within, told.text);
      return () => void listeners.delete(listener);
    },
    tell: update,
    close: () => closing.abort(),
  };
}

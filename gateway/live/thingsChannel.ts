import { failure } from '@hub/chassis';
import { isRetriable } from './askGraph.ts';
import { answerOf } from './channel.ts';
import type { Channel, ChannelAnswer, ChannelOptions, Listener } from './channel.ts';
import type { ThingsField } from './liveFields.ts';
import type { News } from './readNews.ts';
import { createRunner } from './runner.ts';

const TOO_MANY =
  'More changed inside this division than could be told one by one. Read the list, then subscribe again, to a smaller division if you can.';

/** What is to be done with an answer: nobody may read it, it failed for now, or it is told. */
function verdictOf({ root, errors }: ChannelAnswer): 'hidden' | 'later' | 'tell' {
  if (root !== null) return 'tell';
  if (errors.length === 0) return 'hidden';
  return errors.every(isRetriable) ? 'later' : 'tell';
}

/** Makes a channel about things: each thing that changed is asked for once in a window, however often it changed. */
export function createThingsChannel(field: ThingsField, { question, ask, pace }: ChannelOptions): Channel {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  /** Things to ask for, with how often that has failed. */
  const changed = new Map<string, number>();

  const update = async (key: string, failures: number): Promise<void> => {
    const answer = answerOf(question, await ask(key, closing.signal));
    const verdict = verdictOf(answer);
    if (closing.signal.aborted || verdict === 'hidden') return;
    // Where it has changed again meanwhile, it is asked for anyway.
    if (verdict === 'later' && failures < pace.retriesMax)
      return void (changed.has(key) || changed.set(key, failures + 1));
    for (const listener of listeners) listener.send(key, answer.text);
  };

  // One window after the other, so that an older answer never comes after a newer one.
  const flush = createRunner({
    signal: closing.signal,
    delayMs: () => ([...changed.values()].some((failures) => failures > 0) ? pace.retryMs : pace.flushMs),
    async work() {
      const batch = [...changed];
      changed.clear();
      await Promise.all(batch.map(([key, failures]) => update(key, failures)));
      if (changed.size > 0) flush();
    },
  });

  const overflow = (): void => {
    changed.clear();
    for (const listener of listeners) listener.fail(failure('SERVICE_UNAVAILABLE', TOO_MANY));
  };

  return {
    join(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell({ data }: News) {
      const key = data[field.valueIn];
      if (typeof key !== 'string') return;
      changed.set(key, 0);
      if (changed.size > pace.thingsMax) overflow();
      flush();
    },
    close: () => closing.abort(),
  };
}

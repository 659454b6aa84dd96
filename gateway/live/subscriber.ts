import type { HubError, ReplyStream } from '@hub/chassis';
import type { Listener } from './channel.ts';
import type { Pace } from './pace.ts';

/** What the head of a stream says; the last line is for proxies that would gather its pieces. */
export const STREAM_HEADERS = Object.freeze({
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
});

// The events of the graphql-sse protocol, distinct connections mode. A text is JSON, which has no line breaks of its own.
const nextEvent = (text: string): string => `event: next\ndata: ${text}\n\n`;
const COMPLETE_EVENT = 'event: complete\ndata:\n\n';
const COMMENT = ':\n\n';

/** One answer and the end of the stream: a question that was no subscription, or was refused. */
export async function writeOnce(out: ReplyStream, text: string): Promise<void> {
  out.write(nextEvent(text));
  out.write(COMPLETE_EVENT);
}

/** A subscriber at the end of his stream. */
export interface Subscriber extends Listener {
  /** Resolves when the stream is to end. */
  readonly ended: Promise<void>;
}

/** What a subscriber is bound to. */
export interface SubscriberOptions {
  /** When his token ends, real time in milliseconds since 1970: nothing is written then or after. */
  readonly expiresAtMs: number;
  readonly pace: Pace;
}

const failureText = ({ message, extensions }: HubError): string =>
  JSON.stringify({ errors: [{ message, extensions }] });

/** Answers that wait for a reader who does not keep up: the latest of each thing, in the order in which they came. */
function createBacklog(out: ReplyStream, expiresAtMs: number) {
  const waiting = new Map<string, string>();
  let behindSinceMs: number | null = null;
  const write = (text: string): void => {
    out.write(text);
    behindSinceMs = out.isReady() ? null : (behindSinceMs ?? performance.now());
  };
  const catchUp = (): void => {
    behindSinceMs = null;
    for (const [thing, text] of waiting) {
      if (!out.isReady() || Date.now() >= expiresAtMs) return;
      waiting.delete(thing);
      write(nextEvent(text));
    }
  };
  out.onReady(catchUp);
  return {
    /** How many wait. */
    size: (): number => waiting.size,
    /** How long the reader has taken nothing. */
    stalledMs: (): number => (behindSinceMs === null ? 0 : performance.now() - behindSinceMs),
    write,
    send(thing: string, text: string): void {
      if (waiting.size === 0 && out.isReady()) return write(nextEvent(text));
      waiting.set(thing, text);
      if (out.isReady()) catchUp();
    },
    drop: (): void => waiting.clear(),
  };
}

/**
 * Makes the writer of one stream. A reader who keeps up gets each answer as it comes; for one who does not, the latest
 * answer of each thing waits, and one who takes nothing for too long, or has too much waiting, is cut off.
 */
export function createSubscriber(out: ReplyStream, { expiresAtMs, pace }: SubscriberOptions): Subscriber {
  const backlog = createBacklog(out, expiresAtMs);
  let isOver = false;
  let resolveEnd: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (resolveEnd = resolve));

  const finish = (lastWord: () => void): void => {
    if (isOver) return;
    isOver = true;
    clearInterval(heartbeat);
    clearTimeout(expiry);
    backlog.drop();
    lastWord();
    resolveEnd();
  };
  const complete = (): void => finish(() => out.write(COMPLETE_EVENT));
  const cut = (): void => finish(() => out.cut());
  const beat = (): void => {
    if (out.isReady()) backlog.write(COMMENT);
    else if (backlog.stalledMs() >= pace.stalledMs) cut();
  };

  const heartbeat = setInterval(beat, pace.heartbeatMs);
  const expiry = setTimeout(complete, Math.max(0, expiresAtMs - Date.now()));
  if (out.over.aborted) complete();
  else out.over.addEventListener('abort', complete, { once: true });

  return {
    ended,
    send(thing, text) {
      if (isOver) return;
      if (Date.now() >= expiresAtMs) return complete();
      backlog.send(thing, text);
      if (backlog.size() > pace.waitingMax) cut();
    },
    fail: (reason) =>
      finish(() => {
        out.write(nextEvent(failureText(reason)));
        out.write(COMPLETE_EVENT);
      }),
  };
}

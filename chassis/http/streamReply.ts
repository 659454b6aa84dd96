import type { ServerResponse } from 'node:http';
import { alwaysHeaders } from './reply.ts';

/** Where the pieces of an answer that goes on are written. */
export interface ReplyStream {
  /** Whether the reader keeps up. What is written while he does not is kept in memory until he does. */
  isReady(): boolean;
  /** Writes a piece; where the reader has left, nothing. */
  write(text: string): void;
  /** Cuts the reader off, who then knows that the stream did not end by itself. */
  cut(): void;
  /** Calls each time that a reader who had fallen behind has caught up. */
  onReady(listener: () => void): void;
  /** Aborts when the reader has left, or the server is on its way down: the stream is to end now. */
  readonly over: AbortSignal;
}

/** An answer that goes on until its source ends it, its reader leaves or the server stops. */
export interface StreamReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Writes all of it; the answer ends when this resolves. */
  readonly stream: (out: ReplyStream) => Promise<void>;
}

/** A signal that aborts with the first of some. @returns also how to let go of them. */
function eitherOf(signals: readonly AbortSignal[]): { readonly signal: AbortSignal; readonly release: () => void } {
  const either = new AbortController();
  const end = (): void => either.abort();
  for (const signal of signals) {
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  }
  const release = (): void => signals.forEach((signal) => signal.removeEventListener('abort', end));
  return { signal: either.signal, release };
}

/** What ends a stream from outside, and the headers of its exchange. */
export interface StreamBounds {
  readonly headers: Readonly<Record<string, string>>;
  readonly ends: readonly AbortSignal[];
}

/** Writes an answer that goes on; its head goes out at once. @throws what its source threw. */
export async function writeStream(
  response: ServerResponse,
  reply: StreamReply,
  { headers, ends }: StreamBounds,
): Promise<void> {
  // Its source runs and ends also where the reader left before it began: it may have to let go of something.
  if (!response.destroyed) {
    response.writeHead(reply.status, { ...alwaysHeaders, ...headers, ...reply.headers });
    response.flushHeaders();
  }
  const { signal, release } = eitherOf(ends);
  try {
    await reply.stream({
      isReady: () => !response.writableNeedDrain,
      write: (text) => {
        if (!response.destroyed) response.write(text);
      },
      cut: () => void response.destroy(),
      onReady: (listener) => void response.on('drain', listener),
      over: signal,
    });
    if (!response.destroyed) response.end();
  } finally {
    release();
  }
}

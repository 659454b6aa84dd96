import { setTimeout as sleep } from 'node:timers/promises';

/** Work took longer than it had. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`Expected an answer within ${Math.round(ms)} ms; none came.`);
    this.name = 'TookTooLong';
  }
}

/** Waits for work, but not for ever; late work goes on unheard. @throws TookTooLong, or what the work threw. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const waiting = new AbortController();
  const late = sleep(Math.max(0, ms), undefined, { signal: waiting.signal }).then(() => {
    throw new TookTooLong(ms);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}

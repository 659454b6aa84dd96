import { within } from './within.ts';

/** Something that talks to brokers. */
export interface Connected<Value> {
  readonly value: Value;
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /** Breaks its connections at once, for good. */
  readonly cut: () => void;
}

/** A connection that is made at its first use, and thrown away after whatever failed on it. */
export interface Lease<Value> {
  /** @throws TookTooLong, or what connecting or the work threw; the next use begins with a new connection. */
  readonly use: <Result>(withinMs: number, work: (value: Value) => Promise<Result>) => Promise<Result>;
  /** Lets go of it. A use after this one connects again. */
  readonly close: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 1_000;

interface Held<Value> {
  readonly connected: Connected<Value>;
  readonly ready: Promise<void>;
}

/** Makes a lease on what `open` makes. */
export function createLease<Value>(open: () => Connected<Value>): Lease<Value> {
  let held: Held<Value> | null = null;

  const hold = (): Held<Value> => {
    const connected = open();
    held = { connected, ready: connected.connect() };
    return held;
  };
  const throwAway = (mine: Held<Value>): void => {
    if (held === mine) held = null;
    mine.connected.cut();
  };

  return {
    async use(withinMs, work) {
      const mine = held ?? hold();
      try {
        return await within(
          withinMs,
          mine.ready.then(() => work(mine.connected.value)),
        );
      } catch (error) {
        throwAway(mine);
        throw error;
      }
    },
    async close() {
      const mine = held;
      if (mine === null) return;
      held = null;
      await within(CLOSE_TIMEOUT_MS, mine.connected.disconnect()).catch(() => undefined);
      mine.connected.cut();
    },
  };
}

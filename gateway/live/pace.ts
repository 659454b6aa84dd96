/** How fast live updates go, and how much of them waits; milliseconds and counts. */
export interface Pace {
  /** How long changes of one thing are gathered before it is asked for. */
  readonly flushMs: number;
  /** Figures of one channel are asked for once in this time. */
  readonly figuresMs: number;
  /** Pause before something that failed is asked for again. */
  readonly retryMs: number;
  /** Times that it is asked for again before the failure itself is told. */
  readonly retriesMax: number;
  /** Things of one channel that wait to be asked for; beyond it, its subscribers are told to begin anew. */
  readonly thingsMax: number;
  /** Questions of all channels under way at the same time. */
  readonly questionsMax: number;
  /** Answers that wait for a slow reader, one of each thing; beyond it, he is cut off. */
  readonly waitingMax: number;
  /** A reader who takes nothing for so long is cut off. */
  readonly stalledMs: number;
  /** A comment is sent in this interval, so that nothing on the way takes the stream for dead. */
  readonly heartbeatMs: number;
  readonly subscriptionsMax: number;
  readonly subscriptionsPerCallerMax: number;
}

/** The pace of the hub. Streams take up to half of the server's connections. */
export const PACE: Pace = Object.freeze({
  flushMs: 100,
  figuresMs: 1_000,
  retryMs: 1_000,
  retriesMax: 5,
  thingsMax: 1_000,
  questionsMax: 8,
  waitingMax: 100,
  stalledMs: 30_000,
  heartbeatMs: 12_000,
  subscriptionsMax: 500,
  subscriptionsPerCallerMax: 20,
});

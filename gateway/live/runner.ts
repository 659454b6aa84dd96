/** What is run again and again. */
export interface RunnerOptions {
  readonly work: () => Promise<void>;
  /** How long to wait before the next run, asked when one is wanted and none waits. */
  readonly delayMs: () => number;
  /** Nothing is run once it aborts. */
  readonly signal: AbortSignal;
}

/**
 * Makes a runner: a run that is wanted comes after a while, however often it is wanted meanwhile, and never beside
 * another. What is wanted during a run makes one more. @returns what wants a run.
 */
export function createRunner({ work, delayMs, signal }: RunnerOptions): () => void {
  let isWanted = false;
  let isRunning = false;
  let timer: NodeJS.Timeout | null = null;
  signal.addEventListener('abort', () => timer !== null && clearTimeout(timer), { once: true });

  const schedule = (): void => {
    if (!isWanted || isRunning || timer !== null || signal.aborted) return;
    timer = setTimeout(() => void run(), delayMs());
  };
  const run = async (): Promise<void> => {
    timer = null;
    isWanted = false;
    isRunning = true;
    await work().finally(() => (isRunning = false));
    schedule();
  };
  return () => {
    isWanted = true;
    schedule();
  };
}

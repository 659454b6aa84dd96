import { createLifecycle } from './lifecycle.ts';
import type { Part } from './lifecycle.ts';
import type { Logger } from './telemetry.ts';

/** How long a part may take to finish what is in flight. */
const STOP_TIMEOUT_MS = 10_000;

/** A part that says where it listens. */
export interface ListeningPart extends Part {
  url(): string;
}

/**
 * Runs one part as this process: starts it, tells a parent process where it listens, and drains at SIGTERM or SIGINT.
 * A parent that goes away stops it too, so that no part outlives its hub. A part that does not start ends the process
 * with an error.
 */
export async function runPart(
  part: ListeningPart,
  log: Logger,
  { stopTimeoutMs }: { readonly stopTimeoutMs: number } = { stopTimeoutMs: STOP_TIMEOUT_MS },
): Promise<void> {
  const lifecycle = createLifecycle([part], { stopTimeoutMs, log });
  const stop = (reason: string): void => {
    void lifecycle.stop(reason).finally(() => process.exit());
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  process.once('disconnect', () => stop('the launcher has gone'));
  await lifecycle.start();
  log.info({ url: part.url() }, 'listening');
  process.send?.({ part: part.name, url: part.url() });
}

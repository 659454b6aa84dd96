import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { applier, topicsOf } from './consumer.ts';
import type { ConsumerOptions } from './consumer.ts';
import type { Outcome } from './applyRecord.ts';
import { recordsBehind } from './log.ts';

/** What is told of a replay while it runs, and at its end: records by what became of them. */
export interface Replayed {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly behind: number;
}

const LOOK_MS = 200;

/**
 * Reads everything that the topics still hold once more, beside the running consumer, and applies what was not. What has
 * had its effect is remembered, so a replay never has it twice.
 */
export async function replay<Tables>(
  options: ConsumerOptions<Tables>,
  onProgress: (progress: Replayed) => void = () => undefined,
): Promise<Replayed> {
  const { consumer, eventLog, handlers } = options;
  const topics = topicsOf(handlers);
  const group = `${consumer}.replay-${randomUUID().slice(0, 8)}`;
  const outcomes: Record<Outcome, number> = { handled: 0, duplicate: 0, skipped: 0, parked: 0, waiting: 0 };
  const apply = applier(options);
  const subscription = eventLog.consume({
    group,
    topics,
    from: 'beginning',
    lanesMax: 4,
    async handle(record) {
      outcomes[await apply(record)] += 1;
    },
  });
  try {
    for (;;) {
      await sleep(LOOK_MS);
      const behind = recordsBehind(await eventLog.lag(group, topics));
      onProgress({ outcomes, behind });
      if (behind === 0) return { outcomes, behind };
    }
  } finally {
    await subscription.stop();
    await eventLog.deleteGroup(group).catch(() => undefined);
  }
}

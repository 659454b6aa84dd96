import { handleIn, haveEffect, asConsumer } from './applyRecord.ts';
import type { ApplyOptions, HaveEffect, Outcome, Waiting } from './applyRecord.ts';

/** Most effects that share a commit. */
const GROUP_MAX = 16;
/** Groups under way at the same time: while one is being committed, the next does its work. */
const GROUPS_MAX = 2;

/** A record that waits for its turn, and who waits for it. */
interface Turn<Tables> {
  readonly options: ApplyOptions<Tables>;
  readonly waiting: Waiting<Tables>;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** All effects of a group in one transaction; where one fails, none has happened. */
async function haveEffects<Tables>(turns: readonly Turn<Tables>[], options: ApplyOptions<Tables>): Promise<void> {
  const outcomes = await asConsumer<Tables, readonly Outcome[]>(options, async (db) => {
    const found: Outcome[] = [];
    for (const { waiting } of turns) found.push(await handleIn(db, options, waiting));
    return found;
  });
  for (const [index, { resolve }] of turns.entries()) {
    const outcome = outcomes[index] ?? 'duplicate';
    if (outcome === 'handled') options.passPoint('effect-committed');
    resolve(outcome);
  }
}

/** Each by itself, so that one that fails keeps none of the others back. */
async function haveEachEffect<Tables>(turns: readonly Turn<Tables>[]): Promise<void> {
  for (const { options, waiting, resolve, reject } of turns) await haveEffect(options, waiting).then(resolve, reject);
}

/**
 * Lets effects that wait at the same time share a transaction: they are of different keys, for those of one key come one
 * after the other. A consumer that has little to do waits for nobody; one that has much commits less often.
 */
export function groupEffects<Tables>(): HaveEffect<Tables> {
  const queue: Turn<Tables>[] = [];
  let groups = 0;
  const work = async (): Promise<void> => {
    groups += 1;
    for (let turns = queue.splice(0, GROUP_MAX); turns.length > 0; turns = queue.splice(0, GROUP_MAX)) {
      const [first] = turns;
      if (first === undefined) break;
      if (turns.length === 1) await haveEachEffect(turns);
      else await haveEffects(turns, first.options).catch(() => haveEachEffect(turns));
    }
    groups -= 1;
  };
  return (options, waiting) =>
    new Promise((resolve, reject) => {
      queue.push({ options, waiting, resolve, reject });
      if (groups < GROUPS_MAX) void work();
    });
}

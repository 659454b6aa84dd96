import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 10;

/**
 * Waits for what is to come.
 * @param instead what there is as long as it has not come, for the error.
 * @throws naming what did not come.
 */
export type Until = (what: string, isSo: () => boolean | Promise<boolean>, instead?: () => unknown) => Promise<void>;

/** Makes the waiting of some tests. @param patienceMs as long as a slow machine may need. */
export const untilWithin =
  (patienceMs: number): Until =>
  async (what, isSo, instead = () => 'something else') => {
    const giveUpAt = performance.now() + patienceMs;
    while (!(await isSo())) {
      if (performance.now() > giveUpAt) throw new Error(`Waited for ${what}; there was ${JSON.stringify(instead())}.`);
      await sleep(LOOK_EVERY_MS);
    }
  };

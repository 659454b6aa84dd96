import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;
const UNTIL_MAX_MS = 10_000;

/** Waits for what is to come, and no longer than a slow machine may need. @throws naming what did not come. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const endsAt = performance.now() + UNTIL_MAX_MS;
  while (!(await isSo())) {
    if (performance.now() > endsAt) throw new Error(`Waited ${UNTIL_MAX_MS} ms for ${what}.`);
    await sleep(LOOK_EVERY_MS);
  }
}

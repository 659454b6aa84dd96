import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './reachable.ts';

const TOUCH_EVERY_MS = 1_000;
/** A holder that lives touches its lock ten times in this time; numbers of processes are used again, so life alone proves nothing. */
const STALE_AFTER_MS = 10_000;
/** Longer than any first start takes; whoever waits longer looks at something broken. */
const WAIT_MS_MAX = 180_000;
const LOOK_EVERY_MS = 50;

/** Whether a process has this number; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const untouchedMs = Date.now() - mtimeMs;
    const pid = Number(text);
    // An empty file is a lock in the making.
    return untouchedMs > STALE_AFTER_MS || (pid > 0 && !isAlive(pid));
  } catch {
    // The holder has just let go.
    return false;
  }
}

async function tryTake(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Waits until no other process starts the same thing, and holds the others off until the returned function is called.
 * A lock whose holder was killed is taken over. It is a courtesy between starters: that one cluster has one server is
 * PostgreSQL's own care.
 */
export async function takeStartLock(file: string): Promise<() => Promise<void>> {
  const giveUpAt = Date.now() + WAIT_MS_MAX;
  while (!(await tryTake(file))) {
    if (Date.now() > giveUpAt)
      throw new Error(`Another process has been starting here for minutes. If none is, remove ${file}.`);
    if (await isStale(file)) await rm(file, { force: true });
    else await sleep(LOOK_EVERY_MS);
  }
  const touch = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), TOUCH_EVERY_MS);
  touch.unref();
  return async () => {
    clearInterval(touch);
    await rm(file, { force: true });
  };
}

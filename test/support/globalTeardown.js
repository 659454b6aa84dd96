import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const LOOK_EVERY_MS = 50;
/** Longer than the hub itself may take to drain. */
const PATIENCE_MS = 45_000;

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends a process that this run started and waits until it is gone. */
async function end(pid, signal) {
  if (!(pid > 0) || !isRunning(pid)) return;
  process.kill(pid, signal);
  for (let waitedMs = 0; waitedMs < PATIENCE_MS && isRunning(pid); waitedMs += LOOK_EVERY_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

/** The number that a file of this run names, or 0 where no test needed what it is about. */
function pidIn(file, read) {
  try {
    return Number(read(readFileSync(file, 'utf8')));
  } catch {
    return 0;
  }
}

/** Ends the hub and the PostgreSQL of this run, each by the pid it wrote down itself, and removes what they left. */
export default async function globalTeardown() {
  const home = process.env.HUB_TEST_HOME;
  if (home === undefined) return;
  await end(
    pidIn(join(home, 'city', 'state.json'), (text) => JSON.parse(text).pid),
    'SIGTERM',
  );
  await end(
    pidIn(join(home, 'postgres', 'cluster', 'postmaster.pid'), (text) => text.split('\n')[0]),
    'SIGINT',
  );
  rmSync(home, { recursive: true, force: true });
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends the PostgreSQL of this run, by the pid it wrote down itself, and removes what it left. */
export default async function globalTeardown() {
  const home = process.env.HUB_TEST_HOME;
  if (home === undefined) return;
  try {
    const pid = Number(readFileSync(join(home, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (pid > 0) process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 100 && isRunning(pid); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  } catch {
    // No test of this run needed a database.
  }
  rmSync(home, { recursive: true, force: true });
}

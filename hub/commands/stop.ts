import { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import { homeOf, readState, removeState } from '../home.ts';
import { say, sayJson } from '../output.ts';
import { isAlive, runningState } from '../running.ts';

/** Longer than the hub itself may take to drain. */
const STOP_TIMEOUT_MS = 40_000;
const LOOK_MS = 100;

/** Ends the database, and the Kafka, of a hub that died without ending them. */
async function stopOrphan(home: string): Promise<void> {
  if (readState(home) === null) return;
  const [{ createLogger }, { openServer }, { endOrphanKafka }] = await Promise.all([
    import('@hub/chassis'),
    import('../databases.ts'),
    import('../kafka/localKafka.ts'),
  ]);
  const log = createLogger({ name: 'hub', level: 'warn' });
  await endOrphanKafka(home);
  await (await openServer({ home, env: process.env, log })).stop();
  removeState(home);
}

/** Asks the running hub to stop and waits until it has. @returns its pid, or null when none ran. */
export async function stopHub(home: string): Promise<number | null> {
  const state = runningState(home);
  if (state === null) {
    await stopOrphan(home);
    return null;
  }
  process.kill(state.pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < STOP_TIMEOUT_MS; waitedMs += LOOK_MS) {
    if (!isAlive(state.pid)) return state.pid;
    await sleep(LOOK_MS);
  }
  throw new Error(
    `Expected the hub (pid ${state.pid}) to stop within ${STOP_TIMEOUT_MS / 1000} s; it still runs. Look at its log, or end that process yourself.`,
  );
}

export const stopCommand = (): Command =>
  new Command('stop')
    .description('Stop the running hub: finish what is in flight, then end every part and the embedded database.')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const pid = await stopHub(homeOf(process.env));
      if (json) return sayJson({ stopped: pid !== null, pid });
      say(pid === null ? 'No hub runs here.' : `The hub (pid ${pid}) has stopped.`);
    });

import { readState } from './home.ts';
import type { HubState } from './home.ts';

/** How long a part may take to say that it is ready. */
const READY_TIMEOUT_MS = 3_000;

/** Whether a process has this number. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
};

const answers = (url: string, path: string): Promise<boolean> =>
  fetch(new URL(path, url), { signal: AbortSignal.timeout(READY_TIMEOUT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Whether a part answers that it is ready. */
export const isReady = (url: string): Promise<boolean> => answers(url, '/ready');

/** The state of the hub of a home, where its process still lives. */
export function runningState(home: string): HubState | null {
  const state = readState(home);
  return state !== null && isAlive(state.pid) ? state : null;
}

/**
 * The hub of a home, where it lives and answers. Numbers of processes are used again, so a process alone proves nothing.
 * @throws where the process lives and nothing answers: it may be a stranger, or a hub that hangs.
 */
export async function runningHub(home: string): Promise<HubState | null> {
  const state = runningState(home);
  if (state === null || (await answers(state.gatewayUrl, '/health'))) return state;
  throw new Error(
    `Expected the hub of ${home} (process ${state.pid}) to answer at ${state.gatewayUrl}; it does not. Stop it with \`hub stop\`; if that process is something else, remove ${home}/state.json.`,
  );
}

/** The state of the running hub. @throws when no hub runs. */
export function requireRunning(home: string): HubState {
  const state = runningState(home);
  if (state === null) throw new Error(`Expected a running hub for ${home}; none runs. Start one with \`npm start\`.`);
  return state;
}
